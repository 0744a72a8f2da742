import Plans
import Vocabularies

/// What a text measures in its own words, where no vocabulary names it, or names too little of it.
extension TargetBuilding {
  /// "3 reading volunteers", "6 science clubs": a subject that says of what kind they are that are counted.
  func isPartOfNoun(_ measure: Measure?, _ quantity: Quantity) -> Bool {
    guard let measure, measure.kind == .subject, quantity.form == .plain,
      let match = subjects.measures.first(where: { $0.tokens.lowerBound == quantity.tokens.upperBound })
    else { return false }
    return isNoun(match.tokens.upperBound)
  }

  /// "Pupil survey: 90% feel that staff deal with it": what they answer says more than that they were asked.
  func answersToSurvey(_ measure: Measure, _ quantity: Quantity, in clause: Range<Int>) -> String? {
    guard measure.name == "survey", quantity.form != .plain,
      (clause.lowerBound..<max(clause.lowerBound, quantity.tokens.lowerBound)).contains(where: { place in
        subjects.measures.contains { $0.meaning.name == "survey" && $0.tokens.contains(place) }
      })
    else { return nil }
    return run(from: quantity.tokens.upperBound, to: clause.upperBound)
  }

  /// What is measured in the plan's own words, where no vocabulary names it: "species recorded", at most eight words.
  func wordsAsMeasure(_ quantity: Quantity, in clause: Range<Int>) -> String? {
    let next = quantity.tokens.upperBound
    if quantity.form == .plain, next < words.tokens.count, words.tokens[next].key == "month" { return "gain in months" }
    let after = run(from: quantity.tokens.upperBound, to: clause.upperBound)
    if let after { return after }
    // "Exit room use falls from 140 to 70": what changes stands before the verb.
    let before = clause.lowerBound..<max(clause.lowerBound, quantity.tokens.lowerBound)
    let end = before.first { BoundWords.turns(words.tokens[$0].key) && $0 > clause.lowerBound }
    return run(from: clause.lowerBound, to: end ?? quantity.tokens.lowerBound)
  }

  func run(from start: Int, to limit: Int) -> String? {
    var start = start
    while start < limit,
      !words.tokens[start].isWord || subjects.isWhom(start)
        || ["of", "the", "or", "more", "fewer", "and"].contains(words.tokens[start].key)
    {
      start += 1
    }
    var end = start
    while end < limit, end - start < 8, words.tokens[end].isWord,
      !subjects.dates.contains(where: { $0.tokens.contains(end) })
    {
      end += 1
    }
    while end > start, ["by", "in", "to", "at", "from", "of", "is", "and", "or"].contains(words.tokens[end - 1].key) {
      end -= 1
    }
    let says = (start..<end).contains { place in
      !TargetBuilding.generic.contains(words.tokens[place].key) && words.tokens[place].number == nil
        && !subjects.groups.contains { $0.tokens.contains(place) } && !subjects.excluded.contains(place)
        && !subjects.cohorts.contains { $0.tokens.contains(place) }
    }
    return says ? words.text(of: start..<end) : nil
  }

  /// Words that say of whom and not what.
  private static let generic: Set<String> = [
    "pupil", "student", "child", "children", "learner", "all", "in", "of", "the", "at", "for", "with", "and", "our",
    "to",
    "least", "no", "more", "than", "le", "less", "by", "reach", "target", "aim", "a", "an", "is", "are", "be", "will",
    "from", "on", "or", "above", "below", "over", "under", "up", "down", "rise", "increase", "increased", "fall",
    "reduce",
    "reduced", "improve", "achieve", "achieved", "achieving", "now", "currently", "current", "baseline", "wa", "last",
    "this", "year", "term", "further", "minimum", "maximum", "most", "about", "around", "approximately", "approx",
    "those",
    "group", "cohort", "cla", "class", "get", "who", "that", "any", "each", "every", "maintain", "maintained",
    "sustain",
    "next", "then", "step", "milestone", "whole", "school", "overall", "across", "excess", "min", "max", "circa",
    "point", "starting", "end", "start", "national",
    "nationally", "non", "week", "wk", "total", "mock", "our", "it", "too", "also", "so",
  ]
}
