import Vocabularies

/// Finds the sums of money in a text: "£1,250", "£2k", "3 x £180", "£1.2m", "6 days' release @ £180".
struct MoneyScanner {
  private let scalars: [Unicode.Scalar]

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  /// A sum and its place among the scalars, a factor before or after it included.
  struct Sum: Equatable {
    let pounds: Double
    let place: Range<Int>
  }

  /// Every sum in the text, from left to right. A rate that says how many ("3 x £180") is multiplied.
  func sums() -> [Sum] {
    var sums: [Sum] = []
    var place = 0
    while place < scalars.count {
      guard scalars[place] == "£", let amount = amount(after: place) else {
        place += 1
        continue
      }
      let factor = factorBefore(place) ?? factorAfter(amount.end)
      sums.append(Sum(pounds: amount.pounds * (factor ?? 1), place: place..<amount.end))
      place = amount.end
    }
    return sums
  }

  /// A plain number that is the whole text, as a column of costs has them: "1,250", "450.00", "2k".
  func bareNumber() -> Double? {
    guard let first = scalars.firstIndex(where: { !isSpace($0) }), isDigit(scalars[first]),
      let amount = amount(after: first - 1)
    else { return nil }
    return scalars[amount.end...].allSatisfy(isSpace) ? amount.pounds : nil
  }

  private func amount(after sign: Int) -> (pounds: Double, end: Int)? {
    var place = sign + 1
    while place < scalars.count, isSpace(scalars[place]) { place += 1 }
    guard let (number, after) = number(at: place) else { return nil }
    guard after < scalars.count else { return (number, after) }
    var unit = after
    if isSpace(scalars[unit]), unit + 1 < scalars.count { unit += 1 }
    let ends = unit + 1 >= scalars.count || !isLetter(scalars[unit + 1])
    switch scalars[unit] {
    case "k" where ends, "K" where ends: return (number * 1000, unit + 1)
    case "m" where ends && unit == after, "M" where ends: return (number * 1_000_000, unit + 1)
    default: return (number, after)
    }
  }

  /// Digits with commas between groups of three, and pence.
  private func number(at start: Int) -> (Double, Int)? {
    var place = start
    var value = 0.0
    var digits = 0
    while place < scalars.count, digits <= 12 {
      if isDigit(scalars[place]) {
        value = value * 10 + Double(scalars[place].value - 48)
        digits += 1
        place += 1
      } else if scalars[place] == ",", digits > 0, isGroup(place + 1) {
        place += 1
      } else {
        break
      }
    }
    guard digits > 0 else { return nil }
    guard place + 1 < scalars.count, scalars[place] == ".", isDigit(scalars[place + 1]) else { return (value, place) }
    var pence = 0.0
    var scale = 1.0
    place += 1
    while place < scalars.count, isDigit(scalars[place]) {
      if scale < 1_000_000 {
        pence = pence * 10 + Double(scalars[place].value - 48)
        scale *= 10
      }
      place += 1
    }
    return (value + pence / scale, place)
  }

  private func isGroup(_ place: Int) -> Bool {
    guard place + 3 <= scalars.count, scalars[place..<place + 3].allSatisfy(isDigit) else { return false }
    return place + 3 == scalars.count || !isDigit(scalars[place + 3])
  }

  /// The 3 of "3 x £180", "3 × £180", and the 6 of "6 days' release @ £180".
  private func factorBefore(_ sign: Int) -> Double? {
    var place = sign - 1
    while place >= 0, isSpace(scalars[place]) { place -= 1 }
    guard place >= 0 else { return nil }
    let joint = scalars[place]
    if joint == "@" { return firstNumber(inClauseBefore: place) }
    if joint == "t", place > 0, scalars[place - 1] == "a", place < 2 || isSpace(scalars[place - 2]) {
      return firstNumber(inClauseBefore: place - 1)
    }
    guard "xX×*".unicodeScalars.contains(joint) else { return nil }
    var end = place
    while end > 0, isSpace(scalars[end - 1]) { end -= 1 }
    // "2 days x £180": one word may stand between.
    if end > 0, !isDigit(scalars[end - 1]) { return firstNumber(inClauseBefore: end) }
    return number(endingAt: end)
  }

  /// The 4 of "£180 x 4".
  private func factorAfter(_ end: Int) -> Double? {
    var place = end
    while place < scalars.count, isSpace(scalars[place]) { place += 1 }
    guard place < scalars.count, "xX×*".unicodeScalars.contains(scalars[place]) else { return nil }
    place += 1
    while place < scalars.count, isSpace(scalars[place]) { place += 1 }
    guard place < scalars.count, let (value, after) = number(at: place) else { return nil }
    return after < scalars.count && scalars[after] == "%" ? nil : value
  }

  private func number(endingAt end: Int) -> Double? {
    var start = end
    while start > 0, end - start < 12, isDigit(scalars[start - 1]) || scalars[start - 1] == "." { start -= 1 }
    return start < end ? number(at: start)?.0 : nil
  }

  /// The nearest number before a place, no further back than a comma, a sum or forty characters.
  private func firstNumber(inClauseBefore place: Int) -> Double? {
    var end = place
    while end > 0, place - end < 40, !isDigit(scalars[end - 1]) {
      if ",;£".unicodeScalars.contains(scalars[end - 1]) { return nil }
      end -= 1
    }
    guard end > 0, isDigit(scalars[end - 1]) else { return nil }
    return number(endingAt: end)
  }

  private func isDigit(_ scalar: Unicode.Scalar) -> Bool { (48...57).contains(scalar.value) }
  private func isLetter(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isAlphabetic }
  private func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }
}
