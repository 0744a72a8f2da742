/// Joins a word that was broken at the end of a line.
///
/// Most hyphens at a line's end are real ones ("whole-/school"), since word processors hyphenate only where they are told
/// to; the document's own words tell the others.
struct PDFHyphens {
  /// Parts of words that do not stand by themselves: the second half of a word that was broken.
  private static let endings = [
    "ment", "ments", "tion", "tions", "sion", "sions", "ing", "ings", "ed", "er", "ers", "ly", "ness", "able", "ible",
    "ance", "ence", "ity", "ities", "ally", "ation", "ations", "ative", "ual", "ular", "culum", "ture", "tures", "dren",
    "tional", "dance", "ship", "ships", "ties", "cal", "cally", "cy", "ric", "sis", "ous", "ive", "tive", "ance",
  ]

  private let words: [String: Int]

  /// - Parameter pages: whose words show how a word is written elsewhere in the document.
  init(_ pages: [PDFPage]) {
    var words: [String: Int] = [:]
    for word in pages.lazy.flatMap(\.words) { words[PDFHyphens.bare(word.text), default: 0] += 1 }
    self.words = words
  }

  /// Two lines' text as one, with a space, a hyphen or nothing between.
  ///
  /// - Parameters:
  ///   - first: the upper line's.
  ///   - second: the lower line's.
  ///   - isFull: whether the upper line is one word that leaves no room for one more letter, as where a narrow column has
  ///     broken “RAG” in two.
  /// - Returns: both in one.
  func join(_ first: String, _ second: String, isFull: Bool = false) -> String {
    if isFull, isBroken(first, second) { return first + second }
    if first.hasSuffix("\u{AD}") || first.hasSuffix("\u{2010}") { return first.dropLast() + second }
    guard first.hasSuffix("-"), let next = second.unicodeScalars.first, next.properties.isLowercase,
      first.dropLast().unicodeScalars.last?.properties.isAlphabetic == true
    else { return first + " " + second }
    let (before, after) = (
      PDFHyphens.bare(first.split(separator: " ").last ?? ""), PDFHyphens.bare(second.split(separator: " ").first ?? "")
    )
    if words[before + "-" + after] != nil { return first + second }
    let isBroken = words[before + after] != nil || PDFHyphens.endings.contains(after)
    return isBroken ? first.dropLast() + second : first + second
  }

  /// Whether two lines are the parts of one word without a hyphen: capitals of an abbreviation, or a word that stands
  /// whole elsewhere.
  private func isBroken(_ first: String, _ second: String) -> Bool {
    guard let before = first.split(separator: " ").last, let after = second.split(separator: " ").first else {
      return false
    }
    let isCapital = { (scalar: Unicode.Scalar) in ("A"..."Z").contains(scalar) }
    if before.unicodeScalars.allSatisfy(isCapital), after.unicodeScalars.allSatisfy(isCapital) {
      return before.utf8.count + after.utf8.count <= 5
    }
    guard after.unicodeScalars.first?.properties.isLowercase == true else { return false }
    let (start, end) = (PDFHyphens.bare(before), PDFHyphens.bare(after))
    return words[end] == 1 && (words[start + end] != nil || PDFHyphens.endings.contains(end))
  }

  /// In lower case without the punctuation around it.
  private static func bare(_ word: some StringProtocol) -> String {
    let scalars = word.lowercased().unicodeScalars
    let isLetter = { (scalar: Unicode.Scalar) in scalar.properties.isAlphabetic }
    guard let first = scalars.firstIndex(where: isLetter), let last = scalars.lastIndex(where: isLetter) else {
      return ""
    }
    return String(scalars[first...last])
  }
}
