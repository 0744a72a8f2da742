import Plans
import Vocabularies

/// What a measure is called: by the vocabulary, or by the words around it where the vocabulary's name says too little.
extension TargetSubjects {
  /// "60% of persistently absent pupils reach EXS": words that name a measure elsewhere, and here of whom another is.
  static func isOfWhom(_ tokens: Range<Int>, _ groups: [WordTable<String>.Match], in words: WrittenWords) -> Bool {
    guard groups.contains(where: { $0.tokens == tokens }) else { return false }
    let next = tokens.upperBound < words.tokens.count ? words.tokens[tokens.upperBound].key : ""
    let before = tokens.lowerBound > 0 ? words.tokens[tokens.lowerBound - 1].key : ""
    return ["pupil", "student", "child", "children", "learner"].contains(next) || before == "of" || before == "for"
  }

  /// "Within 10 school days" is a time and no gap; "a phonics phase" is no check.
  static func isOtherwise(_ match: WordTable<Measure>.Match, in words: WrittenWords) -> Bool {
    let end = match.tokens.upperBound
    let next = words.tokens[end..<min(end + 4, words.tokens.count)].map(\.key)
    switch match.meaning.name {
    case "gap":
      return match.tokens.count == 1 && words.tokens[end - 1].key == "within"
        && next.contains {
          ["day", "week", "month", "hour", "minute", "term", "year", "time"].contains($0) || isTime($0)
        }
    case "phonics check":
      return match.tokens.count == 1 && ["phase", "phases", "set", "sets", "level"].contains(next.first ?? "")
    // "Sentences of 4+ words".
    case let name where name.hasPrefix("grade "):
      return match.tokens.count == 1 && words.tokens[end - 1].key.hasSuffix("+") && end < words.tokens.count
        && words.endsInS(end)
        && !["gcse", "grade", "pass", "passe", "pupil", "student", "entrie", "subject"].contains(next.first ?? "")
    // "Progress to university".
    case "expected progress":
      return words.tokens[end - 1].key == "progress" && ["to", "into", "onto"].contains(next.first ?? "")
        && end + 1 < words.tokens.count && words.tokens[end + 1].isWord && words.tokens[end + 1].number == nil
    default: return false
    }
  }

  /// "48hrs".
  private static func isTime(_ key: String) -> Bool {
    key.first?.isNumber == true && ["hr", "h", "min", "wk"].contains(String(key.drop { $0.isNumber }))
  }

  /// The measure whose name stands right behind a number, or one word on: "fewer than 12 late marks per week".
  func measure(counted quantity: Quantity) -> (name: String, measure: Measure)? {
    guard quantity.form == .plain else { return nil }
    let end = quantity.tokens.upperBound
    guard let match = measures.first(where: { end...end + 1 ~= $0.tokens.lowerBound }), match.meaning.unit == .count,
      match.tokens.lowerBound == end || words.tokens[end].isWord
    else { return nil }
    return (name(of: match, among: [match], in: end..<words.tokens.count), match.meaning)
  }

  /// Behaviour and whatever else is counted keep the plan's own words: "lunchtime incidents", "lates per week".
  func name(of match: WordTable<Measure>.Match, among named: [WordTable<Measure>.Match], in clause: Range<Int>)
    -> String
  {
    switch match.meaning.name {
    case "incidents", "lateness":
      words.text(of: match.tokens.lowerBound..<withRate(match.tokens.upperBound, in: clause))
    case "other subject", "survey": words.text(of: match.tokens)
    // Year 6 "at the expected level" reaches the expected standard; the early years have a level of their own.
    case "expected level":
      cohorts.contains { $0.name.hasPrefix("Y") || $0.name.hasPrefix("KS") } ? "EXS+" : match.meaning.name
    // "15 qualifications" counts them; "60% at GCSE" is a result.
    case "attainment" where words.tokens[match.tokens.lowerBound].key == "qualification":
      words.text(of: match.tokens)
    case "participation": participation(match, in: clause)
    case "gap": gap(match, among: named, in: clause)
    case "points": words.text(of: withTest(match.tokens, in: clause))
    case "pass": pass(match, in: clause)
    case "reading age gain in months":
      words.tokens.contains { $0.key == "reading" }
        ? match.meaning.name : words.text(of: withTest(match.tokens, in: clause))
    default: match.meaning.name
    }
  }

  /// "Per week", "each half term", "per pupil".
  private func withRate(_ end: Int, in clause: Range<Int>) -> Int {
    guard clause.contains(end + 1), ["per", "a", "each"].contains(words.tokens[end].key),
      ["week", "wk", "day", "term", "half", "month", "pupil", "lesson"].contains(words.tokens[end + 1].key)
    else { return end }
    let isHalfTerm = words.tokens[end + 1].key == "half" && clause.contains(end + 2)
    return isHalfTerm ? end + 3 : end + 2
  }

