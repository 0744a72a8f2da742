/// What a style says of an element, as far as it matters to reading; nil where it says nothing.
struct Appearance: Hashable {
  var isBold: Bool?
  var isHidden: Bool?
  var fill: Colour.Fill?
  /// Whether line breaks in the text count.
  var keepsLines: Bool?
  /// `display`, where it makes a block or a part of a table of what is none.
  var display: Display?
  /// A list's kind of numbers: `decimal`, `lower-alpha`, `none`.
  var listStyle: String?
  /// Word's own words on an element.
  var word = WordStyle()

  enum Display: Hashable { case block, table, row, cell }

  /// Says what another style says over this one.
  mutating func add(_ other: Appearance) {
    isBold = other.isBold ?? isBold
    isHidden = other.isHidden ?? isHidden
    fill = other.fill ?? fill
    keepsLines = other.keepsLines ?? keepsLines
    display = other.display ?? display
    listStyle = other.listStyle ?? listStyle
    word.listLevel = other.word.listLevel ?? word.listLevel
    word.isMarker = other.word.isMarker || word.isMarker
    word.outlineLevel = other.word.outlineLevel ?? word.outlineLevel
    word.element = other.word.element ?? word.element
  }
}

/// What Word's “Save as web page” writes of its own (`mso-…`), so that it can open the page again.
struct WordStyle: Hashable {
  /// A paragraph that is a list item in Word, whatever its element is; from 1.
  var listLevel: Int?
  /// Whether the text is a list's number or bullet: `mso-list:Ignore`.
  var isMarker = false
  /// From 1.
  var outlineLevel: Int?
  /// `header`, `footer`, `footnote`, `comment`.
  var element: String?
}

extension Appearance {
  /// Reads declarations as they stand in `style="…"` or between a rule's braces.
  init(declarations: some StringProtocol) {
    self.init()
    for declaration in declarations.split(separator: ";") {
      guard let colon = declaration.firstIndex(of: ":") else { continue }
      let property = declaration[..<colon].trimmed.lowercased()
      var value = declaration[declaration.index(after: colon)...].trimmed
      if let mark = value.firstIndex(of: "!") { value = value[..<mark].trimmed }
      set(property, to: value.lowercased())
    }
  }

  private mutating func set(_ property: String, to value: String) {
    switch property {
    case "font-weight": isBold = Appearance.isBold(weight: value)
    case "font": isBold = value.split(separator: " ").contains { Appearance.isBold(weight: String($0)) == true }
    case "display": setDisplay(value)
    case "visibility": if value == "hidden" || value == "collapse" { isHidden = true }
    case "mso-hide": if value == "all" { isHidden = true }
    case "background", "background-color": fill = Colour.fill(value) ?? fill
    case "white-space": keepsLines = value.hasPrefix("pre") || value == "break-spaces"
    case "list-style", "list-style-type": listStyle = Appearance.listStyle(value) ?? listStyle
    case "mso-list":
      word.isMarker = value == "ignore"
      // `l0 level2 lfo1`
      for part in value.split(separator: " ") where part.hasPrefix("level") {
        word.listLevel = Int(part.dropFirst(5)).map { min(max($0, 1), 9) }
      }
    case "mso-outline-level": word.outlineLevel = Int(value).flatMap { (1...9).contains($0) ? $0 : nil }
    case "mso-element": word.element = value
    default: break
    }
  }

  private mutating func setDisplay(_ value: String) {
    switch value {
    case "none": isHidden = true
    case "block", "flex", "grid", "list-item", "flow-root": display = .block
    case "table": display = .table
    case "table-row": display = .row
    case "table-cell": display = .cell
    default: break
    }
    if value != "none" { isHidden = isHidden ?? false }
  }

  private static func isBold(weight: String) -> Bool? {
    switch weight {
    case "bold", "bolder": true
    case "normal", "lighter": false
    default: Int(weight).map { $0 >= 600 }
    }
  }

  private static func listStyle(_ value: String) -> String? {
    let kinds = [
      "none", "decimal", "decimal-leading-zero", "lower-alpha", "lower-latin", "upper-alpha", "upper-latin",
      "lower-roman", "upper-roman", "disc", "circle", "square",
    ]
    return value.split(separator: " ").map(String.init).first { kinds.contains($0) }
  }
}

extension StringProtocol {
  /// Without the spaces and line ends before and behind it.
  var trimmed: SubSequence {
    let isSpace: (Character) -> Bool = { $0 == " " || $0.isNewline || $0 == "\t" }
    let start = self.drop(while: isSpace)
    return start.lastIndex { !isSpace($0) }.map { start[...$0] } ?? start.prefix(0)
  }
}
