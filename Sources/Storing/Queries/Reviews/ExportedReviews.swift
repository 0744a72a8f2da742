import GRDB
public import Plans

/// A review with the plan that it is of.
public struct ExportedReview: Hashable, Sendable {
  public var plan: PlanIdentity
  public var school: String
  /// The number of the version that the person looked at.
  public var version: Int
  public var review: VerdictReview
  /// Whether it stands on the plan's current verdict.
  public var stands: Bool
}

extension Store {
  /// The reviews of all plans, withdrawn ones included, the earliest first; a page of them at a time.
  ///
  /// - Parameters:
  ///   - id: those with a greater number than this; 0 to begin.
  ///   - limit: at most so many.
  /// - Returns: fewer than `limit` where these are the last.
  /// - Throws: `StoringError` where the database does not answer.
  public func exportedReviews(after id: Int64, limit: Int) async throws -> [ExportedReview] {
    try await read { database in
      try Row.fetchAll(database, sql: ExportedReview.query, arguments: [id, limit]).map { row in
        ExportedReview(
          plan: PlanIdentity(row: row), school: row["school"], version: row["number"], review: VerdictReview(row: row),
          stands: row["stands"])
      }
    }
  }
}

extension ExportedReview {
  static let query = """
    SELECT r.*, maker.name AS maker, withdrawer.name AS withdrawer, v.number, s.name AS school,
      EXISTS (SELECT 1 FROM standing_review st WHERE st.review_id = r.id) AS stands,
      p.urn, p.layer, p.scope_kind, p.scope_name, p.academic_year
    FROM review r JOIN plan_version v ON v.id = r.version_id JOIN plan p ON p.id = r.plan_id
    JOIN school s ON s.urn = p.urn JOIN person maker ON maker.id = r.made_by
    LEFT JOIN person withdrawer ON withdrawer.id = r.withdrawn_by
    WHERE r.id > ? ORDER BY r.id LIMIT ?
    """
}
