import Plans

/// Makes blocks of worksheets, and counts over all of them.
struct SheetBuilding {
  private let limits: ReadingLimits
  private let styles: WorkbookStyles
  private let strings: SharedStrings
  private let dates: DateSystem
  private var allowance = TextAllowance()
  private var placesLeft: Int
  private(set) var notes: [ReadingNote] = []

  init(limits: ReadingLimits, styles: WorkbookStyles, strings: SharedStrings, dates: DateSystem) {
    self.limits = limits
    self.styles = styles
    self.strings = strings
    self.dates = dates
    placesLeft = limits.cells
  }

  /// A heading with the sheet's name and its table; a sheet that shows nothing and has no name of its own gives none.
  mutating func blocks(of sheet: SheetPart, named name: String) throws(Refusal) -> [Block] {
    let location = SourceLocation("Sheet \(name)")
    var uncalculated: [SourceLocation] = []
    var allowance = allowance
    var grid = SheetGrid(sheet, name: name)
    let table = try grid.table(limit: placesLeft) { cell, location throws(Refusal) in
      if case .uncalculated = cell.content { uncalculated.append(location) }
      let filled = self.cell(cell, at: location)
      for line in filled.lines { try allowance.take(line.text, at: location.words) }
      return filled
    }
    self.allowance = allowance
    if grid.hiddenCells > 0 { notes.append(XLSXNotes.hiddenCells(grid.hiddenCells, sheet: name)) }
    if sheet.fillsLeftOut > 0 { notes.append(XLSXNotes.fillsLeftOut(sheet.fillsLeftOut, sheet: name)) }
    if let first = uncalculated.first { notes.append(XLSXNotes.uncalculated(uncalculated.count, first: first)) }

    var blocks: [Block] = []
    if let line = Line(folding: name.unicodeScalars), table != nil || !SheetBuilding.isStandardName(name) {
      blocks.append(.heading(level: 1, line, location))
    }
    if let table {
      placesLeft -= table.rows.count * (table.rows.first?.count ?? 0)
      blocks.append(.table(table))
    }
    for piece in sheet.furniture {
      let place = SourceLocation("Sheet \(name), page header or footer")
      blocks += Line.written(piece).map { .pageFurniture($0, place) }
    }
    return blocks
  }

  private func cell(_ cell: SheetPart.Cell, at location: SourceLocation) -> Cell {
    let style = styles[cell.style]
    switch cell.content {
    case .nothing, .uncalculated: return Cell(fill: style.fill, location: location)
    case .shared(let index):
      let lines = strings[index]?.lines(cellIsBold: style.bold) ?? []
      return Cell(lines: lines, fill: style.fill, location: location)
    case .text(let text):
      return Cell(lines: text.lines(cellIsBold: style.bold), fill: style.fill, location: location)
    case .number(let number):
      let shown = ShownNumber(number, format: style.format, dates: dates)
      return Cell(
        lines: [Line(shown.text, bold: style.bold)], value: shown.value, fill: style.fill, location: location)
    }
  }

  /// `Sheet9`: the name that Excel gives to a tab that nobody has used.
  private static func isStandardName(_ name: String) -> Bool {
    name.hasPrefix("Sheet") && name.dropFirst(5).allSatisfy(\.isNumber)
  }
}

/// What is said of a workbook's parts that did not become text of the document.
enum XLSXNotes {
  static func hiddenSheet(_ name: String, cells: Int) -> ReadingNote {
    ReadingNote(
      code: "xlsx.hiddenSheet",
      text: "The hidden sheet “\(name)” was left out, with \(cells) \(cells == 1 ? "cell" : "cells").",
      location: SourceLocation("Sheet \(name)"))
  }

  static func otherSheet(_ name: String) -> ReadingNote {
    ReadingNote(
      code: "xlsx.otherSheet", text: "The sheet “\(name)” is a chart or a dialog and was left out.",
      location: SourceLocation("Sheet \(name)"))
  }

  static func hiddenCells(_ count: Int, sheet: String) -> ReadingNote {
    ReadingNote(
      code: "xlsx.hiddenCells",
      text:
        "\(count) \(count == 1 ? "cell" : "cells") in hidden rows or columns, or beneath merged cells, \(count == 1 ? "was" : "were") left out.",
      location: SourceLocation("Sheet \(sheet)"))
  }

  static func fillsLeftOut(_ count: Int, sheet: String) -> ReadingNote {
    ReadingNote(
      code: "xlsx.fillsLeftOut", text: "\(count) coloured cells without text are more than are read.",
      location: SourceLocation("Sheet \(sheet)"))
  }

  static func uncalculated(_ count: Int, first: SourceLocation) -> ReadingNote {
    ReadingNote(
      code: "xlsx.uncalculated",
      text:
        "\(count) \(count == 1 ? "formula was" : "formulas were") never calculated, so what \(count == 1 ? "it shows" : "they show") is not in the file.",
      location: first)
  }

  static func comment(_ text: String, on cell: String, sheet: String) -> ReadingNote {
    ReadingNote(
      code: "xlsx.comment",
      text: "A comment on this cell is not part of the plan's text: “\(Line.folded(text.unicodeScalars))”.",
      location: SourceLocation("Sheet \(sheet), \(cell)"))
  }
}
