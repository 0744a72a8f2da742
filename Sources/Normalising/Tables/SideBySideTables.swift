import Plans
import Vocabularies

/// Tables that stand side by side in one grid, each under a title of its own: "Priority 1: Reading" and "Priority 2: Maths"
/// above "Action | Who | When", which is written once for each of them.
struct SideBySideTables {
  /// The tables from left to right, each with its title.
  let parts: [Table]
  /// The rows over them and under them, which may hold others.
  let above: Table?
  let below: Table?

  /// Nil where no heads or labels are repeated side by side under titles.
  init?(_ table: Table, phrases: PhraseBook) {
    let width = table.rows.first?.count ?? 0
    guard width >= 4, table.rows.count >= 3 else { return nil }
    let grid = Grid(table: table, phrases: phrases)
    for row in table.rows.indices.dropLast() {
      guard let (titles, starts) = grid.tablesByHead(row) ?? grid.formsByLabels(row) else { continue }
      let end = grid.end(of: titles, starts)
      guard end - titles >= 3 else { continue }
      let bounds = starts.dropFirst() + [width]
      parts = zip(starts, bounds).enumerated().map { place, part in
        SideBySideTables.titled(table.part(rows: titles..<end, columns: (place == 0 ? 0 : part.0)..<part.1))
      }
      above = titles > 0 ? table.part(rows: 0..<titles, columns: 0..<width) : nil
      below = end < table.rows.count ? table.part(rows: end..<table.rows.count, columns: 0..<width) : nil
      return
    }
    return nil
  }

  /// A table whose first row is sure to be its title, though nothing in its form or words says so.
  private static func titled(_ table: Table) -> Table {
    var table = table
    for column in table.rows[0].indices {
      for line in table.rows[0][column].lines.indices { table.rows[0][column].lines[line].bold = true }
    }
    return table
  }

  private struct Grid {
    let table: Table
    let phrases: PhraseBook

    private func filled(_ row: Int) -> [Int] { table.filled(row) }

    private func key(_ row: Int, _ column: Int) -> String { PlanIdentity.folded(table.rows[row][column].text) }

    /// Where each table begins, if a row heads several of one form: "No | Job | Who | No | Job | Who".
    private func starts(ofHeadsIn row: Int) -> [Int]? {
      let filled = filled(row)
      guard filled.count >= 4, let first = filled.first else { return nil }
      let name = key(row, first)
      let starts = filled.filter { key(row, $0) == name }
      guard starts.count >= 2, filled.count % starts.count == 0, filled.count / starts.count >= 2 else { return nil }
      let size = filled.count / starts.count
      let heads = filled[..<size].map { key(row, $0) }
      let isRepeated = starts.indices.allSatisfy { place in
        let own = filled[(place * size)..<((place + 1) * size)]
        return own.first == starts[place] && own.map { key(row, $0) } == heads
      }
      guard isRepeated, Set(heads).count == heads.count else { return nil }
      return starts
    }

    /// Tables whose heads are repeated, below the row of their titles.
    func tablesByHead(_ titles: Int) -> (titles: Int, starts: [Int])? {
      let count = filled(titles).count
      guard count >= 2 else { return nil }
      for row in titles + 1..<min(table.rows.count, titles + 5) {
        guard filled(row).count >= 2 * count, let starts = starts(ofHeadsIn: row) else { continue }
        guard (titles..<row).allSatisfy({ standsApart($0, starts) && servesAll($0, starts) }),
          count == starts.count, areTitles(titles)
        else { return nil }
        return (titles, starts)
      }
      return nil
    }

    /// Forms whose labels are repeated: "Priority 1: Reading | | Priority 2: Maths |" above "Lead | HT | Lead | DHT".
    func formsByLabels(_ titles: Int) -> (titles: Int, starts: [Int])? {
      let starts = filled(titles)
      let labels = LabelReading(phrases)
      guard starts.count >= 2, zip(starts, starts.dropFirst()).allSatisfy({ $1 - $0 >= 2 }),
        starts.allSatisfy({ column in
          let label = labels.label(of: Line(table.rows[titles][column].text), isHeading: true)
          return label?.ref != nil && label?.line != nil && label?.field == .priority
        })
      else { return nil }
      let repeated = (titles + 1..<min(end(of: titles, starts), titles + 30)).count { row in
        let names = Set(starts.map { key(row, $0) })
        guard names.count == 1, filled(row).count > starts.count else { return false }
        return phrases.headings.match(table.rows[row][starts[0]].text).map { $0.confidence >= 0.75 } ?? false
      }
      return repeated >= 2 ? (titles, starts) : nil
    }

    /// Titles of tables, and no years or terms or headings that the columns below them share a priority under.
    private func areTitles(_ row: Int) -> Bool {
      filled(row).allSatisfy { column in
        let text = table.rows[row][column].text
        return phrases.headings.exact(text) == nil && phrases.termHead(text) == nil
          && AcademicYearWords.loneYear(in: text) == nil && table.rows[row][column].lines.count <= 2
      }
    }

    private func place(of column: Int, _ starts: [Int]) -> Int { starts.lastIndex { $0 <= column } ?? 0 }

    private func servesAll(_ row: Int, _ starts: [Int]) -> Bool {
      Set(filled(row).map { place(of: $0, starts) }).count == starts.count
    }

    /// Whether no cell of a row lies over two of the tables.
    private func standsApart(_ row: Int, _ starts: [Int]) -> Bool {
      filled(row).allSatisfy { column in
        let last = column + table.rows[row][column].columnSpan - 1
        return place(of: column, starts) == place(of: last, starts)
      }
    }

    /// Where the tables end: at a row over several of them, or at the titles of the next ones.
    func end(of titles: Int, _ starts: [Int]) -> Int {
      var heads = 0
      for row in titles + 1..<table.rows.count {
        if !standsApart(row, starts) { return row }
        guard self.starts(ofHeadsIn: row) == starts else { continue }
        heads += 1
        if heads == 2 { return nextTitles(above: row, after: titles) }
      }
      return table.rows.count
    }

    private func nextTitles(above head: Int, after titles: Int) -> Int {
      let blank = (titles..<head).last { filled($0).isEmpty }
      return blank ?? head - 1
    }
  }
}
