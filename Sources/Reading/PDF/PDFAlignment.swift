import Plans

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
  /// How far to the right its last column may go.
  let right: Double

  /// Parts lines into tables and what stands between them.
  static func parts(of lines: [PDFTextLine], rules: [PDFRule], right: Double) -> [Part] {
    let chunks = lines.map { $0.chunks() }
    var parts: [Part] = []
    var prose: [PDFTextLine] = []
    var index = 0
    while index < lines.count {
      if chunks[index].count > 1, let table = PDFAlignment(chunks, lines, from: index, rules: rules, right: right) {
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

  private init?(_ chunks: [[PDFTextLine]], _ lines: [PDFTextLine], from start: Int, rules: [PDFRule], right: Double) {
    var end = start + 1
    var alone = 0
    while end < lines.count, end - start < PDFAlignment.mostLines {
      let gap = lines[end].box.minY - lines[end - 1].box.maxY
      // A line by itself may be a cell's second line or a row across the table; several long ones are prose.
      alone = chunks[end].count == 1 && lines[end].words.count > 8 ? alone + 1 : 0
      let isRuled = rules.contains {
        $0.isHorizontal && $0.at > lines[end - 1].box.maxY - 1 && $0.at < lines[end].box.minY + 1
          && $0.from < lines[start].box.minX && $0.to > lines[start].box.maxX - 1
      }
      guard gap < (isRuled ? 15 : 2.5) * lines[end].height + 6, lines[end].height < 1.25 * lines[start].height,
        alone < 2,
        !PDFAlignment.isHeader(end, chunks, lines, from: start)
      else { break }
      end += 1
    }
    let last = PDFAlignment.startOfLabels(start..<end, chunks, lines)
    end = PDFAlignment.endOfRows(start..<last, chunks, lines)
    let columns = PDFAlignedColumns.columns(of: Array(chunks[start..<end]))
    while end < last, PDFAlignment.isLine(chunks[end], of: columns) { end += 1 }
    let block = Array(chunks[start..<end])
    let several = block.count { $0.count > 1 }
    guard columns.count >= 2, several >= (columns.count == 2 ? 3 : 2), several * 4 >= block.count else { return nil }
    self.lines = block
    self.columns = columns
    self.right = right
    let (left, right) = (columns.first?.lowerBound ?? 0, columns.last?.upperBound ?? 0)
    self.rules = rules.filter { $0.isHorizontal && min($0.to, right) - max($0.from, left) > 0.6 * (right - left) }.map(
      \.at
    )
    .sorted()
  }

  /// Whether a line begins another table: it is bold and the one above is not, or it has at least three parts where those
  /// above, a form's labels and their values, have two.
  private static func isHeader(
    _ index: Int, _ chunks: [[PDFTextLine]], _ lines: [PDFTextLine], from start: Int
  ) -> Bool {
    guard !lines[index - 1].isBold else { return false }
    if isForm(index, chunks), index + 1 < lines.count, isForm(index + 1, chunks), !isForm(index - 1, chunks),
      chunks[start..<index].contains(where: { $0.count > 2 })
    {
      return true
    }
    guard chunks[index].count >= 3 else { return false }
    return lines[index].isBold || index - start >= 2 && chunks[start..<index].allSatisfy { $0.count <= 2 }
  }

  /// Whether a line is a bold label and its value.
  private static func isForm(_ index: Int, _ chunks: [[PDFTextLine]]) -> Bool {
    chunks[index].count == 2 && chunks[index][0].isBold && !chunks[index][1].isBold
  }

  /// Where what follows a table's last row begins: a label or a list.
  private static func startOfLabels(_ range: Range<Int>, _ chunks: [[PDFTextLine]], _ lines: [PDFTextLine]) -> Int {
    let rows = range.last { chunks[$0].count > 1 } ?? range.lowerBound
    let left = range.map { lines[$0].box.minX }.min() ?? 0
    return (rows..<range.upperBound).dropFirst().first { index in
      let isLabel = lines[index].isBold && !lines[rows].isBold && abs(lines[index].box.minX - left) < 2
      return isLabel || lines[index].hasTab && ListMarker.split(lines[index].text) != nil
    } ?? range.upperBound
  }

  /// Where a table's last row ends: before lines by themselves that no cell goes on with.
  private static func endOfRows(_ range: Range<Int>, _ chunks: [[PDFTextLine]], _ lines: [PDFTextLine]) -> Int {
    var end = range.upperBound
    while end > range.lowerBound, chunks[end - 1].count == 1,
      !isCellsLine(lines[end - 1], under: chunks[range.lowerBound..<(end - 1)])
    {
      end -= 1
    }
    return end
  }

  /// Whether a line begins where a column but the first does and has room in it.
  private static func isLine(_ line: [PDFTextLine], of columns: [ClosedRange<Double>]) -> Bool {
    guard line.count == 1, let box = line.first?.box,
      let column = columns.indices.dropFirst().first(where: { abs(columns[$0].lowerBound - box.minX) < 1.5 })
    else { return false }
    return box.maxX
      < (column + 1 < columns.count ? columns[column + 1].lowerBound : columns[column].upperBound + gutter)
  }

  /// Whether a line by itself begins where a part of the lines above does.
  private static func isCellsLine(_ line: PDFTextLine, under block: ArraySlice<[PDFTextLine]>) -> Bool {
    block.suffix(3).contains { above in
      above.count > 1 && above.contains { abs($0.box.minX - line.box.minX) < 3 && line.box.width < 3 * $0.box.width }
    }
  }

  /// The columns that a chunk stands in.
  func columns(of chunk: PDFTextLine) -> ClosedRange<Int> {
    let touched = columns.indices.filter {
      columns[$0].lowerBound < chunk.box.maxX - 1 && columns[$0].upperBound > chunk.box.minX + 1
    }
    if let first = touched.first, let last = touched.last { return first...last }
    // A word between two columns goes on with the one on its left.
    let nearest = columns.lastIndex { $0.lowerBound <= chunk.box.minX + 1 }
    return (nearest ?? 0)...(nearest ?? 0)
  }
}
