import Plans
import Vocabularies

/// What the names, dates and measures of one plan mean, each read once for all of its checks: the same few come again
/// and again.
final class PlanReadings {
  private let people: [LeadName.Listed]
  private var words: [String: WrittenWords] = [:]
  private var teaching: [String: TeachingText] = [:]
  private var leads: [String: LeadName] = [:]
  private var days: [String: [WrittenDays.Written]] = [:]
  private var kinds: [String: MeasureKind?] = [:]
  private var ways: [String: BetterWay?] = [:]
  private var grouped: [String: Bool] = [:]
  private var gaining: [String: Bool] = [:]

  /// - Parameter people: the plan's own list of them.
  init(people: [NamedPerson] = []) {
    self.people = people.map(LeadName.Listed.init)
  }

  /// A text cut into its words.
  func words(of text: String) -> WrittenWords {
    if let known = words[text] { return known }
    let cut = WrittenWords(text)
    words[text] = cut
    return cut
  }

  /// What a text says of teaching.
  func teaching(_ text: String, _ context: CheckingContext) -> TeachingText {
    if let known = teaching[text] { return known }
    let read = TeachingText(words(of: text), vocabulary: context.vocabularies.teaching)
    teaching[text] = read
    return read
  }

  /// Who is meant by a name in a column of leads.
  func lead(_ name: String, _ context: CheckingContext) -> LeadName {
    if let known = leads[name] { return known }
    let lead = LeadName(name, listed: people, by: context.vocabularies)
    leads[name] = lead
    return lead
  }

  /// The days that words for when name by day and month.
  func days(in written: String, _ context: CheckingContext) -> [WrittenDays.Written] {
    if let known = days[written] { return known }
    let found = WrittenDays(written, dateWords: context.vocabularies.dateWords).days
    days[written] = found
    return found
  }

  /// What kind of thing a target's measure is; nil where it is not known.
  func kind(ofMeasure measure: String, _ context: CheckingContext) -> MeasureKind? {
    if let known = kinds[measure] { return known }
    let kind = MeasureKind.of(measure, context.vocabularies.measures)
    kinds[measure] = .some(kind)
    return kind
  }

  /// Which way a target's measure is better; nil where it is not known.
  func better(_ target: Target, _ context: CheckingContext) -> BetterWay? {
    guard let measure = target.measure else { return nil }
    if let known = ways[measure] { return target.better(known) }
    let way = BetterWay(ofMeasure: measure, context)
    ways[measure] = .some(way)
    return target.better(way)
  }

  /// Whether a text speaks of what is gained and not of what is reached: "18 months in reading age in the year".
  func isOfGain(_ text: String) -> Bool {
    if let known = gaining[text] { return known }
    let isOne = words(of: text).tokens.contains { ["gain", "gained", "improvement", "month"].contains($0.key) }
    gaining[text] = isOne
    return isOne
  }

  /// Whether an item's text names a group of pupils.
  func namesGroup(_ text: String, _ context: CheckingContext) -> Bool {
    if let known = grouped[text] { return known }
    let names = context.vocabularies.groups.table.isFound(in: words(of: text))
    grouped[text] = names
    return names
  }
}
