import Plans
import Vocabularies

/// What the words of a text say of its targets: dates, measures, groups and cohorts, by their tokens.
struct TargetSubjects {
  let words: WrittenWords
  let vocabulary: MeasureVocabulary
  let dates: [(tokens: Range<Int>, reading: DatePhrase.Reading)]
  let measures: [WordTable<Measure>.Match]
  let groups: [WordTable<String>.Match]
  let cohorts: [(tokens: Range<Int>, name: String)]
  /// Tokens of groups that are spoken of as what others are not: "non-PP".
  let excluded: Set<Int>
  /// Tokens that say what or of whom.
  let named: Set<Int>
  /// The plan's own year; nil where nothing names it.
  let academicYear: AcademicYear?

  init(_ words: WrittenWords, groups: GroupVocabulary, measures: MeasureVocabulary, dates: DatePhrase?) {
    self.words = words
    vocabulary = measures
    academicYear = dates?.academicYear
    cohorts = CohortScanner.cohorts(in: words).filter { !TargetSubjects.isStart($0.tokens, in: words) }
    let inCohort = Set(cohorts.flatMap(\.tokens))
    self.dates = (dates?.runs(in: words) ?? []).filter { inCohort.isDisjoint(with: $0.tokens) }
    let inGroups = groups.table.matches(in: words)
    let inMeasures = measures.table.matches(in: words)
    // "English as an additional language" is a group, and no result in English.
    let spelt = Set(inGroups.filter { $0.tokens.count > 2 }.flatMap(\.tokens))
    let found =
      inMeasures.filter { match in
        (spelt.isDisjoint(with: match.tokens) || match.tokens.count > 2)
          && !(inMeasures.count > 1 && TargetSubjects.isOfWhom(match.tokens, inGroups, in: words))
          && !TargetSubjects.isOtherwise(match, in: words)
      }
      + SubjectLetters.subjects(in: words, measures: measures)
    self.measures = found.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    let measured = Set(found.filter { $0.tokens.count > 1 }.flatMap(\.tokens))
    let grouped = inGroups.filter { measured.isDisjoint(with: $0.tokens) }
    // "Non-PP 80%" is of the others.
    let isOthers = { (match: WordTable<String>.Match) in
      match.tokens.lowerBound > 0 && words.tokens[match.tokens.lowerBound - 1].key == "non"
    }
    self.groups = grouped.filter { !isOthers($0) }
    excluded = Set(grouped.filter(isOthers).flatMap(\.tokens))
    named = Set(found.flatMap(\.tokens)).union(grouped.flatMap(\.tokens)).union(inCohort)
  }

  /// "From their KS1 starting points": where the pupils began, and not which they are.
  private static func isStart(_ cohort: Range<Int>, in words: WrittenWords) -> Bool {
    cohort.upperBound < words.tokens.count
      && ["starting", "start", "prior"].contains(words.tokens[cohort.upperBound].key)
  }

  /// Tokens whose numbers are no aims.
  var taken: Set<Int> {
    var taken = Set(dates.flatMap(\.tokens))
    for match in measures
    where match.tokens.count > 1 || words.tokens[match.tokens.lowerBound].key.contains(where: \.isNumber) {
      taken.formUnion(match.tokens)
    }
    taken.formUnion(groups.flatMap(\.tokens))
    taken.formUnion(cohorts.flatMap(\.tokens))
    return taken
  }

  /// Whether a token names of whom.
  func isWhom(_ place: Int) -> Bool {
    groups.contains { $0.tokens.contains(place) } || cohorts.contains { $0.tokens.contains(place) }
  }

  /// Whether days are what a measure counts, as of staff absence.
  var countsDays: Bool { measures.contains { ["staff absence", "suspensions"].contains($0.meaning.name) } }

  var countsMonths: Bool {
    measures.contains { $0.meaning.kind == .progress || $0.meaning.name.holdsBytes(of: " age") }
  }

  /// The group that a clause names.
  func group(in clause: Range<Int>) -> String? {
    groups.first { clause.contains($0.tokens.lowerBound) }?.meaning
  }

  func cohort(in clause: Range<Int>) -> String? { cohorts.first { clause.contains($0.tokens.lowerBound) }?.name }

