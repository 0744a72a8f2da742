import GRDB
public import Plans

/// A verdict without its reasons: what a strip of marks shows.
public struct VerdictMark: Hashable, Sendable {
  public var value: VerdictValue
  public var counted: Int?
  public var passed: Int?

  public init(value: VerdictValue, counted: Int? = nil, passed: Int? = nil) {
    self.value = value
    self.counted = counted
    self.passed = passed
  }
}

extension Store {
  /// Per version the verdicts that stand, or those that stood at a moment.
  ///
  /// Where a person's review stands on a verdict, it is what the person says, who has the last word; of those that stood
  /// at a moment it is what Caseload said.
  ///
  /// One criterion's alone where one is named. Verdicts given at or after `end` are left out, as if they had not been
  /// given yet; where it is nil, those that stand now are given.
  public func verdictMarks(of versions: [Int64], only criterion: CriterionID? = nil, givenBefore end: Int? = nil)
    async throws -> [Int64: [CriterionID: VerdictMark]]
  {
    try await read { database in
      var arguments: StatementArguments = ["versions": VersionList.text(versions), "criterion": criterion]
      if let end { arguments += ["end": end] }
      let rows = try Row.fetchCursor(
        database, sql: end == nil ? VerdictMark.current : VerdictMark.asAt, arguments: arguments)
      var marks: [Int64: [CriterionID: VerdictMark]] = [:]
      while let row = try rows.next() {
        // In the order in which they were given: a later one replaces an earlier.
        marks[row["version_id"], default: [:]][row["criterion"]] = VerdictMark(
          value: row["verdict"], counted: row["counted"], passed: row["passed"])
      }
      return marks
    }
  }
}

extension VerdictMark {
  static let current = """
    SELECT v.version_id, v.criterion, coalesce(r.said, v.verdict) AS verdict, v.counted, v.passed
    FROM json_each(:versions) list CROSS JOIN verdict v INDEXED BY verdict_current ON v.version_id = list.value
    LEFT JOIN standing_review r ON r.version_id = v.version_id AND r.criterion = v.criterion
    WHERE v.is_current = 1 AND (:criterion IS NULL OR v.criterion = :criterion)
    """
  static let asAt = """
    SELECT v.version_id, v.criterion, v.verdict, v.counted, v.passed
    FROM json_each(:versions) list CROSS JOIN verdict v ON v.version_id = list.value
    CROSS JOIN judgement j ON j.id = v.judgement_id
    WHERE j.judged_at < :end AND (:criterion IS NULL OR v.criterion = :criterion)
    ORDER BY v.version_id, v.id
    """
}
