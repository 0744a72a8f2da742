import Plans
import Vocabularies

/// The two columns by which a log's rows say where they belong: a number or code of their own, and that of the row which
/// they are part of.
struct RecordParents {
  let id: TableColumn
  let parent: TableColumn
  private let table: Table

  /// Where a row's item stands in the plan, for the rows that are part of it.
  struct Place {
    var priority: Int
    var objective: Int?
    var action: String?
  }

  /// Nil where no column names rows by what another column holds.
  init?(_ columns: [TableColumn], text: TableColumn, body: [Int], of table: Table) {
    func filled(_ column: TableColumn) -> [String] {
      body.map { table.rows[$0][column.index].text }.filter { !$0.isEmpty }
    }
    for id in columns + [text] {
      let own = filled(id)
      guard own.count >= 3, Set(own).count == own.count else { continue }
      let parent = columns.first { column in
        let named = filled(column)
        return column.index != id.index && named.count * 2 >= body.count && Set(named).count >= 2
          && Set(named).isSubset(of: own)
          && body.allSatisfy { row in
            table.rows[row][column.index].isBlank
              || table.rows[row][column.index].text != table.rows[row][id.index].text
          }
      }
      if let parent {
        (self.id, self.parent, self.table) = (id, parent, table)
        return
      }
    }
    return nil
  }

  func id(of row: Int) -> String? { text(row, id) }

  func parent(of row: Int) -> String? { text(row, parent) }

  private func text(_ row: Int, _ column: TableColumn) -> String? {
    let text = table.rows[row][column.index].text
    return text.isEmpty ? nil : text
  }
}
