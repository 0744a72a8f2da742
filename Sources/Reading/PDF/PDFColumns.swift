/// Finds where a page is set in columns beside one another and puts its lines in the order in which they are read.
enum PDFColumns {
  /// Lines one below another, or a table.
  enum Part {
    case lines([PDFTextLine])
    case grid(Int)
  }

  /// The page's regions in reading order, each with its parts from top to bottom.
  static func regions(lines: [PDFTextLine], grids: [PDFBox]) -> [[Part]] {
    [parts(lines, grids: grids.enumerated().map { ($0.offset, $0.element) })]
  }

  private static func parts(_ lines: [PDFTextLine], grids: [(index: Int, box: PDFBox)]) -> [Part] {
    var parts: [Part] = []
    var rest = lines[...]
    for grid in grids.sorted(by: { ($0.box.minY, $0.box.minX) < ($1.box.minY, $1.box.minX) }) {
      let above = rest.prefix { $0.box.midY < grid.box.minY }
      if !above.isEmpty { parts.append(.lines(Array(above))) }
      rest = rest.dropFirst(above.count)
      parts.append(.grid(grid.index))
    }
    if !rest.isEmpty { parts.append(.lines(Array(rest))) }
    return parts
  }
}
