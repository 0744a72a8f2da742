import Plans

/// What the styles of an OpenDocument package say to a reader: boldness, fills, what is hidden, how lists are numbered,
/// and which dates show a day.
///
/// A style says only what differs from its parent, and the last parent only what differs from its family's default.
struct ODFStyles {
  /// The families whose styles are looked at.
  enum Family: String {
    case paragraph, text, section, table
    case row = "table-row"
    case cell = "table-cell"
  }

  /// One style; nil where it leaves something to its parent.
  struct Style {
    var parent: String?
    var isBold: Bool?
    var fill: Fill?
    var isHidden: Bool?
    /// The list style of its paragraphs; empty where it takes the parent's away.
    var listStyle: String?
    /// The level as a heading; 0 where it takes the parent's away.
    var outlineLevel: Int?
    /// The format of its numbers.
    var dataStyle: String?
    /// The page style that a sheet is printed with.
    var page: String?
  }

  /// A background; a clear one takes the parent style's away and shows what lies beneath.
  enum Fill: Hashable {
    case clear
    case colour(String)
  }

  /// What a format of dates shows.
  struct DateShape: Hashable {
    var showsDay = false
    var showsTime = false
  }

  /// The header and footer of a page style, a line each paragraph.
  struct Page {
    var name: String
    var headers: [RichText] = []
    var footers: [RichText] = []
  }

  /// Excel's limit of cell formats, which LibreOffice stays under as well.
  static let limit = 65_536
  /// More parents than any person makes; a style may be its own grandparent.
  private static let generations = 24

  private var styles: [Family: [String: Style]] = [:]
  private var defaults: [Family: Style] = [:]
  private var count = 0
  var dateShapes: [String: DateShape] = [:]
  var lists: [String: ODFListStyle] = [:]
  /// How headings are numbered, where they are.
  var outline = ODFListStyle()
  var pages: [Page] = []

  /// Adds a style, or the family's default where it has no name; a later one of the same name wins, since the content's
  /// own automatic styles come after those of headers and footers.
  mutating func add(_ style: Style, named name: String?, of family: Family) throws(Refusal) {
    count += 1
    guard count <= ODFStyles.limit else { throw .damaged("it has more styles than office programs allow") }
    if let name { styles[family, default: [:]][name] = style } else { defaults[family] = style }
  }

  /// Whether there is a style of this name.
  func has(_ name: String, _ family: Family) -> Bool { styles[family]?[name] != nil }

  /// What a style says of something, asking its parents and at last its family's default.
  func value<Value>(_ property: KeyPath<Style, Value?>, of name: String?, _ family: Family) -> Value? {
    var next = name
    for _ in 0..<ODFStyles.generations {
      guard let name = next, let style = styles[family]?[name] else { break }
      if let value = style[keyPath: property] { return value }
      next = style.parent
    }
    return defaults[family]?[keyPath: property]
  }

  /// What a style of paragraphs makes of them by its name, its outline level or its parents'.
  func role(ofParagraph name: String?) -> ProseRole? {
    var next = name
    for _ in 0..<ODFStyles.generations {
      guard let name = next else { return nil }
      if let role = ProseRole(styleName: name) { return role }
      guard let style = styles[.paragraph]?[name] else { return nil }
      if let level = style.outlineLevel { return level > 0 ? .heading(min(level, 6)) : .body }
      next = style.parent
    }
    return nil
  }

  /// The fill of the first of some styles that has a word on it; nil for none or white.
  func fill(_ candidates: [(name: String?, family: Family)]) -> String? {
    for candidate in candidates {
      switch value(\.fill, of: candidate.name, candidate.family) {
      case .colour(let colour): return colour == "FFFFFF" ? nil : colour
      case .clear, nil: continue
      }
    }
    return nil
  }

  /// What stands in the header and footer of a page style, page numbers alone left out.
  func furniture(ofPage name: String) -> [String] {
    guard let page = pages.last(where: { $0.name == name }) else { return [] }
    return (page.headers + page.footers).map(\.text).filter(PageFurnitureText.saysMore)
  }

  func isBold(_ name: String?, _ family: Family) -> Bool { value(\.isBold, of: name, family) ?? false }

  func isHidden(_ name: String?, _ family: Family) -> Bool { value(\.isHidden, of: name, family) ?? false }
}
