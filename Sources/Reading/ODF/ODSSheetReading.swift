import Plans

/// Streams one sheet of an OpenDocument spreadsheet.
///
/// Rows and cells that are alike are written once with a count, which goes to the end of the sheet for blank ones: blank
/// ones cost nothing, however often they are repeated, and each repetition of one with text counts as a cell.
struct ODSSheetReading {
  private static let annotationLimit = 1000

  private let xml: XMLStream
  private let styles: ODFStyles
  private var sheet: ODSSheet
  private var row = 0
  private var column = 0
  /// The styles of cells that have none of their own, by column.
  private var columnStyles = ColumnRuns<String>()
  private var columnColours = ColumnRuns<String>()

  /// A cell of a row, or several alike.
  private struct RowCell {
    var columns: Range<Int>
    var style: String?
    var content: ODSCell.Content
    var span: (rows: Int, columns: Int)
  }

  init(_ xml: XMLStream, styles: ODFStyles, name: String) {
    self.xml = xml
    self.styles = styles
    sheet = ODSSheet(name: name)
  }

  /// How many cells hold something, for a sheet that is left out; read to its end.
  static func countCells(_ xml: XMLStream) throws(Refusal) -> Int {
    let depth = xml.depth
    var count = 0
    while let event = try xml.next() {
      if event == .end, xml.depth == depth { break }
      if event == .start, xml.name == "table-cell", xml.attribute("office:value-type") != nil { count += 1 }
    }
    return count
  }

  /// Reads the sheet to its end, the stream standing at its start.
  mutating func read(_ allowance: inout CellAllowance, _ looks: inout ODSLooks) throws(Refusal) -> ODSSheet {
    let depth = xml.depth
    while let event = try xml.next() {
      if event == .end, xml.depth == depth { break }
      guard event == .start else { continue }
      switch xml.name {
      case "table-column": readColumn(&looks)
      case "table-row": try readRow(&allowance, &looks)
      case "shapes": try readShapes(&allowance)
      // Groups of rows and of columns, and those repeated on each page, hold rows and columns like the rest.
      case "table-row-group", "table-rows", "table-header-rows", "table-column-group", "table-columns",
        "table-header-columns":
        continue
      default: try xml.skipElement()
      }
    }
    return sheet
  }

  private func count(_ attribute: StaticString, atMost limit: Int) -> Int {
    guard let written = xml.attribute(attribute) else { return min(1, limit) }
    return min(max(Int(written) ?? 1, 0), limit)
  }

  private var isHidden: Bool {
    let visibility = xml.attribute("table:visibility")
    return visibility == "collapse" || visibility == "filter"
  }

  private mutating func readColumn(_ looks: inout ODSLooks) {
    let end = column + count("table:number-columns-repeated", atMost: CellReference.columns - column)
    if isHidden { sheet.part.hiddenColumns.insert(column..<end) }
    if let style = xml.attribute("table:default-cell-style-name") {
      columnStyles.append(column..<end, style)
      if let colour = looks.look(style).fill { columnColours.append(column..<end, colour) }
    }
    column = end
  }

  private mutating func readRow(_ allowance: inout CellAllowance, _ looks: inout ODSLooks) throws(Refusal) {
    let depth = xml.depth
    let rows = row..<(row + count("table:number-rows-repeated", atMost: CellReference.rows - row))
    let style = xml.attribute("table:default-cell-style-name")
    if isHidden { sheet.part.hiddenRows.insert(rows) }
    var cells: [RowCell] = []
    var column = 0
    while let event = try xml.next() {
      if event == .end, xml.depth == depth { break }
      guard event == .start else { continue }
      guard xml.name == "table-cell" || xml.name == "covered-table-cell" else {
        try xml.skipElement()
        continue
      }
      let cell = try readCell(at: column, style: style, &allowance)
      column = cell.columns.upperBound
      cells.append(cell)
      // Blank cells side by side are few; a row of more of them than a sheet has columns is made to cost memory.
      guard cells.count <= CellReference.columns else { throw .damaged("it has a cell outside the sheet") }
    }
    try place(cells, rows, &allowance, &looks)
    row = rows.upperBound
  }

