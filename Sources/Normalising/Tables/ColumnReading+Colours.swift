import Plans
import Vocabularies

/// Columns that say something by their fills alone.
extension ColumnReading {
  /// "How is it going?" over "going well" and "sticking" in the colours of ratings: ratings in words of the school's own, where
  /// another column has the notes.
  func wordsInColours(_ columns: inout [TableColumn]) {
    guard !columns.contains(where: { $0.field == .rag }) else { return }
    for index in columns.indices where columns[index].field == .progress && columns[index].when == nil {
      let written = sampled.map { table.rows[$0][columns[index].index] }.filter { !$0.isBlank }
      let colours = written.compactMap { $0.fill.flatMap(FillColour.rag) }
      guard written.count >= 2, colours.count == written.count, Set(colours).count >= 2,
        written.allSatisfy({
          $0.lines.count == 1 && $0.text.split(separator: " ").count <= 3 && $0.text.utf8.count <= 24
        })
      else { continue }
      (columns[index].field, columns[index].confidence) = (.rag, 0.85)
      columns[index].because = "a few words in the colours of ratings"
      return
    }
  }

  /// "How are we doing?" over cells that are filled in the colours of ratings and hold no word.
  func coloursAlone(_ columns: inout [TableColumn]) {
    guard !columns.contains(where: { $0.field == .rag }) else { return }
    for index in columns.indices where columns[index].when == nil && phrases.termHead(columns[index].heading) == nil {
      let place = columns[index].index
      guard sampled.allSatisfy({ table.rows[$0][place].isBlank }) else { continue }
      // A row that is tinted whole is a band and no rating.
      let fills = sampled.compactMap { row -> String? in
        guard let fill = table.rows[row][place].fill else { return nil }
        return table.rows[row].contains { !$0.isBlank && $0.fill == fill } ? nil : fill
      }
      let colours = fills.compactMap(FillColour.rag)
      guard colours.count >= 2, colours.count == fills.count, Set(colours).count >= 2 else { continue }
      columns[index].field = .rag
      columns[index].because = "its cells are ratings by their fills alone"
      columns[index].confidence = 0.85
      return
    }
  }
}
