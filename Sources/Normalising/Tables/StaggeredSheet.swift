import Plans
import Vocabularies

/// A mind map or an outline that was exported to a sheet, each level a column further to the right: "Priority 1: Talk" in the first
/// column, "Actions" in the second below it, and what is done in the third, with who and when in columns of their own.
///
/// Read as the document that it is: headings, labels with their values, lists, and a table where more is said of each line.
struct StaggeredSheet {
  private let table: Table
  private let head: Int
  private let body: [Int]
  private let headings: HeadingVocabulary

  /// Nil where a sheet's rows do not begin in the first three columns, each further in than what they are part of.
  init?(_ table: Table, phrases: PhraseBook) {
    guard table.isSheet, table.rows.count >= 10, let width = table.rows.first?.count, width >= 3,
      let head = table.rows.firstIndex(where: { row in row.prefix(3).allSatisfy { !$0.isBlank && $0.columnSpan == 1 } })
    else { return nil }
    let body = table.rows.indices.filter { row in row > head && table.rows[row].contains { !$0.isBlank } }
    let depths = body.map { table.filled($0).first ?? 0 }
    guard body.count >= 8, depths.allSatisfy({ $0 <= 2 }),
      (0...2).allSatisfy({ depth in depths.count { $0 == depth } >= 2 }),
      zip(body, depths).allSatisfy({ row, depth in
        switch depth {
        case 0: table.filled(row) == [0]
        case 1: table.filled(row).allSatisfy { $0 <= 2 }
        default: true
        }
      })
    else { return nil }
    let labels = LabelReading(phrases)
    let named = zip(body, depths).filter { $0.1 == 1 }.map { table.rows[$0.0][1] }
    guard named.count(where: { labels.field(ofLabelAlone: $0) != nil }) * 2 > named.count else { return nil }
    (self.table, self.head, self.body, headings) = (table, head, body, phrases.headings)
  }

  func blocks() -> [Block] {
    var blocks: [Block] = []
    let above = Array(table.rows[..<head])
    if above.contains(where: { row in row.contains { !$0.isBlank } }) {
      blocks.append(.table(Table(rows: above, isSheet: true, location: table.location)))
    }
    var index = 0
    while index < body.count {
      let row = body[index]
      let filled = table.filled(row)
      switch filled.first {
      case 0:
        for line in table.rows[row][0].lines { blocks.append(.heading(level: 2, line, table.rows[row][0].location)) }
        index += 1
      case 1:
        let end = (index + 1..<body.count).first { table.filled(body[$0]).first ?? 0 < 2 } ?? body.count
        blocks += labelled(row, over: Array(body[(index + 1)..<end]))
        index = end
      default:
        blocks += lines(of: [row])
        index += 1
      }
    }
    return blocks
  }

  /// A label, and what stands beside or below it.
  private func labelled(_ row: Int, over rows: [Int]) -> [Block] {
    let (label, beside) = (table.rows[row][1], table.rows[row][2])
    if !beside.isBlank {
      let pair = Table(rows: [[label, beside]], location: label.location)
      return [.table(pair)] + lines(of: rows)
    }
    let further = (3..<max(3, table.rows[head].count)).filter { column in
      rows.contains { !table.rows[$0][column].isBlank }
    }
    // "Notes" alone heads no table.
    let known: Set<HeadingField> = [.lead, .people, .date, .start, .end, .resource, .cost, .rag, .progress]
    let isTable = further.contains { headings.exact(table.rows[head][$0].text).map(known.contains) ?? false }
    guard isTable else {
      let beside = rows.flatMap { row in
        further.map { table.rows[row][$0] }.flatMap { cell in cell.lines.map { Block.paragraph($0, cell.location) } }
      }
      let listed = rows.flatMap { row in
        table.rows[row][2].lines.map { Block.listItem(depth: 0, $0, table.rows[row][2].location) }
      }
      return label.lines.map { .paragraph(Line($0.text, bold: true), label.location) } + listed + beside
    }
    var top = [label] + further.map { table.rows[head][$0] }
    for place in top.indices where !top[place].lines.isEmpty { top[place].lines[0].bold = true }
    let rows = rows.map { row in [table.rows[row][2]] + further.map { table.rows[row][$0] } }
    return [.table(Table(rows: [top] + rows, headerRows: 1, location: label.location))]
  }

  private func lines(of rows: [Int]) -> [Block] {
    rows.flatMap { row in
      table.rows[row].filter { !$0.isBlank }.flatMap { cell in
        cell.lines.map { .listItem(depth: 0, $0, cell.location) }
      }
    }
  }
}
