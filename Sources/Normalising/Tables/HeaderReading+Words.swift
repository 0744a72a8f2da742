import Plans
import Vocabularies

/// How much a cell's words speak for a heading.
extension HeaderReading {
  /// How much a cell's words speak for a heading: 0 to 1.
  func headingScore(_ cell: Cell) -> Double {
    let text = cell.text
    // "Area for improvement a" beside "Inspection" answers that label.
    if phrases.references.isReferenceAlone(text), phrases.references.addresses(in: text).first?.to == .keyIssue {
      return 0
    }
    if let field = phrases.headings.exact(text) { return weight(of: field, text) }
    if phrases.termHead(text) != nil { return phrases.isTermName(text) ? 0.7 : 0.2 }
    if labels.isTermLabel(text) { return 0.9 }
    if AcademicYearWords.year(in: text) != nil { return 0.5 }
    if let match = phrases.headings.match(text) {
      return phrases.people.isPerson(text) && match.confidence < 0.9 ? 0 : match.confidence
    }
    return 0
  }

  /// Whether a heading stands among the cells that is on file, be it for its brackets or its date, or terms alone do.
  func sure(_ cells: [Cell]) -> Bool {
    let known = cells.count { cell in
      phrases.headings.match(cell.text).map {
        $0.confidence >= 0.9 && $0.field != .aside && $0.field != .structure
      } ?? false
    }
    return known > 0 || cells.allSatisfy { phrases.isTermName($0.text) } || cells.count >= 4
  }

  /// A post may be a label ("Subject leader") and is more often somebody's name in a row.
  func weight(of field: HeadingField, _ text: String) -> Double {
    if field == .aside || field == .structure { return HeaderReading.asideWeight }
    return field == .priorityLead && phrases.people.isPerson(text) ? HeaderReading.asideWeight : 1
  }

  /// How much a heading that may be no column's speaks for a header.
  static let asideWeight = 0.4

  /// How many of a row's cells are surely headings.
  func certain(_ row: Int) -> Int {
    isRuled(row) ? filled(row).count : filled(row).count { isCertain(table.rows[row][$0]) }
  }

  /// Whether a person has said that a row with these words heads a table.
  func isRuled(_ row: Int) -> Bool { phrases.rulings.head(filled(row).map { table.rows[row][$0].text }) }

  /// Whether a cell's words are surely a heading.
  func isCertain(_ cell: Cell) -> Bool {
    isHeadingLike(cell) && (headingScore(cell) >= 0.85 || phrases.isTermName(cell.text))
  }

  /// Short, with no sum, no share and no day of a month, and not a person.
  func isHeadingLike(_ cell: Cell) -> Bool {
    guard cell.value == nil, cell.lines.count <= 4, cell.lines.reduce(0, { $0 + $1.text.utf8.count }) <= 120 else {
      return false
    }
    let words = WrittenWords(cell.text)
    guard words.tokens.count(where: \.isWord) <= 14, !words.tokens.contains(where: { $0.key == "%" }) else {
      return false
    }
    if phrases.headings.exact(cell.text) != nil || phrases.termHead(cell.text) != nil { return true }
    let hasLongNumber = words.tokens.indices.contains { place in
      guard let number = words.tokens[place].number, number > 12, !(2010...2060).contains(number) else { return false }
      // "Impact commentary – Nov 26".
      return !((20...40).contains(number) && place > 0 && MonthNames.all.contains(words.tokens[place - 1].key))
    }
    if !hasLongNumber || AcademicYearWords.year(in: cell.text) != nil { return true }
    // "Aim (July 26)": a date in brackets behind a head of few words.
    if cell.text.hasSuffix(")"), let open = cell.text.lastIndex(of: "("), open > cell.text.startIndex,
      !cell.text[..<open].contains(where: \.isNumber), cell.text[..<open].split(separator: " ").count <= 4,
      phrases.dates.read(String(cell.text[cell.text.index(after: open)...].dropLast())) != nil
    {
      return true
    }
    // "Progress (Nov 26)".
    return phrases.headings.match(cell.text).map { $0.confidence >= 0.9 } ?? false
  }
}
