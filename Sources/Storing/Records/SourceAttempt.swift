import GRDB
public import Plans

/// One request to a source, and what came of it: a row that is never changed.
public struct SourceAttempt: Hashable, Sendable {
  /// What an attempt came to.
  public enum Outcome: String, Codable, CaseIterable, Sendable {
    /// A new file was received.
    case changed
    /// What we have already.
    case unchanged
    case failed
    /// Not asked, with the reason.
    case skipped
  }

  public var sourceID: Int64
  /// Seconds since 1 January 1970 UTC.
  public var at: Int
  public var outcome: Outcome
  /// The HTTP status, where one was received.
  public var status: Int?
  /// Bytes as received.
  public var bytes: Int
  public var milliseconds: Int
  /// A stable code where it failed.
  public var code: String?
  /// One sentence for the Collections page.
  public var reason: String?
  /// The delivery that it became.
  public var receipt: ReceiptID?

  public init(
    sourceID: Int64, at: Int, outcome: Outcome, status: Int? = nil, bytes: Int = 0, milliseconds: Int = 0,
    code: String? = nil, reason: String? = nil, receipt: ReceiptID? = nil
  ) {
    self.sourceID = sourceID
    self.at = at
    self.outcome = outcome
    self.status = status
    self.bytes = bytes
    self.milliseconds = milliseconds
    self.code = code
    self.reason = reason
    self.receipt = receipt
  }

  init(row: Row) {
    self.init(
      sourceID: row["source_id"], at: row["at"], outcome: row["outcome"], status: row["status"], bytes: row["bytes"],
      milliseconds: row["milliseconds"], code: row["code"], reason: row["reason"], receipt: row["receipt"])
  }
}
