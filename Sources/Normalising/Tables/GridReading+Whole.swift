import Plans
import Vocabularies

/// Tables that are read as a whole, since what a cell is hangs on rows or columns elsewhere.
extension GridReading {
  /// Reads a log of records, an outline, a grid of terms or a calendar of monitoring.
  ///
  /// - Returns: the row to go on with; nil where the table is none of them.
  func readWhole(
    _ columns: [TableColumn], _ body: [Int], under header: TableHeader, isMonitoring: Bool, into draft: inout PlanDraft,
    lines: inout LineReading
  ) -> Int? {
    let end = bodyEnd(of: header)
    // Columns of nothing but terms are no log's, though each row says what it is.
    if let grid = TermGrid(columns, body: body, of: table, phrases: phrases) {
      grid.read(into: &draft) { cell, draft in
        // The last may head what follows the grid.
        lines.leaveLabel()
        readLines(of: cell, isHeading: true, into: &draft, lines: &lines)
      }
      return grid.end(before: end)
    } else if let spending = SpendingRows(columns, body: body, of: table, phrases: phrases, plan: draft.plan) {
      spending.read(into: &draft)
    } else if let records = RecordRows(columns, body: body, of: table, phrases: phrases) {
      records.read(into: &draft)
    } else if let outline = OutlineRows(columns, body: body, of: table, phrases: phrases) {
      outline.read(into: &draft)
    } else if isMonitoring || isTitledMonitoring(above: header),
      let calendar = MonitoringCalendar(
        columns, body: body, of: table, phrases: phrases, naming: draft.plan.priorities.compactMap(\.ref))
    {
      calendar.read(into: &draft)
    } else {
      return nil
    }
    return end
  }

  /// Whether one of the two rows above a header is a title of monitoring.
  private func isTitledMonitoring(above header: TableHeader) -> Bool {
    let first = header.rows.lowerBound
    return (max(0, first - 2)..<first).contains { row in
      headers.filled(row).count == 1 && MonitoringCalendar.isNamed(by: table.rows[row][headers.filled(row)[0]].text)
    }
  }
}