  /// The day by which, where the clause says "by" or names one day.
  func day(in clause: Range<Int>) -> Day? {
    dates.first { run in
      clause.contains(run.tokens.lowerBound) && run.reading.start == nil && run.reading.end != nil
    }?.reading.end
  }

  /// The measure of a clause, made of its subject and its standard ("maths EXS+"), and what a bare number of it counts.
  func measure(in clause: Range<Int>) -> (name: String, measure: Measure)? {
    let named = measures.filter { clause.contains($0.tokens.lowerBound) }
    let subject = named.first { $0.meaning.kind == .subject }
    guard let main = main(of: named) else {
      return subject.map { (name(of: $0, among: named, in: clause), $0.meaning) }
    }
    let own = name(of: main, among: named, in: clause)
    switch main.meaning.kind {
    case .standard, .progress, .attainment:
      guard let subject, !own.holdsBytes(of: subject.meaning.name) else { return (own, main.meaning) }
      // "Attainment 8" is of no subject; neither is a statutory check.
      let isWhole =
        main.meaning.kind != .standard
        && (main.meaning.cohort != nil || main.meaning.unit == .score && !TargetSubjects.ofSubjects.contains(own))
      if isWhole { return (own, main.meaning) }
      return ("\(name(of: subject, among: named, in: clause)) \(own)", main.meaning)
    default: return (own, main.meaning)
    }
  }

  /// Scores that a subject has, as "reading scaled score"; others are of the whole, as Progress 8 is.
  private static let ofSubjects: Set<String> = ["scaled score", "score", "average grade", "average point score"]

  /// The subject that a measure's name holds: maths of "maths EXS+".
  func subject(of name: String) -> String? {
    let words = WrittenWords(name)
    return vocabulary.table.matches(in: words).first { $0.meaning.kind == .subject }.map { match in
      // "RE GDS" stays in RE, which is one of the "other" subjects of the vocabulary.
      match.meaning.name.hasPrefix("other ") ? words.text(of: match.tokens) : match.meaning.name
    }
  }

  /// Whether a measure says too little by itself, and leans on what the text before it measures.
  ///
  /// Beside another number of the same text ("Attendance at clubs 60%, participation 40%") more do than beside another
  /// line of the plan, which may be about something else.
  static func isWeak(_ named: (name: String, measure: Measure), beside isSameText: Bool) -> Bool {
    let measure = named.measure
    if measure.name == "points" { return named.name.split(separator: " ").count <= 2 }
    if measure.name == "pass", named.name.contains(" ") { return false }
    if measure.kind == .standard || measure.name == "pass" { return true }
    if measure.name == "gap" { return !named.name.contains(" ") }
    if isSameText { return ["survey", "participation", "attainment"].contains(measure.name) }
    // "Survey at 80%" is a step to what the outcome asks about; "80% agree" asks for itself.
    return ["survey", "questionnaire"].contains(named.name.lowercased())
  }

  /// A result or a standard before "points" and "pass", which any of them may be counted in.
  private func main(of named: [WordTable<Measure>.Match]) -> WordTable<Measure>.Match? {
    // "90% attend" is attendance where nothing else is measured: "pupils who attend the club reach 70% EXS".
    let strong = named.filter { $0.meaning.kind != .subject && !$0.meaning.isAttending }
    let others = strong.isEmpty ? named.filter { $0.meaning.kind != .subject } : strong
    let weak: Set<String> = [
      "points", "pass", "gap", "attainment", "survey", "participation", "expected progress", "punctuality",
    ]
    if others.contains(where: { $0.meaning.name == "gap" }) { return others.first { $0.meaning.name == "gap" } }
    if let marks = others.first(where: { $0.meaning.name == "tables check full marks" }) { return marks }
    return others.first { !weak.contains($0.meaning.name) && $0.meaning.kind != .standard }
      ?? others.first { $0.meaning.kind == .standard && !weak.contains($0.meaning.name) } ?? others.first
  }
}

extension Measure {
  /// "Attend" as a verb, which says less than any other measure.
  fileprivate var isAttending: Bool { kind == .other && name == "attendance" }
}
