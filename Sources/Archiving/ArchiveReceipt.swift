public import Plans

/// What is kept beside an archived file: from it a delivery can be recorded again in a database that lacks it.
public struct ArchiveReceipt: Codable, Hashable, Sendable {
  public var receipt: ReceiptID
  public var urn: URN
  public var route: DeliveryRoute
  /// The sender's name for the file, for display only.
  public var fileName: String?
  public var fixed: FixedIdentity
  /// Seconds since 1 January 1970 UTC.
  public var receivedAt: Int

  public init(
    receipt: ReceiptID, urn: URN, route: DeliveryRoute, fileName: String? = nil,
    fixed: FixedIdentity = FixedIdentity(), receivedAt: Int
  ) {
    self.receipt = receipt
    self.urn = urn
    self.route = route
    self.fileName = fileName
    self.fixed = fixed
    self.receivedAt = receivedAt
  }
}

/// One delivery as the archive has it: its receipt, and the bytes that it brought.
@dynamicMemberLookup
public struct ArchivedDelivery: Codable, Hashable, Sendable {
  public var about: ArchiveReceipt
  /// SHA-256 in lower-case hexadecimal.
  public var sha256: String
  public var bytes: Int

  public init(about: ArchiveReceipt, sha256: String, bytes: Int) {
    self.about = about
    self.sha256 = sha256
    self.bytes = bytes
  }

  /// A delivery's receipt number, school, route and so on.
  public subscript<Value>(dynamicMember member: KeyPath<ArchiveReceipt, Value>) -> Value { about[keyPath: member] }
}
