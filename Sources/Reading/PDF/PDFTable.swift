import Plans

/// A table as it stands on one page, or on several once those are joined.
struct PDFTable {
  struct Entry {
    var column: Int
    var columnSpan = 1
    var rowSpan = 1
    var lines: [Line] = []
    var fill: String?
    var box: PDFBox

    var text: String { lines.map { ($0.marker.map { "\($0) " } ?? "") + $0.text }.joined(separator: " ") }
  }

  struct Row {
    /// From 1.
    var page: Int
    var entries: [Entry]

    var isBlank: Bool { entries.allSatisfy(\.lines.isEmpty) }
    /// What it holds, to be compared with another's.
    var texts: [String] { entries.map(\.text) }
  }

  /// Edges of the columns.
  var columns: [Double]
  var rows: [Row]
  /// How many rows at the top are shown again on later pages.
  var headerRows = 0
  /// How many rows were left out since they repeat the header.
  var repeatedRows = 0

  /// The grid with its merged cells resolved.
  ///
  /// - Parameters:
  ///   - number: counted through the document.
  ///   - limit: how many places the grid may have.
  /// - Returns: the table; nil where it has no cell at all.
  /// - Throws: `Refusal` where it would be larger than the limit.
  func table(number: Int, limit: Int) throws(Refusal) -> Table? {
    var grid = ProseTable(limit: limit)
    for (index, row) in rows.enumerated() {
      try grid.add(
        row.entries.map {
          .init(lines: $0.lines, fill: $0.fill, rowSpan: $0.rowSpan, columnSpan: $0.columnSpan)
        }, isHeader: index < headerRows)
    }
    guard var table = try grid.table(named: "Table \(number)") else { return nil }
    // A person turns to the page first.
    for (index, row) in rows.enumerated() {
      for column in table.rows[index].indices {
        let words = table.rows[index][column].location.words
        table.rows[index][column].location = SourceLocation("page \(row.page), \(words)")
      }
    }
    table.location = SourceLocation("page \(rows.first?.page ?? 1), Table \(number)")
    return table
  }
}

extension PDFTable {
  /// A ruled table with the words that stand in it and the page's fills, in the order in which they were painted.
  init(_ grid: PDFGrid, words: [PDFWord], fills: [PDFFill], page: Int, paragraphs: PDFParagraphs) {
    let places = grid.places()
    var wordsOf: [[PDFWord]] = Array(repeating: [], count: places.count)
    var placeAt = Array(
      repeating: Array(repeating: 0, count: grid.columns.count - 1), count: grid.rows.count - 1)
    for (index, place) in places.enumerated() {
      for row in place.row..<(place.row + place.rowSpan) {
        for column in place.column..<(place.column + place.columnSpan) { placeAt[row][column] = index }
      }
    }
    for word in words {
      let (row, column) = grid.place(atX: word.box.midX, y: word.box.midY)
      wordsOf[placeAt[row][column]].append(word)
    }
    let inset =
      zip(places, wordsOf).compactMap { place, words in
        words.map { $0.box.minX - place.box.minX }.min().flatMap { $0 >= 0 ? $0 : nil }
      }.min().map { min($0, 10) } ?? 2
    var rows = (0..<(grid.rows.count - 1)).map { _ in Row(page: page, entries: []) }
    for (place, words) in zip(places, wordsOf) {
      let lines = paragraphs.paragraphs(
        PDFTextLine.lines(words), left: place.box.minX + inset, right: place.box.maxX - inset)
      rows[place.row].entries.append(
        Entry(
          column: place.column, columnSpan: place.columnSpan, rowSpan: place.rowSpan, lines: lines.compactMap(\.line),
          fill: PDFFill.colour(of: place.box, from: fills, isBlank: words.isEmpty), box: place.box))
    }
    self.init(columns: grid.columns, rows: rows)
  }
}

extension PDFFill {
  /// The upper and lower edges of rows that are shaded, as every other one is in tables without rules.
  static func edges(of fills: [PDFFill]) -> [PDFRule] {
    let rows = Dictionary(grouping: fills.filter { $0.isRectangle && (6...200).contains($0.box.height) }) {
      [$0.box.minY.rounded(), $0.box.maxY.rounded()]
    }
    return rows.flatMap { edges, fills -> [PDFRule] in
      let (left, right) = (fills.map(\.box.minX).min() ?? 0, fills.map(\.box.maxX).max() ?? 0)
      guard fills.reduce(0, { $0 + $1.box.width }) > 0.6 * (right - left) else { return [] }
      return edges.map { PDFRule(isHorizontal: true, at: $0, from: left, to: right) }
    }
  }

  /// The colour of a cell: what was painted last over most of it, or a coloured dot in one that is otherwise empty.
  static func colour(of box: PDFBox, from fills: [PDFFill], isBlank: Bool) -> String? {
    var colour: String?
    var shares: [String: Double] = [:]
    for fill in fills {
      let share = box.share(coveredBy: fill.box)
      guard share > 0.02 else { continue }
      shares[fill.colour, default: 0] += share
      if fill.isRectangle, share >= 0.55 || shares[fill.colour, default: 0] >= 0.8 { colour = fill.colour }
    }
    if isBlank, colour == nil || colour == "FFFFFF",
      let dot = fills.last(where: { box.holds(middleOf: $0.box) && box.share(coveredBy: $0.box) > 0.02 })
    {
      colour = dot.colour
    }
    return colour == "FFFFFF" || colour == "000000" ? nil : colour
  }
}
