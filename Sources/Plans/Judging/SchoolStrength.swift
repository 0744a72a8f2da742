/// What an adviser has recorded that a school is strong in, so that others can be sent to it.
public struct SchoolStrength: Codable, Hashable, Sendable {
  /// How long its subject and its reason may be, in Unicode scalars.
  public static let longestText = 500

  public var urn: URN
  /// In the adviser's words, such as `early reading`.
  public var subject: String
  public var reason: String
  public var recordedBy: String
  public var recorded: Day

  public init(urn: URN, subject: String, reason: String, recordedBy: String, recorded: Day) {
    self.urn = urn
    self.subject = subject
    self.reason = reason
    self.recordedBy = recordedBy
    self.recorded = recorded
  }
}

/// Who looks after a school.
public struct SchoolAdviser: Codable, Hashable, Sendable {
  /// Tells advisers of one name apart.
  public var id: Int64
  public var name: String

  public init(id: Int64, name: String) {
    self.id = id
    self.name = name
  }
}
