import GRDB

extension Store {
  /// The row numbers of the current versions whose verdicts rest on a version that was withdrawn since: beside which they
  /// were judged, or from which their changes were counted.
  ///
  /// They are judged again at once where a delivery is set aside; this finds those of a daemon that ended in between. A
  /// judgement whose verdicts came out the same goes on naming what it rested on, so some come back each time.
  ///
  /// - Returns: each version once, in the order in which they were stored.
  /// - Throws: `StoringError` where the database does not answer.
  public func versionsRestingOnWithdrawn() async throws -> [Int64] {
    try await read { database in
      // Most authorities have withdrawn nothing, and no judgement need be opened.
      let withdrawn = try Set(
        Int64.fetchAll(database, sql: "SELECT id FROM plan_version WHERE withdrawn_at IS NOT NULL"))
      guard !withdrawn.isEmpty else { return [] }
      let rows = try Row.fetchCursor(database, sql: Store.groundsOfCurrent)
      var found: [Int64] = []
      while let row = try rows.next() {
        let basis = try StoredJSON.value(VerdictBasis.self, from: row["basis_json"])
        if !withdrawn.isDisjoint(with: basis.versions) { found.append(row["id"]) }
      }
      return found
    }
  }

  /// What the latest of the standing verdicts and findings on each current version rest on.
  static let groundsOfCurrent = """
    SELECT v.id, judgement.basis_json FROM plan_version v INDEXED BY plan_version_current
    CROSS JOIN judgement ON judgement.id = max(
      coalesce((SELECT max(judgement_id) FROM verdict WHERE version_id = v.id AND is_current = 1), 0),
      coalesce((SELECT judgement_id FROM finding_set WHERE version_id = v.id AND is_current = 1), 0))
    WHERE v.is_current = 1 ORDER BY v.id
    """
}
