/// Finds where a page is set in columns beside one another and puts its lines in the order in which they are read.
enum PDFColumns {
  /// Lines one below another, or a table.
  enum Part {
    /// `right` is how far to the right they may go, nil for as far as the page's text does.
    case lines([PDFTextLine], right: Double?)
    case grid(Int)
  }

  /// Columns are at least this far apart, in points.
  private static let gutter = 10.0
  /// Fewer lines than this beside one another are no column.
  private static let fewestLines = 4

  /// More lines than any page has: a page of so many is made to keep a reader busy.
  private static let mostLines = 1500

  /// What stands on a page, in reading order.
  static func parts(_ lines: [PDFTextLine], grids: [PDFBox]) -> [Part] {
    var parts: [Part] = []
    var rest = lines[...]
    let ordered = grids.enumerated().sorted {
      ($0.element.minY, $0.element.minX) < ($1.element.minY, $1.element.minX)
    }
    for (index, box) in ordered {
      let above = rest.prefix { $0.box.midY < box.minY }
      parts += inColumns(Array(above))
      rest = rest.dropFirst(above.count)
      parts.append(.grid(index))
    }
    return parts + inColumns(Array(rest))
  }

  /// Lines with those that stand in columns beside one another after each other.
  private static func inColumns(_ lines: [PDFTextLine]) -> [Part] {
    guard !lines.isEmpty else { return [] }
    guard lines.count <= mostLines else { return [.lines(lines, right: nil)] }
    let chunks = lines.map { $0.chunks() }
    var paired = 0
    for start in lines.indices where start >= paired && chunks[start].count >= 2 {
      guard let run = run(from: start, chunks) else { continue }
      let columns = run.columns
      if columns.allSatisfy(isProse) {
        if zip(columns, columns.dropFirst()).contains(where: arePaired) {
          paired = run.end
          continue
        }
      } else if !PDFNewsletter.isSetInColumns(columns) {
        continue
      }
      let before = run.start > 0 ? [Part.lines(Array(lines[..<run.start]), right: nil)] : []
      let parts = columns.enumerated().map { place, column in
        Part.lines(column, right: place < run.gaps.count ? run.gaps[place].lower : nil)
      }
      return before + parts + inColumns(Array(lines[run.end...]))
    }
    return [.lines(lines, right: nil)]
  }

  /// Lines that no line crosses the gaps of.
  private struct Run {
    var start: Int
    var end: Int
    var gaps: [(lower: Double, upper: Double)]
    var columns: [[PDFTextLine]] = []
  }

  /// How far up and down from a line no line crosses the gaps between its parts.
  private static func run(from line: Int, _ chunks: [[PDFTextLine]]) -> Run? {
    var run = Run(
      start: line, end: line,
      gaps: zip(chunks[line], chunks[line].dropFirst()).map { (lower: $0.box.maxX, upper: $1.box.minX) })
    while run.end < chunks.count, let gaps = narrowed(run.gaps, by: chunks[run.end]) {
      run.gaps = gaps
      run.end += 1
    }
    guard run.end - line >= fewestLines else { return nil }
    // Where the columns' lines do not stand at the same heights, the first ones are by themselves.
    while run.start > 0, chunks[run.start - 1].count < 2, let chunk = chunks[run.start - 1].first,
      let below = chunks[run.start].first, below.box.minY - chunk.box.maxY < chunk.height,
      let gaps = narrowed(run.gaps, by: [chunk])
    {
      run.gaps = gaps
      run.start -= 1
    }
    let all = chunks[run.start..<run.end].flatMap { $0 }
    run.columns = (0...run.gaps.count).map { place in
      all.filter { chunk in run.gaps.firstIndex { chunk.box.midX < $0.upper } ?? run.gaps.count == place }
    }
    return run
  }

  /// Gaps that are left free by the parts of one more line; nil where one of them is crossed.
  private static func narrowed(
    _ gaps: [(lower: Double, upper: Double)], by chunks: [PDFTextLine]
  ) -> [(lower: Double, upper: Double)]? {
    var narrowed = gaps
    for chunk in chunks {
      for index in narrowed.indices {
        let gap = narrowed[index]
        guard chunk.box.maxX > gap.lower, chunk.box.minX < gap.upper else { continue }
        if chunk.box.midX < (gap.lower + gap.upper) / 2 {
          narrowed[index].lower = max(gap.lower, chunk.box.maxX)
        } else {
          narrowed[index].upper = min(gap.upper, chunk.box.minX)
        }
      }
    }
    return narrowed.allSatisfy({ $0.upper - $0.lower >= gutter }) ? narrowed : nil
  }

  /// Whether lines are the running text of a column: several words each, most of them as long as they may be.
  private static func isProse(_ lines: [PDFTextLine]) -> Bool {
    guard lines.count >= fewestLines, let left = lines.map(\.box.minX).min(),
      let right = lines.map(\.box.maxX).max()
    else { return false }
    let full = lines.count { $0.box.maxX > right - 0.25 * (right - left) }
    let words = lines.reduce(0) { $0 + $1.words.count }
    return full * 2 >= lines.count && words >= 4 * lines.count
  }

  /// Whether what stands beside each other belongs together: the paragraphs of both sides begin at the same heights, as
  /// the rows of a table do.
  private static func arePaired(_ left: [PDFTextLine], _ right: [PDFTextLine]) -> Bool {
    func starts(_ lines: [PDFTextLine]) -> [Double] {
      let usual = zip(lines, lines.dropFirst()).map { $1.box.minY - $0.box.maxY }.min() ?? 0
      return zip(lines, lines.dropFirst()).filter { $1.box.minY - $0.box.maxY > usual + 0.35 * $1.height }
        .map { $1.box.minY }
    }
    let (one, other) = (starts(left), starts(right))
    let shared = one.count { start in other.contains { abs($0 - start) < 2 } }
    return shared >= 2 && shared * 5 >= min(one.count, other.count) * 3
  }
}
