import Plans

/// How far two spellings of a school's name are apart.
enum SpellingDistance {
  /// Whether one is the other with a letter or two wrong: one in a short name, at most three in a long one.
  static func isSlip(_ one: String, _ other: String) -> Bool {
    let (one, other) = (letters(of: one), letters(of: other))
    let allowed = min(3, (min(one.count, other.count) + 3) / 8)
    guard allowed > 0, abs(one.count - other.count) <= allowed else { return false }
    return distance(one, other) <= allowed
  }

  private static func letters(of name: String) -> [UInt8] {
    Array(
      SchoolNameWords.folded(name).filter {
        SchoolNameWords.saysNothing[$0] == nil && SchoolNameWords.kinds[$0] == nil
      }.joined().utf8)
  }

  /// Letters put in, left out or changed.
  private static func distance(_ one: [UInt8], _ other: [UInt8]) -> Int {
    var row = Array(0...other.count)
    for (index, letter) in one.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in other.indices {
        let changed = diagonal + (letter == other[column] ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(changed, row[column] + 1, row[column + 1] + 1)
      }
    }
    return row[other.count]
  }
}
