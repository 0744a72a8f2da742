import Plans

@testable import Reading

/// Pages as poppler's two programs would write them, made by drawing words, rules and fills at their places.
///
/// Each letter is half as wide as its type is high, and a space half of that.
struct DrawnPages {
  struct Page {
    var width = 595.0
    var height = 842.0
    fileprivate(set) var words = ""
    fileprivate(set) var shapes = ""

    init(width: Double = 595) { self.width = width }

    /// Sets a line of text with its upper left corner at a place.
    mutating func text(_ text: String, _ x: Double, _ y: Double, size: Double = 10) {
      var left = x
      for word in text.split(separator: " ") {
        let right = left + Double(word.unicodeScalars.count) * size / 2
        add(String(word), PDFBox(minX: left, minY: y, maxX: right, maxY: y + size))
        left = right + size / 4
      }
    }

    /// Sets lines one below another.
    mutating func lines(_ lines: [String], _ x: Double, _ y: Double, size: Double = 10) {
      for (index, line) in lines.enumerated() { text(line, x, y + Double(index) * (size + 1), size: size) }
    }

    mutating func add(_ word: String, _ box: PDFBox) {
      let shown = word.split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&amp;")
      words +=
        "<word xMin=\"\(box.minX)\" yMin=\"\(box.minY)\" xMax=\"\(box.maxX)\" yMax=\"\(box.maxY)\">\(shown)</word>\n"
    }

    mutating func rule(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double) {
      shapes +=
        "<path style=\"fill:none;stroke-width:0.5;stroke:rgb(0%,0%,0%);\" d=\"M \(x1) \(y1) L \(x2) \(y2) \"/>\n"
    }

    mutating func fill(_ box: PDFBox, _ colour: String) {
      shapes +=
        "<path style=\" stroke:none;fill:\(colour);fill-opacity:1;\" d=\"M \(box.minX) \(box.minY) L \(box.maxX) \(box.minY) L \(box.maxX) \(box.maxY) L \(box.minX) \(box.maxY) Z M \(box.minX) \(box.minY) \"/>\n"
    }

    mutating func shape(_ svg: String) { shapes += svg }

    /// Rules a table and sets its cells' lines, "|" between them, each 3 points from its cell's edges.
    mutating func table(columns: [Double], rows: [Double], _ cells: [[String]]) {
      for x in columns { rule(x, rows[0], x, rows[rows.count - 1]) }
      for y in rows { rule(columns[0], y, columns[columns.count - 1], y) }
      for (row, texts) in cells.enumerated() {
        for (column, text) in texts.enumerated() {
          lines(text.split(separator: "|").map(String.init), columns[column] + 3, rows[row] + 2)
        }
      }
    }
  }

  var pages: [Page]

  init(_ pages: Page...) { self.pages = pages }
  init(_ pages: [Page]) { self.pages = pages }

  /// One page that is drawn by a closure.
  init(_ draw: (inout Page) -> Void) {
    var page = Page()
    draw(&page)
    pages = [page]
  }

  /// As `pdftotext -bbox-layout` writes it.
  var words: String {
    """
    <!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd"><html xmlns="http://www.w3.org/1999/xhtml">
    <head>
    <title>A title & what no XML allows</title>
    </head>
    <body>
    <doc>

    """
      + pages.map {
        "<page width=\"\($0.width)\" height=\"\($0.height)\">\n<flow>\n<block>\n<line>\n\($0.words)</line>\n</block>\n</flow>\n</page>\n"
      }.joined() + "</doc>\n</body>\n</html>\n"
  }

  /// As `pdftocairo -svg` writes it.
  var drawing: String { drawing(definitions: "") }

  func drawing(definitions: String) -> String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">\n<defs>\(definitions)</defs>\n<pageSet>\n"
      + pages.map { "<page>\n<g id=\"surface1\">\n\($0.shapes)</g>\n</page>\n" }.joined() + "</pageSet>\n</svg>\n"
  }

  func document(limits: ReadingLimits = ReadingLimits()) throws(Refusal) -> Document {
    try Reader(limits: limits).readPDF(words: ByteStream(Array(words.utf8)), drawing: ByteStream(Array(drawing.utf8)))
  }

  /// The document in short: one entry a block, such as `H1 Title`, `P text`, `L0 • text`, `T a|b / c|d`, `F text`.
  func shown() throws(Refusal) -> [String] {
    try document().blocks.map { block in
      switch block {
      case .heading(let level, let line, _): "H\(level) \(line.text)"
      case .paragraph(let line, _): "P \(line.text)"
      case .listItem(let depth, let line, _): "L\(depth) \(line.marker ?? "") \(line.text)"
      case .pageFurniture(let line, _): "F \(line.text)"
      case .table(let table): "T " + table.shown
      }
    }
  }
}

extension Table {
  /// Rows parted by " / ", cells by "|", lines by "⏎"; a place that a merged cell covers is "^".
  var shown: String {
    rows.map { row in
      row.map { cell in
        cell.coveredBy != nil
          ? "^" : cell.lines.map { ($0.marker.map { "\($0) " } ?? "") + $0.text }.joined(separator: "⏎")
      }.joined(separator: "|")
    }.joined(separator: " / ")
  }
}
