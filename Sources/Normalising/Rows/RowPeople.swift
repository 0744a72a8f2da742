import Plans
import Vocabularies

/// Who leads each action of a row, and when it is: one for all, or one for each by number or order.
struct RowPeople {
  private let phrases: PhraseBook
  private let leads: [Cell]
  private let leadOfEach: [String?]?
  private let dateOfEach: [String?]?
  private let leadText: String?
  private let dateText: String?
  /// Whether the row says a start and no end.
  let isStartAlone: Bool

  init(phrases: PhraseBook, table: Table, row: Int, columns: [HeadingField: [TableColumn]], items: [Line]) {
    self.phrases = phrases
    func cells(_ field: HeadingField) -> [Cell] {
      (columns[field] ?? []).map { table.rows[row][$0.index] }.filter { !$0.isBlank }
    }
    let both = cells(.leadAndDate)
    func lines(_ cells: [Cell]) -> [Line] { CellItems.numbered(cells.flatMap(\.lines), like: items) }
    let parted = lines(both).map { ($0.marker, WhoAndWhen(phrases: phrases).parts(of: $0)) }
    leads = cells(.lead) + both
    let leadLines =
      lines(cells(.lead)) + parted.compactMap { mark, parts in parts.who.map { Line($0, marker: mark) } }
    let start = cells(.start).map(\.text).first
    let dates =
      lines(cells(.date))
      + parted.compactMap { mark, parts in
        parts.when.map { Line($0, marker: mark) }
      }
    // "Start date" beside "Due date": the one date is the end.
    let due = start != nil && dates.count == 1 ? dates[0].text : nil
    let end = cells(.end).map(\.text).first ?? due
    let marks = RowPeople.marked(columns[.milestone] ?? [], table, row)
    leadText = leadLines.isEmpty ? nil : leadLines.map(\.text).joined(separator: "\n")
    var span = [start, end].compactMap { $0 }
    if span.isEmpty, !dates.isEmpty { span = [RowPeople.joined(dates)] }
    if span.isEmpty, let marks { span = [marks] }
    isStartAlone = span.count == 1 && start != nil && dates.isEmpty
    dateText = span.isEmpty ? nil : span.joined(separator: " – ")
    leadOfEach = CellItems.matched(leadLines, to: items)
    dateOfEach = start == nil && end == nil ? CellItems.matched(dates, to: items) : nil
  }

  /// The cell's lines as one text in which each line is a person.
  static func text(_ cell: Cell) -> String { cell.lines.map(\.text).joined(separator: "\n") }

  private static func joined(_ lines: [Line]) -> String { lines.map(\.text).joined(separator: ", ") }

  /// Terms that are ticked or crossed in a row of a strip of terms: the first and the last of them.
  private static func marked(_ columns: [TableColumn], _ table: Table, _ row: Int) -> String? {
    let marks = columns.filter { $0.when != nil && isMark(table.rows[row][$0.index]) }
    guard let first = marks.first?.when, let last = marks.last?.when else { return nil }
    return first == last ? first : "\(first) – \(last)"
  }

  /// "x", "✓", "●": a place that is marked and says no more.
  static func isMark(_ cell: Cell) -> Bool { isMark(cell.text) }

  static func isMark(_ text: String) -> Bool {
    ["x", "✓", "✔", "●", "•", "*", "y", "yes", "✗", "■", "/"].contains(text.lowercased())
  }

  func lead(of index: Int) -> [String]? {
    let text = leadOfEach.flatMap { index < $0.count ? $0[index] : nil } ?? (leadOfEach == nil ? leadText : nil)
    return text.map { phrases.people.people(in: $0) }
  }

  func date(of index: Int) -> String? {
    dateOfEach.flatMap { index < $0.count ? $0[index] : nil } ?? (dateOfEach == nil ? dateText : nil)
  }

  /// What is in a cell of people but names nobody is kept as it stands.
  func keepUnused(in draft: inout PlanDraft, columns: [TableColumn]) {
    for cell in leads where phrases.people.people(in: RowPeople.text(cell)).isEmpty {
      draft.unmap(cell.text, at: cell.location(in: columns))
    }
  }
}
