/// The words that tell what kind of resource something is: `Config/vocabularies/resources.yaml`.
public typealias ResourceVocabulary = Vocabulary<ResourceWord>

/// What a word says of a resource. Where a text holds several, the first of these decides.
public enum ResourceWord: String, Codable, CaseIterable, Sendable {
  /// "Release", "cover", "staff meeting", "INSET": time whatever stands beside it.
  case time
  /// "CPD", "consultant", "hub", "adviser".
  case expertise
  /// "Post", "TA", "mentor".
  case staffing
  /// "Days", "hours": time where no person and no expertise is named.
  case duration
  /// "Licence", "grant", "budget", "free": money, with or without a sum.
  case budget
  /// "None", "n/a", "nil": that nothing is needed.
  case nothing
}
