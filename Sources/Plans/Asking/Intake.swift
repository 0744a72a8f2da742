/// Where a delivery came from.
public enum DeliveryRoute: Codable, Hashable, Sendable {
  /// Pulled from a school's site.
  case source(id: Int64)
  /// Sent with a school's token.
  case token(id: Int64)
  /// Added on the School page by a person.
  case person(id: Int64)
  /// Added on the command line.
  case commandLine
}

/// What the sender fixes about a plan, so that it need not be read from the file (`?layer=2&scope=Mathematics`).
public struct FixedIdentity: Codable, Hashable, Sendable {
  public var layer: Layer?
  public var scope: String?
  public var academicYear: AcademicYear?

  public init(layer: Layer? = nil, scope: String? = nil, academicYear: AcademicYear? = nil) {
    self.layer = layer
    self.scope = scope
    self.academicYear = academicYear
  }
}

/// A receipt's public name: 128 random bits as lower-case hexadecimal.
public struct ReceiptID: RawRepresentable, Hashable, Sendable, Codable {
  public let rawValue: String
  /// Nil unless 32 lower-case hexadecimal digits.
  public init?(rawValue: String) {
    guard rawValue.utf8.count == 32,
      rawValue.utf8.allSatisfy({ ($0 >= 48 && $0 <= 57) || ($0 >= 97 && $0 <= 102) })
    else { return nil }
    self.rawValue = rawValue
  }
}

/// Bytes that were received whole, hashed as they came, and stand in the archive's incoming folder.
public struct SpooledFile: Hashable, Sendable {
  public var path: String
  /// SHA-256 in lower-case hexadecimal.
  public var sha256: String
  public var bytes: Int

  public init(path: String, sha256: String, bytes: Int) {
    self.path = path
    self.sha256 = sha256
    self.bytes = bytes
  }
}

/// What is handed in with a file.
public struct Handover: Hashable, Sendable {
  public var urn: URN
  public var route: DeliveryRoute
  /// The sender's name for the file, for display only.
  public var fileName: String?
  public var fixed: FixedIdentity

  public init(urn: URN, route: DeliveryRoute, fileName: String? = nil, fixed: FixedIdentity = FixedIdentity()) {
    self.urn = urn
    self.route = route
    self.fileName = fileName
    self.fixed = fixed
  }
}

/// How Serving and Collecting hand in what they received: archived, then a delivery row, then it is read.
public protocol Intake: Sendable {
  /// Archives the file and records the delivery. When this returns, the bytes survive a crash.
  ///
  /// - Throws: `IntakeError` where it could not be kept; the spooled file is then gone.
  func take(_ file: SpooledFile, _ handover: Handover) async throws -> ReceiptID

  /// Tells whoever reads deliveries that some wait in the queue again: something was put right, or filed.
  func queueHasGrown()

  /// Has a school's other plans judged again after one was set aside: they may rest on it.
  func plansWithdrawn(of urn: URN) async

  /// Waits until a delivery has been read, refused, held or set aside, or until the time is up.
  func settled(_ receipt: ReceiptID, within seconds: Int) async

  /// A path to spool a file to, on the archive's own file system so that a rename suffices; what a crash leaves there is
  /// swept at the next start.
  func newSpoolPath() -> String

  /// Whether so many bytes may be taken in now: nil, or why not (disk nearly full).
  func refusesNow(expecting bytes: Int?) -> IntakeError?
}

/// Why bytes could not be kept: our fault, never the school's.
public enum IntakeError: Error, Hashable, Sendable {
  case diskFull(freeBytes: Int)
  case archiveUnwritable(code: Int32)
  case databaseBusy
}

/// How a page asks for a source to be pulled now.
public protocol CollectNow: Sendable {
  /// Puts a source at the head of the queue, and writes down which person asked; returns without waiting for it.
  func collect(source id: Int64, askedBy person: Int64) async throws
}
