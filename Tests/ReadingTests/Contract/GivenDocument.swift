/// A document that a test invents, before it is written in any format: every word stands in it once.
struct GivenDocument {
  enum Part {
    case heading(level: Int, String)
    case paragraph(String)
    case item(depth: Int, String)
    case table(GivenTable)
  }

  var parts: [Part] = []

  /// Invents a document of some headings, lists and tables with merged cells.
  init(seed: Int) {
    var numbers = SeededNumbers(seed)
    var words = GivenWords()
    for _ in 0..<Int.random(in: 1...4, using: &numbers) {
      parts.append(
        .heading(level: Int.random(in: 1...3, using: &numbers), words.next(Int.random(in: 1...6, using: &numbers))))
      for _ in 0..<Int.random(in: 0...3, using: &numbers) {
        parts.append(.paragraph(words.next(Int.random(in: 1...20, using: &numbers))))
      }
      for _ in 0..<Int.random(in: 0...4, using: &numbers) {
        parts.append(.item(depth: 0, words.next(Int.random(in: 1...8, using: &numbers))))
      }
      if Bool.random(using: &numbers) { parts.append(.table(GivenTable(&numbers, &words))) }
    }
    // Two tables that follow each other would be one in some formats.
    parts.append(.paragraph(words.next(3)))
  }

  /// The parts as they are to be read again, one short line each.
  var outline: [String] {
    parts.map { part in
      switch part {
      case .heading(let level, let text): "h\(level) \(text)"
      case .paragraph(let text): "p \(text)"
      case .item(_, let text): "item \(text)"
      case .table(let table): "table " + table.outline
      }
    }
  }

  var tables: [GivenTable] { parts.compactMap { if case .table(let table) = $0 { table } else { nil } } }
}

/// Words that are never the same twice, with the letters and signs that go wrong first.
struct GivenWords {
  private static let stems = ["plan", "lése", "naïve", "£pay", "R&D", "5<6", "staff’s", "“say”", "žito", "half–term"]
  private var count = 0

  mutating func next(_ number: Int) -> String {
    (0..<number).map { _ in
      count += 1
      return "\(GivenWords.stems[count % GivenWords.stems.count])x\(count)"
    }.joined(separator: " ")
  }
}

/// A table of a whole grid, some of whose cells are merged.
struct GivenTable {
  struct GivenCell {
    var lines: [String] = []
    var rowSpan = 1
    var columnSpan = 1
    /// Whether a merged cell covers the place; it has no lines then.
    var isCovered = false
    /// Whether that cell is in a row above and begins in this column.
    var goesOnBelow = false
  }

  var rows: [[GivenCell]]

  init(_ numbers: inout SeededNumbers, _ words: inout GivenWords, merges: Bool = true) {
    let width = Int.random(in: 2...5, using: &numbers)
    let height = Int.random(in: 1...5, using: &numbers)
    rows = Array(repeating: Array(repeating: GivenCell(), count: width), count: height)
    if merges, height > 1, Bool.random(using: &numbers) {
      merge(
        row: Int.random(in: 0..<(height - 1), using: &numbers), column: Int.random(in: 0..<width, using: &numbers),
        Int.random(in: 1...2, using: &numbers), Int.random(in: 1...2, using: &numbers))
    }
    for row in rows.indices {
      for column in rows[row].indices where !rows[row][column].isCovered {
        let lines = Int.random(in: column == 0 ? 1...2 : 0...2, using: &numbers)
        rows[row][column].lines = (0..<lines).map { _ in words.next(Int.random(in: 1...4, using: &numbers)) }
      }
    }
  }

  private mutating func merge(row: Int, column: Int, _ tall: Int, _ wide: Int) {
    // A column that no row has a cell of its own in is none that a person sees.
    let bottom = min(row + tall, wide > 1 ? rows.count - 1 : rows.count), right = min(column + wide, rows[0].count)
    (rows[row][column].rowSpan, rows[row][column].columnSpan) = (bottom - row, right - column)
    for below in row..<bottom {
      for beside in column..<right where below != row || beside != column {
        rows[below][beside].isCovered = true
        rows[below][beside].goesOnBelow = beside == column
      }
    }
  }

  /// Each place's lines; `^` where a merged cell covers it.
  var outline: String {
    rows.map { $0.map { $0.isCovered ? "^" : $0.lines.joined(separator: "¶") }.joined(separator: "|") }
      .joined(separator: "/")
  }
}
