import Plans
import Vocabularies

/// One column of a table under its heading.
struct TableColumn: Hashable, Sendable {
  /// Its place in the grid.
  var index: Int
  /// The words of its heading; empty where it has none.
  var heading: String
  /// The heading above its own, which spans others too.
  var parent: String?
  var field: HeadingField?
  var confidence: Double
  var because: String
  /// The date or term that its heading names, for milestones or progress of that term.
  var when: String?
  /// Whether each row is a term, by whose end its cell of this column is due.
  var isDueByRow = false
  /// Whether two of its cells or more are shares with their sign: a figure without one counts something else.
  var holdsShares = false
  var location: SourceLocation
  /// The numbers of the corrections that speak of it.
  var corrections: [Int64] = []

  /// Both headings, for a person to find the column by.
  var name: String {
    [parent, heading.isEmpty ? nil : heading].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ", ")
  }
}

/// The rows at the head of a table, and its columns.
struct TableHeader: Hashable, Sendable {
  var rows: Range<Int>
  var columns: [TableColumn]
}
