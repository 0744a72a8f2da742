/// A reference as its letters and its numbers, so that "KI 1", "ki1" and "KI1." are one.
struct Reference: Hashable {
  let letters: String
  let numbers: [String]

  init(_ written: String) {
    var letters = ""
    var numbers: [String] = []
    var previousIsDigit = false
    for scalar in written.unicodeScalars {
      let isDigit = (48...57).contains(scalar.value)
      if isDigit {
        if previousIsDigit, let last = numbers.indices.last {
          numbers[last].unicodeScalars.append(scalar)
        } else {
          numbers.append(String(scalar))
        }
      } else if scalar.properties.isAlphabetic {
        letters += scalar.properties.lowercaseMapping
      }
      previousIsDigit = isDigit
    }
    self.letters = letters
    self.numbers = numbers
  }

  /// Equal, or with the same number where one of the two is a number alone: "1" is "KI1" among key issues.
  func isSame(as other: Reference) -> Bool {
    if self == other { return true }
    return !numbers.isEmpty && numbers == other.numbers && (letters.isEmpty || other.letters.isEmpty)
  }
}
