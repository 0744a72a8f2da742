import GRDB
import Plans

extension Store {
  /// Takes a review back; one that is withdrawn already stays as it is.
  ///
  /// - Parameters:
  ///   - id: the review's number.
  ///   - version: a version of the plan that it must be of.
  ///   - moment: seconds since 1 January 1970 UTC.
  ///   - person: who says so.
  /// - Throws: `StoringError` where the plan has no such review.
  public func withdrawReview(_ id: Int64, ofPlanOf version: Int64, at moment: Int, by person: Int64) async throws {
    try await withdraw("review", id, ofPlanOf: version, at: moment, by: person)
  }

  /// Takes a waiver back, as `withdrawReview` does a review.
  ///
  /// - Throws: `StoringError` where the plan has no such waiver.
  public func withdrawWaiver(_ id: Int64, ofPlanOf version: Int64, at moment: Int, by person: Int64) async throws {
    try await withdraw("waiver", id, ofPlanOf: version, at: moment, by: person)
  }

  private func withdraw(_ table: String, _ id: Int64, ofPlanOf version: Int64, at moment: Int, by person: Int64)
    async throws
  {
    try await write { database in
      let row = try Row.fetchOne(
        database,
        sql: """
          SELECT plan_id, withdrawn_at FROM \(table)
          WHERE id = ? AND plan_id = (SELECT plan_id FROM plan_version WHERE id = ?)
          """, arguments: [id, version])
      guard let row else { throw StoringError.notOnFile("The \(table)") }
      guard row["withdrawn_at"] == nil else { return }
      let plan: Int64 = row["plan_id"]
      try database.withdraw(table, id, at: moment, by: person)
      try database.audit(
        at: moment, by: .person(person), "\(table).withdrawn", "\(table) \(id)", before: ["plan": String(plan)])
      let current = try Int64.fetchAll(
        database, sql: "SELECT id FROM plan_version WHERE plan_id = ? AND is_current = 1", arguments: [plan])
      for version in current { try database.keepStandingWords(of: version) }
    }
  }
}
