import Plans

/// The text that a paragraph of an OpenDocument file shows, with its bold stretches.
///
/// White space in the XML means nothing more than a space; spaces, tabs and line breaks that a person typed are
/// elements. Fields stand with the text that they showed last.
struct ODFText {
  private let xml: XMLStream
  private let styles: ODFStyles
  private var text = RichText()
  private var bytes = 0
  private var fill = Uniform()
  /// How the text of each open element looks; boldness is nil where the paragraph decides.
  private var looks: [(isBold: Bool?, fill: String?)]
  private var hiddenPieces = 0
  private var isHidden = false

  /// A paragraph as read.
  struct Paragraph {
    var text: RichText
    /// The colour behind all of its words.
    var fill: Uniform
    /// Pieces with text that are set not to be shown.
    var hiddenPieces: Int
    /// Whether the whole paragraph is hidden by a field in it.
    var isHidden: Bool
  }

  /// Reads a paragraph or heading to its end, the stream standing at its start. At the start of each note, comment and
  /// drawing it calls `aside`, which reads that to its end.
  static func paragraph(
    _ xml: XMLStream, styles: ODFStyles, fill: String? = nil, aside: () throws(Refusal) -> Void
  ) throws(Refusal) -> Paragraph {
    var reading = ODFText(xml, styles: styles, fill: fill)
    try reading.read(aside)
    return Paragraph(
      text: reading.text, fill: reading.fill, hiddenPieces: reading.hiddenPieces, isHidden: reading.isHidden)
  }

  /// All paragraphs inside the element that the stream stands at the start of, for text that stands by itself: a
  /// comment, a shape on a sheet, a page's header. Notes and comments in them are left out.
  static func paragraphs(in xml: XMLStream, styles: ODFStyles) throws(Refusal) -> [RichText] {
    var paragraphs: [RichText] = []
    var allowance = TextAllowance(limit: TextAllowance.cell)
    let depth = xml.depth
    while let event = try xml.next() {
      if event == .end, xml.depth == depth { break }
      guard event == .start else { continue }
      if isParagraph(xml) {
        var inside: [RichText] = []
        let paragraph = try paragraph(xml, styles: styles) { () throws(Refusal) in
          if xml.prefix == "draw" {
            inside += try ODFText.paragraphs(in: xml, styles: styles)
          } else {
            try xml.skipElement()
          }
        }
        if !paragraph.isHidden, paragraph.text.text.hasInk {
          try allowance.take(line: Line(paragraph.text.text), at: "a comment, text box or page header")
          paragraphs.append(paragraph.text)
        }
        paragraphs += inside
      } else if xml.name == "table-row" {
        // A label and its value often stand in two cells of a header.
        var row = RichText()
        for cell in try ODFText.paragraphs(in: xml, styles: styles) {
          row.append(" ")
          for run in cell.runs { row.append(run.text, bold: run.bold) }
        }
        if !row.runs.isEmpty { paragraphs.append(row) }
      } else if isNoText(xml) {
        try xml.skipElement()
      }
    }
    return paragraphs
  }

  /// Whether the stream stands at a paragraph or a heading.
  static func isParagraph(_ xml: XMLStream) -> Bool {
    let name = xml.name
    return (name == "p" || name == "h") && xml.prefix == "text"
  }

  /// Goes past an element that is not shown.
  ///
  /// - Returns: how many paragraphs, or pieces of one, have text in it.
  static func countHidden(_ xml: XMLStream) throws(Refusal) -> Int {
    let depth = xml.depth
    var pieces = 0
    var hasText = false
    while let event = try xml.next() {
      switch event {
      case .text: hasText = hasText || xml.text.hasInk
      case .start: break
      case .end:
        let isEnd = xml.depth == depth
        if hasText, isEnd || xml.name == "p" || xml.name == "h" {
          pieces += 1
          hasText = false
        }
        if isEnd { return pieces }
      }
    }
    return pieces
  }

  private init(_ xml: XMLStream, styles: ODFStyles, fill: String?) {
    self.xml = xml
    self.styles = styles
    looks = [(nil, fill)]
  }

  private mutating func read(_ aside: () throws(Refusal) -> Void) throws(Refusal) {
    let depth = xml.depth
    while let event = try xml.next() {
      switch event {
      case .text: try append(ODFText.withoutBreaks(xml.text))
      case .end:
        if xml.depth == depth { return }
        looks.removeLast()
      case .start: try begin(aside)
      }
    }
  }

  private mutating func begin(_ aside: () throws(Refusal) -> Void) throws(Refusal) {
    let name = xml.name
    switch name {
    case "note", "annotation": return try aside()
    case "span":
      let style = xml.attribute("text:style-name")
      if styles.isHidden(style, .text) { return try skipHidden() }
      let outer = looks[looks.count - 1]
      looks.append(
        (styles.value(\.isBold, of: style, .text) ?? outer.isBold, styles.fill([(style, .text)]) ?? outer.fill))
      return
    case "s": try append(" ")
    case "tab": try append("\t")
    case "line-break": try append("\n")
    case "hidden-text" where xml.attribute("text:is-hidden") == "true": return try skipHidden()
    case "hidden-paragraph": isHidden = isHidden || xml.attribute("text:is-hidden") == "true"
    case "variable-set" where xml.attribute("text:display") == "none": return try skipHidden()
    case "page-number", "page-count", "sheet-name", "annotation-end": return try xml.skipElement()
    case "ruby-text":
      let guide = try ODFText.plain(xml)
      return try append(guide.isEmpty ? "" : " (\(guide)) ")
    default:
      if xml.prefix == "draw", name != "a" { return try aside() }
      if ODFText.isNoText(xml) { return try xml.skipElement() }
    }
    looks.append(looks[looks.count - 1])
  }

  private mutating func skipHidden() throws(Refusal) { hiddenPieces += try ODFText.countHidden(xml) }

  private mutating func append(_ piece: String) throws(Refusal) {
    bytes += piece.utf8.count
    guard bytes <= TextAllowance.cell else { throw .cellTooLong("one of its paragraphs", limit: TextAllowance.cell) }
    let look = looks[looks.count - 1]
    text.append(piece, bold: look.isBold)
    if piece.hasInk { fill.add(look.fill) }
  }

  /// The text of an element without its elements, read to its end.
  static func plain(_ xml: XMLStream) throws(Refusal) -> String {
    let depth = xml.depth
    var text = ""
    while let event = try xml.next() {
      if event == .end, xml.depth == depth { break }
      if event == .text, text.utf8.count < 4096 { text += withoutBreaks(xml.text) }
    }
    return text
  }

  /// What holds characters that no page shows: scripts, pictures in base 64, descriptions for screen readers.
  static func isNoText(_ xml: XMLStream) -> Bool {
    switch xml.name {
    case "script", "event-listeners", "binary-data", "object", "object-ole", "forms", "detective": true
    case "title", "desc": xml.prefix == "svg"
    default: false
    }
  }

  private static func withoutBreaks(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 32 }) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 32 ? " " : $0 }))
  }
}
