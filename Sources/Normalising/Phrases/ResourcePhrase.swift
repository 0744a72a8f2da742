import Plans
import Vocabularies

/// Reads what a resource is, and the sum that it costs.
struct ResourcePhrase: Sendable {
  let words: ResourceVocabulary

  init(_ words: ResourceVocabulary) { self.words = words }

  /// One item: its words, and the sum that they or the column of costs beside them name.
  func resource(in text: String, cost: String? = nil, location: SourceLocation? = nil) -> Resource {
    let beside = cost.flatMap(costBeside)
    return Resource(
      kind: kind(of: text, hasSum: beside != nil), text: text, amount: beside ?? amount(in: text), location: location)
  }

  /// Pounds sterling; nil where the text names no sum of money.
  ///
  /// Several sums of one text add up, unless one is said to be the whole: "3 x £180 = £540", "£540 (3 x £180)".
  func amount(in text: String) -> Double? {
    guard text.unicodeScalars.contains("£") else { return nil }
    let sums = ResourcePhrase.whole(MoneyScanner(text).sums(), in: Array(text.unicodeScalars)).map(\.pounds)
    guard let first = sums.first else { return nil }
    let whole = sums.reduce(0, +)
    if sums.count > 1, let total = sums.first(where: { abs($0 * 2 - whole) < 0.005 }) { return total }
    return sums.count == 1 ? first : whole
  }

  /// The sums without those that are a part or a rate of another: "£1,100, of which £600 from parents", "£2.10 a head, £8,900
  /// for the year".
  private static func whole(_ sums: [MoneyScanner.Sum], in scalars: [Unicode.Scalar]) -> [MoneyScanner.Sum] {
    guard sums.count > 1 else { return sums }
    if let total = total(of: sums, in: scalars) { return [total] }
    let kept = sums.filter { sum in
      let before = text(scalars[max(0, sum.place.lowerBound - 40)..<sum.place.lowerBound])
      let after = text(scalars[sum.place.upperBound..<min(scalars.count, sum.place.upperBound + 14)])
      return !before.hasSuffix("of which ") && !isGiven(before) && !isRate(after)
    }
    return kept.isEmpty ? sums : kept
  }

  /// "£170 each, total £340", "£340 in all (£170 each)": the sum that is said to be the whole, behind the others or beside
  /// what one costs.
  private static func total(of sums: [MoneyScanner.Sum], in scalars: [Unicode.Scalar]) -> MoneyScanner.Sum? {
    /// "Total", at the beginning or behind a sign or "each": "sub-total" and "from a total of" are of something else.
    func isLed(_ sum: MoneyScanner.Sum) -> Bool {
      var before = Substring(text(scalars[max(0, sum.place.lowerBound - 24)..<sum.place.lowerBound]))
      while let last = before.last, " :=".contains(last) { before.removeLast() }
      if before.hasSuffix(" of") { before.removeLast(3) }
      guard let word = ["totalling", "total"].first(where: before.hasSuffix) else { return false }
      before.removeLast(word.utf8.count)
      guard !before.hasSuffix("sub-"), !before.hasSuffix("sub ") else { return false }
      while before.last == " " { before.removeLast() }
      return before.last.map { ",;(:=.–-".contains($0) } ?? true || before.hasSuffix("each")
    }
    func words(after sum: MoneyScanner.Sum) -> [Substring] {
      text(scalars[sum.place.upperBound..<min(scalars.count, sum.place.upperBound + 14)]).split { !$0.isLetter }
    }
    let isEach = sums.map { words(after: $0).first == "each" }
    let areLed = sums.map(isLed)
    return sums.indices.first { place in
      let after = words(after: sums[place])
      let isFollowed = after.first == "total" || [["in", "all"], ["in", "total"]].contains(Array(after.prefix(2)))
      guard areLed[place] || isFollowed, !isEach[place] else { return false }
      let isLast = areLed[place] && areLed.count(where: { $0 }) == 1 && place == sums.count - 1
      return isLast || sums.indices.allSatisfy { $0 == place || isEach[$0] }
    }.map { sums[$0] }
  }

  /// "£7,500 (PTA £3k)", "£640 (Friends paying £300)": a part of it, and who gives that.
  private static func isGiven(_ before: String) -> Bool {
    guard let open = before.lastIndex(of: "("), !before[open...].contains(")") else { return false }
    let words = before[before.index(after: open)...].split(separator: " ")
    let giving = ["paying", "pay", "pays", "giving", "give", "gives", "grant", "contribution", "funding", "donation"]
    return (1...2).contains(words.count) && ["pta", "friends", "trust", "grant", "pp", "ppg"].contains(words[0])
      && words.dropFirst().allSatisfy { giving.contains(String($0)) }
  }

  /// "£2.10 a head, £8,900 for the year": what one costs, beside the whole. "£40 per pupil for 30 pupils" is a cost.
  private static func isRate(_ after: String) -> Bool {
    let words = after.split { !$0.isLetter && !$0.isNumber }
    guard words.count >= 2, ["a", "per"].contains(words[0]), ["head", "pupil", "child"].contains(words[1]) else {
      return false
    }
    return words.count < 3 || words[2] != "for"
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text).lowercased()
  }

  /// What a cell of a column of costs says: a bare number is pounds there.
  private func costBeside(_ cost: String) -> Double? {
    amount(in: cost) ?? MoneyScanner(cost).bareNumber()
  }

  /// What the words say, by the first in the vocabulary's order; money alone is budget.
  func kind(of text: String, hasSum: Bool = false) -> ResourceKind {
    let found = Set(words.table.matches(in: text).map(\.meaning))
    if found.contains(.time) { return .time }
    if found.contains(.expertise) { return .expertise }
    if found.contains(.staffing) { return .staffing }
    if found.contains(.duration) { return .time }
    if found.contains(.budget) || hasSum || text.unicodeScalars.contains("£") { return .budget }
    return .other
  }

  /// Whether a text says that nothing is needed: "Nil", "n/a".
  func isNothing(_ text: String) -> Bool {
    // "-" in a column of costs.
    words.table.meaning(of: text) == .nothing || !text.contains { $0.isLetter || $0.isNumber || $0.isCurrencySymbol }
  }

  /// The share of the texts, blank ones left out, that name a resource or a sum: 0 to 1.
  ///
  /// A long text with one such word is a sentence about something else.
  func score(_ cells: [String]) -> Double {
    PhraseShare.of(cells) { cell in
      amount(in: cell) != nil || (cell.utf8.count < 80 && !words.table.matches(in: cell).isEmpty)
    }
  }
}
