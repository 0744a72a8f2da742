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
  private var rules: [PDFRule]

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

  /// Adds a row above, parted at the same columns: a header that is shaded and not ruled.
  mutating func addRow(from top: Double) {
    guard let first = rows.first, top < first else { return }
    rules += columns.map { PDFRule(isHorizontal: false, at: $0, from: top, to: first) }
    rules.append(PDFRule(isHorizontal: true, at: first, from: box.minX, to: box.maxX))
    rows.insert(top, at: 0)
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
    let edges = (across: rulesOn(columns, horizontally: false), down: rulesOn(rows, horizontally: true))
    var taken = Array(repeating: Array(repeating: false, count: width), count: height)
    var openRight = taken
    var openBelow = taken
    for row in 0..<height {
      for column in 0..<width {
        openRight[row][column] =
          column + 1 < width && !PDFGrid.covers(edges.across[column + 1], rows[row], rows[row + 1])
        openBelow[row][column] =
          row + 1 < height && !PDFGrid.covers(edges.down[row + 1], columns[column], columns[column + 1])
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

  /// The rules that lie on each of some edges.
  private func rulesOn(_ edges: [Double], horizontally: Bool) -> [[PDFRule]] {
    edges.map { edge in
      rules.filter { $0.isHorizontal == horizontally && abs($0.at - edge) <= PDFRuling.tolerance }
    }
  }

  /// Whether rules cover more than half of a stretch.
  private static func covers(_ rules: [PDFRule], _ from: Double, _ to: Double) -> Bool {
    let covered = rules.reduce(0) { $0 + max(0, min($1.to, to) - max($1.from, from)) }
    return covered > (to - from) / 2
  }

  /// The row and the column in which a point lies, or nearest to which it does.
  func place(atX x: Double, y: Double) -> (row: Int, column: Int) {
    (PDFGrid.stretch(of: y, in: rows), PDFGrid.stretch(of: x, in: columns))
  }

  private static func stretch(of position: Double, in edges: [Double]) -> Int {
    var (low, high) = (0, edges.count - 2)
    while low < high {
      let middle = (low + high + 1) / 2
      if edges[middle] <= position { low = middle } else { high = middle - 1 }
    }
    return low
  }

  /// Whether another, on a later page, has the same columns: one may lack some where its cells are merged.
  func hasColumns(of other: PDFGrid) -> Bool {
    let near = { (a: Double, b: Double) in abs(a - b) <= PDFRuling.tolerance }
    guard near(box.minX, other.box.minX), near(box.maxX, other.box.maxX) else { return false }
    let (fewer, more) = columns.count <= other.columns.count ? (columns, other.columns) : (other.columns, columns)
    return fewer.allSatisfy { edge in more.contains { near($0, edge) } }
  }
}
