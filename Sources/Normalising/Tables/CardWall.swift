import Plans
import Vocabularies

/// A table that lays out cards side by side, one action in each cell: "S1/1 // Publish the hinge questions // Who: Head of Science //
/// By: 16 Oct 2026 // Needs: Cover", and how it stands in a small table within the cell.
struct CardWall {
  private let cells: [(cell: Cell, rating: Cell?)]
  private let labels: LabelReading

  /// Nil for a table whose cells are no such cards.
  init?(_ table: Table, around inner: [(place: GridPlace, table: Table)], phrases: PhraseBook) {
    let labels = LabelReading(phrases)
    self.labels = labels
    var cells: [(cell: Cell, rating: Cell?)] = []
    for (row, line) in table.rows.enumerated() {
      for (column, cell) in line.enumerated() where !cell.isBlank {
        let own = inner.filter { $0.place == GridPlace(row: row, column: column) }
        let within = own.flatMap { $0.table.rows.joined().filter { !$0.isBlank } }
        guard within.count <= 1, CardWall.isCard(cell, labels, phrases) else { return nil }
        cells.append((cell, within.first))
      }
    }
    let others = inner.contains { place, _ in table.rows[place.row][place.column].isBlank }
    guard cells.count >= 2, !others, cells.contains(where: { CardWall.says(.lead, of: $0.cell, labels) }) else {
      return nil
    }
    self.cells = cells
  }

  /// A line or two of what is done, and below them nothing but labels of who, when and what it takes.
  private static func isCard(_ cell: Cell, _ labels: LabelReading, _ phrases: PhraseBook) -> Bool {
    guard let first = cell.lines.firstIndex(where: { field(of: $0, labels) != nil }), (1...3).contains(first) else {
      return false
    }
    // The reader gives a table of one cell as a line of the cell that it stands in.
    let said = cell.lines[first...].filter { field(of: $0, labels) != nil }
    let others = cell.lines[first...].filter { field(of: $0, labels) == nil }
    return said.count >= 2 && others.count <= 1 && others.allSatisfy { phrases.ratings.rag(word: $0.text) != nil }
  }

  private static func says(_ field: HeadingField, of cell: Cell, _ labels: LabelReading) -> Bool {
    cell.lines.contains { CardWall.field(of: $0, labels) == field }
  }

  private static func field(of line: Line, _ labels: LabelReading) -> HeadingField? {
    guard line.marker == nil, let colon = line.text.firstIndex(of: ":"), line.text[..<colon].utf8.count <= 40,
      let field = labels.headings.exact(String(line.text[..<colon])),
      PlanDraft.ofActions.contains(field)
        || field == .progress
    else { return nil }
    return field
  }

  /// The cards one after another: each a title in bold over its labels.
  func blocks() -> [Block] {
    cells.flatMap { cell, rating -> [Block] in
      let end = cell.lines.firstIndex { CardWall.field(of: $0, labels) != nil } ?? cell.lines.count
      var title = Line(cell.lines[..<end].map(\.text).joined(separator: " "), marker: cell.lines[0].marker, bold: true)
      if end > 1, title.marker == nil, CardWall.isCode(cell.lines[0].text) {
        title = Line(cell.lines[1..<end].map(\.text).joined(separator: " "), marker: cell.lines[0].text, bold: true)
      }
      let said = cell.lines[end...].map { line in
        let isRating = CardWall.field(of: line, labels) == nil
        return Block.paragraph(Line(isRating ? "Status: " + line.text : line.text), cell.location)
      }
      // The small table says nothing but how the card stands.
      let status = rating.map { [Block.paragraph(Line("Status: " + $0.text), $0.location)] } ?? []
      return [.paragraph(title, cell.location)] + said + status
    }
  }

  /// "S1/1", "A1", "3.2".
  private static func isCode(_ text: String) -> Bool {
    text.utf8.count <= 8 && !text.contains(" ") && text.contains(where: \.isNumber)
  }
}
