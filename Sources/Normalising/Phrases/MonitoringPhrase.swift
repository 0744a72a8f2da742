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

  /// A list of people before a colon, a dash or a bracket is who ("HT, Maths lead (monthly): book looks"); else whoever
  /// the line names.
  private func people(named text: String) -> [String] {
    if let listed = peopleBeforeDash(text) ?? peopleInAside(text) { return listed }
    guard let colon = text.firstIndex(of: ":") else { return peopleAlone(text) ?? people.acting(in: text) }
    var label = String(text[..<colon])
    if let aside = lastBrackets(of: label), dates.read(aside.inside) != nil { label = aside.before }
    // "Link governor visit: pupils talk about their books".
    if let last = label.split(separator: " ").last, ["visit", "visits"].contains(last.lowercased()),
      people.isWholly(String(label.dropLast(last.utf8.count + 1)))
    {
      label.removeLast(last.utf8.count + 1)
      if let alone = peopleAlone(text) { return alone }
    }
    let listed = people.people(in: label)
    return !listed.isEmpty && listed.allSatisfy(people.isPerson) ? listed : peopleAlone(text) ?? people.acting(in: text)
  }

  /// "HT, English lead – weekly book look by the head": who stands before the dash; nil where nobody does.
  private func peopleBeforeDash(_ text: String) -> [String]? {
    guard
      let dash = [" – ", " — ", " - "].compactMap({ text.range(of: $0) }).min(by: { $0.lowerBound < $1.lowerBound })
    else { return nil }
    let listed = people.people(in: String(text[..<dash.lowerBound]))
    let isWho = listed.allSatisfy { people.isWholly($0) && (!people.found(in: $0).isEmpty || isBody($0)) }
    return isWho && !listed.isEmpty && listed.count <= 6 ? listed : nil
  }

  /// "Meet Mr Farrell and look at books with him (Clare Bright, November)": who does it, and when, in brackets at the end; nil
  /// where they hold no date beside the people.
  private func peopleInAside(_ text: String) -> [String]? {
    guard let inside = lastBrackets(of: text.hasSuffix(".") ? String(text.dropLast()) : text)?.inside,
      let comma = inside.lastIndex(of: ","), dates.read(String(inside[inside.index(after: comma)...])) != nil
    else { return nil }
    let named = String(inside[..<comma])
    let who = people.people(in: named)
    // "(Nov, March)" says when alone.
    return who.isEmpty || !who.allSatisfy(people.isWholly) || dates.found(in: named) != nil ? nil : who
  }

  /// "Link governor visit: workshops (Mr R. Thackeray)", "Learning walk: registers (Principal)": who alone, in brackets at the
  /// end. "Looked at by the SENDCo (Mrs Bell)" names one person, and so does "Mrs Bell (SENDCo)".
  private func peopleAlone(_ text: String) -> [String]? {
    guard let (before, inside) = lastBrackets(of: text.hasSuffix(".") ? String(text.dropLast()) : text),
      dates.found(in: inside) == nil
    else { return nil }
    let who = people.people(in: inside)
    guard !who.isEmpty,
      who.allSatisfy({ people.isWholly($0) && !people.found(in: $0).isEmpty }) || isVisitOf(inside, in: before)
    else { return nil }
    // Of others that the line names only governors are spoken of, as in "Governor visit (Mrs Brand)".
    let words = Line.folded(before.unicodeScalars)
    let others = people.acting(in: before)
    return others.allSatisfy { people.mentionsGovernors($0) && !words.hasSuffix($0) } ? who : nil
  }

  /// "Governor visit on 12 November (Sheila Brand)": two names with capitals, behind a visit of governors.
  private func isVisitOf(_ name: String, in before: String) -> Bool {
    let words = name.split(separator: " ")
    // "Governor visit: phonics (Little Wandle)" has two capitals too.
    guard dates.found(in: before) != nil else { return false }
    return words.count == 2 && words.allSatisfy { $0.first?.isUppercase == true && $0.allSatisfy(\.isLetter) }
      && people.mentionsGovernors(before) && before.lowercased().contains("visit")
  }

  /// "Rapid Improvement Committee".
  private func isBody(_ entry: String) -> Bool {
    ["committee", "board", "panel", "group", "team"].contains(WrittenWords(entry).tokens.last?.key ?? "")
  }

  private func lastBrackets(of text: String) -> (before: String, inside: String)? {
    guard text.last == ")", let open = text.lastIndex(of: "(") else { return nil }
    return (String(text[..<open]), String(text[text.index(after: open)...].dropLast()))
  }
}
