import Plans
import Vocabularies

/// What a document's own labels announce that no heading map holds: "In the driving seat", "Eyes on it", "On the road".
///
/// A plan says the same things of each of its priorities, so its labels come again and again, over words that tell what
/// they are. Each of them is told by its own words, if half of them are known, or else by all that stands under it.
struct LearntLabels: Sendable {
  /// The labels as they are written, and what they announce.
  let matches: [String: HeadingMatch]

  /// - Parameters:
  ///   - blocks: the document's.
  ///   - phrases: without anything learnt.
  ///   - isRuled: whether a named layout holds, which wins over guessing: then nothing on file is read otherwise.
  init(of blocks: [Block], phrases: PhraseBook, isRuled: Bool = false) {
    let found = LabelSightings(of: blocks, phrases: phrases)
    // Later steps overrule earlier ones.
    var matches = LearntLabels.structure(in: found, phrases)
    matches.merge(LearntLabels.comingAgain(in: found, phrases, isRuled: isRuled)) { $1 }
    matches.merge(LearntLabels.sources(in: found, phrases)) { $1 }
    matches.merge(LearntLabels.numbering(in: found, phrases)) { $1 }
    LearntLabels.findObjective(in: found, phrases, &matches)
    self.matches = matches
  }

  private static func learnt(_ field: HeadingField, _ because: String) -> HeadingMatch {
    HeadingMatch(field: field, confidence: 0.95, because: because)
  }

  /// "Doing", "Temperature checks": a few words that come again above tables, and only say that they follow.
  private static func structure(in found: LabelSightings, _ phrases: PhraseBook) -> [String: HeadingMatch] {
    // "Attendance" may come again in each term, as a priority.
    let terms = found.written.filter { key, label in
      found.sightings[key]?.contains { $0.form == .above } == true && phrases.isTermName(label)
    }
    guard terms.count <= 1 else { return [:] }
    var matches: [String: HeadingMatch] = [:]
    for (key, sightings) in found.sightings where sightings.count >= 2 && sightings.allSatisfy(\.isBareAboveTable) {
      guard let label = found.written[key], label.split(separator: " ").count <= 3, !phrases.isFrameworkSection(label),
        phrases.headings.match(label).map({ $0.confidence < 0.7 }) ?? true
      else { continue }
      matches[label] = learnt(.structure, "it stands \(sightings.count) times, each time above a table")
    }
    return matches
  }

  /// Labels that stand over or beside other words each time.
  private static func comingAgain(
    in found: LabelSightings, _ phrases: PhraseBook, isRuled: Bool
  ) -> [String: HeadingMatch] {
    let content = ContentOfLines(phrases: phrases)
    let labels = LabelReading(phrases)
    var matches: [String: HeadingMatch] = [:]
    for (key, sightings) in found.sightings {
      // A title over a table of actions may stand in a list of results or of leaders elsewhere.
      guard let label = found.written[key], !sightings.contains(where: \.isBareAboveTable), comesAgain(sightings),
        !isPartOfDocument(key), phrases.dates.read(label) == nil, !phrases.isFrameworkSection(label)
      else { continue }
      if let known = phrases.headings.exact(label) {
        if !isRuled { matches[label] = elsewhere(known, sightings, content) }
        continue
      }
      let onFile = labels.label(of: Line(label, bold: true), isHeading: true)
      guard onFile.map({ $0.confidence < 0.95 }) ?? true, let match = match(label, sightings, content) else { continue }
      matches[label] = match
      // "What we want to see by July" is found by all its words.
      guard match.field != .milestone else { continue }
      for text in sightings.filter({ $0.date != nil }).map(\.text) { matches[text] = match }
    }
    return matches
  }

  /// "Part A: Whole-school priorities", "Section B: Faculties": a part of the document by its letter.
  private static func isPartOfDocument(_ key: String) -> Bool {
    let words = key.split(separator: " ")
    return words.count <= 2 && ["part", "section", "appendix", "annex", "chapter"].contains(words.first)
  }

  /// A heading at the document's head over a list of sources.
  private static func sources(in found: LabelSightings, _ phrases: PhraseBook) -> [String: HeadingMatch] {
    var matches: [String: HeadingMatch] = [:]
    for (key, sightings) in found.sightings where sightings.count == 1 {
      guard let label = found.written[key], phrases.headings.match(label).map({ $0.confidence < 0.8 }) ?? true,
        sightings[0].form == .above, sightings[0].isAtHead, sightings[0].values.count >= 2
      else { continue }
      let lines = sightings[0].values.map(\.text)
      // "This statement details our use of pupil premium funding …" says what the document is for.
      let sources = lines.count {
        phrases.evidence.kind(of: $0) != .other && !($0.hasSuffix(".") && $0.split(separator: " ").count >= 16)
      }
      guard sources * 3 >= lines.count * 2 else { continue }
      matches[label] = learnt(.evidence, "\(sources) of \(lines.count) lines below it are sources")
    }
    return matches
  }

  /// "Thread 1: …", "Thread 2: …": a word that numbers the plan's priorities.
  private static func numbering(in found: LabelSightings, _ phrases: PhraseBook) -> [String: HeadingMatch] {
    let labels = LabelReading(phrases)
    var matches: [String: HeadingMatch] = [:]
    for (key, numbers) in found.numbered where numbers.count >= 2 && numbers.contains(1) {
      guard let word = found.written[key], ![.priority, .objective].contains(phrases.headings.exact(word)),
        labels.label(of: Line(word + " 1: " + word, bold: true), isHeading: true)?.ref == nil
      else { continue }
      matches[word] = learnt(.priority, "it numbers \(numbers.count) titles")
    }
    return matches
  }

