import Plans

/// Streams one table of a text, row by row.
final class ODTTable {
  private let flow: ODTFlow
  private let xml: XMLStream
  private let state: ODTState
  private let style: String?
  private var rows: [WrittenTable.Row] = []
  /// For each column that a cell hangs down into, the row in which that ends.
  private var hangingUntil: [Int: Int] = [:]

  /// Begins with the table at whose start the flow stands.
  init(_ flow: ODTFlow) {
    self.flow = flow
    xml = flow.xml
    state = flow.state
    style = xml.attribute("table:style-name")
  }

  /// Reads the table to its end; nil where it has no cell.
  func table() throws(Refusal) -> WrittenTable? {
    try read(isHeader: false)
    return rows.isEmpty ? nil : WrittenTable(rows: rows)
  }

  private func read(isHeader: Bool) throws(Refusal) {
    try xml.eachChild { () throws(Refusal) in
      switch xml.name {
      case "table-header-rows": try read(isHeader: true)
      case "table-rows", "table-row-group": try read(isHeader: isHeader)
      case "table-row":
        let visibility = xml.attribute("table:visibility")
        if visibility == "collapse" || visibility == "filter" {
          try flow.skipHidden()
        } else {
          try readRow(isHeader: isHeader)
        }
      default: try xml.skipElement()
      }
    }
  }

  private func count(_ attribute: StaticString) -> Int { max(xml.attribute(attribute).flatMap { Int($0) } ?? 1, 1) }

  private func readRow(isHeader: Bool) throws(Refusal) {
    let repeats = count("table:number-rows-repeated")
    let rowStyle = xml.attribute("table:style-name")
    let cellStyle = xml.attribute("table:default-cell-style-name")
    var row = WrittenTable.Row(isHeader: isHeader)
    var column = 0
    var spannedUntil = 0
    try xml.eachChild { () throws(Refusal) in
      let isCovered = xml.name == "covered-table-cell"
      guard isCovered || xml.name == "table-cell" else { return try xml.skipElement() }
      let cellRepeats = count("table:number-columns-repeated")
      let (span, rowSpan) = (count("table:number-columns-spanned"), count("table:number-rows-spanned"))
      var cell = WrittenTable.Cell()
      if isCovered {
        // A covered cell may keep what stood in it before it was joined to another.
        try flow.skipHidden()
      } else {
        let ownStyle = xml.attribute("table:style-name") ?? cellStyle
        try cell.hold(try flow.pieces())
        cell.fill = state.styles.fill([(ownStyle, .cell), (rowStyle, .row), (style, .table)]) ?? cell.fill
      }
      let first = column
      for _ in 0..<cellRepeats {
        defer { column += 1 }
        if isCovered, column < spannedUntil { continue }
        cell.column = column
        cell.span = isCovered ? 1 : span
        try state.take(cell, isRepeated: column > first)
        if isCovered {
          cell.merge = hangingUntil[column, default: 0] > rows.count ? .goesOn : .none
        } else {
          cell.merge = rowSpan > 1 ? .begins : .none
          spannedUntil = column + span
          let (end, _) = rows.count.addingReportingOverflow(rowSpan)
          for beside in column..<spannedUntil { hangingUntil[beside] = end }
        }
        row.cells.append(cell)
      }
    }
    guard !row.cells.isEmpty else { return }
    rows.append(row)
    for _ in 1..<max(repeats, 2) where repeats > 1 {
      for cell in row.cells { try state.take(cell, isRepeated: true) }
      rows.append(row)
    }
  }
}
