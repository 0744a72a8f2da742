import Plans

/// The pages and words of a PDF from the output of `pdftotext -bbox-layout`.
///
/// Its flows, blocks and lines are left aside: they join words over the rules of a table and part those of one line.
struct PopplerWords {
  /// More pages than any plan has.
  static let pageLimit = 400
  /// More words than any plan has, and as many as are held in memory with ease.
  static let wordLimit = 200_000

  static func pages(_ stream: ByteStream, depth: Int) throws(Refusal) -> [PDFPage] {
    let source = PopplerWordsSource(stream)
    guard try source.findBeginning() else { throw .damaged("it has no pages that can be read") }
    let xml = try XMLStream(source, depth: depth)
    var allowance = TextAllowance()
    var pages: [PDFPage] = []
    var words = 0
    var box: PDFBox?
    var text = ""
    while let event = try xml.next() {
      switch (event, xml.name) {
      case (.start, "page"):
        guard pages.count < pageLimit else { throw .tooManyPages(limit: pageLimit) }
        pages.append(PDFPage(width: xml.number("width"), height: xml.number("height")))
      case (.start, "word"):
        box = PDFBox(
          minX: xml.number("xMin"), minY: xml.number("yMin"), maxX: xml.number("xMax"), maxY: xml.number("yMax"))
        text = ""
      case (.text, _): if box != nil { text += xml.text }
      case (.end, "word"):
        guard let place = box, !pages.isEmpty else { continue }
        box = nil
        let shown = Line.folded(text.unicodeScalars)
        guard !shown.isEmpty else { continue }
        words += 1
        guard words <= wordLimit else { throw .tooManyWords(limit: wordLimit) }
        try allowance.take(shown, at: "page \(pages.count)")
        pages[pages.count - 1].words.append(PDFWord(text: shown, box: place))
      default: continue
      }
    }
    return pages
  }
}

extension XMLStream {
  /// An attribute that is a number; 0 where it is none or beyond any page.
  func number(_ name: StaticString) -> Double {
    guard let value = attribute(name).flatMap(Double.init), abs(value) < 1e6 else { return 0 }
    return value
  }
}

extension Refusal {
  static func tooManyPages(limit: Int) -> Refusal {
    Refusal(
      code: "file.tooManyPages", reason: "The file is too large: it has more than the limit of \(limit) pages.",
      instead: "Send a file that holds the plan alone.")
  }

  static func tooManyWords(limit: Int) -> Refusal {
    Refusal(
      code: "file.tooManyWords", reason: "The file is too large: it has more than the limit of \(limit) words.",
      instead: "Send a file that holds the plan alone.")
  }

  static let scan = Refusal(
    code: "pdf.scan", reason: "This PDF is a scan: it holds pictures of pages only and no text.",
    instead: "Send the file that it was printed from (.docx, .xlsx or .odt), or a PDF saved from that program.")
}
