import Plans
import Vocabularies

/// A calendar of monitoring with a column for each priority: "Half term | Priority 1 | Priority 2" over what is looked at
/// when.
struct MonitoringCalendar {
  private let table: Table
  private let phrases: PhraseBook
  private let columns: [TableColumn]
  private let body: [Int]
  private let dates: TableColumn
  private let priorities: [(column: TableColumn, ref: String)]

  /// Nil where the columns are not all of priorities that the plan has named, or the rows no dates or terms.
  init?(_ columns: [TableColumn], body: [Int], of table: Table, phrases: PhraseBook, naming refs: [String]) {
    guard let dates = columns.first, columns.count >= 3 else { return nil }
    let others = columns.dropFirst()
    guard let own = MonitoringCalendar.priorities(headedBy: others.map(\.heading), among: refs, phrases) else {
      return nil
    }
    let whens = body.map { table.rows[$0][dates.index] }.filter { !$0.isBlank }
    guard whens.count >= 2, whens.allSatisfy({ phrases.dates.read($0.text) != nil }) else { return nil }
    (self.table, self.phrases, self.columns, self.body) = (table, phrases, columns, body)
    (self.dates, priorities) = (dates, zip(others, own).map { ($0, $1) })
  }

  /// Whether a title says that what stands below it is monitoring: "Monitoring, evaluation and review calendar 2026-27".
  static func isNamed(by title: String) -> Bool {
    title.utf8.count <= 80
      && PlanIdentity.folded(title).split(separator: " ").contains { $0.hasPrefix("monitor") || $0 == "assurance" }
  }

  /// Whether all heads of a table but the first number priorities that the plan has named.
  static func hasColumnsOfPriorities(_ table: Table, naming refs: [String], _ phrases: PhraseBook) -> Bool {
    guard let heads = table.rows.first?.dropFirst(), heads.count >= 2 else { return false }
    return priorities(headedBy: heads.map(\.text), among: refs, phrases) != nil
  }

  /// The number that each head is; nil where one is something else, or the number of no priority that the plan has named.
  private static func priorities(headedBy heads: [String], among refs: [String], _ phrases: PhraseBook) -> [String]? {
    let numbers = heads.compactMap(phrases.references.numberAlone(in:))
    return numbers.count == heads.count && numbers.allSatisfy(refs.contains) ? numbers : nil
  }

  func read(into draft: inout PlanDraft) {
    for (column, ref) in priorities {
      draft.explain(
        column.heading, at: column.location, as: "reference", because: "“\(ref)” is the priority of its column")
    }
    // A term may be written once, or merged over the rows that it holds for.
    var last: Cell?
    for row in body {
      let own = table.rows[row][dates.index]
      if !own.isBlank { last = own }
      let when = last ?? own
      let filled = priorities.filter { !table.rows[row][$0.column.index].isBlank }
      if filled.isEmpty, !own.isBlank { draft.unmap(own.text, at: place(own)) }
      for (column, ref) in filled {
        let cell = table.rows[row][column.index]
        draft.enterPriority(ref: ref)
        for line in CellItems.joined(cell.lines) {
          // "Standards committee, 12 November" says itself when.
          let isDated = when.isBlank || phrases.dates.found(in: line.text) != nil
          draft.addMonitoring(line.text, when: isDated ? nil : when.text, at: place(cell))
        }
      }
      if !filled.isEmpty, !own.isBlank {
        draft.explain(own.text, at: place(own), as: "monitoringWhen", because: "when the row’s monitoring is")
      }
    }
  }

  private func place(_ cell: Cell) -> SourceLocation { cell.location(in: columns) }
}
