/// A rectangle on a page, in points from its upper left corner.
struct PDFBox: Hashable {
  var minX: Double
  var minY: Double
  var maxX: Double
  var maxY: Double

  var width: Double { maxX - minX }
  var height: Double { maxY - minY }
  var midX: Double { (minX + maxX) / 2 }
  var midY: Double { (minY + maxY) / 2 }

  /// The smallest that holds both.
  func union(_ other: PDFBox) -> PDFBox {
    PDFBox(
      minX: min(minX, other.minX), minY: min(minY, other.minY), maxX: max(maxX, other.maxX),
      maxY: max(maxY, other.maxY))
  }

  /// Whether the middle of another lies in it, give or take a slack.
  func holds(middleOf other: PDFBox, slack: Double = 0) -> Bool {
    other.midX >= minX - slack && other.midX <= maxX + slack && other.midY >= minY - slack
      && other.midY <= maxY + slack
  }

  /// How much of its area another covers, from 0 to 1.
  func share(coveredBy other: PDFBox) -> Double {
    let wide = min(maxX, other.maxX) - max(minX, other.minX)
    let high = min(maxY, other.maxY) - max(minY, other.minY)
    guard wide > 0, high > 0, width > 0, height > 0 else { return 0 }
    return wide * high / (width * height)
  }
}

/// A word as poppler found it.
struct PDFWord {
  var text: String
  var box: PDFBox
  /// Whether its type is clearly heavier than the document's most common one.
  var isBold = false
}

/// A straight line along the page's edges: what tables are ruled with.
struct PDFRule {
  var isHorizontal: Bool
  /// Where it lies across its direction: y of a horizontal rule, x of a vertical one.
  var at: Double
  var from: Double
  var to: Double
}

/// An area of one colour.
struct PDFFill {
  var box: PDFBox
  /// Six upper-case hexadecimal digits.
  var colour: String
  /// Whether it is a rectangle and not the box around a shape, such as a coloured dot.
  var isRectangle: Bool
}

/// One page: its words in poppler's order, and what is ruled and filled on it.
struct PDFPage {
  var width: Double
  var height: Double
  var words: [PDFWord] = []
  var rules: [PDFRule] = []
  var fills: [PDFFill] = []
}