  private mutating func readCell(
    at column: Int, style: String?, _ allowance: inout CellAllowance
  ) throws(Refusal) -> RowCell {
    let end = column + count("table:number-columns-repeated", atMost: CellReference.columns - column)
    let isCovered = xml.name == "covered-table-cell"
    let span = (
      rows: count("table:number-rows-spanned", atMost: CellReference.rows - row),
      columns: count("table:number-columns-spanned", atMost: CellReference.columns - column)
    )
    let style = xml.attribute("table:style-name") ?? style
    let read = try ODSCell(xml, styles: styles)
    let reference = CellReference.letters(ofColumn: column) + String(row + 1)
    if let comment = read.comment, sheet.comments.count < ODSSheetReading.annotationLimit {
      try allowance.take(line: Line(comment))
      sheet.comments.append((reference, comment))
    }
    try add(read.boxes, &allowance)
    return RowCell(
      columns: column..<end, style: style, content: read.content, span: isCovered ? (1, 1) : span)
  }

  private mutating func add(_ boxes: [[Line]], _ allowance: inout CellAllowance) throws(Refusal) {
    for box in boxes where !box.isEmpty && sheet.boxes.count < ODSSheetReading.annotationLimit {
      for line in box { try allowance.take(line: line) }
      sheet.boxes.append(box)
    }
  }

  private mutating func readShapes(_ allowance: inout CellAllowance) throws(Refusal) {
    let depth = xml.depth
    while let event = try xml.next() {
      if event == .end, xml.depth == depth { break }
      guard event == .start else { continue }
      try add([try ODFText.paragraphs(in: xml, styles: styles).flatMap { $0.lines(cellIsBold: false) }], &allowance)
    }
  }

  private mutating func place(
    _ cells: [RowCell], _ rows: Range<Int>, _ allowance: inout CellAllowance, _ looks: inout ODSLooks
  ) throws(Refusal) {
    for cell in cells {
      if case .nothing = cell.content {
        colour(cell, rows, &allowance, &looks)
        if rows.count == 1, cell.columns.count == 1 { try merge(cell, at: cell.columns.lowerBound, row, allowance) }
        continue
      }
      guard !cell.columns.isEmpty, !rows.isEmpty else { throw .damaged("it has a cell outside the sheet") }
      try allowance.takeCells(cell.columns.count * rows.count)
      if case .text(let text, _) = cell.content { try allowance.takeText(text) }
      for row in rows {
        for column in cell.columns {
          let look = looks.look(cell.style ?? columnStyles[column])
          sheet.part.cells.append(
            SheetPart.Cell(
              place: CellReference(row: row, column: column), style: look.number,
              content: cell.content.shown(as: look.dates)))
          try merge(cell, at: column, row, allowance)
        }
      }
    }
  }

  private mutating func merge(_ cell: RowCell, at column: Int, _ row: Int, _ allowance: CellAllowance) throws(Refusal) {
    guard cell.span.rows > 1 || cell.span.columns > 1 else { return }
    let first = CellReference(row: row, column: column)
    let last = CellReference(
      row: min(row + max(cell.span.rows, 1), CellReference.rows) - 1,
      column: min(column + max(cell.span.columns, 1), CellReference.columns) - 1)
    sheet.part.merges.append(CellRange(first: first, last: last))
    guard sheet.part.merges.count <= allowance.limit else { throw .tooManyCells(limit: allowance.limit) }
  }

  /// Keeps the colour of empty cells, which may be the only sign of a rating.
  private mutating func colour(
    _ cell: RowCell, _ rows: Range<Int>, _ allowance: inout CellAllowance, _ looks: inout ODSLooks
  ) {
    guard !rows.isEmpty, !cell.columns.isEmpty else { return }
    func keep(_ columns: Range<Int>, _ colour: String) -> Bool {
      guard allowance.takesFill() else {
        sheet.part.fillsLeftOut += 1
        return false
      }
      sheet.part.fills.append(SheetPart.Fill(rows: rows, columns: columns, colour: colour))
      return true
    }
    if let style = cell.style {
      if let colour = looks.look(style).fill { _ = keep(cell.columns, colour) }
    } else {
      for (columns, colour) in columnColours.within(cell.columns) where !keep(columns, colour) { return }
    }
  }
}
