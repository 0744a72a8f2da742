import GRDB
public import Plans

/// What a school's own system signs its uploads with; only a hash of its text is kept.
public struct Token: Hashable, Sendable, Identifiable {
  public var id: Int64
  /// The one school whose plans it may send.
  public var urn: URN
  public var label: String
  /// Seconds since 1 January 1970 UTC.
  public var issuedAt: Int
  public var lastUsedAt: Int?
  public var revokedAt: Int?
  public var isRevoked: Bool { revokedAt != nil }

  init(row: Row) {
    id = row["id"]
    urn = row["urn"]
    label = row["label"]
    issuedAt = row["issued_at"]
    lastUsedAt = row["last_used_at"]
    revokedAt = row["revoked_at"]
  }
}
