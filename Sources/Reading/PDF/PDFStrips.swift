/// Puts a wide sheet together again that was printed over several pages' width: a spreadsheet prints its left columns on as
/// many pages as its rows take, and then the next columns on as many again.
struct PDFStrips {
  /// Sheets longer than this many pages are left as they are.
  private static let longest = 12

  /// Moves each strip's words, rules and fills to the right of the page that it goes on with, and leaves its own page
  /// without any.
  ///
  /// - Parameter pages: without their headers and footers.
  /// - Returns: for each page that was moved its number and that of the page beside which it is read, both from 1.
  static func join(_ pages: inout [PDFPage]) -> [(page: Int, beside: Int)] {
    var moved: [(page: Int, beside: Int)] = []
    let originals = pages.map(PDFStrip.init)
    var start = 0
    while start < pages.count {
      let reach = min(longest, pages.count - 1 - start)
      let height = (1...max(reach, 1)).first { height in
        start + 2 * height <= pages.count && !originals[start].lines.isEmpty
          && (0..<height).allSatisfy { originals[start + height + $0].isBeside(originals[start + $0]) }
      }
      guard let height else {
        start += 1
        continue
      }
      var next = start + height
      while next + height <= pages.count,
        (0..<height).allSatisfy({ originals[next + $0].isBeside(originals[start + $0]) })
      {
        for offset in 0..<height {
          pages[start + offset].add(pages[next + offset], isRuled: originals[next + offset].grid != nil)
          pages[next + offset] = PDFPage(width: pages[next + offset].width, height: pages[next + offset].height)
          moved.append((next + offset + 1, start + offset + 1))
        }
        next += height
      }
      start = next
    }
    return moved
  }
}

/// What of a page shows whether it is a strip of a sheet: where its rows stand.
private struct PDFStrip {
  let width: Double
  let height: Double
  let grid: PDFGrid?
  let lines: [PDFTextLine]
  /// Whether words stand beside or above its grid.
  let hasOtherWords: Bool

  init(_ page: PDFPage) {
    (width, height) = (page.width, page.height)
    let grid = PDFRuling(page).grids().max { $0.box.height < $1.box.height }
    lines = PDFTextLine.lines(page.words)
    hasOtherWords = grid.map { grid in page.words.contains { !grid.box.holds(middleOf: $0.box, slack: 2) } } ?? true
    self.grid = grid
  }

  /// Whether it shows other columns of the rows that another page shows.
  func isBeside(_ other: PDFStrip) -> Bool {
    guard abs(width - other.width) < 1, abs(height - other.height) < 1, !lines.isEmpty, !other.lines.isEmpty else {
      return false
    }
    if let grid, let beside = other.grid {
      return !hasOtherWords && grid.rows.count >= 4 && grid.rows.count == beside.rows.count
        && zip(grid.rows, beside.rows).allSatisfy { abs($0 - $1) < 1.5 } && !grid.hasColumns(of: beside)
    }
    return grid == nil && other.grid == nil && hasRows(of: other)
  }

  /// Whether its header stands at the height of another's in other words, and its rows at those of the other's rows.
  private func hasRows(of other: PDFStrip) -> Bool {
    guard let header = lines.first, header.isBold,
      let beside = other.lines.first(where: { abs($0.box.minY - header.box.minY) < 1.5 && $0.isBold }),
      beside.text != header.text, header.chunks().count + beside.chunks().count > 2
    else { return false }
    let starts = zip(lines, lines.dropFirst()).filter { $1.box.minY - $0.box.maxY > 0.6 * $1.height }.map(\.1)
    let shared = starts.count { start in other.lines.contains { abs($0.box.minY - start.box.minY) < 1.5 } }
    return shared >= 3 && shared * 10 >= starts.count * 9
  }
}

extension PDFPage {
  /// Adds another page's contents to the right of its own: without room between where rules join them.
  fileprivate mutating func add(_ strip: PDFPage, isRuled: Bool) {
    let ends = isRuled ? rules.flatMap { $0.isHorizontal ? [$0.to] : [$0.at] } : words.map(\.box.maxX)
    let begins =
      isRuled ? strip.rules.flatMap { $0.isHorizontal ? [$0.from] : [$0.at] } : strip.words.map(\.box.minX)
    let shift = (ends.max() ?? width) - (begins.min() ?? 0) + (isRuled ? 0 : 2 * PDFAlignment.gutter)
    let moved = { (box: PDFBox) in
      PDFBox(minX: box.minX + shift, minY: box.minY, maxX: box.maxX + shift, maxY: box.maxY)
    }
    words += strip.words.map { PDFWord(text: $0.text, box: moved($0.box), isBold: $0.isBold) }
    fills += strip.fills.map { PDFFill(box: moved($0.box), colour: $0.colour, isRectangle: $0.isRectangle) }
    rules += strip.rules.map { rule in
      rule.isHorizontal
        ? PDFRule(isHorizontal: true, at: rule.at, from: rule.from + shift, to: rule.to + shift)
        : PDFRule(isHorizontal: false, at: rule.at + shift, from: rule.from, to: rule.to)
    }
    width += strip.width
  }
}
