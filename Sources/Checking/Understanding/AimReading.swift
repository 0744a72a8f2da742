import Vocabularies

/// What the aims of one plan are read by. Made once a plan: the fields of a plan's targets name the same few measures
/// again and again, and each is read once.
final class AimReading {
  let measures: WordTable<Measure>
  let groups: WordTable<String>
  /// Words that may stand beside a subject and its number.
  let plainKeys: Set<String>
  private var subjects: [String: AimSubject] = [:]
  private var groupsOfFields: [String: String?] = [:]

  /// The plan's texts, cut into words.
  let texts: PlanReadings

  init(_ vocabularies: Vocabularies, rules: NumericalTargetRules, texts: PlanReadings) {
    self.texts = texts
    measures = vocabularies.measures.table
    groups = vocabularies.groups.table
    plainKeys = rules.plainKeys
  }

  /// What a target's measure, as its field has it, is about.
  func subject(ofMeasure measure: String) -> AimSubject {
    if let known = subjects[measure] { return known }
    let subject = AimText(measure, by: self).subject
    subjects[measure] = subject
    return subject
  }

  /// The vocabulary's name for a target's group, or the field's own where the vocabulary lacks it; nil for a year
  /// group, and for all pupils.
  func group(ofField field: String) -> String? {
    if let known = groupsOfFields[field] { return known }
    let group = named(field)
    groupsOfFields[field] = .some(group)
    return group
  }

  private func named(_ field: String) -> String? {
    let words = WrittenWords(field)
    if let known = groups.matches(in: words).first { return known.meaning }
    let tells = words.tokens.contains { word in
      word.isWord && !AimReading.everyone.contains(word.key) && !word.key.utf8.contains { (48...57).contains($0) }
    }
    return tells ? field.lowercased() : nil
  }

  /// Words that tell no group from another.
  private static let everyone: Set<String> = [
    "all", "every", "whole", "school", "pupil", "children", "child", "student", "learner", "cohort", "everyone",
    "year", "class", "reception", "nursery", "eyf", "ey", "key", "stage", "early", "sixth", "form", "the", "of", "in",
    "and", "group",
  ]
}
