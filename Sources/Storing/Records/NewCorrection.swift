public import Plans

/// A correction as a person makes it.
public struct NewCorrection: Hashable, Sendable {
  public var urn: URN
  public var misreading: Misreading
  /// The plan version on whose page it was made: its marks tell to which plan the correction applies. Nil for every
  /// plan of the school.
  public var version: Int64?
  /// Why, in the person's words.
  public var note: String?

  public init(urn: URN, misreading: Misreading, version: Int64?, note: String? = nil) {
    self.urn = urn
    self.misreading = misreading
    self.version = version
    self.note = note
  }
}
