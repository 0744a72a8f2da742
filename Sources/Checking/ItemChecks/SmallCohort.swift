import Plans
import Vocabularies

/// Pupils in so small a group that whoever knows the school knows who is meant: "3/4 SEND pupils".
///
/// National figures are not published for five pupils or fewer. With a group, a year or the size of the whole group
/// beside the number it must be fixed; a bare "2 pupils" is a note. A ceiling ("no more than 4 pupils") and a sample ("two
/// pupils from each class") name nobody.
struct SmallCohort: ItemCheck {
  static let id = "smallCohort"

  func findings(in items: PlanItems, _ context: CheckingContext) -> Findings {
    let read: [PlanText.Kind] = [.action, .aim, .monitoring, .progress, .context, .unmapped]
    return Findings(
      items.texts.compactMap { text in
        guard text.signs.isSuperset(of: [.smallNumber, .pupils]) || text.signs.contains(.ratio),
          read.contains(text.kind)
        else { return nil }
        let words = items.readings.words(of: text.text)
        guard let found = cohort(in: words, context) else { return nil }
        return Finding(
          check: Self.id, severity: found.isKnown ? .mustFix : .note, location: text.place, text: text.text,
          message: "\(found.words.quoted()) may show which pupils are meant. Give no number of"
            + " \(context.checkRules.items.smallCohort) or fewer in a plan that others read.")
      })
  }

  struct Cohort {
    let words: String
    /// Whether the words tell who they are.
    let isKnown: Bool
  }

  private func cohort(in words: WrittenWords, _ context: CheckingContext) -> Cohort? {
    let groups = context.vocabularies.groups.table.matches(in: words).map(\.tokens)
    var bare: Cohort?
    for noun in words.tokens.indices where PupilWords.nouns.contains(words.tokens[noun].key) {
      guard let (number, isWhole) = count(before: noun, in: words, groups, context) else { continue }
      let told =
        whoFollows(noun, in: words, groups) || groups.contains { $0.lowerBound > number && $0.lowerBound <= noun }
        || (number + 1..<max(noun, number + 1)).contains { PupilWords.isYear(at: $0, in: words) }
      let cohort = Cohort(words: words.text(of: number..<(noun + 1)), isKnown: isWhole || told)
      if cohort.isKnown { return cohort }
      bare = bare ?? cohort
    }
    return bare ?? sizeOfGroup(in: words, groups, context) ?? shareOfGroup(in: words, groups, context)
  }

  /// Where the number of the pupils begins, and whether it says how many they are in all ("3/4", "2 of 3"); nil where it is
  /// large, a limit, a sample or no number of pupils.
  private func count(
    before noun: Int, in words: WrittenWords, _ groups: [Range<Int>], _ context: CheckingContext
  ) -> (Int, isWhole: Bool)? {
    let tokens = words.tokens
    let most = context.checkRules.items.smallCohort
    // Between stand a group, a year or a word or two: "3 disadvantaged Year 6 pupils".
    for place in stride(from: noun - 1, through: max(0, noun - 5), by: -1) {
      let token = tokens[place]
      if !token.isWord, token.key != "and", token.key != "/" { return nil }
      guard let number = SmallCohort.number(token), !isName(place, in: words) else { continue }
      guard number > 0, number <= most else { return nil }
      guard !["hundred", "thousand"].contains(tokens[place + 1].key) else { return nil }
      // "Two teams of pupils", "a page for children".
      guard !tokens[place + 1..<noun].contains(where: { ["of", "for", "with", "in", "to", "by"].contains($0.key) })
      else {
        return nil
      }
      // A group and a year are no strangers there.
      let between = (place + 1..<max(noun, place + 1)).count { middle in
        !groups.contains { $0.contains(middle) } && !PupilWords.isYear(at: middle, in: words)
          && !PupilWords.isYear(at: middle - 1, in: words)
      }
      guard between <= 2 else { return nil }
      var start = place
      var isWhole = false
      if place > 1, tokens[place - 2].number != nil, ["/", "of"].contains(tokens[place - 1].key) { start = place - 2 }
      if place > 2, tokens[place - 3].number != nil, tokens[place - 1].key == "of", tokens[place - 2].key == "out" {
        start = place - 3
      }
      isWhole = start < place
      if !isWhole, place > 0, ["of", "/", ".", "-"].contains(tokens[place - 1].key), place > 1,
        SmallCohort.number(tokens[place - 2]) != nil || tokens[place - 2].key == "out"
      {
        return nil
      }
      return isLimitOrSample(start, noun, in: words) ? nil : (start, isWhole)
    }
    return nil
  }

  private static func number(_ token: WrittenWords.Token) -> Int? {
    token.number ?? ["one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "both": 2][token.key]
  }

  /// "Year 2 pupils", "Years 3 and 4 pupils", "wave 3 pupils".
  private func isName(_ place: Int, in words: WrittenWords) -> Bool {
    guard place > 0 else { return false }
    let before = words.tokens[place - 1].key
    if ["and", "to", "-", ",", "or"].contains(before) {
      return place > 1 && SmallCohort.number(words.tokens[place - 2]) != nil && isName(place - 2, in: words)
    }
    return SmallCohort.names.contains(before)
  }

  private static let names: Set<String> = [
    "year", "yr", "stage", "ks", "phase", "wave", "tier", "set", "group", "class", "grade", "level", "band", "term",
    "week", "day", "unit", "key", "priority", "autumn", "spring", "summer", "than",
  ]

  private func isLimitOrSample(_ start: Int, _ noun: Int, in words: WrittenWords) -> Bool {
    let tokens = words.tokens
    let before = tokens[max(0, start - 3)..<start].map(\.key)
    let after = tokens[min(noun + 1, tokens.count)..<min(noun + 5, tokens.count)].map(\.key)
    if before.contains(where: SmallCohort.limits.contains) { return true }
    if zip(after, after.dropFirst()).contains(where: { $0 == "or" && ["fewer", "less", "more"].contains($1) }) {
      return true
    }
    // "Two pupils from each class"; "both pupils … each term" are all that there are.
    if tokens[start].key != "both", after.contains(where: { ["each", "every", "per"].contains($0) }) { return true }
    // "Reading panel of four pupils" asks pupils; an "attendance panel" is about them.
    if let panel = tokens.firstIndex(where: { $0.key == "panel" }),
      panel == 0 || !["attendance", "behaviour", "inclusion", "absence"].contains(tokens[panel - 1].key)
    {
      return true
    }
    return tokens.contains { SmallCohort.samples.contains($0.key) }
  }

  private static let limits: Set<String> = [
    "than", "most", "fewer", "under", "below", "maximum", "within", "up", "least", "each", "every", "per", "group",
    "pair",
    "but", "least", "between", "any", "first", "next",
  ]
  /// Pupils who are asked or looked at, and stand for others.
  private static let samples: Set<String> = [
    "interview", "sample", "voice", "talk", "conferencing", "look", "council", "listen", "hear", "greet", "track",
    "tracked",
    "case", "ambassador", "captain", "mentor", "leader",
  ]

  private func whoFollows(_ noun: Int, in words: WrittenWords, _ groups: [Range<Int>]) -> Bool {
    groups.contains { $0.lowerBound > noun && $0.lowerBound <= noun + 3 }
      || (noun + 1...noun + 3).contains { PupilWords.isYear(at: $0, in: words) }
  }
}