  /// A gap is in something: "gap in writing", "the attendance gap".
  private func gap(
    _ match: WordTable<Measure>.Match, among named: [WordTable<Measure>.Match], in clause: Range<Int>
  ) -> String {
    let first = words.tokens[match.tokens.lowerBound].key
    let word = first == "gap" ? words.text(of: match.tokens) : "gap"
    let next = match.tokens.upperBound
    if clause.contains(next + 1), words.tokens[next].key == "in" {
      let end = phraseEnd(from: next + 1, in: clause)
      if end > next + 1 { return "\(word) in \(words.text(of: next + 1..<end))" }
    }
    let others = named.filter { !["gap", "points"].contains($0.meaning.name) && clause.contains($0.tokens.lowerBound) }
    guard let other = others.first(where: { $0.meaning.kind == .subject }) ?? others.first else { return word }
    return "\(word) in \(other.meaning.name == "other subject" ? words.text(of: other.tokens) : other.meaning.name)"
  }

  /// "Take part in a club" is participation in clubs; a noun is said as it stands.
  private func participation(_ match: WordTable<Measure>.Match, in clause: Range<Int>) -> String {
    guard words.tokens[match.tokens.lowerBound].key.hasPrefix("take") else { return words.text(of: match.tokens) }
    return clause.contains { words.tokens[$0].key == "club" } ? "club participation" : "participation"
  }

  /// "Pass the end of year languages test": what is passed, in the plan's own words.
  private func pass(_ match: WordTable<Measure>.Match, in clause: Range<Int>) -> String {
    let end = match.tokens.upperBound
    guard clause.contains(end + 1), ["the", "their", "a", "an"].contains(words.tokens[end].key) else { return "pass" }
    var last = end + 1
    while clause.contains(last), last - end < 9, words.tokens[last].isWord,
      !["by", "at"].contains(words.tokens[last].key)
    {
      last += 1
    }
    // "88% pass the check": which check is said elsewhere.
    if (end..<last).allSatisfy({ TargetBuilding.saysLittle(words.tokens[$0].key) }) { return "pass" }
    return words.text(of: match.tokens.lowerBound..<last)
  }

  /// The words about a score that say of which test: "fractions test average", "points on the number scale".
  private func withTest(_ tokens: Range<Int>, in clause: Range<Int>) -> Range<Int> {
    var start = tokens.lowerBound
    while start > clause.lowerBound, tokens.lowerBound - start < 5,
      isOfPhrase(start - 1) || words.tokens[start - 1].key == "of"
    {
      start -= 1
    }
    while start < tokens.lowerBound, ["of", "the", "a", "in", "on"].contains(words.tokens[start].key) { start += 1 }
    var end = tokens.upperBound
    while clause.contains(end), TargetSubjects.ofTests.contains(words.tokens[end].key) { end += 1 }
    if clause.contains(end + 1), ["on", "in"].contains(words.tokens[end].key) {
      let phrase = phraseEnd(from: end + 1, in: clause)
      if phrase > end + 1 { end = phrase }
    }
    return start..<end
  }

  private static let ofTests: Set<String> = ["question", "average", "test", "quiz", "mean", "score", "scale", "paper"]

  /// Where a phrase of at most four words ends.
  private func phraseEnd(from start: Int, in clause: Range<Int>) -> Int {
    var place = start
    while clause.contains(place), place - start < 4,
      isOfPhrase(place) || words.tokens[place].key == "the" || isWhom(place)
    {
      place += 1
    }
    while place > start, ["the", "and"].contains(words.tokens[place - 1].key) { place -= 1 }
    return place
  }

  /// A word of a noun's phrase: no number, no verb of change, no word that joins, nobody, no date.
  private func isOfPhrase(_ place: Int) -> Bool {
    guard words.tokens.indices.contains(place), words.tokens[place].isWord, words.tokens[place].number == nil,
      NumberWords.number(at: place, in: words) == nil, !isWhom(place),
      !dates.contains(where: { $0.tokens.contains(place) })
    else { return false }
    let key = words.tokens[place].key
    return !TargetSubjects.joints.contains(key) && !BoundWords.turns(key)
  }

  private static let joints: Set<String> = [
    "the", "a", "of", "in", "on", "at", "to", "by", "for", "from", "is", "are", "be", "will", "than", "under", "over",
    "below", "above", "within", "between", "least", "most", "more", "fewer", "gain", "gained", "make", "made", "get",
    "pupil", "student", "child", "children", "all", "with", "who", "that", "our", "no", "or", "score", "wa", "was",
    "ha",
    "has", "have", "reach", "achieve", "average", "now",
  ]
}
