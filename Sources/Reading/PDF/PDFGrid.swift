/// The rules of one table: where its columns and rows begin and end, and which of its places are parted by a rule.
struct PDFGrid {
  /// A place of the grid, merged with those beside and below it where no rule parts them.
  struct Place {
    var row: Int
    var column: Int
    var rowSpan = 1
    var columnSpan = 1
    var box: PDFBox
  }

  /// Edges of the columns, from left to right; one more than there are columns.
  var columns: [Double]
  /// Edges of the rows, from top to bottom.
  private(set) var rows: [Double]
  private let rules: [PDFRule]

  var box: PDFBox {
    PDFBox(minX: columns.first ?? 0, minY: rows.first ?? 0, maxX: columns.last ?? 0, maxY: rows.last ?? 0)
  }

  /// Nil where the rules part no two places from each other.
  init?(_ rules: [PDFRule]) {
    self.rules = rules
    let (across, down) = (rules.filter(\.isHorizontal), rules.filter { !$0.isHorizontal })
    // A table may be ruled without its outermost lines: then the others' ends are its edges.
    columns = PDFGrid.edges(down.map(\.at), reaching: across.flatMap { [$0.from, $0.to] })
    rows = PDFGrid.edges(across.map(\.at), reaching: down.flatMap { [$0.from, $0.to] })
    guard columns.count >= 2, rows.count >= 2, columns.count + rows.count >= 5 else { return nil }
  }

  private static func edges(_ positions: [Double], reaching ends: [Double]) -> [Double] {
    var edges: [Double] = []
    for position in positions.sorted() {
      if let last = edges.last, position - last <= PDFRuling.tolerance { continue }
      edges.append(position)
    }
    if let first = ends.min(), edges.first.map({ $0 - first > 2 * PDFRuling.tolerance }) ?? true {
      edges.insert(first, at: 0)
    }
    if let last = ends.max(), edges.last.map({ last - $0 > 2 * PDFRuling.tolerance }) ?? true { edges.append(last) }
    return edges
  }

  /// The grid's places from left to right, row by row, merged ones once.
  func places() -> [Place] {
    let (width, height) = (columns.count - 1, rows.count - 1)
    var taken = Array(repeating: Array(repeating: false, count: width), count: height)
    var openRight = taken
    var openBelow = taken
    for row in 0..<height {
      for column in 0..<width {
        openRight[row][column] = column + 1 < width && !isParted(row, rightOf: column)
        openBelow[row][column] = row + 1 < height && !isParted(below: row, column)
      }
    }
    var places: [Place] = []
    for row in 0..<height {
      for column in 0..<width where !taken[row][column] {
        var (right, bottom) = (column, row)
        while openRight[row][right], !taken[row][right + 1] { right += 1 }
        // Downwards only as a whole: a missing rule under one of several columns leaves them apart.
        while (column...right).allSatisfy({ openBelow[bottom][$0] && !taken[bottom + 1][$0] }),
          (column..<right).allSatisfy({ openRight[bottom + 1][$0] }),
          !openRight[bottom + 1][right]
        { bottom += 1 }
        for covered in row...bottom { for beside in column...right { taken[covered][beside] = true } }
        places.append(
          Place(
            row: row, column: column, rowSpan: bottom - row + 1, columnSpan: right - column + 1,
            box: PDFBox(
              minX: columns[column], minY: rows[row], maxX: columns[right + 1], maxY: rows[bottom + 1])))
      }
    }
    return places
  }

  private func isParted(_ row: Int, rightOf column: Int) -> Bool {
    covers(columns[column + 1], rows[row], rows[row + 1], horizontally: false)
  }

  private func isParted(below row: Int, _ column: Int) -> Bool {
    covers(rows[row + 1], columns[column], columns[column + 1], horizontally: true)
  }

  /// Whether rules at a position cover more than half of a stretch.
  private func covers(_ at: Double, _ from: Double, _ to: Double, horizontally: Bool) -> Bool {
    var covered = 0.0
    for rule in rules where rule.isHorizontal == horizontally && abs(rule.at - at) <= PDFRuling.tolerance {
      covered += max(0, min(rule.to, to) - max(rule.from, from))
    }
    return covered > (to - from) / 2
  }

  /// Whether another, on a later page, has the same columns: one may lack some where its cells are merged.
  func hasColumns(of other: PDFGrid) -> Bool {
    let near = { (a: Double, b: Double) in abs(a - b) <= PDFRuling.tolerance }
    guard near(box.minX, other.box.minX), near(box.maxX, other.box.maxX) else { return false }
    let (fewer, more) = columns.count <= other.columns.count ? (columns, other.columns) : (other.columns, columns)
    return fewer.allSatisfy { edge in more.contains { near($0, edge) } }
  }
}
