import Plans

/// Gives the pieces of a document their places, and makes blocks of them.
struct ProsePlacing {
  private(set) var blocks: [Block] = []
  /// Where the comments are anchored, by their ids.
  private(set) var comments: [String: SourceLocation] = [:]
  private var places = ProsePlaces()
  private let limits: ReadingLimits
  /// Lines in columns that further ones may follow.
  private var tabbed = TabbedLines()

  init(limits: ReadingLimits) { self.limits = limits }

  /// Adds the next piece of the body.
  mutating func add(_ piece: ProsePiece) throws(Refusal) {
    if case .paragraph(let paragraph) = piece, TabbedLines.holds(paragraph) {
      tabbed.add(paragraph)
      return
    }
    endTabbed()
    switch piece {
    case .paragraph(let paragraph): add(paragraph)
    case .table(let table):
      guard !table.isBlank else { return }
      try add(table, named: places.table())
    }
  }

  /// Ends the body: what was held back finds its place.
  mutating func end() { endTabbed() }

  private mutating func endTabbed() {
    let lines = tabbed
    tabbed = TabbedLines()
    guard lines.areTable(of: limits.cells) else {
      for paragraph in lines.paragraphs { add(paragraph) }
      return
    }
    let found = lines.paragraphs.map { _ in places.paragraph() }
    if let table = lines.table(found) { blocks.append(.table(table)) }
    for (paragraph, place) in zip(lines.paragraphs, found) {
      for comment in paragraph.comments { comments[comment] = place }
    }
  }

  private mutating func add(_ paragraph: ProseParagraph) {
    if TabbedLines.areLabelled(paragraph), paragraph.parts.count >= 2 {
      let place = places.paragraph()
      for part in paragraph.parts { blocks.append(.paragraph(part, place)) }
      for comment in paragraph.comments { comments[comment] = place }
      return
    }
    var anchor: SourceLocation?
    for line in paragraph.lines {
      let place: SourceLocation
      switch paragraph.kind {
      case .heading(let level):
        place = places.heading(line.shown, level: level)
        blocks.append(.heading(level: level, line, place))
      case .listItem(let depth):
        place = places.paragraph()
        blocks.append(.listItem(depth: depth, line, place))
      case .body:
        place = places.paragraph()
        blocks.append(.paragraph(line, place))
      }
      anchor = anchor ?? place
    }
    for comment in paragraph.comments { comments[comment] = anchor }
  }

  private mutating func add(_ table: WrittenTable, named name: String) throws(Refusal) {
    let columns = table.columns
    /// The column that a person sees at a boundary of the grid.
    func seen(_ boundary: Int) -> Int {
      var (low, high) = (0, columns.count)
      while low < high {
        let middle = (low + high) / 2
        if columns[middle] < boundary { low = middle + 1 } else { high = middle }
      }
      return low
    }
    var grid = ProseTable(limit: limits.cells)
    var inner: [(table: WrittenTable, name: String)] = []
    for (number, row) in table.rows.enumerated() {
      var given: [ProseTable.GivenCell] = []
      for cell in row.cells {
        let column = seen(cell.column)
        given.append(
          ProseTable.GivenCell(
            lines: cell.lines, fill: cell.fill, columnSpan: max(seen(cell.column + cell.span) - column, 1),
            continuesAbove: cell.merge == .goesOn))
        let place = "\(name), row \(number + 1), column \(column + 1)"
        for comment in cell.comments { comments[comment] = SourceLocation(place) }
        for (index, table) in cell.inner.enumerated() where !table.isBlank {
          inner.append((table, "\(place), inner table" + (cell.inner.count > 1 ? " \(index + 1)" : "")))
        }
      }
      try grid.add(given, isHeader: row.isHeader)
    }
    if let made = try grid.table(named: name) { blocks.append(.table(made)) }
    for (table, name) in inner { try add(table, named: name) }
  }

  /// Adds what stands beside the body: a footnote, or a page's header.
  mutating func add(_ block: Block) { blocks.append(block) }

  /// Puts blocks before all others.
  mutating func begin(with first: [Block]) { blocks = first + blocks }
}

extension Line {
  /// The marker and the text, as they show.
  var shown: String { marker.map { "\($0) \(text)" } ?? text }
}
