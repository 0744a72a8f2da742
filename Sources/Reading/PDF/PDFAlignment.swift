/// A table that is set without rules, told by words that begin at the same places on several lines.
struct PDFAlignment {
  enum Part {
    case table(PDFAlignment)
    case prose([PDFTextLine])
  }

  static func parts(of lines: [PDFTextLine], rules: [PDFRule]) -> [Part] { [.prose(lines)] }

  func table(page: Int, paragraphs: PDFParagraphs) -> PDFTable { PDFTable(columns: [], rows: []) }
}
