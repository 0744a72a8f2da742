import Plans

/// How a run looks by its own properties; nil where its styles decide.
struct RunProperties {
  var style: String?
  var bold: Bool?
  var hidden: Bool?
  /// The colour of the highlighter, or of shading behind the run.
  var fill: String?
  var symbols: SymbolFont?
  /// Whether the end of the paragraph that these belong to was deleted or moved away, with changes tracked.
  var isDeleted = false

  init() {}

  /// Reads a `rPr` element.
  init(_ part: WordPart) throws(Refusal) {
    var read = RunProperties()
    try part.eachChild { element throws(Refusal) in
      switch element {
      case .runStyle: read.style = part.attribute()
      case .bold: read.bold = part.isOn
      case .hidden: read.hidden = part.isOn
      case .highlight: read.fill = WordShading.highlight(part.attribute()) ?? read.fill
      case .shading: read.fill = read.fill ?? WordShading.colour(of: part)
      case .fonts: read.symbols = SymbolFont(named: part.attribute("ascii") ?? part.attribute("hAnsi"))
      case .deletion, .movedAway: read.isDeleted = true
      default: break
      }
    }
    self = read
  }
}

/// What a paragraph, or a style of paragraphs, says of itself.
struct ParagraphProperties {
  var style: String?
  /// From 0; 9 is body text, whatever the style says.
  var outlineLevel: Int?
  /// The list that it belongs to; "0" for none, whatever the style says.
  var list: String?
  var listLevel: Int?
  var fill: String?
  /// How its end looks.
  var mark = RunProperties()

  init() {}

  /// Reads a `pPr` element; the closure reads the properties of a section that ends with this paragraph.
  init(_ part: WordPart, section: () throws(Refusal) -> Void = {}) throws(Refusal) {
    var read = ParagraphProperties()
    try part.eachChild { element throws(Refusal) in
      switch element {
      case .paragraphStyle: read.style = part.attribute()
      case .outlineLevel: read.outlineLevel = part.number()
      case .numbering:
        try part.eachChild { element throws(Refusal) in
          if element == .listLevel { read.listLevel = part.number() }
          if element == .listID { read.list = part.attribute() }
        }
      case .shading: read.fill = WordShading.colour(of: part)
      case .runProperties: read.mark = try RunProperties(part)
      case .sectionProperties: try section()
      default: break
      }
    }
    self = read
  }
}
