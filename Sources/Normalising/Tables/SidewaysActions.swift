import Plans
import Vocabularies

/// A table of actions on its side: labels down the first column, and a column for each action.
///
/// "Step | 1.1 | 1.2" over "What we will do | Gap tests in every class | Same-day groups", "Who leads | Mr Sethi | Class teachers",
/// "By when | 18/9/26 | from October": set upright, each action has a row of its own.
struct SidewaysActions {
  let upright: Table

  /// Nil where the first row names no actions, or says of no other row who does them and when.
  init?(_ table: Table, phrases: PhraseBook) {
    let rows = table.rows.filter { row in row.contains { !$0.isBlank } }
    guard (3...14).contains(rows.count), let width = rows.first?.count, (3...12).contains(width),
      rows.allSatisfy({ row in row.count == width && row.allSatisfy { $0.coveredBy == nil && $0.columnSpan == 1 } }),
      rows.allSatisfy({ !$0[0].isBlank && $0[0].lines.count == 1 })
    else { return nil }
    let fields = rows.map { phrases.headings.match($0[0].text).flatMap { $0.confidence >= 0.85 ? $0.field : nil } }
    guard let action = SidewaysActions.actions(of: rows, fields),
      fields.dropFirst(action + 1).allSatisfy({ $0.map(SidewaysActions.ofActions.contains) ?? false })
    else { return nil }
    let who = zip(fields, rows).contains { field, row in
      field == .lead && phrases.people.score(row.dropFirst().map(\.text)) >= 0.6
    }
    let when = zip(fields, rows).contains { field, row in
      [.date, .start, .end].contains(field) && phrases.dates.score(row.dropFirst().map(\.text)) >= 0.6
    }
    guard who, when else { return nil }
    var heads = rows.map { $0[0] }
    for place in heads.indices where !heads[place].lines.isEmpty { heads[place].lines[0].bold = true }
    let columns = (1..<width).filter { column in rows.contains { !$0[column].isBlank } }
    upright = Table(
      rows: [heads] + columns.map { column in rows.map { $0[column] } }, headerRows: 1, isSheet: table.isSheet,
      location: table.location)
  }

  /// What the rows below the actions may say of each.
  private static let ofActions: Set<HeadingField> = [
    .lead, .date, .start, .end, .leadAndDate, .resource, .cost, .rag, .progress, .outcome, .milestone, .monitoring,
    .monitoringWho, .monitoringWhen,
  ]

  /// The row of the actions: the first, or that below a row of their numbers.
  private static func actions(of rows: [[Cell]], _ fields: [HeadingField?]) -> Int? {
    func holdsWords(_ row: [Cell]) -> Bool { row.dropFirst().allSatisfy { $0.isBlank || $0.text.contains(" ") } }
    if fields[0] == .action, holdsWords(rows[0]), !rows[0][1].isBlank { return 0 }
    let areNumbers = rows[0].dropFirst().allSatisfy { $0.isBlank || WrittenReference.isWhole($0.text) }
    guard areNumbers, [.action, .reference, .actionReference].contains(fields[0]), fields[1] == .action,
      holdsWords(rows[1])
    else { return nil }
    return 1
  }
}
