import GRDB
public import Plans

/// The step that is to be done next with a delivery.
public enum DeliveryStage: String, Codable, CaseIterable, Sendable {
  case read, judge, done
}

/// What people are told of a delivery.
public enum DeliveryState: String, Codable, CaseIterable, Sendable {
  /// Kept, and waiting to be read and judged.
  case received
  case read
  /// Could not be read; says what to send instead.
  case refused
  /// A person must look at it.
  case held
  /// A person said that it is no plan.
  case setAside
}

/// What a delivery that was read brought.
public enum DeliveryOutcome: String, Codable, CaseIterable, Sendable {
  /// At least one new version.
  case stored
  /// Byte for byte what its plans' latest deliveries were: no new version.
  case identical
}

/// One received file and how far it has come. Moments are seconds since 1 January 1970 UTC.
public struct Delivery: Hashable, Sendable {
  public var receipt: ReceiptID
  public var urn: URN
  public var sha256: String
  public var bytes: Int
  /// The sender's name for the file, for display only.
  public var fileName: String?
  public var receivedAt: Int
  public var route: DeliveryRoute
  public var fixed: FixedIdentity
  /// Nil until it has been read.
  public var kind: FileKind?
  public var stage: DeliveryStage
  public var state: DeliveryState
  /// Nil unless its state is read.
  public var outcome: DeliveryOutcome?
  public var attempts: Int
  /// When it is tried next, while its state is received.
  public var nextAttempt: Int
  /// A stable code for why it was refused, is held or waits.
  public var code: String?
  /// Why, in a sentence.
  public var reason: String?
  /// What to send instead.
  public var instead: String?
  /// When it was read, refused, held or set aside.
  public var settledAt: Int?

  init(row: Row) {
    receipt = row["receipt"]
    urn = row["urn"]
    sha256 = row["sha256"]
    bytes = row["bytes"]
    fileName = row["file_name"]
    receivedAt = row["received_at"]
    route = DeliveryRoute(row: row)
    fixed = FixedIdentity(
      layer: row["fixed_layer"], scope: row["fixed_scope"], academicYear: row["fixed_academic_year"])
    kind = row["kind"]
    stage = row["stage"]
    state = row["state"]
    outcome = row["outcome"]
    attempts = row["attempts"]
    nextAttempt = row["next_attempt"]
    code = row["code"]
    reason = row["reason"]
    instead = row["instead"]
    settledAt = row["settled_at"]
  }
}

/// A delivery as it is recorded, once its bytes are in the archive.
public struct NewDelivery: Hashable, Sendable {
  public var receipt: ReceiptID
  public var urn: URN
  public var sha256: String
  public var bytes: Int
  public var fileName: String?
  public var receivedAt: Int
  public var route: DeliveryRoute
  public var fixed: FixedIdentity

  public init(
    receipt: ReceiptID, urn: URN, sha256: String, bytes: Int, fileName: String? = nil, receivedAt: Int,
    route: DeliveryRoute, fixed: FixedIdentity = FixedIdentity()
  ) {
    self.receipt = receipt
    self.urn = urn
    self.sha256 = sha256
    self.bytes = bytes
    self.fileName = fileName
    self.receivedAt = receivedAt
    self.route = route
    self.fixed = fixed
  }
}

extension DeliveryRoute {
  /// As the columns `route_kind` and `route_id` hold it.
  var columns: (kind: String, id: Int64?) {
    switch self {
    case .source(let id): ("source", id)
    case .token(let id): ("token", id)
    case .person(let id): ("person", id)
    case .commandLine: ("commandLine", nil)
    }
  }

  init(row: Row) {
    let kind: String = row["route_kind"]
    let id: Int64? = row["route_id"]
    switch (kind, id) {
    case ("source", let id?): self = .source(id: id)
    case ("token", let id?): self = .token(id: id)
    case ("person", let id?): self = .person(id: id)
    default: self = .commandLine
    }
  }
}