  /// What a label that is on file announces here instead: "Driver | Miss Dray", a word for priorities, beside people in
  /// every place where it stands.
  private static func elsewhere(
    _ known: HeadingField, _ sightings: [LabelSighting], _ content: ContentOfLines
  ) -> HeadingMatch? {
    // "Story so far" above the actions is why, and not what came of them.
    if known == .progress, sightings.allSatisfy({ $0.form == .beside && $0.isBeforeTable }) {
      return learnt(.rationale, "it stands \(sightings.count) times, always above the actions")
    }
    guard known == .priority || known == .objective || known == .structure,
      sightings.allSatisfy({ $0.form == .beside && !$0.values.isEmpty }),
      let told = content.field(of: sightings.flatMap(\.values), isBeforeTable: true), told.field == .lead
    else { return nil }
    return learnt(.lead, "it stands \(sightings.count) times beside people")
  }

  /// Where nothing in the document is an objective, and one label above each table of actions says nothing that is known,
  /// what stands beside it is what the priority wants.
  private static func findObjective(
    in found: LabelSightings, _ phrases: PhraseBook, _ matches: inout [String: HeadingMatch]
  ) {
    let fields = found.written.values.map { matches[$0]?.field ?? phrases.headings.match($0)?.field }
    guard !fields.contains(.objective) else { return }
    let unknown = found.written.filter { key, label in
      guard let sightings = found.sightings[key],
        matches[label]?.field == .aside
          || matches[label] == nil && sightings.count >= 3
            && sightings.allSatisfy({ $0.form == .above && $0.values.count == 1 })
            && phrases.headings.match(label) == nil
      else { return false }
      let values = sightings.flatMap(\.values)
      let words = values.reduce(0) { $0 + $1.text.split(separator: " ").count }
      return sightings.allSatisfy(\.isBeforeTable) && values.count <= 2 * sightings.count && words >= 4 * values.count
    }
    guard unknown.count == 1, let most = unknown.first else { return }
    matches[most.value] = learnt(.objective, "nothing else says what is wanted, and it stands above the actions")
  }

  /// Whether a text stands over or beside something at least twice, and not over the same each time.
  private static func comesAgain(_ sightings: [LabelSighting]) -> Bool {
    let filled = sightings.filter { !$0.values.isEmpty }
    return filled.count >= 2 && filled.count * 2 >= sightings.count
      && Set(filled.map { $0.values.map(\.text) }).count > 1
  }

  private static func match(
    _ label: String, _ sightings: [LabelSighting], _ content: ContentOfLines
  ) -> HeadingMatch? {
    let times = "it stands \(sightings.count) times"
    let headings = content.phrases.headings
    let listed = headings.match(label)
    let isBeforeTable = sightings.count(where: \.isBeforeTable) * 2 >= sightings.count
    let values = sightings.flatMap(\.values)
    // "Journal" over "19/10/26 – All staff trained" is a diary, and its dates say when each was written.
    if ["journal", "diary", "log"].contains(PlanIdentity.folded(label).split(separator: " ").last ?? "") {
      return learnt(.progress, "\(times), each time with what was seen")
    }
    // One date, the same each time, says by when all of it is wanted; several are steps on the way.
    if Set(sightings.compactMap(\.date)).count > 1, listed.map({ $0.field == .milestone }) ?? true {
      return learnt(.milestone, "\(times), each time with a date")
    }
    let told = content.field(
      of: values, isBeforeTable: isBeforeTable, isSingle: sightings.allSatisfy { $0.values.count <= 1 })
    // One word of a heading ("because") says less than headings near to it, and than these and what stands below together.
    let isFaint = listed.map { $0.confidence < 0.6 } ?? false
    let isNear = told.map { headings.near(label)?.field == $0.field } ?? true
    // "Day 1: pace good in Y1" below "Notes from hub visits" is no sum: days alone say little of what is needed.
    let isFaintlyTold = told?.field == .resource && !values.contains { $0.text.contains("£") }
    let spoken = told == nil || isFaintlyTold || isFaint && isNear ? headings.likely(label) : listed
    if let told, told.field == .lead || told.field == .governor, govern(label, content.phrases) {
      return learnt(.governor, "it names governors, and \(times) beside people")
    }
    // "How are we getting on?" over "Autumn: …" asks for what came of it, though its lines begin with dates.
    let isDated = told?.field == .milestone && spoken?.field == .progress
    // "What good will look like" over numbers is what is aimed at, and no grade's description.
    let isAimedAt = told?.field == .outcome && spoken?.field == .gradeDescriptor
    let isSure =
      told.map { [.area, .milestone, .lead, .governor].contains($0.field) } ?? false && !isDated || isAimedAt
    if let spoken, !isSure || spoken.field == .governor || spoken.field == .monitoring,
      isLikely(spoken.field, told?.field ?? (content.areNames(values) ? .lead : nil)), spoken.field != .aside,
      spoken.field != .structure, told.map({ agrees(spoken.field, $0.field) }) ?? true
    {
      return learnt(spoken.field, "\(spoken.because), and \(times)")
    }
    if let told {
      return learnt(told.field, "\(times), over or beside \(told.because)")
    }
    if let spoken, isLikely(spoken.field, content.areNames(values) ? .lead : nil) {
      return learnt(spoken.field, "\(spoken.because), and \(times)")
    }
    if isBeforeTable, sightings.allSatisfy({ $0.form == .within }) {
      return learnt(.objective, "\(times), before what is done about it")
    }
    let isInForms = sightings.count { $0.form == .beside } * 2 > sightings.count
    return isInForms
      ? learnt(.aside, "\(times), and neither it nor its values say of what")
      : nil
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
    let label = label.lowercased()
    return phrases.people.mentionsGovernors(label)
      || ["trustee", "committee member", "councillor"].contains(where: label.contains)
  }
}
