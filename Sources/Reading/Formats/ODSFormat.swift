import Plans

/// OpenDocument's spreadsheets: each visible sheet is a heading with its name, a table, and what lies on the sheet
/// beside it, as in Excel's workbooks.
struct ODSFormat {
  var limits: ReadingLimits

  func read(_ package: ODFPackage) throws(Refusal) -> Document {
    let xml = package.content
    let say = SheetNotes(.ods)
    var notes: [ReadingNote] = []
    var sheets: [(sheet: ODSSheet, page: String?)] = []
    var allowance = CellAllowance(limit: limits.cells)
    var looks = ODSLooks(package.styles)
    while let event = try xml.next() {
      guard event == .start else { continue }
      // Beside its sheets a spreadsheet has recorded changes, names and filters: none of them is shown.
      guard xml.name == "table" else {
        try xml.skipElement()
        continue
      }
      guard sheets.count < ZipArchive.partLimit else { throw .tooManyParts(limit: ZipArchive.partLimit) }
      let name = xml.attribute("table:name") ?? "Sheet\(sheets.count + 1)"
      let style = xml.attribute("table:style-name")
      if package.styles.isHidden(style, .table) {
        notes.append(say.hiddenSheet(name, cells: try ODSSheetReading.countCells(xml)))
      } else {
        var reading = ODSSheetReading(xml, styles: package.styles, name: name)
        let page = package.styles.value(\.page, of: style, .table)
        sheets.append((try reading.read(&allowance, &looks), page))
      }
    }

    var blocks: [Block] = []
    var building = SheetBuilding(.ods, limits: limits, styles: looks.all)
    for (sheet, page) in sheets {
      var part = sheet.part
      part.furniture = package.styles.furniture(ofPage: page ?? "Default")
      blocks += try building.blocks(of: part, named: sheet.name)
      for (index, box) in sheet.boxes.enumerated() {
        let location = SourceLocation("Sheet \(sheet.name), text box \(index + 1)")
        blocks += box.map { .paragraph($0, location) }
      }
      notes += sheet.comments.map { say.comment($0.text, on: $0.cell, sheet: sheet.name) }
    }
    return Document(kind: .ods, blocks: blocks, notes: notes + building.notes)
  }
}
