/// A table that is set without rules, or with rules between its rows alone: told by words that begin at the same places
/// on several lines.
struct PDFAlignment {
  enum Part {
    case table(PDFAlignment)
    case prose([PDFTextLine])
  }

  /// Columns are at least this far apart, in points.
  static let gutter = 5.0
  /// A table on one page has no more lines than this.
  private static let mostLines = 250

  /// The table's lines from top to bottom, each in its chunks.
  let lines: [[PDFTextLine]]
  /// From where to where each column's words go.
  let columns: [ClosedRange<Double>]
  /// The rules that go across it.
  let rules: [Double]

  /// Parts lines into tables and what stands between them.
  static func parts(of lines: [PDFTextLine], rules: [PDFRule]) -> [Part] {
    let chunks = lines.map { $0.chunks() }
    var parts: [Part] = []
    var prose: [PDFTextLine] = []
    var index = 0
    while index < lines.count {
      if chunks[index].count > 1, let table = PDFAlignment(chunks, lines, from: index, rules: rules) {
        if !prose.isEmpty { parts.append(.prose(prose)) }
        prose = []
        parts.append(.table(table))
        index += table.lines.count
      } else {
        prose.append(lines[index])
        index += 1
      }
    }
    return prose.isEmpty ? parts : parts + [.prose(prose)]
  }

  private init?(_ chunks: [[PDFTextLine]], _ lines: [PDFTextLine], from start: Int, rules: [PDFRule]) {
    var end = start + 1
    var alone = 0
    while end < lines.count, end - start < PDFAlignment.mostLines {
      let gap = lines[end].box.minY - lines[end - 1].box.maxY
      // A line by itself may be a cell's second line or a row across the table; several long ones are prose.
      alone = chunks[end].count == 1 && lines[end].words.count > 8 ? alone + 1 : 0
      guard gap < 2.5 * lines[end].height + 6, lines[end].height < 1.25 * lines[start].height, alone < 2 else { break }
      end += 1
    }
    while end > start, chunks[end - 1].count == 1,
      !PDFAlignment.isCellsLine(lines[end - 1], under: chunks[start..<(end - 1)])
    {
      end -= 1
    }
    let block = Array(chunks[start..<end])
    let columns = PDFAlignment.columns(of: block).flatMap { PDFAlignment.parted($0, in: block) }
    let several = block.count { $0.count > 1 }
    guard columns.count >= 2, several >= (columns.count == 2 ? 3 : 2), several * 4 >= block.count else { return nil }
    self.lines = block
    self.columns = columns
    let (left, right) = (columns.first?.lowerBound ?? 0, columns.last?.upperBound ?? 0)
    self.rules = rules.filter { $0.isHorizontal && min($0.to, right) - max($0.from, left) > 0.6 * (right - left) }.map(
      \.at
    )
    .sorted()
  }

  /// Whether a line by itself begins where a part of the lines above does.
  private static func isCellsLine(_ line: PDFTextLine, under block: ArraySlice<[PDFTextLine]>) -> Bool {
    block.suffix(3).contains { above in
      above.count > 1 && above.contains { abs($0.box.minX - line.box.minX) < 3 && line.box.width < 3 * $0.box.width }
    }
  }

  /// What is left between the gaps that nearly all lines of several parts leave free.
  private static func columns(of block: [[PDFTextLine]]) -> [ClosedRange<Double>] {
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
        if let last = columns.last, from - last.upperBound < gutter {
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

  /// The columns that a chunk stands in.
  func columns(of chunk: PDFTextLine) -> ClosedRange<Int> {
    let touched = columns.indices.filter {
      columns[$0].lowerBound < chunk.box.maxX - 1 && columns[$0].upperBound > chunk.box.minX + 1
    }
    if let first = touched.first, let last = touched.last { return first...last }
    let nearest = columns.indices.min {
      abs(columns[$0].lowerBound - chunk.box.minX) < abs(columns[$1].lowerBound - chunk.box.minX)
    }
    return (nearest ?? 0)...(nearest ?? 0)
  }
}
