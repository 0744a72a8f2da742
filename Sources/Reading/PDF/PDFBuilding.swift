import Plans

/// Makes the document's blocks of what stands on its pages: tables and paragraphs that run over pages are put together.
struct PDFBuilding {
  private(set) var blocks: [Block] = []
  private(set) var notes: [ReadingNote] = []

  private let pages: [PDFPage]
  private let paragraphs: PDFParagraphs
  private let headings: PDFHeadings
  private let limits: ReadingLimits
  private var tables = 0
  private var cells = 0
  /// The table that the next page may go on with.
  private var open: PDFTable?
  private var list: [Double] = []
  /// Where the paragraph before stands.
  private var above: (page: Int, box: PDFBox)?

  init(pages: [PDFPage], paragraphs: PDFParagraphs, headings: PDFHeadings, limits: ReadingLimits) {
    self.pages = pages
    self.paragraphs = paragraphs
    self.headings = headings
    self.limits = limits
  }

  /// Adds all pages' elements in their order.
  mutating func add(_ pages: [[PDFElement]]) throws(Refusal) {
    let pages = joiningParagraphs(PDFBuilding.sharingColumns(pages))
    for (index, elements) in pages.enumerated() {
      for (place, element) in elements.enumerated() {
        switch element {
        case .ruled(let grid, let words):
          try countPlaces(of: grid)
          let table = PDFTable(
            grid, words: words, fills: self.pages[index].fills, page: index + 1, paragraphs: paragraphs)
          try add(table, isFirst: place == 0)
        case .aligned(let table): try add(table, isFirst: place == 0)
        case .paragraph(let paragraph, let line):
          try finishTable()
          if let above, above.page != index || paragraph.box.minY < above.box.minY { list = [] }
          above = (index, paragraph.box)
          add(
            paragraph, level: headings.level(of: paragraph, on: index),
            at: SourceLocation("page \(index + 1), line \(line)"))
        }
      }
    }
    try finishTable()
  }

  /// Grids over pages must be alike before they are cut into cells.
  private mutating func countPlaces(of grid: PDFGrid) throws(Refusal) {
    cells += (grid.columns.count - 1) * (grid.rows.count - 1)
    guard cells <= limits.cells else { throw .tooManyCells(limit: limits.cells) }
  }

  private mutating func add(_ table: PDFTable, isFirst: Bool) throws(Refusal) {
    if isFirst, var above = open, above.hasColumns(of: table) {
      PDFTablesOverPages(hyphens: paragraphs.hyphens).join(&above, table)
      open = above
    } else {
      try finishTable()
      open = table
    }
  }

  private mutating func finishTable() throws(Refusal) {
    guard let table = open else { return }
    open = nil
    list = []
    tables += 1
    guard let made = try table.table(number: tables, limit: limits.cells) else { return }
    blocks.append(.table(made))
    if table.repeatedRows > 0 { notes.append(PDFNotes.repeatedRows(table.repeatedRows, table: "Table \(tables)")) }
  }

  private mutating func add(_ paragraph: PDFParagraph, level: Int?, at location: SourceLocation) {
    guard let line = paragraph.line else { return }
    if let level {
      list = []
      // A heading's number is part of it.
      var heading = Line(Line.folded(paragraph.text.unicodeScalars), bold: line.bold)
      heading.automatic = line.automatic
      blocks.append(.heading(level: level, heading, location))
    } else if line.marker != nil {
      blocks.append(.listItem(depth: depth(at: paragraph.box.minX), line, location))
    } else {
      list = []
      blocks.append(.paragraph(line, location))
    }
  }

  /// How deep a list's entry is, by how far its marker is set in beside those above it.
  private mutating func depth(at left: Double) -> Int {
    while let last = list.last, left < last - 5 { list.removeLast() }
    if list.last.map({ left > $0 + 5 }) ?? true { list.append(left) }
    return list.count - 1
  }

  /// Gives tables that run over pages the columns of that page which shows most of them.
  private static func sharingColumns(_ pages: [[PDFElement]]) -> [[PDFElement]] {
    var shared = pages
    // Forwards, then back: the page with most columns may be anywhere.
    for index in Array(shared.indices.dropFirst()) + shared.indices.dropFirst().reversed() {
      guard case .ruled(var above, let aboveWords)? = shared[index - 1].last,
        case .ruled(var below, let belowWords)? = shared[index].first, below.hasColumns(of: above)
      else { continue }
      let columns = above.columns.count >= below.columns.count ? above.columns : below.columns
      above.columns = columns
      below.columns = columns
      shared[index - 1][shared[index - 1].count - 1] = .ruled(above, words: aboveWords)
      shared[index][0] = .ruled(below, words: belowWords)
    }
    return shared
  }

  /// Joins a paragraph that the end of a page, or of a column on it, cuts through.
  private func joiningParagraphs(_ pages: [[PDFElement]]) -> [[PDFElement]] {
    var joined = pages.map(joiningColumns)
    for index in joined.indices.dropFirst() {
      guard let above = joined[index - 1].last, let below = joined[index].first,
        let whole = joining(above, below)
      else { continue }
      joined[index - 1][joined[index - 1].count - 1] = whole
      joined[index].removeFirst()
    }
    return joined
  }

  /// What follows on a page and stands higher than what is before it begins the next column.
  private func joiningColumns(_ elements: [PDFElement]) -> [PDFElement] {
    var joined: [PDFElement] = []
    for element in elements {
      if case .paragraph(let below, _) = element, let last = joined.last, case .paragraph(let above, _) = last,
        below.box.minY < above.box.minY, let whole = joining(last, element)
      {
        joined[joined.count - 1] = whole
      } else {
        joined.append(element)
      }
    }
    return joined
  }

  /// Two parts of one paragraph; nil where they are two paragraphs.
  private func joining(_ above: PDFElement, _ below: PDFElement) -> PDFElement? {
    guard case .paragraph(var whole, let line) = above, case .paragraph(let rest, _) = below,
      abs(whole.height - rest.height) < 0.15 * whole.height, rest.line?.marker == nil,
      let letter = rest.text.unicodeScalars.first, let stop = whole.text.unicodeScalars.last
    else { return nil }
    let goesOn = whole.endsFull && letter.properties.isLowercase && !".:!?".unicodeScalars.contains(stop)
    guard goesOn || whole.hasOpenBracket else { return nil }
    whole.text = paragraphs.hyphens.join(whole.text, rest.text)
    whole.box = rest.box
    whole.endsFull = rest.endsFull
    return .paragraph(whole, line: line)
  }
}

extension PDFTable {
  /// Whether another, on the next page, has the same columns.
  func hasColumns(of other: PDFTable) -> Bool {
    columns.count == other.columns.count
      && zip(columns, other.columns).allSatisfy { abs($0 - $1) <= PDFRuling.tolerance }
  }
}
