import Plans
import Vocabularies

/// Columns whose cells are nothing of what a word of their heading says.
extension ColumnReading {
  /// "We'll be happy when…" over what will be: one word of dates, and no dates below it.
  func disbelieve(_ column: inout TableColumn) {
    guard column.confidence < 0.7, column.when == nil else { return }
    let cells = cells(column)
    // A merged cell may be the column's only one: a sentence is no date.
    let isSentence = cells.contains { $0.split(separator: " ").count > 5 }
    guard cells.count(where: { !$0.isEmpty }) >= 2 || isSentence else { return }
    let share: Double
    switch column.field {
    case .date, .start, .end: share = phrases.dates.score(cells)
    case .lead: share = phrases.people.score(cells)
    // "Phonics check" over results.
    case .monitoring: share = 1 - phrases.targets.score(cells)
    default: return
    }
    guard share < 0.2 else { return }
    (column.field, column.confidence) = (nil, 0)
    column.because = "a word of its heading is known, and its cells are nothing of the kind"
  }

  /// "By" over people says by whom, not by when.
  func namedInsteadOfDated(_ column: inout TableColumn) {
    let cells = cells(column)
    // "When" over "each LGB meeting" names nobody.
    guard column.when == nil, !PlanIdentity.folded(column.heading).hasPrefix("when"), phrases.dates.score(cells) < 0.2,
      phrases.people.score(cells) >= 0.8
    else { return }
    (column.field, column.confidence, column.because) = (.lead, 0.9, "its cells are people and no dates")
  }

  /// "Driver" over "SENDCo" and "Heads of Faculty" says who, though it heads priorities elsewhere: where no other column
  /// does, and each cell is a post.
  func ledInsteadOfNamed(_ column: inout TableColumn, among columns: [TableColumn]) {
    // "Writing (Lead: Mrs Dale)" under "Priority" is what it says.
    guard !columns.contains(where: { [.lead, .leadAndDate].contains($0.field) }),
      !column.heading.lowercased().contains("priorit")
    else { return }
    let posts = PhraseShare.of(cells(column)) { text in
      phrases.people.isList(text) && !phrases.people.found(in: text, subject: true).isEmpty
    }
    guard posts >= 0.8, cells(column).count(where: { !$0.isEmpty }) >= 2 else { return }
    (column.field, column.confidence, column.because) = (.lead, 0.9, "its cells are posts and nothing else")
  }
}
