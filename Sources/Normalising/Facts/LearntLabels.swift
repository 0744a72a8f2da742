import Plans
import Vocabularies

/// What a document's own labels announce that no heading map holds: "In the driving seat", "Eyes on it", "On the road".
///
/// A plan says the same things of each of its priorities, so its labels come again and again, over words that tell what
/// they are. Each of them is told by its own words, if half of them are known, or else by all that stands under it.
struct LearntLabels: Sendable {
  /// The labels as they are written, and what they announce.
  let matches: [String: HeadingMatch]

  init(of blocks: [Block], phrases: PhraseBook) {
    let found = LabelSightings(of: blocks, phrases: phrases)
    let content = ContentOfLines(phrases: phrases)
    let labels = LabelReading(phrases)
    var matches: [String: HeadingMatch] = [:]
    for (key, sightings) in found.sightings {
      guard let label = found.written[key], LearntLabels.comesAgain(sightings),
        labels.label(of: Line(label, bold: true), isHeading: true) == nil, phrases.headings.exact(label) == nil,
        phrases.dates.read(label) == nil, !phrases.isFrameworkSection(label)
      else { continue }
      matches[label] = LearntLabels.match(label, sightings, content)
    }
    self.matches = matches
  }

  /// Whether a text stands over or beside something at least twice, and not over the same each time.
  private static func comesAgain(_ sightings: [LabelSighting]) -> Bool {
    let filled = sightings.filter { !$0.values.isEmpty }
    return filled.count >= 2 && filled.count * 2 >= sightings.count && Set(filled.map { $0.values.map(\.text) }).count > 1
  }

  private static func match(
    _ label: String, _ sightings: [LabelSighting], _ content: ContentOfLines
  ) -> HeadingMatch? {
    let times = "it stands \(sightings.count) times"
    let headings = content.phrases.headings
    let spoken = headings.match(label)
    let isBeforeTable = sightings.count(where: \.isBeforeTable) * 2 >= sightings.count
    let values = sightings.flatMap(\.values)
    if sightings.count(where: \.isDated) * 2 > sightings.count, spoken.map({ $0.field == .milestone }) ?? true {
      return HeadingMatch(field: .milestone, confidence: 0.95, because: "\(times), each time with a date")
    }
    let told = content.field(of: values, isBeforeTable: isBeforeTable)
    if let spoken, isLikely(spoken.field, told?.field), spoken.field != .aside, spoken.field != .structure, told.map({ agrees(spoken.field, $0.field) }) ?? true
    {
      return HeadingMatch(field: spoken.field, confidence: 0.95, because: "\(spoken.because), and \(times)")
    }
    if var told {
      if told.field == .lead, govern(label, content.phrases) { told.field = .governor }
      return HeadingMatch(
        field: told.field, confidence: 0.95, because: "\(times), over or beside \(told.because)")
    }
    if let spoken, isLikely(spoken.field, nil) { return HeadingMatch(field: spoken.field, confidence: 0.95, because: "\(spoken.because), and \(times)") }
    let isInForms = sightings.count { $0.form == .beside } * 2 > sightings.count
    return isInForms
      ? HeadingMatch(field: .aside, confidence: 0.95, because: "\(times), and neither it nor its values say of what") : nil
  }

  /// Whether a label's word may be believed: "Put right when" asks for no date where no dates stand below it.
  private static func isLikely(_ spoken: HeadingField, _ told: HeadingField?) -> Bool {
    switch spoken {
    case .date, .start, .end, .cost, .rag, .leadAndDate: false
    case .lead, .priorityLead, .governor: told == .lead || told == .governor
    default: true
    }
  }

  /// Whether words under a heading may be what its own words say: people are no outcomes, though "Who will know?" may be.
  private static func agrees(_ spoken: HeadingField, _ told: HeadingField) -> Bool {
    switch told {
    case .lead, .governor: [.lead, .priorityLead, .governor, .monitoringWho, .monitoring].contains(spoken)
    case .milestone: [.milestone, .outcome, .progress, .date].contains(spoken)
    case .area: spoken == .area || spoken == .gradeDescriptor
    default: true
    }
  }

  private static func govern(_ label: String, _ phrases: PhraseBook) -> Bool {
    phrases.people.mentionsGovernors(label) || label.lowercased().contains("trustee")
  }
}
