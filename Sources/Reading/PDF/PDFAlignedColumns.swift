import Plans

/// The columns of a table that is set without rules.
enum PDFAlignedColumns {
  /// More words than a table on one page has.
  private static let mostWords = 1_500

  /// - Parameter block: the table's lines from top to bottom, each in its chunks.
  /// - Returns: from where to where each column's words go.
  static func columns(of block: [[PDFTextLine]]) -> [ClosedRange<Double>] {
    let columns = free(in: block).flatMap { parted($0, in: block) }.flatMap { partedByStarts($0, in: block) }
    // The few words that come nearer to the next column than the others do are its own too.
    let words = block.filter { $0.count > 1 }.joined().flatMap(\.words).map(\.box)
    return columns.indices.map { index in
      let (column, next) = (columns[index], index + 1 < columns.count ? columns[index + 1].lowerBound : .infinity)
      let ends = words.filter { $0.minX >= column.lowerBound && $0.maxX <= next }.map(\.maxX)
      return column.lowerBound...max(column.upperBound, ends.max() ?? 0)
    }
  }

  /// What is left between the gaps that nearly all lines of several parts leave free.
  private static func free(in block: [[PDFTextLine]]) -> [ClosedRange<Double>] {
    let several = block.filter { $0.count > 1 }
    let edges = several.joined().flatMap { [($0.box.minX, 1), ($0.box.maxX, -1)] }.sorted { $0 < $1 }
    let tolerated = several.count / 10
    var columns: [ClosedRange<Double>] = []
    var depth = 0
    var start: Double?
    for (x, step) in edges {
      depth += step
      if depth > tolerated, start == nil { start = x }
      if depth <= tolerated, let from = start {
        if let last = columns.last, from - last.upperBound < PDFAlignment.gutter {
          columns[columns.count - 1] = last.lowerBound...x
        } else {
          columns.append(from...x)
        }
        start = nil
      }
    }
    return columns
  }

  /// A column in its parts where a narrow gap goes down through all of its lines between words: a short entry may stand
  /// close to the column beside it.
  private static func parted(_ column: ClosedRange<Double>, in block: [[PDFTextLine]]) -> [ClosedRange<Double>] {
    let lines = block.map { line in
      line.filter { $0.box.minX >= column.lowerBound - 1 && $0.box.maxX <= column.upperBound + 1 }.flatMap(\.words)
    }
    let spaces = lines.joined().map(\.box).sorted { $0.minX < $1.minX }
    var reached = column.lowerBound
    for box in spaces {
      if box.minX - reached >= 3 {
        let gap = reached
        let beside = lines.count { words in
          words.contains { $0.box.maxX <= gap + 0.5 } && words.contains { $0.box.minX >= box.minX - 0.5 }
        }
        if beside >= 6 { return [column.lowerBound...gap] + parted(box.minX...column.upperBound, in: block) }
      }
      reached = max(reached, box.maxX)
    }
    return [column]
  }

  /// A column in its parts where words begin at the same place on several lines, however close to it those before them
  /// end: a spreadsheet's columns are as narrow as their widest word.
  private static func partedByStarts(
    _ column: ClosedRange<Double>, in block: [[PDFTextLine]]
  ) -> [ClosedRange<Double>] {
    let lines = block.map { line in
      line.filter { $0.box.minX >= column.lowerBound - 1 && $0.box.maxX <= column.upperBound + 1 }.flatMap(\.words)
    }.filter { !$0.isEmpty }
    // A page of text that is made to keep a reader busy has more words in a line than any column.
    guard lines.reduce(0, { $0 + $1.count }) <= mostWords else { return [column] }
    let starts = Set(lines.flatMap { $0.dropFirst().map { ($0.box.minX * 2).rounded() / 2 } }).sorted()
    for start in starts where isStart(start, of: lines) {
      let left = lines.joined().map(\.box).filter { $0.minX < start - 1 }.map(\.maxX).filter { $0 <= start + 1 }
      let right = lines.joined().map(\.box).filter { $0.minX >= start - 1 }
      guard let end = left.max(), let begin = right.map(\.minX).min(), begin <= column.upperBound else { continue }
      return partedByStarts(column.lowerBound...max(end, column.lowerBound), in: lines, below: start)
        + partedByStarts(begin...max(begin, column.upperBound), in: lines, from: start)
    }
    return [column]
  }

  private static func partedByStarts(
    _ column: ClosedRange<Double>, in lines: [[PDFWord]], below end: Double = .infinity,
    from start: Double = -.infinity
  ) -> [ClosedRange<Double>] {
    let part = lines.map { $0.filter { $0.box.minX < end - 1 && $0.box.minX >= start - 1 } }.filter { !$0.isEmpty }
    return partedByStarts(column, in: part.map { [PDFTextLine($0)] })
  }

  /// Whether a column begins at a place: words do on three lines or more, next to none lies across it, and those before
  /// it end at different places or further off than a space, as no words that merely are the same on several lines do.
  private static func isStart(_ start: Double, of lines: [[PDFWord]]) -> Bool {
    var crossing = 0
    for line in lines where line.contains(where: { $0.box.minX < start - 1 && $0.box.maxX > start + 0.5 }) {
      crossing += 1
      if crossing * 10 > lines.count { return false }
    }
    let beginning = lines.filter { $0.contains { abs($0.box.minX - start) <= 1 } }
    guard beginning.count >= 3, beginning.count >= 4 * crossing else { return false }
    let before = beginning.compactMap { $0.last { $0.box.minX < start - 1 } }
    guard let nearest = before.map(\.box.maxX).max(), let furthest = before.map(\.box.maxX).min(),
      nearest - furthest > 1.5 || start - nearest > 0.6 * (beginning.first?.first?.box.height ?? 0)
    else { return false }
    return before.count >= 2 && before.contains { ListMarker.split($0.text + " Xx")?.rest != "Xx" }
  }
}
