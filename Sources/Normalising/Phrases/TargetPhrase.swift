import Plans
import Vocabularies

/// Reads every number that an outcome or a milestone aims at, in the order of the text.
struct TargetPhrase: Sendable {
  let groups: GroupVocabulary
  let measures: MeasureVocabulary
  let dates: DatePhrase?

  init(groups: GroupVocabulary, measures: MeasureVocabulary, dates: DatePhrase?) {
    self.groups = groups
    self.measures = measures
    self.dates = dates
  }

  /// The targets of a text.
  ///
  /// `context` is a target that the text may lean on, as a bare "15%" under the milestone "Aut" leans on its outcome:
  /// what it measures and of whom is taken over where the text says neither.
  func targets(in text: String, context: Target? = nil) -> [Target] {
    guard text.utf8.count <= 8000 else { return [] }
    let words = WrittenWords(text)
    guard words.tokens.contains(where: TargetPhrase.mayCount) else { return [] }
    let subjects = TargetSubjects(words, groups: groups, measures: measures, dates: dates)
    let scanner = QuantityScanner(
      words: words, taken: subjects.taken, countsMonths: subjects.countsMonths, countsDays: subjects.countsDays)
    return TargetBuilding(words: words, subjects: subjects, quantities: scanner.quantities(), context: context)
      .targets()
  }

  /// The targets of an outcome behind another, whose measure it takes over where it names no more than a group:
  /// "57% of disadvantaged pupils" behind "68% at the expected standard in writing"; or where it names nothing, as "94.5% whole
  /// academy" under a priority of attendance.
  func targets(in text: String, ofGroupAfter previous: Target?) -> [Target] {
    let targets = targets(in: text)
    guard let first = targets.first, first.group != nil || first.measure == nil,
      first.unit == .percent || first.unit == .ratio, let previous,
      previous.unit == .percent || previous.unit == .ratio, let measure = previous.measure,
      // A bare share is of a measure that is known by itself: "Logged by 90%" says nothing of the "100%" behind it.
      first.group != nil || !measures.measures(in: measure).isEmpty
    else { return targets }
    return self.targets(in: text, context: previous)
  }

  /// What a milestone leans on of the outcome that it is a step to. A year group that the outcome alone names is not taken
  /// over, since a step may be of fewer or of all; that of a statutory check is in its measure.
  func step(_ context: Target?) -> Target? {
    guard var context, let cohort = context.cohort else { return context }
    let isOfMeasure = context.measure.map { measures.measures(in: $0).contains { $0.cohort == cohort } } ?? false
    if !isOfMeasure { context.cohort = nil }
    return context
  }

  /// What a text that others stand under measures, and of whom: its first target, or the measure that it names.
  func subject(of text: String) -> Target? {
    guard text.utf8.count <= 400 else { return nil }
    if let target = targets(in: text).first { return target }
    let words = WrittenWords(text)
    let subjects = TargetSubjects(words, groups: groups, measures: measures, dates: dates)
    let all = 0..<words.tokens.count
    guard let (name, measure) = subjects.measure(in: all) else {
      let (group, cohort) = (subjects.group(in: all), subjects.cohort(in: all))
      return group == nil && cohort == nil ? nil : Target(group: group, cohort: cohort, value: 0)
    }
    return Target(
      measure: name, group: subjects.group(in: all), cohort: subjects.cohort(in: all) ?? measure.cohort, value: 0,
      unit: measure.unit)
  }

  /// What a cell measures whose figures stand in cells of their own: by the vocabulary, or in its own words.
  func measured(by text: String) -> Target {
    if let subject = subject(of: text), subject.measure != nil { return subject }
    let words = WrittenWords(text)
    let subjects = TargetSubjects(words, groups: groups, measures: measures, dates: dates)
    let all = 0..<words.tokens.count
    return Target(measure: text, group: subjects.group(in: all), cohort: subjects.cohort(in: all), value: 0)
  }

  /// Whether a token can be part of a number at all: most texts have none, and are done with here.
  private static func mayCount(_ token: WrittenWords.Token) -> Bool {
    token.key.utf8.contains { (48...57).contains($0) } || countWords.contains(token.key)
  }

  private static let countWords: Set<String> = [
    "no", "zero", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "fifteen",
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "half", "third", "quarter", "fifth",
    "halved", "halve", "halving", "single",
  ]

  /// The share of the texts, blank ones left out, that hold a target: 0 to 1.
  func score(_ cells: [String]) -> Double { PhraseShare.of(cells) { !targets(in: $0).isEmpty } }
}
