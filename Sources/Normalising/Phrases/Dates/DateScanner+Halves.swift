import Plans
import Vocabularies

/// Half-terms in one word, or in two of which the second is a number.
extension DateScanner {
  /// "T1", "HT4", "Aut2", "Sp1", "Sept26" in one word.
  func joined(at place: Int) -> (DateAtom, Int)? {
    let key = text.tokens[place].key
    // "HT" by itself is the headteacher.
    if key == "ht", let number = number(at: place + 1, digits: 1), let half = HalfTerm(rawValue: number.value) {
      return inWeek(of: half, at: place + 2)
    }
    // "Sp 2" in two words; "SP" by itself is somebody.
    if key.utf8.count == 2, let term = DateScanner.seasons[key], text.tokens[place].isCapitalised,
      let number = number(at: place + 1, digits: 1), (1...2).contains(number.value)
    {
      return inWeek(of: DateScanner.half(term, number.value), at: place + 2)
    }
    guard let split = key.firstIndex(where: \.isNumber), split != key.startIndex, let number = Int(key[split...]) else {
      return nil
    }
    let letters = String(key[..<split])
    switch letters {
    case "t", "ht", "term":
      guard !isSentence || letters == "ht" || text.tokens[place].isCapitals else { return nil }
      return HalfTerm(rawValue: number).map { inWeek(of: $0, at: place + 1) }
    case "s" where (1...2).contains(number) && !isSentence: return (.nothing(.ambiguous), place + 1)
    default: break
    }
    if let term = DateScanner.seasons[letters], (1...2).contains(number), !isSentence || letters.utf8.count > 1 {
      return inWeek(of: DateScanner.half(term, number), at: place + 1)
    }
    guard let month = vocabulary.table.meaning(of: letters)?.month, (15...45).contains(number) else { return nil }
    return (.month(month, year: 2000 + number), place + 1)
  }

  /// The terms as they stand before the number of a half-term.
  private static let seasons: [String: Term] = [
    "a": .autumn, "au": .autumn, "aut": .autumn, "autumn": .autumn, "sp": .spring, "spr": .spring, "spring": .spring,
    "su": .summer, "sum": .summer, "summer": .summer,
  ]
}
