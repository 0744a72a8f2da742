import Plans

/// Where the blocks of a word processor's document stand, in words by which a person finds them: tables counted through
/// the document, paragraphs counted under the heading above them.
struct ProsePlaces {
  /// How much of a heading's words names the paragraphs beneath it.
  private static let headingBytes = 60

  private var heading: String?
  private var paragraphs = 0
  private var tables = 0
  /// The headings that the current one stands under, the highest first.
  private var outline: [(level: Int, shown: String)] = []
  private var seen: Set<String> = []

  /// Begins a part under a heading, and gives the heading's own place: `heading “Priority 1: Reading”`.
  ///
  /// Plans say "Success criteria" under each priority. The first time that is enough to find it; later ones are named
  /// with the heading that they stand under, `“Priority 2: Writing”, “Success criteria”`, or else by their number.
  mutating func heading(_ text: String, level: Int) -> SourceLocation {
    let shown = "“\(ProsePlaces.shortened(text))”"
    outline.removeAll { $0.level >= level }
    var name = shown
    if !seen.insert(name).inserted {
      if let above = outline.last?.shown { name = "\(above), \(shown)" }
      var count = 2
      let plain = name
      while !seen.insert(name).inserted {
        name = "\(plain) (\(count))"
        count += 1
      }
    }
    outline.append((level, name))
    heading = name
    paragraphs = 0
    return SourceLocation("heading \(name)")
  }

  /// The next paragraph or list item: `“Priority 1: Reading”, paragraph 3`; `paragraph 3` where no heading is above.
  mutating func paragraph() -> SourceLocation {
    paragraphs += 1
    return SourceLocation(heading.map { "\($0), paragraph \(paragraphs)" } ?? "paragraph \(paragraphs)")
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
