import Plans

/// Makes blocks of worksheets, and counts over all of them.
struct SheetBuilding {
  private let limits: ReadingLimits
  private let say: SheetNotes
  private let styles: WorkbookStyles
  private let strings: SharedStrings
  private let dates: DateSystem
  private var allowance = TextAllowance()
  private var placesLeft: Int
  private(set) var notes: [ReadingNote] = []

  init(
    _ kind: FileKind, limits: ReadingLimits, styles: WorkbookStyles, strings: SharedStrings = SharedStrings(),
    dates: DateSystem = .from1900
  ) {
    self.limits = limits
    say = SheetNotes(kind)
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
      for (index, line) in filled.lines.enumerated() {
        // A cell's own room is counted with the cells; each line beyond its first takes some as well.
        if index == 0 {
          try allowance.take(line.text, at: location.words)
        } else {
          try allowance.take(line: line, at: location.words)
        }
      }
      return filled
    }
    self.allowance = allowance
    if grid.hiddenCells > 0 { notes.append(say.hiddenCells(grid.hiddenCells, sheet: name)) }
    if sheet.fillsLeftOut > 0 { notes.append(say.fillsLeftOut(sheet.fillsLeftOut, sheet: name)) }
    if let first = uncalculated.first { notes.append(say.uncalculated(uncalculated.count, first: first)) }

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
    case .text(let text, let value):
      return Cell(lines: text.lines(cellIsBold: style.bold), value: value, fill: style.fill, location: location)
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
