/// A sum that a cost is written as: "3 days x £200 = £500", "£200 + £350 = £600", "2 days x £550 (£1,100)".
struct CostSum {
  /// What the parts come to.
  let reckoned: Double
  /// What the text says that they come to; nil where it leaves it to a field beside it.
  let stated: Double?

  private enum Term {
    case money(Double)
    case number(Double)
    case times, plus, equals, bracket
  }

  /// Nil where the text holds no sum that can be followed.
  init?(_ text: String) {
    guard text.unicodeScalars.contains("£") else { return nil }
    if let listed = CostSum.listed(text) {
      (reckoned, stated) = listed
      return
    }
    let terms = CostSum.terms(of: text)
    guard let (reckoned, end) = CostSum.parts(terms) else { return nil }
    self.reckoned = reckoned
    let rest = terms[end...]
    let money = rest.compactMap { if case .money(let sum) = $0 { sum } else { nil } }
    guard rest.isEmpty || money.count == 1, !rest.contains(where: { if case .times = $0 { true } else { false } })
    else {
      return nil
    }
    switch rest.first {
    case .equals, .bracket: stated = money.first
    case nil: stated = nil
    default: return nil
    }
  }

  /// "Books £640, training £480, total £1,120": sums of money in a list, and the one that "total" stands right before.
  private static func listed(_ text: String) -> (Double, Double)? {
    let words = text.lowercased()
    let parts = words.split(separator: "total", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].last?.isLetter != true, isSumNext(parts[1]),
      !notWhole.contains(where: words.contains)
    else { return nil }
    func sums(_ part: Substring) -> [Double]? {
      var sums: [Double] = []
      for term in terms(of: String(part)) {
        switch term {
        case .money(let sum): sums.append(sum)
        case .number, .bracket: continue
        case .times, .plus, .equals: return nil
        }
      }
      return sums
    }
    guard let before = sums(parts[0]), let after = sums(parts[1]) else { return nil }
    // "Total £850: books £400; cover £450".
    if before.isEmpty, after.count >= 3 { return (after.dropFirst().reduce(0, +), after[0]) }
    return before.count >= 2 && after.count == 1 ? (before.reduce(0, +), after[0]) : nil
  }

  /// "£900", ": £900", "cost £900".
  private static func isSumNext(_ text: Substring) -> Bool {
    var rest = text.drop { " :=–-".contains($0) }
    if rest.hasPrefix("cost") { rest = rest.dropFirst(4).drop { " :=–-".contains($0) } }
    return rest.hasPrefix("£")
  }

  /// Words by which the sums are no parts of the total, or not all of them, or what one of several costs.
  private static let notWhole = [
    " each", " per ", "/day", "a day", "an hour", "a week", "a pupil", "includ", "of which", " from ", "budget",
    "grant",
    "premium", "allocation", "average",
  ]

  /// Products and sums from the first term on: their value, and where what follows begins. A sum of money by itself is no
  /// sum to follow.
  private static func parts(_ terms: [Term]) -> (Double, Int)? {
    var total = 0.0
    var product: Double?
    var hasMoney = false
    var operations = 0
    var place = 0
    var joins = true
    while place < terms.count {
      switch terms[place] {
      case .money(let sum):
        guard joins else { return nil }
        product = (product ?? 1) * sum
        hasMoney = true
        joins = false
      case .number(let number):
        // "Year 6 workshop £200": a number with no sign between is a name's.
        guard joins else { return nil }
        product = (product ?? 1) * number
        joins = false
      case .times:
        guard !joins else { return nil }
        operations += 1
        joins = true
      case .plus:
        guard !joins, let whole = product else { return nil }
        operations += 1
        total += whole
        product = nil
        joins = true
      case .equals, .bracket:
        guard hasMoney, operations > 0, !joins, let whole = product else { return nil }
        return (total + whole, place)
      }
      place += 1
    }
    guard hasMoney, operations > 0, !joins, let whole = product else { return nil }
    return (total + whole, place)
  }

  /// The signs and numbers of a text; its words are passed over.
  private static func terms(of text: String) -> [Term] {
    let scalars = Array(text.unicodeScalars)
    var terms: [Term] = []
    var isMoney = false
    var place = 0
    func isDigit(_ place: Int) -> Bool { place < scalars.count && (48...57).contains(scalars[place].value) }
    func isLetter(_ place: Int) -> Bool {
      place >= 0 && place < scalars.count && scalars[place].properties.isAlphabetic
    }
    /// "10 hours at £25".
    func isRate(_ place: Int) -> Bool {
      place + 3 < scalars.count && scalars[place + 1] == "t" && scalars[place + 2] == " " && scalars[place + 3] == "£"
    }
    while place < scalars.count {
      let scalar = scalars[place]
      if isDigit(place), !isLetter(place - 1) {
        var digits = ""
        while isDigit(place) || (place < scalars.count && [",", "."].contains(scalars[place]) && isDigit(place + 1)) {
          if scalars[place] != "," { digits.unicodeScalars.append(scalars[place]) }
          place += 1
        }
        var number = Double(digits) ?? 0
        if place < scalars.count, scalars[place] == "k" || scalars[place] == "K", !isLetter(place + 1) {
          number *= 1000
          place += 1
        }
        terms.append(isMoney ? .money(number) : .number(number))
        isMoney = false
        continue
      }
      switch scalar {
      case "£": isMoney = true
      case "×", "@", "*": terms.append(.times)
      case "a" where !isLetter(place - 1) && isRate(place): terms.append(.times)
      case "x", "X": if !isLetter(place - 1), !isLetter(place + 1) { terms.append(.times) }
      case "+": terms.append(.plus)
      case "=": terms.append(.equals)
      case "(": terms.append(.bracket)
      default: break
      }
      place += 1
    }
    return terms
  }
}
