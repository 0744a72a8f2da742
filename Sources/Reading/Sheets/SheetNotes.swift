import Plans

/// What is said of a workbook's parts that did not become text of the document.
struct SheetNotes {
  private let kind: String

  init(_ kind: FileKind) { self.kind = kind.rawValue }

  func hiddenSheet(_ name: String, cells: Int) -> ReadingNote {
    ReadingNote(
      code: "\(kind).hiddenSheet",
      text: "The hidden sheet “\(name)” was left out, with \(cells) \(cells == 1 ? "cell" : "cells").",
      location: SourceLocation("Sheet \(name)"))
  }

  func otherSheet(_ name: String) -> ReadingNote {
    ReadingNote(
      code: "\(kind).otherSheet", text: "The sheet “\(name)” is a chart or a dialog and was left out.",
      location: SourceLocation("Sheet \(name)"))
  }

  func hiddenCells(_ count: Int, sheet: String) -> ReadingNote {
    ReadingNote(
      code: "\(kind).hiddenCells",
      text:
        "\(count) \(count == 1 ? "cell" : "cells") in hidden rows or columns, or beneath merged cells, \(count == 1 ? "was" : "were") left out.",
      location: SourceLocation("Sheet \(sheet)"))
  }

  func fillsLeftOut(_ count: Int, sheet: String) -> ReadingNote {
    ReadingNote(
      code: "\(kind).fillsLeftOut", text: "\(count) coloured cells without text are more than are read.",
      location: SourceLocation("Sheet \(sheet)"))
  }

  func uncalculated(_ count: Int, first: SourceLocation) -> ReadingNote {
    ReadingNote(
      code: "\(kind).uncalculated",
      text:
        "\(count) \(count == 1 ? "formula was" : "formulas were") never calculated, so what \(count == 1 ? "it shows" : "they show") is not in the file.",
      location: first)
  }

  func comment(_ text: String, on cell: String, sheet: String) -> ReadingNote {
    ReadingNote(
      code: "\(kind).comment",
      text: "A comment on this cell is not part of the plan's text: “\(Line.folded(text.unicodeScalars))”.",
      location: SourceLocation("Sheet \(sheet), \(cell)"))
  }
}
