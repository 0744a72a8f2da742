import Plans

/// A table as the file has it, cells by rows.
struct WrittenTable {
  struct Row {
    var cells: [Cell] = []
    var isHeader = false
  }

  struct Cell {
    var lines: [Line] = []
    var fill: String?
    /// The column of the table's grid that it begins in, and how many it takes.
    var column = 0
    var span = 1
    var merge = Merge.none
    var inner: [WrittenTable] = []
    var comments: [String] = []
  }

  /// How a cell is joined to the one above.
  enum Merge: Hashable { case none, begins, goesOn }

  var rows: [Row] = []

  /// How many columns a person sees: boundaries of the grid at which no cell begins are none.
  var columns: [Int] { Set(rows.flatMap { $0.cells.map(\.column) }).sorted() }

  /// Whether nothing shows in it at all.
  var isBlank: Bool {
    rows.allSatisfy { row in
      row.cells.allSatisfy { $0.lines.isEmpty && $0.fill == nil && $0.inner.allSatisfy(\.isBlank) }
    }
  }

  /// A line for each row, and those of inner tables after it.
  var lines: [Line] {
    rows.flatMap { row in
      let words = row.cells.flatMap(\.lines).map(\.shown)
      let line = words.isEmpty ? [] : [Line(words.joined(separator: " "))]
      return line + row.cells.flatMap { $0.inner.flatMap(\.lines) }
    }
  }
}

extension WrittenTable.Cell {
  /// Puts what stands in the cell into it, tables of one column among its lines.
  mutating func hold(_ pieces: [ProsePiece]) throws(Refusal) {
    var colour = Uniform()
    var numbers: [Line] = []
    for piece in pieces {
      switch piece {
      case .paragraph(let paragraph):
        lines += paragraph.lines
        comments += paragraph.comments
        colour.add(paragraph.fill)
        if let number = paragraph.loneNumber { numbers.append(Line(number)) }
      case .table(let table):
        guard table.columns.count == 1 else {
          inner.append(table)
          continue
        }
        for cell in table.rows.flatMap(\.cells) {
          lines += cell.lines
          inner += cell.inner
          comments += cell.comments
        }
      }
    }
    if lines.isEmpty, inner.isEmpty { lines = numbers }
    fill = colour.colour
    guard lines.reduce(0, { $0 + $1.text.utf8.count }) <= TextAllowance.cell else {
      throw .cellTooLong("one of its cells", limit: TextAllowance.cell)
    }
  }
}
