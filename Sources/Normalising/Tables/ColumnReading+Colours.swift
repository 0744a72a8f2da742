import Plans
import Vocabularies

/// Columns that say something by their fills alone.
extension ColumnReading {
  /// "How are we doing?" over cells that are filled in the colours of ratings and hold no word.
  func coloursAlone(_ columns: inout [TableColumn]) {
    guard !columns.contains(where: { $0.field == .rag }) else { return }
    for index in columns.indices {
      let cells = sampled.map { table.rows[$0][columns[index].index] }
      guard cells.allSatisfy(\.isBlank) else { continue }
      let fills = cells.compactMap(\.fill)
      let colours = fills.compactMap(FillColour.rag)
      guard colours.count >= 2, colours.count == fills.count, Set(colours).count >= 2 else { continue }
      columns[index].field = .rag
      columns[index].because = "its cells are ratings by their fills alone"
      columns[index].confidence = 0.85
      return
    }
  }
}
