import Plans
import Vocabularies

/// Reads who monitors, when, and whether governors take part.
struct MonitoringPhrase: Sendable {
  let people: PeopleList
  let dates: DatePhrase

  init(people: PeopleList, dates: DatePhrase) {
    self.people = people
    self.dates = dates
  }

  /// - Parameters:
  ///   - text: the line as it stands; it stays whole, and is read for who and when as well.
  ///   - whoColumn: what a column of its own says of who.
  ///   - whenColumn: what a column of its own says of when.
  ///   - forAction: the key of the action in whose row this stands.
  func monitoring(
    in text: String, whoColumn: String? = nil, whenColumn: String? = nil, location: SourceLocation? = nil,
    forAction: String? = nil
  ) -> Monitoring {
    Monitoring(
      text: text, who: whoColumn.map(people.people(in:)) ?? people.found(in: text),
      when: whenColumn ?? dates.found(in: text)?.words,
      governors: people.mentionsGovernors(text) || people.mentionsGovernors(whoColumn ?? ""), location: location,
      forAction: forAction)
  }
}
