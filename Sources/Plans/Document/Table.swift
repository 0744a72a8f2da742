/// A rectangular grid of cells with merged cells resolved: every row has the same number of cells.
///
/// A worksheet and a CSV file are one table each, `isSheet` true, in which titles, label and value rows and
/// several tables may stand one below another or side by side; a Word or HTML table is a table proper.
public struct Table: Codable, Hashable, Sendable {
  public var rows: [[Cell]]
  /// How many rows at the top the format itself marks as header rows (Word's repeated header, HTML's `thead`).
  public var headerRows: Int
  public var isSheet: Bool
  /// `Table 2`, `Sheet Maths`; empty for a CSV file, which has only rows.
  public var location: SourceLocation

  public init(rows: [[Cell]], headerRows: Int = 0, isSheet: Bool = false, location: SourceLocation) {
    self.rows = rows
    self.headerRows = headerRows
    self.isSheet = isSheet
    self.location = location
  }
}

/// One place of a table's grid.
public struct Cell: Codable, Hashable, Sendable {
  /// The cell's text, one entry a line or paragraph of the file; no empty ones. In a place covered by a merged cell
  /// this is empty: the text stands once, at `covers`' origin.
  public var lines: [Line]
  /// A true date or number of a workbook, beside its text as shown.
  public var value: CellValue?
  /// The fill colour as six upper-case hexadecimal digits, such as FFC000; nil for none or white.
  public var fill: String?
  /// Where a merged cell that covers this place begins, as (row, column) of this table; nil for a place of its own.
  public var coveredBy: GridPlace?
  /// How many rows and columns the cell spans; 1 and 1 for most.
  public var rowSpan: Int
  public var columnSpan: Int
  /// `Table 2, row 4, column 3`; `Sheet Maths, C7`; `row 4, column 3` for CSV. The normaliser puts a heading's words
  /// for the column's number where it knows them.
  public var location: SourceLocation

  public init(
    lines: [Line] = [], value: CellValue? = nil, fill: String? = nil, coveredBy: GridPlace? = nil, rowSpan: Int = 1,
    columnSpan: Int = 1, location: SourceLocation
  ) {
    self.lines = lines
    self.value = value
    self.fill = fill
    self.coveredBy = coveredBy
    self.rowSpan = rowSpan
    self.columnSpan = columnSpan
    self.location = location
  }

  /// All its lines, markers left out, joined by spaces.
  public var text: String {
    // Most cells hold one line, and each is asked for its text some twenty times.
    lines.count == 1 ? lines[0].text : lines.map(\.text).joined(separator: " ")
  }
  public var isBlank: Bool { lines.allSatisfy(\.text.isEmpty) }
}

/// A row and a column of a grid, both from 0.
public struct GridPlace: Codable, Hashable, Sendable {
  public var row: Int
  public var column: Int

  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}

/// What a workbook's cell holds beneath what it shows.
public enum CellValue: Codable, Hashable, Sendable {
  case day(Day)
  case number(Double)
}
