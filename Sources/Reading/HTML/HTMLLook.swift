import Plans

/// What elements say of the text inside them: bold, hidden, deleted, its colour, what it is for.
extension HTMLBuilding {
  func beginLook(
    _ entry: inout HTMLOpenElement, _ appearance: Appearance, _ attributes: HTMLAttributes
  ) throws(Refusal) {
    let name = entry.style.name
    if entry.role.nests, name != "html", name != "body" { entry.context.depth += 1 }
    if let bold = appearance.isBold {
      entry.context.isBold = bold
    } else if HTMLBuilding.boldElements.contains(name) {
      entry.context.isBold = true
    }
    if let keeps = appearance.keepsLines {
      entry.context.keepsLines = keeps
    } else if name == "pre" || name == "textarea" || name == "listing" || name == "xmp" {
      entry.context.keepsLines = true
    }
    let isHidden = appearance.isHidden ?? attributes.has("hidden")
    if isHidden || name == "dialog" && !attributes.has("open") {
      entry.context.hiddenBy = entry.context.hiddenBy ?? nextNumber()
    }
    if name == "del" || name == "s" || name == "strike" {
      entry.context.deletedBy = entry.context.deletedBy ?? nextNumber()
    }
    if case .colour(let colour)? = appearance.fill { entry.context.fill = colour }
    if appearance.fill == Colour.Fill.none { entry.context.fill = nil }
    if appearance.word.isMarker { entry.context.isMarker = true }
    use(&entry, appearance, attributes)
  }

  /// What the text is for, where it is no part of the page's prose.
  private func use(_ entry: inout HTMLOpenElement, _ appearance: Appearance, _ attributes: HTMLAttributes) {
    switch entry.role {
    case .notShown: entry.context.use = .nothing
    case .title: entry.context.use = isInside("svg") ? .nothing : .title
    case .option: entry.context.use = .option
    case .navigation: entry.context.use = .furniture
    case .button:
      // In a heading a button only opens the part beneath, and in a cell it may be the status itself.
      if entry.context.heading == nil, !tables.isInCell { entry.context.use = .furniture }
    default: break
    }
    switch appearance.word.element {
    case "header", "footer": entry.context.use = .furniture
    case "comment": entry.context.use = .comment
    default: break
    }
    guard entry.style.name == "a" else { return }
    let mark = HTMLNoteMark(
      link: attributes["href"], name: attributes["name"] ?? attributes["id"])
    switch mark {
    case .reference: entry.context.use = .nothing
    case .footnote(let number):
      setUseOfBlock(.footnote(number))
      entry.context.use = .nothing
    case .comment:
      setUseOfBlock(.comment)
      entry.context.use = .nothing
    case nil: break
    }
  }

  private static let boldElements: Set<String> = ["b", "strong", "th", "dt", "summary", "legend"]
}

/// The little numbers by which a page leads to its footnotes and comments, and back.
///
/// The words of Word (`_ftn1`, `_edn1`, `_msocom_1`), Google Docs (`ftnt1`, `cmnt1`) and LibreOffice
/// (`sdfootnote1sym`).
enum HTMLNoteMark: Hashable {
  /// In the text; it is no word of it.
  case reference
  /// Before the note itself.
  case footnote(Int), comment

  init?(link: String?, name: String?) {
    guard let link, link.first == "#" else { return nil }
    let target = link.dropFirst()
    if let name, let number = HTMLNoteMark.number(of: name, after: HTMLNoteMark.footnotes) {
      self = .footnote(number)
    } else if let name, HTMLNoteMark.number(of: name, after: HTMLNoteMark.comments) != nil {
      self = .comment
    } else if HTMLNoteMark.number(of: target, after: HTMLNoteMark.footnotes + HTMLNoteMark.comments) != nil {
      self = .reference
    } else {
      return nil
    }
  }

  private static let footnotes = ["_ftn", "_edn", "ftnt", "sdfootnote", "sdendnote"]
  private static let comments = ["_msocom_", "cmnt"]

  /// The number of a note; nil where the name is that of a place in the text (`_ftnref1`, `sdfootnote1anc`).
  private static func number(of name: some StringProtocol, after beginnings: [String]) -> Int? {
    guard let beginning = beginnings.first(where: { name.hasPrefix($0) }) else { return nil }
    let rest = name.dropFirst(beginning.count)
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    let end = rest.dropFirst(digits.count)
    return end.isEmpty || end == "sym" ? Int(digits) : nil
  }
}
