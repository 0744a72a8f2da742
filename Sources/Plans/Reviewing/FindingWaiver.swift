/// A person's word that a finding need not be put right, for a time.
public struct FindingWaiver: Hashable, Sendable, Identifiable {
  public var id: Int64
  /// The finding as it was when it was waived.
  public var finding: Finding
  public var reason: String
  /// The day from which the finding counts again.
  public var expires: Day
  /// What the finding rested on.
  public var key: EvidenceKey
  public var made: Said
  public var withdrawn: Said?

  public init(
    id: Int64, finding: Finding, reason: String, expires: Day, key: EvidenceKey, made: Said, withdrawn: Said? = nil
  ) {
    self.id = id
    self.finding = finding
    self.reason = reason
    self.expires = expires
    self.key = key
    self.made = made
    self.withdrawn = withdrawn
  }

  /// Whether it is in force on a day.
  public func isInForce(on day: Day) -> Bool { withdrawn == nil && day < expires }

  /// Whether it waives a finding with this key.
  public func covers(_ finding: Finding, key: EvidenceKey) -> Bool {
    finding.check == self.finding.check && key == self.key
  }

  /// Whether it was given for what is now this finding: the same check, at the same place or of the same words.
  public func wasGiven(for finding: Finding) -> Bool {
    finding.check == self.finding.check
      && (finding.location == self.finding.location
        || PlanIdentity.folded(finding.text) == PlanIdentity.folded(self.finding.text))
  }
}
