import Plans
import Vocabularies

/// A table that only lays a card out: a title over its width, and below it cells that each begin with a label of their own
/// over lines or a table. Special schools' and nurseries' plans in Word have a card so for each priority.
struct FrameTable {
  private let table: Table
  private let inner: [(place: GridPlace, table: Table)]
  private let labels: LabelReading

  /// Nil for a table whose cells are no parts of a card.
  init?(_ table: Table, around inner: [(place: GridPlace, table: Table)], phrases: PhraseBook) {
    (self.table, self.inner) = (table, inner)
    labels = LabelReading(phrases)
    guard !inner.isEmpty, (2...8).contains(table.rows.count), table.rows[0].count <= 4, isFrame else { return nil }
  }

  private var isFrame: Bool {
    guard let title = table.rows.first?.filter({ !$0.isBlank }), title.count == 1, title[0].columnSpan > 1 else {
      return false
    }
    let filledParts = table.rows.indices.dropFirst().flatMap { row in
      table.rows[row].indices.filter { !table.rows[row][$0].isBlank }.map { GridPlace(row: row, column: $0) }
    }
    let width = table.rows[0].count
    // "Staging posts" over the width of the boxes below it.
    let parts = filledParts.filter { place in
      let cell = table.rows[place.row][place.column]
      return
        !(cell.lines.count == 1 && cell.columnSpan == width && begins(cell)
        && place.row + 1 < table.rows.count && !inner.contains { $0.place == place })
    }
    let labelled = parts.filter { begins(table.rows[$0.row][$0.column]) }
    let filled = labelled.filter { place in
      table.rows[place.row][place.column].lines.count > 1 || inner.contains { $0.place == place }
    }
    return parts.count >= 2 && labelled.count * 4 >= parts.count * 3 && filled.count >= 2
      && filled.count == labelled.count
  }

  /// "Why this?" over what a cell says.
  private func begins(_ cell: Cell) -> Bool {
    guard let first = cell.lines.first, first.marker == nil, first.text.utf8.count <= 60, !first.text.hasSuffix(".")
    else { return false }
    return labels.label(of: Line(first.text, bold: true), isHeading: true) != nil || first.bold
  }

  /// The title as a heading, and the cells one after another, each with the table that stands in it.
  func blocks() -> [Block] {
    var blocks: [Block] = []
    for row in table.rows.indices {
      for column in table.rows[row].indices {
        let cell = table.rows[row][column]
        for (number, line) in cell.lines.enumerated() {
          blocks.append(block(of: line, isTitle: row == 0 && number == 0, at: cell.location))
        }
        for own in inner where own.place == GridPlace(row: row, column: column) { blocks.append(.table(own.table)) }
      }
    }
    return blocks
  }

  private func block(of line: Line, isTitle: Bool, at location: SourceLocation) -> Block {
    if isTitle { return .heading(level: 3, line, location) }
    guard line.marker == nil else { return .listItem(depth: 0, line, location) }
    let isLabel = line.text.utf8.count <= 60 && labels.headings.match(line.text).map { $0.confidence >= 0.8 } ?? false
    return .paragraph(Line(line.text, bold: line.bold || isLabel), location)
  }
}
