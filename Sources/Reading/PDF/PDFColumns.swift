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

  /// Lines with those that stand in two columns after each other.
  private static func inColumns(_ lines: [PDFTextLine]) -> [Part] {
    guard !lines.isEmpty else { return [] }
    guard lines.count <= mostLines else { return [.lines(lines, right: nil)] }
    let chunks = lines.map { $0.chunks() }
    var paired = 0
    for start in lines.indices where start >= paired && chunks[start].count == 2 {
      guard let (end, gap) = run(from: start, chunks) else { continue }
      let all = chunks[start..<end].flatMap { $0 }
      let (left, right) = (all.filter { $0.box.maxX <= gap.lower }, all.filter { $0.box.minX >= gap.upper })
      guard isProse(left), isProse(right) else { continue }
      if arePaired(left, right) {
        paired = end
        continue
      }
      let before = start > 0 ? [Part.lines(Array(lines[..<start]), right: nil)] : []
      // Three columns are two, the second of which is two again.
      return before + inColumns(left).bounded(by: gap.lower) + inColumns(right) + inColumns(Array(lines[end...]))
    }
    return [.lines(lines, right: nil)]
  }

  /// How far down from a line no line crosses the gap between its two halves.
  private static func run(
    from start: Int, _ chunks: [[PDFTextLine]]
  ) -> (end: Int, gap: (lower: Double, upper: Double))? {
    var gap = (lower: chunks[start][0].box.maxX, upper: chunks[start][1].box.minX)
    var end = start
    while end < chunks.count {
      var narrowed = gap
      for chunk in chunks[end] where chunk.box.maxX > gap.lower && chunk.box.minX < gap.upper {
        if chunk.box.midX < (gap.lower + gap.upper) / 2 {
          narrowed.lower = max(narrowed.lower, chunk.box.maxX)
        } else {
          narrowed.upper = min(narrowed.upper, chunk.box.minX)
        }
      }
      guard narrowed.upper - narrowed.lower >= gutter else { break }
      gap = narrowed
      end += 1
    }
    return end - start >= fewestLines ? (end, gap) : nil
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

extension [PDFColumns.Part] {
  /// The same with a right edge for those lines that have none.
  fileprivate func bounded(by right: Double) -> [PDFColumns.Part] {
    map { part in
      if case .lines(let lines, nil) = part { return .lines(lines, right: right) }
      return part
    }
  }
}
