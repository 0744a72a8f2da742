/// A person's word that a criterion does not apply to a school, standing until it is withdrawn.
public struct NotApplicable: Hashable, Sendable, Identifiable {
  public var id: Int64
  public var urn: URN
  public var criterion: CriterionID
  public var reason: String
  public var made: Said

  public init(id: Int64, urn: URN, criterion: CriterionID, reason: String, made: Said) {
    self.id = id
    self.urn = urn
    self.criterion = criterion
    self.reason = reason
    self.made = made
  }
}
