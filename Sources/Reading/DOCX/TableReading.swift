import Plans

/// Streams one table of a story, row by row.
final class TableReading {
  /// Word's tables have at most 63 columns.
  private static let columnLimit = 63

  private let story: StoryReading
  private let part: WordPart
  private let state: WordReadingState
  private var style: WordStyles.Style?
  private var usesFirstRow = false
  private var usesFirstColumn = false
  private var fill: String?
  private var rows: [WrittenTable.Row] = []
  /// Of the columns of the grid, in twentieths of a point.
  private var widths: [Int] = []

  init(_ story: StoryReading) {
    self.story = story
    part = story.part
    state = story.state
  }

  /// Reads the `tbl` element just begun; nil where it has no cell.
  func table() throws(Refusal) -> WrittenTable? {
    try part.eachChild { element throws(Refusal) in try readElement(element) }
    let table = WrittenTable(rows: WordGrid.unjoined(WordGrid.withoutSlivers(rows, widths: widths)))
    return table.rows.isEmpty ? nil : table
  }

  private func readElement(_ element: WordElement) throws(Refusal) {
    switch element {
    case .tableProperties: try readProperties()
    case .tableGrid:
      try part.eachChild { element throws(Refusal) in
        if element == .gridColumn, widths.count < WordGrid.limit { widths.append(part.number("w") ?? WordGrid.limit) }
      }
    case .row: try readRow()
    case .control: try story.readControl { element throws(Refusal) in try readElement(element) }
    case .deletion, .movedAway: try story.readDeletion()
    case .other, .insertion: try part.eachChild { element throws(Refusal) in try readElement(element) }
    default: break
    }
  }

  private func readProperties() throws(Refusal) {
    try part.eachChild { element throws(Refusal) in
      switch element {
      case .tableStyle: style = part.attribute().flatMap { state.styles[$0] }
      case .tableLook:
        // Newer writers spell out what older ones put in bits.
        let bits = part.attribute().flatMap { Int($0, radix: 16) } ?? 0
        usesFirstRow = part.attribute("firstRow").map { $0 == "1" || $0 == "true" } ?? (bits & 0x20 != 0)
        usesFirstColumn = part.attribute("firstColumn").map { $0 == "1" || $0 == "true" } ?? (bits & 0x80 != 0)
      case .shading: fill = WordShading.colour(of: part)
      default: break
      }
    }
  }

  private func readRow() throws(Refusal) {
    var row = WrittenTable.Row()
    var column = 0
    var isDeleted = false
    var isHidden = false
    let isFirst = rows.isEmpty
    func readElement(_ element: WordElement) throws(Refusal) {
      switch element {
      case .rowProperties:
        try part.eachChild { element throws(Refusal) in
          switch element {
          case .headerRow: row.isHeader = part.isOn
          case .hiddenRow: isHidden = part.isOn
          case .deletion: isDeleted = true
          case .gridBefore:
            for _ in 0..<min(max(part.number() ?? 0, 0), TableReading.columnLimit) {
              try state.takeCell(span: 1)
              row.cells.append(WrittenTable.Cell(column: column))
              column += 1
            }
          default: break
          }
        }
      case .cell: try readCell(into: &row, &column, isFirst: isFirst)
      case .control: try story.readControl { element throws(Refusal) in try readElement(element) }
      case .deletion, .movedAway: try story.readDeletion()
      case .other, .insertion: try part.eachChild { element throws(Refusal) in try readElement(element) }
      default: break
      }
    }
    try part.eachChild { element throws(Refusal) in try readElement(element) }
    guard !row.cells.isEmpty else { return }
    if isDeleted || isHidden {
      if isDeleted { state.leftOut.deleted += 1 } else { state.leftOut.hidden += 1 }
      return
    }
    rows.append(row)
  }

  private func readCell(into row: inout WrittenTable.Row, _ column: inout Int, isFirst: Bool) throws(Refusal) {
    var cell = WrittenTable.Cell(column: column)
    var joinsLeft = false
    var isDeleted = false
    var shading: String?
    var hasShading = false
    let outerBold = story.cellBold
    defer { story.cellBold = outerBold }
    story.cellBold = bold(isFirstRow: isFirst, isFirstColumn: column == 0)
    var pieces: [ProsePiece] = []
    try part.eachChild { element throws(Refusal) in
      guard element == .cellProperties else {
        try story.readBlock(element, into: &pieces)
        return
      }
      try part.eachChild { element throws(Refusal) in
        switch element {
        case .gridSpan: cell.span = max(part.number() ?? 1, 1)
        case .vMerge: cell.merge = part.attribute() == "restart" ? .begins : .goesOn
        case .hMerge: joinsLeft = part.attribute() != "restart"
        case .shading: (hasShading, shading) = (true, WordShading.colour(of: part))
        case .cellDeletion: isDeleted = true
        default: break
        }
      }
    }
    pieces += try story.rest()
    try state.takeCell(span: cell.span)
    column += cell.span
    if isDeleted {
      state.leftOut.deleted += 1
    } else {
      try cell.hold(pieces)
    }
    cell.fill = (hasShading ? shading : styled(isFirst, cell.column == 0)) ?? cell.fill
    if joinsLeft, let last = row.cells.indices.last {
      row.cells[last].lines += cell.lines
      row.cells[last].inner += cell.inner
      row.cells[last].comments += cell.comments
      row.cells[last].span += cell.span
    } else {
      row.cells.append(cell)
    }
  }

  private func bold(isFirstRow: Bool, isFirstColumn: Bool) -> Bool? {
    if usesFirstRow, isFirstRow, let bold = style?.firstRow.bold { return bold }
    if usesFirstColumn, isFirstColumn, let bold = style?.firstColumn.bold { return bold }
    return style?.bold
  }

  /// The colour that the table's own style gives to a cell.
  private func styled(_ isFirstRow: Bool, _ isFirstColumn: Bool) -> String? {
    if usesFirstRow, isFirstRow, let fill = style?.firstRow.fill { return fill }
    if usesFirstColumn, isFirstColumn, let fill = style?.firstColumn.fill { return fill }
    return fill ?? style?.fill
  }
}
