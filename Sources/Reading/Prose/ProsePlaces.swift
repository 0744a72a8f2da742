import Plans

/// Where the blocks of a word processor's document stand, in words by which a person finds them: tables counted through
/// the document, paragraphs counted under the heading above them.
struct ProsePlaces {
  /// How much of a heading's words names the paragraphs beneath it.
  private static let headingBytes = 60

  private var heading: String?
  private var paragraphs = 0
  private var tables = 0

  /// Begins a part under a heading, and gives the heading's own place: `heading “Priority 1: Reading”`.
  mutating func heading(_ text: String) -> SourceLocation {
    let shown = ProsePlaces.shortened(text)
    heading = shown
    paragraphs = 0
    return SourceLocation("heading “\(shown)”")
  }

  /// The next paragraph or list item: `“Priority 1: Reading”, paragraph 3`; `paragraph 3` where no heading is above.
  mutating func paragraph() -> SourceLocation {
    paragraphs += 1
    return SourceLocation(heading.map { "“\($0)”, paragraph \(paragraphs)" } ?? "paragraph \(paragraphs)")
  }

  /// The next table: `Table 2`.
  mutating func table() -> String {
    tables += 1
    return "Table \(tables)"
  }

  private static func shortened(_ text: String) -> String {
    guard text.utf8.count > headingBytes else { return text }
    var shown = ""
    for word in text.split(separator: " ") {
      guard shown.utf8.count + word.utf8.count < headingBytes else { break }
      shown += (shown.isEmpty ? "" : " ") + word
    }
    return (shown.isEmpty ? String(text.prefix(20)) : shown) + " …"
  }
}
