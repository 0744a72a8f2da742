/// What stands on a page one after another, in reading order.
enum PDFElement {
  /// A table by its rules, not yet cut into cells: it may go on over the page.
  case ruled(PDFGrid, words: [PDFWord])
  /// A table by the alignment of its words.
  case aligned(PDFTable)
  /// A paragraph, and the number of its first line among the page's lines outside tables.
  case paragraph(PDFParagraph, line: Int)
}

/// Puts what stands on a page in reading order.
struct PDFFlow {
  let paragraphs: PDFParagraphs
  /// How far to the right text goes on pages of a width: as far as any word does, and over most of the page even where
  /// none of its lines is full.
  private let edges: [Int: Double]

  init(_ pages: [PDFPage], paragraphs: PDFParagraphs) {
    self.paragraphs = paragraphs
    var edges: [Int: Double] = [:]
    for page in pages {
      let right = max(page.words.map(\.box.maxX).max() ?? 0, 0.7 * page.width)
      edges[Int(page.width), default: 0] = max(edges[Int(page.width), default: 0], right)
    }
    self.edges = edges
  }

  /// - Parameters:
  ///   - page: without its header and footer.
  ///   - number: from 1.
  /// - Returns: its tables and paragraphs in reading order.
  func elements(of page: PDFPage, number: Int) -> [PDFElement] {
    let ruling = PDFRuling(page)
    var tables = ruling.grids().filter { $0.columns.count > 2 }
    for index in tables.indices { PDFFlow.addHeader(to: &tables[index], from: page.words) }
    let (grids, free) = PDFFlow.deal(page.words, to: tables)
    var elements: [PDFElement] = []
    var counted = 0
    for part in PDFColumns.parts(PDFTextLine.lines(free), grids: grids.map(\.grid.box)) {
      switch part {
      case .grid(let index): elements.append(.ruled(grids[index].grid, words: grids[index].words))
      case .lines(let lines, let right):
        elements += self.elements(
          of: lines, right: right ?? edges[Int(page.width)] ?? 0, page: page,
          rules: ruling.rules + PDFFill.edges(of: page.fills), number: number,
          counted: &counted)
      }
    }
    return elements
  }

  /// Takes the line right above a grid into it where it names the grid's columns: its words stand in most of them, and
  /// none of them across the edge of one.
  private static func addHeader(to grid: inout PDFGrid, from words: [PDFWord]) {
    let box = grid.box
    let above = words.filter {
      $0.box.midY < box.minY && box.minY - $0.box.maxY < 0.5 * $0.box.height && $0.box.maxX > box.minX
        && $0.box.minX < box.maxX
    }
    let columns = Set(above.map { grid.place(atX: $0.box.midX, y: box.minY).column })
    let isParted = above.allSatisfy { word in
      !grid.columns.contains { $0 > word.box.minX + 1 && $0 < word.box.maxX - 1 }
    }
    guard isParted, columns.count >= 2, columns.count * 3 >= (grid.columns.count - 1) * 2,
      let top = above.map(\.box.minY).min()
    else { return }
    // A sentence runs through its columns' edges between words; a header leaves room there.
    let line = above.sorted { $0.box.minX < $1.box.minX }
    let isSentence = zip(line, line.dropFirst()).contains { one, next in
      next.box.minX - one.box.maxX < 0.4 * one.box.height
        && grid.place(atX: one.box.midX, y: 0).column != grid.place(atX: next.box.midX, y: 0).column
    }
    if !isSentence { grid.addRow(from: top - 1) }
  }

  /// Gives each word to the smallest grid that it stands in.
  private static func deal(
    _ words: [PDFWord], to grids: [PDFGrid]
  ) -> (grids: [(grid: PDFGrid, words: [PDFWord])], free: [PDFWord]) {
    var dealt: [[PDFWord]] = Array(repeating: [], count: grids.count)
    var free: [PDFWord] = []
    for word in words {
      let holder = grids.indices.filter { grids[$0].box.holds(middleOf: word.box, slack: 1) }.min {
        grids[$0].box.width * grids[$0].box.height < grids[$1].box.width * grids[$1].box.height
      }
      if let holder { dealt[holder].append(word) } else { free.append(word) }
    }
    return (zip(grids, dealt).filter { !$0.1.isEmpty }.map { ($0.0, $0.1) }, free)
  }

  /// Tables by alignment and paragraphs of lines that stand one below another.
  private func elements(
    of lines: [PDFTextLine], right: Double, page: PDFPage, rules: [PDFRule], number: Int, counted: inout Int
  ) -> [PDFElement] {
    let left = lines.map(\.box.minX).min() ?? 0
    var elements: [PDFElement] = []
    for part in PDFAlignment.parts(of: lines, rules: rules, right: right) {
      switch part {
      case .table(let alignment):
        elements.append(.aligned(alignment.table(page: number, fills: page.fills, paragraphs: paragraphs)))
      case .prose(let lines):
        let edge = PDFParagraphs.edge(of: lines) ?? right
        for paragraph in paragraphs.paragraphs(lines, left: left, right: edge) {
          elements.append(.paragraph(paragraph, line: counted + 1))
          counted += paragraph.lineCount
        }
      }
    }
    return elements
  }
}
