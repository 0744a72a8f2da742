import Plans

/// One style as the file has it, without what it inherits.
struct WrittenStyle {
  var name = ""
  var basedOn: String?
  var paragraph = ParagraphProperties()
  var run = RunProperties()
  /// The colour of a table's cells, or of a paragraph.
  var fill: String?
  var firstRow = WordStyles.TablePart()
  var firstColumn = WordStyles.TablePart()

  /// Reads a `style` element.
  init(_ part: WordPart) throws(Refusal) {
    var read = WrittenStyle()
    try part.eachChild { element throws(Refusal) in
      switch element {
      case .name: read.name = part.attribute() ?? ""
      case .basedOn: read.basedOn = part.attribute()
      case .paragraphProperties:
        read.paragraph = try ParagraphProperties(part)
        read.fill = read.fill ?? read.paragraph.fill
      case .runProperties: read.run = try RunProperties(part)
      case .cellProperties: read.fill = try WrittenStyle.fill(part)
      case .tablePart:
        switch part.attribute("type") {
        case "firstRow": read.firstRow = try WrittenStyle.tablePart(part)
        case "firstCol": read.firstColumn = try WrittenStyle.tablePart(part)
        default: break
        }
      default: break
      }
    }
    self = read
  }

  private init() {}

  private static func tablePart(_ part: WordPart) throws(Refusal) -> WordStyles.TablePart {
    var read = WordStyles.TablePart()
    try part.eachChild { element throws(Refusal) in
      if element == .runProperties { read.bold = try RunProperties(part).bold }
      if element == .cellProperties { read.fill = try fill(part) }
    }
    return read
  }

  private static func fill(_ part: WordPart) throws(Refusal) -> String? {
    var fill: String?
    try part.eachChild { element throws(Refusal) in
      if element == .shading { fill = WordShading.colour(of: part) }
    }
    return fill
  }

  /// What it makes of a paragraph by its own outline level or name; nil where that is left to what it is based on.
  func role(ofID id: String) -> ProseRole? {
    let named = ProseRole(styleName: name) ?? (name.isEmpty ? ProseRole(styleName: id) : nil)
    if named == .contents || named == .title { return named }
    if let level = paragraph.outlineLevel { return (0...8).contains(level) ? .heading(min(level + 1, 6)) : .body }
    return named
  }
}
