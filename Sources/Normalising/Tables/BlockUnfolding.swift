import Plans
import Vocabularies

/// Puts a document's blocks as a reader's eye takes them: a table within a form's cell where the cell stands, and boxes
/// that each hold a whole priority as the prose that they are.
struct BlockUnfolding: Sendable {
  private let phrases: PhraseBook
  private let labels: LabelReading

  init(phrases: PhraseBook) {
    self.phrases = phrases
    labels = LabelReading(phrases)
  }

  func unfolded(_ blocks: [Block]) -> [Block] {
    var unfolded: [Block] = []
    var index = 0
    while index < blocks.count {
      guard case .table(let table) = blocks[index], !table.isSheet else {
        unfolded.append(blocks[index])
        index += 1
        continue
      }
      var inner: [(row: Int, table: Table)] = []
      while index + 1 < blocks.count, case .table(let next) = blocks[index + 1], let row = row(of: next, in: table) {
        inner.append((row, next))
        index += 1
      }
      unfolded += inner.isEmpty ? boxes(of: table) ?? [.table(table)] : parts(of: table, around: inner)
      index += 1
    }
    return unfolded
  }

  // MARK: Inner tables

  /// The row of a table in a cell of which another stands.
  private func row(of inner: Table, in table: Table) -> Int? {
    guard inner.location.words.hasPrefix(table.location.words + ", row ") else { return nil }
    return table.rows.firstIndex { row in
      row.contains { inner.location.words.hasPrefix($0.location.words + ", inner table") }
    }
  }

  /// The rows of a form with each inner table below its own row; a table with a head keeps its rows together.
  private func parts(of table: Table, around inner: [(row: Int, table: Table)]) -> [Block] {
    let width = table.rows.first?.count ?? 0
    let headers = HeaderReading(phrases: phrases, table: table)
    let isForm = width <= 4 && table.rows.indices.allSatisfy { headers.header(at: $0) == nil }
    guard isForm else { return [.table(table)] + inner.map { .table($0.table) } }
    var parts: [Block] = []
    var start = 0
    for (row, own) in inner {
      if row >= start { parts.append(.table(table.part(rows: start..<row + 1, columns: 0..<width))) }
      start = row + 1
      parts.append(.table(own))
    }
    if start < table.rows.count { parts.append(.table(table.part(rows: start..<table.rows.count, columns: 0..<width))) }
    return parts
  }

  // MARK: Boxes

  /// The lines of boxes, one box after another; nil where a table's cells are no boxes.
  private func boxes(of table: Table) -> [Block]? {
    let cells = table.rows.flatMap(\.self).filter { !$0.isBlank }
    guard cells.count <= 24, cells.count >= 2 || table.rows.flatMap(\.self).count == 1, cells.allSatisfy(isBox) else {
      return nil
    }
    return cells.flatMap { cell in
      cell.lines.enumerated().map { place, line in
        if place == 0 { return .heading(level: 3, line, cell.location) }
        if line.marker != nil { return .listItem(depth: 0, line, cell.location) }
        // A bold line above a list heads it, whatever its words.
        let isTitle = line.bold && place + 1 < cell.lines.count && cell.lines[place + 1].marker != nil
        return isTitle ? .heading(level: 4, line, cell.location) : .paragraph(line, cell.location)
      }
    }
  }

  /// A title, and below it labels of different sorts with what they say.
  private func isBox(_ cell: Cell) -> Bool {
    guard cell.lines.count >= 5, let title = cell.lines.first, title.text.utf8.count <= 160,
      title.bold || title.marker != nil || labels.label(of: title, isHeading: true)?.line != nil
    else { return false }
    let first = labels.label(of: title, isHeading: true)
    guard first == nil || first?.field == .priority && first?.line != nil else { return false }
    let fields = cell.lines.dropFirst().compactMap { line in
      line.marker == nil ? labels.label(of: line, isHeading: line.bold)?.field : nil
    }
    return Set(fields).subtracting([.aside, .structure]).count >= 3
  }
}
