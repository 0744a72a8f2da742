import Plans

/// What a criterion finds: a verdict before it is signed with the criterion's name and version.
struct Judgement: Hashable, Sendable {
  /// How many items are shown that satisfy a criterion which is met; the counts beside them are always true counts.
  static let satisfyingShown = 20

  var value: VerdictValue
  var because: String
  var counted: Int?
  var passed: Int?
  var evidence: [EvidenceItem]
  var missing: String?
  var holdsUntil: Day?

  /// Keeps what the value calls for: where met a sample of what satisfies, else all that falls short and what is
  /// missing; where not applicable neither.
  init(
    _ value: VerdictValue, because: String, counted: Int? = nil, passed: Int? = nil,
    satisfying: [EvidenceItem] = [], fallingShort: [EvidenceItem] = [], missing: String? = nil, holdsUntil: Day? = nil
  ) {
    self.value = value
    self.because = because
    self.counted = counted
    self.passed = passed
    self.holdsUntil = holdsUntil
    switch value {
    case .met:
      evidence = Array(satisfying.prefix(Judgement.satisfyingShown))
      self.missing = nil
    case .partly, .notMet:
      evidence = fallingShort
      self.missing = missing
    case .notApplicable:
      evidence = []
      self.missing = nil
    }
  }

  func verdict(by criterion: CriterionID, version: Int) -> Verdict {
    Verdict(
      criterion: criterion, version: version, verdict: value, because: because, counted: counted, passed: passed,
      evidence: evidence, missing: missing, holdsUntil: holdsUntil)
  }
}
