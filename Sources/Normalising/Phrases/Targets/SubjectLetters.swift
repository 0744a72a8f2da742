import Vocabularies

/// Finds the letters by which schools write the three results of a key stage: "R 78% W 70% M 76%", "R/W/M".
enum SubjectLetters {
  private static let subjects = ["r": "reading", "w": "writing", "m": "maths"]

  /// The subjects, where at least two of their letters stand before a number in one text: one alone may be anything.
  static func subjects(in words: WrittenWords, measures: MeasureVocabulary) -> [WordTable<Measure>.Match] {
    let tokens = words.tokens
    var places: [Int] = []
    for place in tokens.indices where tokens[place].isCapitals && subjects[tokens[place].key] != nil {
      let next = tokens[(place + 1)...].first { ![":", "-", "="].contains($0.key) }
      if next?.number != nil { places.append(place) }
    }
    guard Set(places.map { tokens[$0].key }).count > 1 else { return [] }
    return places.compactMap { place in
      guard let subject = subjects[tokens[place].key], let measure = measures.table.meaning(of: subject) else {
        return nil
      }
      return WordTable<Measure>.Match(meaning: measure, tokens: place..<place + 1)
    }
  }
}
