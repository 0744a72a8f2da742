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

  /// "100% of pupils have a baseline in English and maths": what they have, and not what it is in, is counted.
  func isOfThing(_ measure: Measure?, _ quantity: Quantity, in clause: Range<Int>) -> Bool {
    guard measure?.kind == .subject, quantity.form == .percent,
      let have = (quantity.tokens.upperBound..<min(quantity.tokens.upperBound + 4, words.tokens.count)).first(where: {
        ["have", "ha", "has"].contains(words.tokens[$0].key)
      }),
      let subject = subjects.measures.first(where: { $0.tokens.lowerBound > have })
    else { return false }
    return words.tokens[subject.tokens.lowerBound - 1].key == "in" && subject.tokens.lowerBound - have >= 3
  }

  /// "Pupil survey: 90% feel that staff deal with it": what they answer says more than that they were asked.
  func answersToSurvey(_ measure: Measure, _ quantity: Quantity, in clause: Range<Int>) -> String? {
    guard measure.name == "survey", quantity.form != .plain else { return nil }
    // "90% of children say they help to plan prayer (pupil survey)", "95% say so in the March survey".
    if let survey = subjects.measures.first(where: { $0.meaning.name == "survey" })?.tokens.lowerBound,
      let opening = (quantity.tokens.upperBound..<max(quantity.tokens.upperBound, survey)).last(where: {
        ["(", "in", "of"].contains(words.tokens[$0].key)
      }), words.tokens[opening].key != "of", opening > quantity.tokens.upperBound + 3, survey - opening <= 4
    {
      return run(from: quantity.tokens.upperBound, to: opening)
    }
    guard
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
    // "Judgements agreed in 95% of books": what is done stands before how many it is done in.
    if ["in", "for"].contains(quantity.tokens.lowerBound > 0 ? words.tokens[quantity.tokens.lowerBound - 1].key : ""),
      quantity.tokens.lowerBound - clause.lowerBound >= 3,
      let before = run(from: clause.lowerBound, to: quantity.tokens.lowerBound - 1), before.contains(" ")
    {
      return before
    }
    let after = run(from: quantity.tokens.upperBound, to: clause.upperBound)
    if let after { return after }
    // "Exit room use falls from 140 to 70": what changes stands before the verb.
    let before = clause.lowerBound..<max(clause.lowerBound, quantity.tokens.lowerBound)
    let end = before.first { place in
      // "Pupils on reduced timetables falls from 6".
      BoundWords.turns(words.tokens[place].key) && place > clause.lowerBound
        && !["on", "a", "with"].contains(words.tokens[place - 1].key)
    }
    return run(from: clause.lowerBound, to: end ?? quantity.tokens.lowerBound)
  }

  /// "75% of Year 8 score 60% or better in the end of year test": the mark and the test say what is measured.
  func scored(_ quantity: Quantity, in clause: Range<Int>) -> String? {
    let start = quantity.tokens.upperBound
    guard quantity.form != .plain, start < clause.upperBound,
      let verb = (start..<clause.upperBound).first(where: { isScoring($0) && hasNumber(behind: $0) }),
      !(start..<verb).contains(where: { [":", ";", ".", ",", "("].contains(words.tokens[$0].key) })
    else { return nil }
    var end = verb + 1
    while end < clause.upperBound, end - verb < 14, !["(", ";", ".", ","].contains(words.tokens[end].key) { end += 1 }
    return words.text(of: verb..<end)
  }

  /// Whether a token says that a mark is reached: "score", "scoring".
  func isScoring(_ place: Int) -> Bool {
    ["score", "scoring", "scored"].contains(words.tokens[place].key)
  }

  private func hasNumber(behind place: Int) -> Bool {
    words.tokens[(place + 1)..<min(place + 4, words.tokens.count)].contains { $0.number != nil }
  }

  /// Whether a word says of a measure no more than that it is reached, as "meet the standard" and "pass the check" do.
  static func saysLittle(_ key: String) -> Bool { little.contains(key) || generic.contains(key) }

  func saysLittle(_ text: String) -> Bool {
    WrittenWords(text).tokens.allSatisfy { TargetBuilding.saysLittle($0.key) }
  }

  private static let little: Set<String> = [
    "pass", "passed", "meet", "met", "standard", "check", "practice", "goal", "level", "there", "date", "stay",
    "through", "ha", "has", "have", "done", "it", "mark", "do", "so", "same", "likewise", "mean", "average", "median",
  ]

  func run(from start: Int, to limit: Int) -> String? {
    var start = behindGroup(from: start, to: limit)
    while start < limit,
      !words.tokens[start].isWord || subjects.isWhom(start)
        || ["of", "the", "or", "more", "fewer", "and"].contains(words.tokens[start].key) || saysWhich(start)
    {
      start += 1
    }
    var end = start
    while end < limit, end - start < 8, words.tokens[end].isWord, !isDate(end, before: limit) {
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

  /// "Annual outcomes", "weekly reading": how often says which they are, where the word for them follows.
  private func isDate(_ place: Int, before limit: Int) -> Bool {
    guard let date = subjects.dates.first(where: { $0.tokens.contains(place) }) else { return false }
    return !(date.reading.problem == .recurring && date.tokens.upperBound < limit && isNoun(date.tokens.upperBound))
  }

  /// Behind "of pupils with an EHCP" and the like, which say of whom.
  private func behindGroup(from start: Int, to limit: Int) -> Int {
    guard let group = subjects.groups.first(where: { $0.tokens.lowerBound >= start && $0.tokens.upperBound < limit }),
      (start..<group.tokens.lowerBound).allSatisfy({ TargetBuilding.generic.contains(words.tokens[$0].key) })
    else { return start }
    return group.tokens.upperBound
  }

  /// "Post-16 students", "Pathway 2 pupils": which pupils, and not what is counted of them.
  private func saysWhich(_ place: Int) -> Bool {
    let ofPart: Set<String> = ["pathway", "class"]
    if ofPart.contains(words.tokens[place].key), place + 1 < words.tokens.count, words.tokens[place + 1].number != nil {
      return true
    }
    if words.tokens[place].number != nil, place > 0, ofPart.contains(words.tokens[place - 1].key) { return true }
    let key = words.tokens[place].key
    return key == "post" && place + 2 < words.tokens.count && words.tokens[place + 1].key == "-"
      || words.tokens[place].number == 16 && place > 1 && words.tokens[place - 2].key == "post"
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
    "next", "then", "step", "milestone", "whole", "school", "academy", "overall", "across", "excess", "min", "max",
    "circa", "line", "nat",
    "point", "starting", "end", "start", "national",
    "nationally", "non", "better", "week", "wk", "total", "mock", "our", "it", "too", "also", "so", "far", "as", "well",
  ]
}
