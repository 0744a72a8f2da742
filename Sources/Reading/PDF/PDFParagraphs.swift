import Plans

/// A paragraph, or one entry of a list, put together again from its lines.
struct PDFParagraph {
  var text: String
  var isBold: Bool
  /// The height of its first line's type.
  var height: Double
  /// Where it stands; its upper edge is its first line's.
  var box: PDFBox
  /// Whether the number before it is set off by more than a space, as word processors set their own.
  var hasTab: Bool
  /// Whether its last line is as full as a line that goes on is.
  var endsFull: Bool
  var lineCount = 1

  var line: Line? {
    guard var line = Line(folding: text.unicodeScalars, bold: isBold) else { return nil }
    line.automatic = hasTab && line.marker.map { !$0.dropLast().contains(".") } == true
    return line
  }

  /// Whether what it says in brackets is not at its end yet.
  var hasOpenBracket: Bool { text.hasOpenBracket }
}

/// Joins lines to paragraphs: a line goes on with the one above it where its first word had no room left up there.
struct PDFParagraphs {
  let hyphens: PDFHyphens
  /// The least distance from one line to the next, beside which a larger one shows a new paragraph.
  private static let wider = 0.35

  /// - Parameters:
  ///   - lines: from top to bottom.
  ///   - left: where lines begin.
  ///   - right: how far to the right a line may go.
  /// - Returns: the paragraphs, from top to bottom.
  func paragraphs(_ lines: [PDFTextLine], left: Double, right: Double) -> [PDFParagraph] {
    let gaps = zip(lines, lines.dropFirst()).map { $1.box.minY - $0.box.maxY }
    let usual = gaps.filter { $0 > -5 }.min() ?? 0
    let edge = max(right, lines.map(\.box.maxX).max() ?? right)
    var paragraphs: [PDFParagraph] = []
    var last: PDFTextLine?
    var dashes = false
    for line in lines {
      if let above = last, !paragraphs.isEmpty,
        continues(line, above, in: paragraphs.last, gap: usual, edge: edge, left: left, dashes: dashes)
      {
        let index = paragraphs.count - 1
        paragraphs[index].text = hyphens.join(
          paragraphs[index].text, line.text, isFull: above.words.count == 1 && above.isFull(upTo: edge))
        paragraphs[index].lineCount += 1
        paragraphs[index].isBold = paragraphs[index].isBold && line.isBold
        paragraphs[index].box = paragraphs[index].box.union(line.box)
        paragraphs[index].endsFull = line.box.maxX > edge - 0.25 * (edge - line.box.minX)
      } else {
        if PDFParagraphs.isDash(line) { dashes = true }
        paragraphs.append(
          PDFParagraph(
            text: line.text, isBold: line.isBold, height: line.height, box: line.box, hasTab: line.hasTab,
            endsFull: line.box.maxX > edge - 0.25 * (edge - line.box.minX)))
      }
      last = line
    }
    return paragraphs
  }

  /// "A2" as its letters and its number.
  private static func code(_ text: String) -> (letters: String, number: Int)? {
    let letters = text.prefix { $0.isUppercase }
    guard (1...3).contains(letters.count), let number = Int(text.dropFirst(letters.count)), number < 40 else {
      return nil
    }
    return (String(letters), number)
  }

  private static func follows(_ code: (letters: String, number: Int), _ paragraph: PDFParagraph) -> Bool {
    let first = paragraph.text.prefix { $0 != " " }
    guard let before = PDFParagraphs.code(String(first)) else { return false }
    return before.letters == code.letters && before.number + 1 == code.number
  }

  private func continues(
    _ line: PDFTextLine, _ above: PDFTextLine, in last: PDFParagraph?, gap: Double, edge: Double, left: Double,
    dashes: Bool
  ) -> Bool {
    guard abs(line.height - above.height) <= 0.15 * max(line.height, above.height),
      line.box.minY - above.box.maxY <= gap + PDFParagraphs.wider * line.height,
      let first = line.words.first, let end = above.words.last
    else { return false }
    // A bold label in a column as narrow as it is long, or the text below one, has no room above it either.
    if line.isBold || above.isBold, first.isBold != end.isBold, first.text.first?.isUppercase == true { return false }
    // "Room 7 £9,800" above "Trainer 2 x £650": a sum ends what it is for.
    if PDFParagraphs.isSum(end.text), first.text.first?.isUppercase == true { return false }
    let begins = ListMarker.split(line.text) != nil
    // "A2 Ten minutes of spelling" below "A1 Choose one scheme": codes number a list as well as marks do.
    if let code = PDFParagraphs.code(first.text), let last, PDFParagraphs.follows(code, last) { return false }
    if begins, !PDFParagraphs.isDash(line) || dashes { return false }
    // Text in the middle of its place has room on both sides.
    let isCentred = abs((edge - above.box.maxX) - (above.box.minX - left)) < 3 && above.box.minX - left > 12
    let room = (edge - above.box.maxX) * (isCentred ? 2 : 1)
    if 0.22 * line.height + first.box.width > room - 1 { return true }
    guard !begins, let letter = first.text.unicodeScalars.first, letter.properties.isLowercase || letter == "(",
      let stop = end.text.unicodeScalars.last
    else { return false }
    // The edge is a guess where no line reaches it; a small letter after an unfinished line speaks for one sentence.
    return !".;:!?".unicodeScalars.contains(stop) && above.box.maxX - above.box.minX > 0.6 * (edge - above.box.minX)
  }

  /// Where lines end, shown by sentences that go on where the next word had no room: the last page of a text in columns
  /// may be its first column alone. Nil where fewer than three show it, or one had room.
  static func edge(of lines: [PDFTextLine]) -> Double? {
    guard let edge = lines.map(\.box.maxX).max() else { return nil }
    var full = 0
    for (above, line) in zip(lines, lines.dropFirst()) {
      guard let first = line.words.first, let letter = first.text.unicodeScalars.first,
        let stop = above.text.unicodeScalars.last,
        above.text.hasOpenBracket || letter.properties.isLowercase && !".;:!?)".unicodeScalars.contains(stop)
      else { continue }
      guard above.box.maxX + 0.22 * line.height + first.box.width > edge else { return nil }
      full += 1
    }
    return full >= 3 ? edge : nil
  }

  private static func isSum(_ word: String) -> Bool {
    word.hasPrefix("£") && word.count >= 3 && word.dropFirst().allSatisfy { $0.isNumber || ",.k".contains($0) }
  }

  /// A dash begins an entry of a list only where others do too: it may as well fall on a line's beginning.
  private static func isDash(_ line: PDFTextLine) -> Bool {
    line.words.first.map { ["-", "–", "—"].contains($0.text) } ?? false
  }
}

extension PDFTextLine {
  /// Whether not even one more letter has room.
  fileprivate func isFull(upTo edge: Double) -> Bool {
    edge - box.maxX < box.width / Double(max(text.unicodeScalars.count, 1))
  }
}

extension String {
  /// Whether a bracket is opened in it and not closed.
  var hasOpenBracket: Bool {
    var open = 0
    for letter in unicodeScalars {
      if letter == "(" { open += 1 } else if letter == ")", open > 0 { open -= 1 }
    }
    return open > 0
  }
}
