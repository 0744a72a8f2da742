import Vocabularies

/// Small facts of a text about pupils, by the places of its words.
enum PupilWords {
  static let nouns = ["pupil", "child", "children", "girl", "boy", "student", "learner"]

  /// Whether the token names a year group: "Y4", "Yr4", "Year" before a number, "Reception".
  static func isYear(at place: Int, in words: WrittenWords) -> Bool {
    guard words.tokens.indices.contains(place) else { return false }
    let token = words.tokens[place]
    if ["year", "yr"].contains(token.key) {
      return place + 1 < words.tokens.count && words.tokens[place + 1].number.map { $0 <= 13 } == true
    }
    if ["reception", "nursery"].contains(token.key) { return token.isCapitalised }
    let letters = token.key.prefix { $0.isLetter }
    let digits = token.key.dropFirst(letters.count)
    return ["y", "yr"].contains(letters) && Int(digits).map { $0 <= 13 } == true
  }
}
