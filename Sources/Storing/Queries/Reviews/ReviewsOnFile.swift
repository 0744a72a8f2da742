import GRDB
public import Plans

extension Store {
  /// What people said of the verdicts on a version's plan, withdrawn words included, the latest first.
  public func reviews(ofPlanOf version: Int64) async throws -> [VerdictReview] {
    try await read { try VerdictReview.fetch($0, ofPlanOf: version) }
  }

  /// Which findings of a version's plan were waived, withdrawn and expired waivers included, the latest first.
  public func waivers(ofPlanOf version: Int64) async throws -> [FindingWaiver] {
    try await read { try FindingWaiver.fetch($0, ofPlanOf: version) }
  }
}

extension VerdictReview {
  static let query = """
    SELECT r.*, maker.name AS maker, withdrawer.name AS withdrawer FROM review r
    JOIN person maker ON maker.id = r.made_by
    LEFT JOIN person withdrawer ON withdrawer.id = r.withdrawn_by
    """
  static let ofPlan = """
    \(query) WHERE r.plan_id = (SELECT plan_id FROM plan_version WHERE id = ?) ORDER BY r.id DESC
    """

  init(row: Row) {
    self.init(
      id: row["id"], criterion: row["criterion"], criterionVersion: row["criterion_version"], judged: row["judged"],
      said: row["said"], reason: row["reason"], key: row["evidence_key"], made: .made(row), withdrawn: .withdrawn(row))
  }

  static func fetch(_ database: Database, ofPlanOf version: Int64) throws -> [VerdictReview] {
    try Row.fetchAll(database.cachedStatement(sql: ofPlan), arguments: [version]).map(VerdictReview.init(row:))
  }
}

extension FindingWaiver {
  static let ofPlan = """
    SELECT w.*, maker.name AS maker, withdrawer.name AS withdrawer FROM waiver w
    JOIN person maker ON maker.id = w.made_by
    LEFT JOIN person withdrawer ON withdrawer.id = w.withdrawn_by
    WHERE w.plan_id = (SELECT plan_id FROM plan_version WHERE id = ?) ORDER BY w.id DESC
    """

  fileprivate init(row: Row) {
    self.init(
      id: row["id"],
      finding: Finding(
        check: row["check_name"], severity: row["severity"], location: row["location"], text: row["text"],
        message: row["message"]), reason: row["reason"], expires: row["expires"], key: row["evidence_key"],
      made: .made(row), withdrawn: .withdrawn(row))
  }

  static func fetch(_ database: Database, ofPlanOf version: Int64) throws -> [FindingWaiver] {
    try Row.fetchAll(database.cachedStatement(sql: ofPlan), arguments: [version]).map(FindingWaiver.init(row:))
  }
}

extension Said {
  /// From the columns `made_at` and `maker`.
  static func made(_ row: Row) -> Said { Said(by: row["maker"], at: row["made_at"]) }

  /// From the columns `withdrawn_at` and `withdrawer`; nil where nothing was withdrawn.
  static func withdrawn(_ row: Row) -> Said? {
    let at: Int? = row["withdrawn_at"]
    return at.map { Said(by: row["withdrawer"], at: $0) }
  }
}
