import Plans

/// What each cell of a table looks like by its content alone: a header is told by what stands below it.
///
/// Every row may be a header, so each text is looked at once.
struct CellLooks: Sendable {
  /// What a cell's whole text can be taken for.
  struct Look: OptionSet, Sendable {
    let rawValue: UInt8
    static let date = Look(rawValue: 1)
    static let people = Look(rawValue: 2)
    static let rating = Look(rawValue: 4)
    static let blank = Look(rawValue: 8)
  }

  private static let kinds: [Look] = [.date, .people, .rating]
  private let phrases: PhraseBook
  private let table: Table
  /// Sheets repeat their people, dates and ratings from row to row.
  private var known: [String: Look] = [:]

  init(phrases: PhraseBook, table: Table) {
    self.phrases = phrases
    self.table = table
  }

  private mutating func look(at row: Int, _ column: Int) -> Look {
    let cell = table.rows[row][column]
    guard !cell.isBlank else { return .blank }
    let text = cell.text
    if let look = known[text] { return look }
    let look = CellLooks.look(of: text, phrases)
    known[text] = look
    return look
  }

  private static func look(of text: String, _ phrases: PhraseBook) -> Look {
    var look: Look = []
    if phrases.dates.read(text) != nil { look.insert(.date) }
    if phrases.people.isList(text) { look.insert(.people) }
    if phrases.ratings.rag(word: text) != nil { look.insert(.rating) }
    return look
  }

  /// Whether the cells below a row are mostly dates, people or ratings in a column, while the row's own cell is not.
  ///
  /// - Parameters:
  ///   - row: the row that may head them.
  ///   - column: the column that is looked at.
  ///   - depth: how many rows below count.
  /// - Returns: true where more than 60% of the cells that are not blank look alike.
  mutating func contrast(below row: Int, column: Int, depth: Int = 8) -> Bool {
    var below: [Look] = []
    for next in (row + 1)..<max(row + 1, min(table.rows.count, row + 1 + depth)) {
      let look = look(at: next, column)
      if look != .blank { below.append(look) }
    }
    guard !below.isEmpty else { return false }
    let own = look(at: row, column)
    return CellLooks.kinds.contains { kind in
      !own.contains(kind) && Double(below.count { $0.contains(kind) }) / Double(below.count) > 0.6
    }
  }
}
