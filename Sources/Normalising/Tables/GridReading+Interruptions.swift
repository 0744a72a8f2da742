import Plans
import Vocabularies

/// Tables that end, and tables that labels among their rows interrupt.
extension GridReading {
  mutating func leaveTable() {
    rows = nil
    beside = []
    interrupted = nil
  }

  mutating func interruptTable() {
    if let rows { interrupted = (rows, beside) }
    rows = nil
    beside = []
  }

  /// "Milestones" below the actions, in their own column, over "By Christmas | Weekly list in use".
  func headsSteps(_ cell: Cell, _ row: Int, _ column: Int) -> Bool {
    guard labels.field(ofLabelAlone: cell) == .milestone, row + 1 < table.rows.count else { return false }
    let next = headers.filled(row + 1)
    return next.count == 2 && next[0] == column && phrases.termHead(table.rows[row + 1][column].text) != nil
  }

  /// Goes on with the table that a label interrupted, where a row fits it: "KPI | 85% on time" stands above each
  /// priority's own rows in some plans.
  mutating func resumeTable(at row: Int) -> Bool {
    guard let interrupted, interrupted.rows.goesOn(at: row) else { return false }
    (rows, beside) = interrupted
    self.interrupted = nil
    return true
  }
}
