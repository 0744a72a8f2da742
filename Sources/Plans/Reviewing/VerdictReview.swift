/// A person's word on a verdict.
public struct VerdictReview: Hashable, Sendable, Identifiable {
  public var id: Int64
  public var criterion: CriterionID
  /// The version of the criterion that gave the verdict.
  public var criterionVersion: Int
  /// What Caseload said.
  public var judged: VerdictValue
  /// What the person says.
  public var said: VerdictValue
  public var reason: String?
  /// What the verdict rested on.
  public var key: EvidenceKey
  public var made: Said
  public var withdrawn: Said?

  public init(
    id: Int64, criterion: CriterionID, criterionVersion: Int, judged: VerdictValue, said: VerdictValue,
    reason: String? = nil, key: EvidenceKey, made: Said, withdrawn: Said? = nil
  ) {
    self.id = id
    self.criterion = criterion
    self.criterionVersion = criterionVersion
    self.judged = judged
    self.said = said
    self.reason = reason
    self.key = key
    self.made = made
    self.withdrawn = withdrawn
  }

  /// Whether the person agrees with Caseload.
  public var agrees: Bool { said == judged }

  /// Whether it still speaks of what the verdict rests on now.
  public func stands(on key: EvidenceKey) -> Bool { withdrawn == nil && key == self.key }
}

/// Who said something, and when.
public struct Said: Hashable, Sendable {
  /// The person's name.
  public var by: String
  /// Seconds since 1 January 1970 UTC.
  public var at: Int

  public init(by: String, at: Int) {
    self.by = by
    self.at = at
  }
}
