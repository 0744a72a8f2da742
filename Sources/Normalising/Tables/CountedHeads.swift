import Plans

/// Heads that are one word and a number each: "Check-in 1", "Check-in 2", "Check-in 3".
enum CountedHeads {
  /// Whether all the texts, two or more, are the same words before numbers that count on by one.
  static func count(_ texts: [String]) -> Bool {
    guard texts.count >= 2, texts.allSatisfy({ $0.utf8.count <= 40 && $0.last?.isNumber == true }) else { return false }
    let parts = texts.map { text in
      let digits = String(text.reversed().prefix { $0.isNumber }.reversed())
      return (words: PlanIdentity.folded(String(text.dropLast(digits.count))), number: Int(digits))
    }
    guard let first = parts.first, let start = first.number, first.words.contains(where: \.isLetter) else {
      return false
    }
    return parts.enumerated().allSatisfy { place, part in part.words == first.words && part.number == start + place }
  }
}
