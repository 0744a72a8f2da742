import Plans

/// Excel's workbooks: each visible sheet is a heading with its name, a table, and what lies on the sheet beside it.
///
/// Worksheets are streamed one after another; of the workbook's table of strings only those are kept that a visible
/// cell refers to.
struct XLSXFormat {
  var limits: ReadingLimits

  func read(_ archive: ZipArchive, workbook part: String) throws(Refusal) -> Document {
    let relationships = try Relationships(of: archive, from: part)
    let workbook = try WorkbookPart(archive, part: part, relationships: relationships, depth: limits.depth)
    var colours = ThemeColours()
    if let theme = relationships.first(ofKind: "theme"), archive.has(theme) {
      colours = try ThemeColours(try archive.part(theme), depth: limits.depth)
    }
    var styles = WorkbookStyles()
    if let stylesPart = relationships.first(ofKind: "styles"), archive.has(stylesPart) {
      styles = try WorkbookStyles(try archive.part(stylesPart), colours: colours, depth: limits.depth)
    }

    let say = SheetNotes(.xlsx)
    var notes: [ReadingNote] = []
    var sheets: [(name: String, file: String, part: SheetPart)] = []
    var allowance = CellAllowance(limit: limits.cells)
    for sheet in workbook.sheets {
      if sheet.isHidden {
        let count = try SheetReading.countCells(try archive.part(sheet.part), depth: limits.depth)
        notes.append(say.hiddenSheet(sheet.name, cells: count))
      } else {
        var reading = try SheetReading(try archive.part(sheet.part), styles: styles, depth: limits.depth)
        sheets.append((sheet.name, sheet.part, try reading.read(&allowance)))
      }
    }
    notes += workbook.otherSheets.map(say.otherSheet)

    var wanted: Set<Int> = []
    for sheet in sheets {
      for cell in sheet.part.cells { if case .shared(let index) = cell.content { wanted.insert(index) } }
    }
    var strings = SharedStrings()
    if !wanted.isEmpty {
      guard let stringsPart = relationships.first(ofKind: "sharedStrings") else {
        throw .damaged("its table of texts is missing")
      }
      strings = try SharedStrings(try archive.part(stringsPart), wanted: wanted, depth: limits.depth)
    }

    var blocks: [Block] = []
    var building = SheetBuilding(.xlsx, limits: limits, styles: styles, strings: strings, dates: workbook.dates)
    for sheet in sheets {
      blocks += try building.blocks(of: sheet.part, named: sheet.name)
      let lies = try Relationships(of: archive, from: sheet.file)
      for (index, box) in try SheetAnnotations.textBoxes(archive, lies, depth: limits.depth).enumerated() {
        let location = SourceLocation("Sheet \(sheet.name), text box \(index + 1)")
        blocks += box.map { .paragraph($0, location) }
      }
      notes += try SheetAnnotations.comments(archive, lies, depth: limits.depth).map { comment in
        say.comment(comment.text, on: comment.cell, sheet: sheet.name)
      }
    }
    return Document(kind: .xlsx, blocks: blocks, notes: notes + building.notes)
  }
}
