import Plans
import Vocabularies

/// One form that a document fills in several times, with two or more labels in a row: "Who's on it | BH | By when? | by 18
/// September".
///
/// The cells that say the same in each copy are the form's labels, whatever their words, and what stands beside each is its
/// answer: such a card is read as pairs, one below another.
struct CardForms: Sendable {
  /// The columns of each copy's labels, row by row, by the places of the copies among the tables asked about.
  private var labels: [Int: [[Int]]] = [:]

  /// - Parameters:
  ///   - tables: a document's, by the places of their blocks.
  ///   - phrases: what tells a table's head from a form's labels.
  init(of tables: [(place: Int, table: Table)], phrases: PhraseBook) {
    let copies = Dictionary(grouping: tables.filter { CardForms.mayBeCard($0.table) }) { _, table in
      table.rows.map { PlanIdentity.folded($0[0].text) }
    }
    for copies in copies.values where copies.count >= 2 {
      guard let columns = CardForms.columns(of: copies.map(\.table)), let first = copies.first?.table,
        !CardForms.isHead(first.rows[0], phrases), CardForms.areLabels(columns, in: first, phrases)
      else { continue }
      for copy in copies { labels[copy.place] = columns }
    }
  }

  /// A card's labels and their answers, two cells a row; nil for a table that is no copy of such a form.
  func pairs(of table: Table, at place: Int) -> Table? {
    guard let labels = labels[place] else { return nil }
    var pairs = table
    pairs.headerRows = 0
    pairs.rows = zip(table.rows, labels).flatMap { row, columns in
      columns.enumerated().map { index, column in
        let end = index + 1 < columns.count ? columns[index + 1] : row.count
        let answer = row[(column + 1)..<end].first { !$0.isBlank } ?? row[column + 1]
        return [row[column], answer].map { cell in
          var cell = cell
          (cell.columnSpan, cell.rowSpan, cell.coveredBy) = (1, 1, nil)
          return cell
        }
      }
    }
    return pairs
  }

  /// "Term | What we will do | Who | Review" over rows that each priority repeats: the head of a table.
  private static func isHead(_ row: [Cell], _ phrases: PhraseBook) -> Bool {
    let filled = row.filter { !$0.isBlank }
    let known = filled.map { cell in
      phrases.headings.match(cell.text).map { $0.confidence >= 0.75 } ?? false || phrases.termHead(cell.text) != nil
    }
    let isBesideAnother = zip(known, known.dropFirst()).contains { $0 && $1 }
    return known.count(where: \.self) >= 3 || filled.count >= 3 && isBesideAnother
  }

  /// Labels ask for something, and each but once: most are on file or ask in so many words.
  private static func areLabels(_ columns: [[Int]], in table: Table, _ phrases: PhraseBook) -> Bool {
    let labels = zip(table.rows, columns).flatMap { row, columns in columns.map { row[$0].text } }
    let asking = labels.count { text in
      text.hasSuffix("?") || text.hasSuffix(":") || text.hasSuffix("…")
        || phrases.headings.match(text).map { $0.confidence >= 0.75 } ?? false
    }
    return asking * 2 >= labels.count && Set(labels.map(PlanIdentity.folded)).count == labels.count
  }

  private static func mayBeCard(_ table: Table) -> Bool {
    let width = table.rows.first?.count ?? 0
    return !table.isSheet && (3...8).contains(width) && (2...20).contains(table.rows.count)
      && table.rows.allSatisfy { $0[0].coveredBy == nil && $0[0].rowSpan == 1 && isLabelLike($0[0]) }
  }

  private static func isLabelLike(_ cell: Cell) -> Bool {
    cell.lines.count == 1 && cell.value == nil && LabelSightings.isLabelLike(cell.text)
  }

  /// The columns of the labels in each row, if the cells that are the same in all copies take turns with others.
  private static func columns(of copies: [Table]) -> [[Int]]? {
    guard let first = copies.first, Set(copies.map { $0.rows.first?.count }).count == 1 else { return nil }
    var columns: [[Int]] = []
    var answers = 0
    for row in first.rows.indices {
      let fixed = first.rows[row].indices.filter { column in
        let text = PlanIdentity.folded(first.rows[row][column].text)
        return !text.isEmpty && copies.allSatisfy { PlanIdentity.folded($0.rows[row][column].text) == text }
      }
      // "Who's on it | HT | By when? | July": an answer may be the same in all, and stands between two labels.
      var own: [Int] = []
      for column in fixed where own.last.map({ column > $0 + 1 }) ?? true {
        if isLabelLike(first.rows[row][column]) { own.append(column) }
      }
      let ends = own.dropFirst() + [first.rows[row].count]
      for (start, end) in zip(own, ends) {
        guard start + 1 < end,
          copies.allSatisfy({ $0.rows[row][(start + 1)..<end].count(where: { !$0.isBlank }) <= 1 })
        else { return nil }
        if !fixed.contains(start + 1) { answers += 1 }
      }
      columns.append(own)
    }
    let labels = columns.reduce(0) { $0 + $1.count }
    guard columns.contains(where: { $0.count >= 2 }), answers * 2 > labels else { return nil }
    return columns
  }
}
