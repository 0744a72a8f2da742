import Plans

/// Cuts a part of a document where a person has said that a further plan begins.
enum PartsPutRight {
  /// Cuts the blocks of what was taken for one plan.
  ///
  /// - Parameters:
  ///   - blocks: those of what was taken for one plan.
  ///   - words: a heading, the name of a sheet, or the words of a row that stand at the beginning of each further plan.
  /// - Returns: the blocks of each plan, in order; at least one.
  static func parts(of blocks: [Block], beginningAt words: [String]) -> [[Block]] {
    let words = Set(words.map { FoldedText($0) }).filter { !$0.isEmpty }
    var parts: [[Block]] = [[]]
    func begin() { if !(parts.last?.isEmpty ?? true) { parts.append([]) } }
    for block in blocks {
      switch block {
      case .heading(_, let line, _), .paragraph(let line, _), .listItem(_, let line, _):
        if words.contains(FoldedText(line.text)) { begin() }
        parts[parts.count - 1].append(block)
      case .table(let table) where table.isSheet:
        for (index, piece) in pieces(of: table, beginningAt: words).enumerated() {
          if index > 0 || beginsWith(words, piece.rows[0]) && !isOnlyHeading(parts[parts.count - 1]) { begin() }
          parts[parts.count - 1].append(.table(piece))
        }
      case .table, .pageFurniture: parts[parts.count - 1].append(block)
      }
    }
    return parts
  }

  /// A sheet's name belongs to the plan that the sheet's first row begins.
  private static func isOnlyHeading(_ blocks: [Block]) -> Bool {
    blocks.allSatisfy { if case .heading = $0 { true } else { false } }
  }

  private static func beginsWith(_ words: Set<FoldedText>, _ row: [Cell]) -> Bool {
    row.first { !$0.isBlank }.map { words.contains(FoldedText($0.text)) } ?? false
  }

  private static func pieces(of table: Table, beginningAt words: Set<FoldedText>) -> [Table] {
    let starts = table.rows.indices.filter { $0 > 0 && beginsWith(words, table.rows[$0]) }
    guard !starts.isEmpty else { return [table] }
    return zip([0] + starts, starts + [table.rows.count]).map { start, end in
      var piece = table
      piece.rows = table.rows[start..<end].map { row in row.map { moved($0, up: start) } }
      piece.headerRows = start == 0 ? min(table.headerRows, end) : 0
      return piece
    }
  }

  private static func moved(_ cell: Cell, up rows: Int) -> Cell {
    guard rows > 0, let origin = cell.coveredBy else { return cell }
    var cell = cell
    cell.coveredBy = origin.row >= rows ? GridPlace(row: origin.row - rows, column: origin.column) : nil
    return cell
  }
}
