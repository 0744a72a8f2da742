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

  private let words: Set<String>

  /// - Parameter pages: whose words show how a word is written elsewhere in the document.
  init(_ pages: [PDFPage]) {
    var words: Set<String> = []
    for word in pages.lazy.flatMap(\.words) { words.insert(PDFHyphens.bare(word.text)) }
    self.words = words
  }

  /// Two lines' text as one, with a space, a hyphen or nothing between.
  func join(_ first: String, _ second: String) -> String {
    if first.hasSuffix("\u{AD}") || first.hasSuffix("\u{2010}") { return first.dropLast() + second }
    guard first.hasSuffix("-"), let next = second.unicodeScalars.first, next.properties.isLowercase,
      first.dropLast().unicodeScalars.last?.properties.isAlphabetic == true
    else { return first + " " + second }
    let (before, after) = (
      PDFHyphens.bare(first.split(separator: " ").last ?? ""), PDFHyphens.bare(second.split(separator: " ").first ?? "")
    )
    if words.contains(before + "-" + after) { return first + second }
    let isBroken = words.contains(before + after) || PDFHyphens.endings.contains(after)
    return isBroken ? first.dropLast() + second : first + second
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
