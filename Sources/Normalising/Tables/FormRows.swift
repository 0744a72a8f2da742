import Plans
import Vocabularies

/// Tells the rows of a form by their shape: a few words, and beside them what they ask for, over the rest of the width.
///
/// In a form whose other labels are known, one that is not is a label all the same: it is no priority and no action.
struct FormRows {
  private let table: Table
  private let headings: HeadingVocabulary
  /// The rows that are a label and its value by their shape.
  private let pairs: Set<Int>
  /// Whether most labels of such rows are known.
  private let isForm: Bool
  /// Whether the table is a calendar: days with what is on, and nothing aimed at. Milestones are due by the ends of terms, or
  /// say how many.
  let isCalendar: Bool
  /// Of two labels of outcomes the first, where the second asks how it is measured.
  private var aim: Int?
  /// The row of "Big goal 1 | Every pupil can make themselves understood", and its number: whatever the school calls it, what
  /// has a number at the head of a form that asks who leads is a priority.
  private var numbered: (row: Int, ref: String)?

  init(_ table: Table, headers: HeaderReading, phrases: PhraseBook) {
    let headings = phrases.headings
    let width = table.rows.first?.count ?? 0
    let pairs = table.rows.indices.filter { row in
      let filled = headers.filled(row)
      return filled.count == 2 && filled[0] == 0 && FormRows.isShort(table.rows[row][0])
        && (width == 2 || table.rows[row][filled[1]].columnSpan * 3 >= (width - 1) * 2)
    }
    let known = pairs.count { row in
      let text = table.rows[row][0].text
      return headings.exact(text) != nil || headers.labels.field(ofLabelAlone: table.rows[row][0]) != nil
    }
    let days = table.rows.indices.filter { row in
      let filled = headers.filled(row)
      guard filled.count >= 2, let first = filled.first else { return false }
      let cell = table.rows[row][first]
      return !phrases.isTermName(cell.text) && cell.text.contains(where: \.isNumber)
        && phrases.dates.read(cell.text)?.end != nil
    }
    let events = days.flatMap { row in headers.filled(row).dropFirst().map { table.rows[row][$0].text } }
    let written = table.rows.indices.count { headers.filled($0).count >= 2 }
    isCalendar =
      days.count >= 3 && days.count * 4 >= written * 3
      && events.count { !phrases.targets.targets(in: $0).isEmpty } * 4 <= events.count
    (self.table, self.headings, self.pairs) = (table, headings, Set(pairs))
    isForm = known >= 2 && known * 2 >= pairs.count
    aim = isForm ? firstOfTwoOutcomes(pairs) : nil
    numbered = isForm ? numberedHead(pairs, phrases) : nil
  }

  private func numberedHead(_ pairs: [Int], _ phrases: PhraseBook) -> (row: Int, ref: String)? {
    guard let row = pairs.first, let value = table.filled(row).last else { return nil }
    let words = table.rows[row][0].text.split(separator: " ")
    guard (2...4).contains(words.count), let number = words.last.flatMap({ Int($0) }), (1...20).contains(number),
      words.dropLast().allSatisfy({ $0.allSatisfy(\.isLetter) }),
      !FormRows.numberOthers.contains(words[words.count - 2].lowercased()),
      headings.match(table.rows[row][0].text) == nil,
      table.rows[row][value].lines.count == 1, table.rows[row][value].text.contains(where: \.isLetter),
      phrases.dates.found(in: table.rows[row][value].text) == nil
    else { return nil }
    let fields = pairs.dropFirst().map { headings.match(table.rows[$0][0].text)?.field }
    guard fields.contains(.lead) || fields.contains(.priorityLead), !fields.contains(.priority) else { return nil }
    return (row, String(number))
  }

  /// What numbers a document, an event or a time, and no aim.
  private static let numberOthers: Set<String> = [
    "version", "draft", "edition", "issue", "meeting", "visit", "review", "page", "sheet", "appendix", "part", "update",
    "term",
    "week", "year", "phase", "form", "stage",
  ]

