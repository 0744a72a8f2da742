/// Headings with a slip of the pen: "Priorty 3", "Sucess criteria", "Monitering".
extension HeadingIndex {
  /// Shorter words are too like others: "aims" and "arms", "lead" and "read".
  private static let shortestTerm = 7

  /// A word is a term where this many headings on file have it: "criteria", "success", "expected".
  private static let fewestHeadings = 4

  /// The words that speak for a field, or stand in several headings, and are long enough to be known by all but one of their
  /// letters.
  static func terms(in entries: [HeadingVocabulary.Entry]) -> Set<String> {
    var counts: [String: Int] = [:]
    for entry in entries {
      for word in entry.words {
        let tokens = WrittenWords(word).tokens
        if tokens.count == 1, let key = tokens.first?.key { counts[key, default: 0] += fewestHeadings }
      }
      for heading in entry.headings {
        for key in Set(WrittenWords(heading).tokens.map(\.key)) { counts[key, default: 0] += 1 }
      }
    }
    return Set(counts.lazy.filter { $0.key.count >= shortestTerm && $0.value >= fewestHeadings }.map(\.key))
  }

  /// The heading with each word put right that is one slip from a single term; nil where none is.
  func withoutSlips(_ heading: WrittenWords) -> WrittenWords? {
    var isCorrected = false
    let words = heading.tokens.indices.map { place -> String in
      let token = heading.tokens[place]
      let written = heading.text(of: place..<place + 1)
      guard token.isWord, token.key.count >= HeadingIndex.shortestTerm - 1, !terms.contains(token.key) else {
        return written
      }
      let near = terms.filter { HeadingIndex.isOneSlip(from: $0, to: token.key) }
      guard near.count == 1, let term = near.first else { return written }
      isCorrected = true
      return term
    }
    return isCorrected ? WrittenWords(words.joined(separator: " ")) : nil
  }

  /// Whether a word is a term but for one letter left out, put in, changed or swapped with the next, the first excepted:
  /// "Reading" is no slip of "leading".
  static func isOneSlip(from term: String, to written: String) -> Bool {
    let (term, written) = (term.utf8, written.utf8)
    guard term.first == written.first, abs(term.count - written.count) <= 1 else { return false }
    return isOneSlip(from: Array(term), to: Array(written))
  }

  private static func isOneSlip(from term: [UInt8], to written: [UInt8]) -> Bool {
    guard term != written else { return false }
    let head = zip(term, written).prefix { $0 == $1 }.count
    let (restOfTerm, restWritten) = (term[head...], written[head...])
    if restOfTerm.dropFirst() == restWritten || restOfTerm == restWritten.dropFirst() { return true }
    guard restOfTerm.count == restWritten.count else { return false }
    if restOfTerm.dropFirst() == restWritten.dropFirst() { return true }
    return restOfTerm.count >= 2 && restOfTerm.dropFirst(2) == restWritten.dropFirst(2)
      && Array(restOfTerm.prefix(2)) == restWritten.prefix(2).reversed()
  }
}
