import Plans

/// Words that stand side by side on one line.
struct PDFTextLine {
  var words: [PDFWord]
  var box: PDFBox
  /// The height of its words' boxes: what shows the size of its type.
  var height: Double

  var text: String {
    guard hasBullet, let first = words.first else { return PDFTextLine.text(words, height: height) }
    return "•" + (words.count > 1 ? " " : "") + PDFTextLine.text(Array(words.dropFirst()), height: first.box.height)
  }
  /// Whether its first word is a bullet of a font of symbols.
  private var hasBullet: Bool {
    guard let first = words.first else { return false }
    return first.isSymbol || first.mayBeSymbol && hasTab
  }
  /// Whether its first word is set off by more than a space.
  var hasTab: Bool {
    words.count > 1 && words[1].box.minX - words[0].box.maxX > 0.5 * height
  }
  var isBold: Bool { words.allSatisfy(\.isBold) }

  init(_ words: [PDFWord]) {
    self.words = words
    box = words.dropFirst().reduce(words.first?.box ?? PDFBox(minX: 0, minY: 0, maxX: 0, maxY: 0)) {
      $0.union($1.box)
    }
    let heights = words.map(\.box.height).sorted()
    height = heights.isEmpty ? 0 : heights[heights.count / 2]
  }

  /// How many words of a line are looked at for one that lies beneath another.
  private static let nearest = 60
  /// More words along a page's side than any page has.
  private static let mostTurned = 500

  /// The lines that words make, from top to bottom, each from left to right.
  ///
  /// Words that are set along the page's side are read upwards, as a label beside a table is, after the others.
  static func lines(_ words: [PDFWord]) -> [PDFTextLine] {
    let turned = words.filter(\.isTurned)
    guard !turned.isEmpty, turned.count <= mostTurned else { return uprightLines(words) }
    // A short word is as high as it is wide: it belongs to the turned ones that it stands above or below.
    let isTurned = { (word: PDFWord) in
      word.isTurned
        || turned.contains { other in
          word.text.unicodeScalars.count < 3 && word.box.midX > other.box.minX && word.box.midX < other.box.maxX
            && min(abs(word.box.minY - other.box.maxY), abs(word.box.maxY - other.box.minY)) < 2 * other.box.width
        }
    }
    let (sideways, upright) = (words.filter(isTurned), words.filter { !isTurned($0) })
    return uprightLines(upright)
      + uprightLines(sideways.map(\.laidDown)).map { line in
        var line = line
        line.box = PDFBox(minX: line.box.minY, minY: -line.box.maxX, maxX: line.box.maxY, maxY: -line.box.minX)
        return line
      }
  }

  private static func uprightLines(_ words: [PDFWord]) -> [PDFTextLine] {
    var lines: [[PDFWord]] = []
    var bands: [(top: Double, bottom: Double)] = []
    for word in words.sorted(by: { ($0.box.midY, $0.box.minX) < ($1.box.midY, $1.box.minX) }) {
      // The last few lines are looked at, since a raised "th" or a taller word comes before its own line's others.
      let fitting = bands.indices.suffix(3).reversed().first { index in
        let overlap = min(bands[index].bottom, word.box.maxY) - max(bands[index].top, word.box.minY)
        return overlap > 0.5 * min(bands[index].bottom - bands[index].top, word.box.height)
          && !lines[index].suffix(nearest).contains { $0.isPrintedOver(by: word) }
      }
      if let fitting {
        lines[fitting].append(word)
      } else {
        lines.append([word])
        bands.append((word.box.minY, word.box.maxY))
      }
    }
    return lines.map { PDFTextLine($0.sorted { $0.box.minX < $1.box.minX }) }.sorted { $0.box.midY < $1.box.midY }
  }

  /// The words with a space between them, save where they touch: poppler parts a word where its type changes.
  static func text(_ words: [PDFWord], height: Double) -> String {
    var text = ""
    var last: PDFWord?
    for word in words {
      if let last, !(-0.3 * height...0.06 * height).contains(word.box.minX - last.box.maxX) { text += " " }
      text += word.text
      last = word
    }
    return text
  }

  /// Its parts between which there is room enough for the edge of a column; a bullet or number stays with its text.
  func chunks() -> [PDFTextLine] {
    let room = max(0.8 * height, 6.5)
    var chunks: [[PDFWord]] = []
    for word in words {
      guard let last = chunks.last?.last else {
        chunks.append([word])
        continue
      }
      let gap = word.box.minX - last.box.maxX
      let isMarker = last.isSymbol || last.mayBeSymbol || ListMarker.split(last.text + " Xx")?.rest == "Xx"
      let opens = isMarker && chunks[chunks.count - 1].count == 1
      if gap > room, !opens || gap > 5 * height {
        chunks.append([word])
      } else {
        chunks[chunks.count - 1].append(word)
      }
    }
    return chunks.map(PDFTextLine.init)
  }
}

extension PDFWord {
  /// Whether it is a sign of a font of symbols, for which poppler gives its place in that font.
  fileprivate var isSymbol: Bool {
    text.unicodeScalars.count == 1 && text.unicodeScalars.allSatisfy { (0xE000...0xF8FF).contains($0.value) }
  }

  /// Whether it is a letter that Word's bullets come out as where their font names its signs as letters: an arrow is
  /// “Ø”, a tick “ü”, a square “§” or “q”.
  fileprivate var mayBeSymbol: Bool { ["§", "Ø", "ü", "q", "v", "o"].contains(text) }

  /// Whether another word lies over it: a spreadsheet's row that is too low for its cells prints their lines over each
  /// other.
  fileprivate func isPrintedOver(by other: PDFWord) -> Bool {
    min(box.maxX, other.box.maxX) - max(box.minX, other.box.minX) > 0.4 * min(box.width, other.box.width)
  }

  /// Whether it is clearly set along the page's side: far too narrow for its letters at the size that its height shows.
  fileprivate var isTurned: Bool {
    guard box.height > 1.5 * box.width, text.unicodeScalars.count >= 3 else { return false }
    let letters = text.unicodeScalars.reduce(0.0) { $0 + ("fijlrtI.,:;'’!|()".unicodeScalars.contains($1) ? 0.2 : 0.4) }
    return box.width < 0.6 * letters * box.height
  }

  /// A word that is read upwards, turned so that it is read from left to right.
  fileprivate var laidDown: PDFWord {
    var word = self
    word.box = PDFBox(minX: -box.maxY, minY: box.minX, maxX: -box.minY, maxY: box.maxX)
    return word
  }
}