  /// "What will be different for our pupils?" above "How will we measure it?": what is wanted, and its measures.
  private func firstOfTwoOutcomes(_ pairs: [Int]) -> Int? {
    let fields = pairs.map { headings.match(table.rows[$0][0].text)?.field }
    let outcomes = pairs.indices.filter { fields[$0] == .outcome }
    guard outcomes.count == 2, !fields.contains(.objective) else { return nil }
    // "So that…" above "What we'll see": what for, and what will show it.
    if PlanIdentity.folded(table.rows[pairs[outcomes[0]]][0].text) == "so that" { return pairs[outcomes[0]] }
    guard
      FormRows.asksForMeasures(table.rows[pairs[outcomes[1]]][0].text),
      !FormRows.asksForMeasures(table.rows[pairs[outcomes[0]]][0].text)
    else { return nil }
    return pairs[outcomes[0]]
  }

  private static func asksForMeasures(_ label: String) -> Bool {
    ["measur", "success", "criteria", "kpi", "indicator", "know", "evidence"].contains(
      where: label.lowercased().contains)
  }

  /// The label that a row of the form has, whatever it says; nil for a row of another shape, or where the table is no form.
  ///
  /// One whose words say nothing is an aside: its value is kept, and is no item.
  func label(at row: Int) -> LabelledText? {
    guard isForm, pairs.contains(row) else { return nil }
    let text = table.rows[row][0].text
    if row == aim {
      return LabelledText(
        field: .objective, label: text, line: nil, confidence: 0.8,
        because: "what is wanted, above the label of how it is measured")
    }
    if let numbered, numbered.row == row {
      return LabelledText(
        field: .priority, label: text, line: nil, ref: numbered.ref, confidence: 0.7,
        because: "a number at the head of a form")
    }
    if let match = headings.likely(text) {
      return LabelledText(
        field: match.field, label: text, line: nil, confidence: max(0.6, match.confidence),
        because: match.because + ", in a form")
    }
    return LabelledText(
      field: .aside, label: text, line: nil, confidence: 0.5, because: "a label of the form that is not understood")
  }

  /// Whether a row is a label that nobody has answered yet: at the form's end, or above the next label.
  func isUnanswered(_ row: Int) -> Bool {
    let cells = table.rows[row]
    guard isForm, cells.count >= 2, table.filled(row) == [0], cells[0].columnSpan == 1, FormRows.isShort(cells[0])
    else { return false }
    return row + 1 == table.rows.count || pairs.contains(row + 1)
  }

  /// Whether a row is a few words and what stands beside them, in a table that is a form.
  func isPair(_ row: Int) -> Bool { isForm && pairs.contains(row) }

  private static func isShort(_ cell: Cell) -> Bool {
    guard cell.lines.count == 1, let line = cell.lines.first, line.marker == nil else { return false }
    // "Where we want to end up (last July in brackets)".
    let words = (line.text.hasSuffix(")") ? line.text.prefix { $0 != "(" } : line.text[...]).split(separator: " ")
    return words.count <= 9 && cell.text.utf8.count <= 70 && !cell.text.hasSuffix(".") && !isCode(cell.text)
      && cell.value == nil && line.text.contains(where: \.isLetter)
  }

  /// "1a", "AFI 2", "KI1", "B": what numbers a text.
  private static func isCode(_ text: String) -> Bool {
    guard text.utf8.count <= 8, text.split(separator: " ").count <= 2 else { return false }
    // "Issue A", "AFI 2".
    let last = text.split(separator: " ").last ?? ""
    return text.contains(where: \.isNumber) || last.count == 1 && last.first?.isUppercase == true
  }

  /// Whether a row is a code and the text that it numbers.
  static func isCoded(_ table: Table, _ row: Int, _ filled: [Int]) -> Bool {
    guard filled.count == 2 else { return false }
    let (code, text) = (table.rows[row][filled[0]], table.rows[row][filled[1]])
    return code.lines.count == 1 && isCode(code.text) && text.lines.count == 1
      && text.text.split(separator: " ").count >= 3
  }

  /// Whether a whole table is nothing but codes and texts: a list, as one of key issues is.
  static func isListOfCodes(_ table: Table) -> Bool {
    let rows = table.rows.indices.filter { row in table.rows[row].contains { !$0.isBlank } }
    return rows.count >= 2
      && rows.allSatisfy { isCoded(table, $0, table.filled($0)) }
  }
}
