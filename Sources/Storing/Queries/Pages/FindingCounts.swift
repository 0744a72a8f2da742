import GRDB
public import Plans

/// How many findings a plan has by severity, those left out that a person waived.
public struct FindingCounts: Hashable, Sendable {
  public var mustFix: Int
  public var shouldFix: Int
  public var notes: Int
  /// Those that are waived, of any severity.
  public var waived: Int

  public init(mustFix: Int = 0, shouldFix: Int = 0, notes: Int = 0, waived: Int = 0) {
    self.mustFix = mustFix
    self.shouldFix = shouldFix
    self.notes = notes
    self.waived = waived
  }

  public static func + (left: FindingCounts, right: FindingCounts) -> FindingCounts {
    FindingCounts(
      mustFix: left.mustFix + right.mustFix, shouldFix: left.shouldFix + right.shouldFix,
      notes: left.notes + right.notes, waived: left.waived + right.waived)
  }
}

extension Store {
  /// Per version how many findings count on a day: waivers that expired by then waive nothing. Versions that have not
  /// been checked are left out.
  ///
  /// Of findings that stood at a moment where `end` is given, with the waivers of then.
  public func findingCounts(of versions: [Int64], on day: Day, givenBefore end: Int? = nil) async throws -> [Int64:
    FindingCounts]
  {
    try await read { database in
      var arguments: StatementArguments = ["versions": VersionList.text(versions), "day": day]
      if let end { arguments += ["end": end] }
      let rows = try Row.fetchAll(
        database, sql: end == nil ? FindingCounts.current : FindingCounts.asAt, arguments: arguments)
      return Dictionary(
        rows.map { row in
          (
            row["version_id"],
            FindingCounts(
              mustFix: row["must_fix"], shouldFix: row["should_fix"], notes: row["notes"], waived: row["waived"])
          )
        }, uniquingKeysWith: { first, _ in first })
    }
  }
}

extension FindingCounts {
  private static let counted = """
    SELECT s.version_id, s.must_fix - ifnull(sum(w.must_fix), 0) AS must_fix,
      s.should_fix - ifnull(sum(w.should_fix), 0) AS should_fix, s.notes - ifnull(sum(w.notes), 0) AS notes,
      ifnull(sum(w.must_fix + w.should_fix + w.notes), 0) AS waived
    """
  static let current = """
    \(counted) FROM json_each(:versions) list
    CROSS JOIN finding_set s INDEXED BY finding_set_current ON s.version_id = list.value AND s.is_current = 1
    LEFT JOIN waived_findings w ON w.set_id = s.id AND EXISTS (
      SELECT 1 FROM waiver WHERE id = w.waiver_id AND withdrawn_at IS NULL AND expires > :day)
    GROUP BY s.id
    """
  static let asAt = """
    \(counted) FROM json_each(:versions) list
    CROSS JOIN finding_set s ON s.id = (
      SELECT f.id FROM finding_set f JOIN judgement j ON j.id = f.judgement_id
      WHERE f.version_id = list.value AND j.judged_at < :end ORDER BY f.id DESC LIMIT 1)
    LEFT JOIN waived_findings w ON w.set_id = s.id AND EXISTS (
      SELECT 1 FROM waiver WHERE id = w.waiver_id AND made_at < :end AND expires > :day
        AND (withdrawn_at IS NULL OR withdrawn_at >= :end))
    GROUP BY s.id
    """
}
