import GRDB
public import Plans

/// One time at which a plan was judged and something differed: what was said then, and all that it rests on.
public struct StoredJudgement: Hashable, Sendable, Identifiable {
  public var id: Int64
  /// The row number of the plan's version.
  public var version: Int64
  /// Seconds since 1 January 1970 UTC.
  public var judgedAt: Int
  public var basis: VerdictBasis
  /// Those verdicts that differed from what stood before, in the guidance's order.
  public var verdicts: [Verdict]
  /// All that the checks found, where any of it differed; else nil.
  public var findings: Findings?
  /// Whether a plan that it rests on was read anew since: then its words may be others.
  public var isReadAnewSince: Bool
}

/// A judgement as a list has it.
public struct ListedJudgement: Hashable, Sendable, Identifiable {
  public var id: Int64
  public var plan: PlanIdentity
  /// The version's number.
  public var version: Int
  public var asOf: Day
  /// Seconds since 1 January 1970 UTC.
  public var judgedAt: Int
  public var ruleSetHash: String
  /// How many verdicts it changed.
  public var verdicts: Int
}

extension Store {
  /// One judgement by its row number, whether or not its verdicts still stand.
  public func judgement(_ id: Int64) async throws -> StoredJudgement? {
    try await read { database in
      guard let row = try Row.fetchOne(database, sql: "SELECT * FROM judgement WHERE id = ?", arguments: [id]) else {
        return nil
      }
      let basis = try StoredJSON.value(VerdictBasis.self, from: row["basis_json"])
      let version: Int64 = row["version_id"]
      let judgedAt: Int = row["judged_at"]
      return StoredJudgement(
        id: id, version: version, judgedAt: judgedAt, basis: basis, verdicts: try database.verdicts(judgedIn: id),
        findings: try database.findings(foundIn: id),
        isReadAnewSince: try database.isAnyReadAnew([version] + basis.versions, since: judgedAt))
    }
  }

  /// The row numbers of the judgements that standing verdicts were given in: a school's plans', or everyone's.
  public func standingJudgements(of urn: URN?) async throws -> [Int64] {
    let versions = try await currentVersionIDs(of: urn)
    return try await read { database in
      let statement = try database.cachedStatement(
        sql: """
          SELECT DISTINCT judgement_id FROM verdict INDEXED BY verdict_current
          WHERE version_id = ? AND is_current = 1 ORDER BY judgement_id
          """)
      return try versions.flatMap { try Int64.fetchAll(statement, arguments: [$0]) }
    }
  }

  /// The judgements on a school's plans, the latest first; those of versions that no longer stand too.
  public func judgements(of urn: URN) async throws -> [ListedJudgement] {
    try await read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT j.id, j.as_of, j.judged_at, j.rule_set_hash, v.number,
            p.urn, p.layer, p.scope_kind, p.scope_name, p.academic_year,
            (SELECT count(*) FROM verdict WHERE judgement_id = j.id) AS verdicts
          FROM plan p JOIN plan_version v ON v.plan_id = p.id JOIN judgement j ON j.version_id = v.id
          WHERE p.urn = ? ORDER BY j.id DESC
          """, arguments: [urn]
      ).map { row in
        ListedJudgement(
          id: row["id"], plan: PlanIdentity(row: row), version: row["number"], asOf: row["as_of"],
          judgedAt: row["judged_at"], ruleSetHash: row["rule_set_hash"], verdicts: row["verdicts"])
      }
    }
  }
}

extension VerdictBasis {
  /// The plan versions that it names, by their row numbers.
  var versions: [Int64] { pairedVersions + (earlierVersions ?? []) + [lastVersion].compactMap(\.self) }
}

extension Database {
  fileprivate func verdicts(judgedIn judgement: Int64) throws -> [Verdict] {
    let rows = try Row.fetchAll(
      self, sql: "SELECT \(VerdictRow.columns) FROM verdict WHERE judgement_id = ?", arguments: [judgement])
    let stored = Dictionary(rows.map(VerdictRow.init(row:)).map { ($0.criterion, $0) }, uniquingKeysWith: { $1 })
    return try CriterionID.allCases.compactMap { try stored[$0]?.verdict() }
  }

  fileprivate func findings(foundIn judgement: Int64) throws -> Findings? {
    guard
      let set = try Row.fetchOne(
        self, sql: "SELECT id, holds_until FROM finding_set WHERE judgement_id = ?", arguments: [judgement])
    else { return nil }
    return try findings(ofSet: set["id"], holdUntil: set["holds_until"])
  }

  fileprivate func isAnyReadAnew(_ versions: [Int64], since moment: Int) throws -> Bool {
    try versions.contains { version in
      try Int.fetchOne(self, sql: "SELECT stored_at FROM plan_version WHERE id = ?", arguments: [version])
        .map { $0 > moment } ?? true
    }
  }
}
