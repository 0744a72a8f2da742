import Plans

/// Tells headings by the size of their type beside that in which most of the document is set.
struct PDFHeadings {
  /// How much larger a heading is than the text; smaller differences come of another font.
  private static let larger = 1.13
  /// A heading is no longer than this, in bytes.
  private static let longest = 160

  /// A page that is set in larger type throughout, as a small sheet fitted to the page's width is, has at least this many
  /// words; a cover has fewer.
  private static let fewestWords = 25

  private let body: Double
  /// The size in which most of a page is set, where it is larger than the document's.
  private let bodies: [Double?]
  /// The sizes that headings have, the largest first.
  private let sizes: [Double]

  init(_ pages: [PDFPage]) {
    var letters: [Int: Int] = [:]
    for word in pages.lazy.flatMap(\.words) {
      letters[Int((word.box.height * 2).rounded()), default: 0] += word.text.utf8.count
    }
    let body = letters.max { ($0.value, $0.key) < ($1.value, $1.key) }.map { Double($0.key) / 2 } ?? 0
    self.body = body
    bodies = pages.map { page in
      guard page.words.count >= PDFHeadings.fewestWords else { return nil }
      let heights = page.words.map(\.box.height).sorted()
      // Two thirds of its words are as large as this or larger.
      let most = heights[heights.count / 3]
      return most > body * PDFHeadings.larger ? most : nil
    }
    var sizes: [Double] = []
    for size in letters.keys.map({ Double($0) / 2 }).sorted(by: >) where size > body * PDFHeadings.larger {
      if sizes.last.map({ $0 - size > 0.06 * $0 }) ?? true { sizes.append(size) }
    }
    self.sizes = sizes
  }

  /// Entries of a list and sentences are text however large: most of a plan's words may stand in tables set smaller than its
  /// prose.
  private static func isText(_ paragraph: PDFParagraph) -> Bool {
    if let marker = paragraph.line?.marker, !marker.contains(where: { $0.isLetter || $0.isNumber }) { return true }
    return !paragraph.isBold && paragraph.line?.marker == nil && paragraph.text.hasSuffix(".")
      && paragraph.text.split(separator: " ").count >= 7
  }

  /// The level of a paragraph on a page (from 0) that is a heading; nil where it is text.
  func level(of paragraph: PDFParagraph, on page: Int) -> Int? {
    guard paragraph.height > (bodies[page] ?? body) * PDFHeadings.larger,
      paragraph.text.utf8.count <= PDFHeadings.longest, !PDFHeadings.isText(paragraph)
    else {
      return nil
    }
    let smaller = sizes.firstIndex { paragraph.height > $0 - 0.06 * $0 } ?? max(sizes.count - 1, 0)
    return min(smaller + 1, 6)
  }
}
