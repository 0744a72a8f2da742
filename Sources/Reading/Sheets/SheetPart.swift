import Plans

/// One worksheet as its part has it, in either kind of workbook: cells that hold something, in the part's order, before
/// Excel's strings are looked up.
struct SheetPart {
  /// A cell that holds text, a number, or nothing but a fill.
  struct Cell {
    var place: CellReference
    var style: Int
    var content: Content
  }

  /// What a cell holds.
  enum Content {
    case nothing
    /// The number of a string in the workbook's table of strings.
    case shared(Int)
    /// Text as shown, and the true date or number beneath it where the file tells both.
    case text(RichText, value: CellValue? = nil)
    /// A number that its format is still to be applied to.
    case number(Double)
    /// A formula that was never calculated, so that what it would show is not known.
    case uncalculated
  }

  /// A stretch of empty cells of one colour: OpenDocument repeats such cells to the end of the sheet.
  struct Fill {
    var rows: Range<Int>
    var columns: Range<Int>
    var colour: String
  }

  var cells: [Cell] = []
  var fills: [Fill] = []
  var merges: [CellRange] = []
  var hiddenRows = LineRanges()
  var hiddenColumns = LineRanges()
  /// The page headers and footers, their layout codes taken out.
  var furniture: [String] = []
  /// Cells with nothing but a fill that were more than are kept.
  var fillsLeftOut = 0

  func isHidden(row: Int) -> Bool { hiddenRows.contains(row) }
  func isHidden(column: Int) -> Bool { hiddenColumns.contains(column) }
  func isHidden(_ place: CellReference) -> Bool { isHidden(row: place.row) || isHidden(column: place.column) }
}

/// How many cells are still taken, over all sheets of a workbook.
struct CellAllowance {
  let limit: Int
  private var cells = 0
  private var fills = 0
  private var text = TextAllowance()

  init(limit: Int) { self.limit = limit }

  mutating func takeCells(_ count: Int = 1) throws(Refusal) {
    cells += min(count, limit + 1)
    guard cells <= limit else { throw .tooManyCells(limit: limit) }
  }

  /// Counts text as the part has it, which is held until all sheets are read.
  mutating func takeText(_ text: RichText) throws(Refusal) {
    for run in text.runs { try self.text.take(run.text, at: "one of its cells") }
  }

  /// Counts a line that lies beside the cells: of a comment, of a text box.
  mutating func take(line: Line) throws(Refusal) { try text.take(line: line, at: "a comment or text box") }

  /// Whether one more cell with nothing but a fill is kept: whole columns are often coloured to the bottom.
  mutating func takesFill() -> Bool {
    fills += 1
    return fills <= limit / 2
  }
}
