import Plans

/// PDF files by what poppler's programs make of them: the words with their boxes, and the rules and fills.
///
/// A PDF knows neither lines nor tables: all of it is put together again from where its words stand.
struct PDFFormat {
  var limits: ReadingLimits

  /// - Parameters:
  ///   - words: what `pdftotext -bbox-layout` wrote.
  ///   - drawing: what `pdftocairo -svg` wrote; nil where it wrote too much or took too long.
  /// - Returns: the document.
  /// - Throws: `Refusal` where a limit is passed or no word stands on any page.
  func read(words: ByteStream, drawing: ByteStream?) throws(Refusal) -> Document {
    var pages = try PopplerWords.pages(words, depth: limits.depth)
    guard pages.contains(where: { !$0.words.isEmpty }) else { throw pages.isEmpty ? .empty : .scan }
    var notes: [ReadingNote] = []
    add(drawing, to: &pages, notes: &notes)

    let furniture = PDFFurniture.take(from: &pages)
    notes += PDFStrips.join(&pages).map { PDFNotes.strip(page: $0.page, beside: $0.beside) }
    let headings = PDFHeadings(pages)
    let paragraphs = PDFParagraphs(hyphens: PDFHyphens(pages))
    let flow = PDFFlow(pages, paragraphs: paragraphs)
    let elements = pages.enumerated().map { flow.elements(of: $0.element, number: $0.offset + 1) }
    var building = PDFBuilding(pages: pages, paragraphs: paragraphs, headings: headings, limits: limits)
    try building.add(elements)
    let blocks = furniture.map { Block.pageFurniture($0.line, SourceLocation("page \($0.page), header or footer")) }
    return Document(kind: .pdf, blocks: blocks + building.blocks, notes: notes + building.notes)
  }

  private func add(_ drawing: ByteStream?, to pages: inout [PDFPage], notes: inout [ReadingNote]) {
    guard let drawing else {
      notes.append(PDFNotes.drawingLeftOut)
      return
    }
    do throws(Refusal) {
      let crowded: [Int]
      (pages, crowded) = try PopplerDrawing.add(drawing, to: pages, depth: limits.depth)
      notes += crowded.map(PDFNotes.crowded)
    } catch {
      notes.append(PDFNotes.drawingLeftOut)
    }
    let bare = pages.indices.filter { pages[$0].words.isEmpty && !pages[$0].fills.isEmpty }
    notes += bare.map { PDFNotes.noWords(page: $0 + 1) }
  }
}

/// What the reader of PDFs found doubtful.
enum PDFNotes {
  static let drawingLeftOut = ReadingNote(
    code: "pdf.drawingLeftOut",
    text:
      "The lines and colours of this PDF were too many to be read, so its tables were told by where their words stand, and no colour was read."
  )

  static func crowded(page: Int) -> ReadingNote {
    ReadingNote(
      code: "pdf.crowdedPage",
      text: "So much is drawn on page \(page) that its lines and colours were left out.",
      location: SourceLocation("page \(page)"))
  }

  static func noWords(page: Int) -> ReadingNote {
    ReadingNote(
      code: "pdf.pictureOnly", text: "Page \(page) holds pictures only, which were not read.",
      location: SourceLocation("page \(page)"))
  }

  static func strip(page: Int, beside: Int) -> ReadingNote {
    ReadingNote(
      code: "pdf.strip",
      text:
        "Page \(page) shows more columns of the rows on page \(beside), so the two were read as one wide sheet, in which every cell is said to stand on page \(beside).",
      location: SourceLocation("page \(page)"))
  }

  static func repeatedRows(_ count: Int, table: String) -> ReadingNote {
    ReadingNote(
      code: "pdf.repeatedHeader",
      text:
        "\(count) \(count == 1 ? "row that repeats" : "rows that repeat") the header of \(table) on later pages \(count == 1 ? "was" : "were") left out."
    )
  }
}
