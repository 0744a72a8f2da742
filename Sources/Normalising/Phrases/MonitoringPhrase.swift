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

  /// A line or row of monitoring. Its text stays whole, and is read for who and when where no column of its own says.
  func monitoring(
    in text: String, whoColumn: String? = nil, whenColumn: String? = nil, location: SourceLocation? = nil,
    forAction: String? = nil
  ) -> Monitoring {
    let who = whoColumn.map(people.people(in:)) ?? people(named: text)
    return Monitoring(
      text: text, who: who, when: whenColumn ?? dates.found(in: text)?.words,
      governors: people.mentionsGovernors(text) || who.contains(where: people.mentionsGovernors), location: location,
      forAction: forAction)
  }

  /// A list of people before a colon or a bracket is who ("HT, Maths lead (monthly): book looks"); else whoever the
  /// line names.
  private func people(named text: String) -> [String] {
    guard let colon = text.firstIndex(of: ":") else { return people.acting(in: text) }
    var label = String(text[..<colon])
    if let aside = lastBrackets(of: label), dates.read(aside.inside) != nil { label = aside.before }
    let listed = people.people(in: label)
    return !listed.isEmpty && listed.allSatisfy(people.isPerson) ? listed : people.acting(in: text)
  }

  private func lastBrackets(of text: String) -> (before: String, inside: String)? {
    guard text.last == ")", let open = text.lastIndex(of: "(") else { return nil }
    return (String(text[..<open]), String(text[text.index(after: open)...].dropLast()))
  }
}
