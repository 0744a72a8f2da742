import GRDB
public import Plans

/// How many reviews that are not withdrawn say what of which verdict of one criterion's version.
public struct ReviewTally: Hashable, Sendable {
  public var criterion: CriterionID
  public var criterionVersion: Int
  public var judged: VerdictValue
  public var said: VerdictValue
  public var reviews: Int
}

extension Store {
  /// All tallies, the later version of a criterion first.
  public func reviewTallies() async throws -> [ReviewTally] {
    try await read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT criterion, criterion_version, judged, said, reviews FROM review_tally
          WHERE reviews > 0 ORDER BY criterion, criterion_version DESC, judged, said
          """
      ).map { row in
        ReviewTally(
          criterion: row["criterion"], criterionVersion: row["criterion_version"], judged: row["judged"],
          said: row["said"], reviews: row["reviews"])
      }
    }
  }
}
