import Vocabularies

/// What the aims of one plan are read by. Made once a plan: the fields of a plan's targets name the same few measures
/// again and again, and each is read once.
final class AimReading {
  let measures: WordTable<Measure>
  let groups: WordTable<String>
  let groupVocabulary: GroupVocabulary
  /// Words that may stand beside a subject and its number.
  let plainKeys: Set<String>
  private var subjects: [String: AimSubject] = [:]

  init(_ vocabularies: Vocabularies, rules: NumericalTargetRules) {
    measures = vocabularies.measures.table
    groupVocabulary = vocabularies.groups
    groups = groupVocabulary.table
    plainKeys = rules.plainKeys
  }

  /// What a target's measure, as its field has it, is about.
  func subject(ofMeasure measure: String) -> AimSubject {
    if let known = subjects[measure] { return known }
    let subject = AimText(measure, by: self).subject
    subjects[measure] = subject
    return subject
  }
}
