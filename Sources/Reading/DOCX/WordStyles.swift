import Plans

/// The styles of a document, each with what it inherits, which is looked for when a style is first met: documents define
/// hundreds and use a dozen.
final class WordStyles {
  /// A style with all that it inherits.
  struct Style {
    var role = ProseRole.body
    var list: String?
    var listLevel: Int?
    var bold: Bool?
    var hidden: Bool?
    var fill: String?
    var symbols: SymbolFont?
    /// What a style of tables does to their first row and first column.
    var firstRow = TablePart()
    var firstColumn = TablePart()
  }

  /// How a style of tables sets off a part of them.
  struct TablePart {
    var bold: Bool?
    var fill: String?
  }

  /// Word itself refuses more than 4,079.
  private static let limit = 8192

  private var written: [String: WrittenStyle] = [:]
  private var styles: [String: Style] = [:]
  private var defaultStyle: String?
  private(set) var isBoldByDefault = false

  init() {}

  /// Reads a styles part.
  init(_ zipPart: ZipPart, depth: Int) throws(Refusal) {
    let part = try WordPart(zipPart, depth: depth)
    _ = try part.root()
    try part.eachChild { element throws(Refusal) in
      switch element {
      case .style:
        let isStandard = part.attribute("type") == "paragraph" && ["1", "true"].contains(part.attribute("default"))
        guard let id = part.attribute("styleId") else { return }
        if isStandard { defaultStyle = id }
        written[id] = try WrittenStyle(part)
        guard written.count <= WordStyles.limit else { throw .damaged("it has more styles than Word allows") }
      case .documentDefaults:
        try part.eachChild { element throws(Refusal) in
          guard element == .runDefaults else { return }
          try part.eachChild { element throws(Refusal) in
            if element == .runProperties { isBoldByDefault = try RunProperties(part).bold ?? false }
          }
        }
      default: break
      }
    }
  }

  /// A paragraph's style; the document's usual one where it names none. A style that the document lacks is told by its
  /// name: small programs write “Heading1” and no styles.
  func paragraphStyle(_ id: String?) -> Style {
    guard let id = id ?? defaultStyle else { return Style() }
    return self[id] ?? Style(role: ProseRole(styleName: id) ?? .body)
  }

  /// A style of runs or of tables.
  subscript(id: String) -> Style? {
    if let known = styles[id] { return known }
    guard written[id] != nil else { return nil }
    let style = inherited(id)
    styles[id] = style
    return style
  }

  /// Follows a style to those that it is based on; Word's chains end after eleven, and a circle must too.
  private func inherited(_ id: String) -> Style {
    var style = Style()
    var role: ProseRole?
    var next: String? = id
    var steps = 0
    while let current = next, let found = written[current], steps < 24 {
      if role == nil { role = found.role(ofID: current) }
      style.list = style.list ?? found.paragraph.list
      style.listLevel = style.listLevel ?? found.paragraph.listLevel
      style.bold = style.bold ?? found.run.bold
      style.hidden = style.hidden ?? found.run.hidden
      style.symbols = style.symbols ?? found.run.symbols
      style.fill = style.fill ?? found.fill
      style.firstRow.bold = style.firstRow.bold ?? found.firstRow.bold
      style.firstRow.fill = style.firstRow.fill ?? found.firstRow.fill
      style.firstColumn.bold = style.firstColumn.bold ?? found.firstColumn.bold
      style.firstColumn.fill = style.firstColumn.fill ?? found.firstColumn.fill
      next = found.basedOn
      steps += 1
    }
    style.role = role ?? .body
    return style
  }
}
