import GRDB
public import Plans

/// What a delivery became: one version of one plan.
public struct PlanVersion: Hashable, Sendable, Identifiable {
  public var id: Int64
  public var identity: PlanIdentity
  /// From 1, in the order in which the versions were stored.
  public var number: Int
  /// The latest received version of its plan.
  public var isCurrent: Bool
  public var receipt: ReceiptID
  /// Seconds since 1 January 1970 UTC.
  public var receivedAt: Int
  public var kind: FileKind
  /// What it is about, as the plan writes it.
  public var scopeTitle: String
  public var plan: Plan

  /// The columns that `init(row:)` needs, from `plan_version v`, `plan p` and `delivery d`.
  static let columns = """
    v.id, v.number, v.is_current, v.received_at, v.kind, v.scope_title, v.plan_json, d.receipt,
    p.urn, p.layer, p.scope_kind, p.scope_name, p.academic_year
    """

  init(row: Row, decoded: DecodedPlans) throws {
    id = row["id"]
    identity = PlanIdentity(row: row)
    number = row["number"]
    isCurrent = row["is_current"]
    receipt = row["receipt"]
    receivedAt = row["received_at"]
    kind = row["kind"]
    scopeTitle = row["scope_title"]
    plan = try decoded.plan(of: id, from: row["plan_json"])
  }
}

extension PlanIdentity {
  init(row: Row) {
    self.init(
      urn: row["urn"], layer: row["layer"], scopeKind: row["scope_kind"], scopeName: row["scope_name"],
      academicYear: row["academic_year"])
  }
}

/// What became of a file that was read.
public enum StoringOutcome: Hashable, Sendable {
  /// These versions, by their row numbers, were stored or replaced.
  case stored(versions: [Int64])
  /// Every plan's latest delivery had the same bytes: no new version.
  case identical
  /// It cannot be told which plan the file is; a person must say.
  case held(reason: String)
  /// A correction was made or withdrawn while the file was read: it must be read again.
  case outdated
}
