import GRDB
public import Plans

/// The latest version of one plan of a school, without what stands in it.
public struct PlanOnFile: Hashable, Sendable {
  /// The school that it is shown for; where it is inherited, the plan is a predecessor's.
  public var urn: URN
  public var version: Int64
  /// From 1.
  public var number: Int
  /// Seconds since 1 January 1970 UTC.
  public var receivedAt: Int
  public var layer: Layer
  public var scopeKind: ScopeKind
  /// What it is about, as the plan writes it.
  public var scopeTitle: String
  public var academicYear: AcademicYear
  public var isInherited: Bool

  /// Whether it is the school's strategic plan, and not one for a subject, an aspect or a key stage.
  public var isWholeSchool: Bool { layer == .one && scopeKind == .wholeSchool }
}

extension Store {
  /// The latest version of each plan of these schools, and of their predecessors' plans those that they have none of
  /// their own for; of each school the whole-school plan first.
  ///
  /// Plans of academic years before `earliest` are left out. Versions that were received at or after `end` are left out
  /// too, as if they had not come yet; where it is nil, those that are current now are given.
  public func plansOnFile(of schools: [URN], since earliest: AcademicYear, receivedBefore end: Int? = nil) async throws
    -> [URN: [PlanOnFile]]
  {
    let urns = VersionList.text(schools.map { Int64($0.rawValue) })
    return try await read { database in
      var arguments: StatementArguments = ["urns": urns, "earliest": earliest]
      if let end { arguments += ["end": end] }
      let rows = try Row.fetchCursor(
        database, sql: end == nil ? PlanOnFile.current : PlanOnFile.asAt, arguments: arguments)
      var plans: [URN: [PlanOnFile]] = [:]
      var seen: Set<PlanIdentity> = []
      while let row = try rows.next() {
        let urn: URN = row["root"]
        var identity = PlanIdentity(row: row)
        identity.urn = urn
        // The nearest generation comes first: what it has is not taken from the one before.
        guard seen.insert(identity).inserted else { continue }
        plans[urn, default: []].append(
          PlanOnFile(
            urn: urn, version: row["id"], number: row["number"], receivedAt: row["received_at"], layer: identity.layer,
            scopeKind: identity.scopeKind, scopeTitle: row["scope_title"], academicYear: identity.academicYear,
            isInherited: row["depth"] != 0))
      }
      return plans
    }
  }

  /// Those of these versions whose plan says that it goes on until a day or longer.
  ///
  /// To open a plan's JSON takes time, so only those are opened in which something is dated on or after that day.
  public func versionsCovering(_ day: Day, among versions: [Int64]) async throws -> Set<Int64> {
    guard !versions.isEmpty else { return [] }
    return try await read { database in
      let covering = try Int64.fetchAll(
        database, sql: PlanOnFile.covering, arguments: ["versions": VersionList.text(versions), "day": day])
      return Set(covering)
    }
  }
}

extension PlanOnFile {
  /// A recursive expression of its own: `Family` begins from one school, and this from many.
  private static let lines = """
    WITH RECURSIVE line (root, urn, depth) AS (
      SELECT value, value, 0 FROM json_each(:urns)
      UNION
      SELECT line.root, link.predecessor, line.depth + 1 FROM line JOIN school_link link ON link.urn = line.urn
      WHERE line.depth < 8)
    SELECT line.root, line.depth, p.urn, p.layer, p.scope_kind, p.scope_name, p.academic_year,
      v.id, v.number, v.received_at, v.scope_title
    FROM line CROSS JOIN plan p ON p.urn = line.urn AND p.academic_year >= :earliest
    """
  private static let order = """
    ORDER BY line.root, line.depth, p.layer, p.scope_kind <> 'wholeSchool', p.academic_year DESC, p.scope_name, p.id
    """

  static let current = "\(lines) JOIN plan_version v ON v.plan_id = p.id AND v.is_current = 1 \(order)"
  static let asAt = """
    \(lines) JOIN plan_version v ON v.id = (
      SELECT id FROM plan_version WHERE plan_id = p.id AND withdrawn_at IS NULL AND received_at < :end
      ORDER BY received_at DESC, delivery_id DESC LIMIT 1)
    \(order)
    """
  static let covering = """
    SELECT v.id FROM json_each(:versions) list CROSS JOIN plan_version v ON v.id = list.value
    WHERE (EXISTS (SELECT 1 FROM milestone WHERE version_id = v.id AND due_day >= :day)
        OR EXISTS (SELECT 1 FROM action WHERE version_id = v.id AND end_day >= :day))
      AND json_extract(v.plan_json, '$.period.end') >= :day
    """
}

/// Row numbers as the JSON text that `json_each` takes: as many as there are, in one statement.
enum VersionList { static func text(_ ids: [Int64]) -> String { "[\(ids.map(String.init).joined(separator: ","))]" } }
