import GRDB
public import Plans

extension Store {
  /// Stores those of a version's verdicts that differ from what stands, with all that they rest on; old ones are kept.
  ///
  /// One differs where its verdict, reason, counts, evidence, what is missing, the day until which it holds, the
  /// criterion's version or the rule set is another. A criterion that is no longer judged loses its current verdict.
  ///
  /// The findings are stored beside them, as a whole, where any of them is another. Which reviews and waivers stand on
  /// them is settled anew.
  ///
  /// - Parameters:
  ///   - verdicts: one a criterion.
  ///   - findings: what the checks found; nil leaves those on file as they stand.
  ///   - version: the row number of the plan's version.
  ///   - basis: all that they rest on.
  ///   - moment: seconds since 1 January 1970 UTC.
  /// - Returns: how many differ.
  /// - Throws: `StoringError` where there is no such version or the database does not answer.
  public func storeVerdicts(
    _ verdicts: [Verdict], findings: Findings? = nil, for version: Int64, basis: VerdictBasis, at moment: Int
  ) async throws -> Int {
    let rows = try verdicts.map { try VerdictRow($0, ruleSetHash: basis.ruleSetHash) }
    // Most of the time nothing differs, and asking needs no lock.
    let nothingDiffers = try await read { database in
      let standing = try database.currentVerdicts(of: version)
      return try Store.difference(rows, from: standing) == 0
        && database.holds(findings, of: version, ruleSetHash: basis.ruleSetHash)
        && database.wordsStand(of: version)
    }
    if nothingDiffers { return 0 }
    return try await write { database in
      let standing = try database.currentVerdicts(of: version)
      let differing = rows.filter { standing[$0.criterion] != $0 }
      let dropped = standing.keys.filter { criterion in !rows.contains { $0.criterion == criterion } }
      let newFindings = try database.holds(findings, of: version, ruleSetHash: basis.ruleSetHash) ? nil : findings
      if !differing.isEmpty || newFindings != nil {
        let judgement = try database.insertJudgement(of: version, basis: basis, at: moment)
        for row in differing {
          try database.retire(row.criterion, of: version)
          try database.insert(row, of: version, judgement: judgement)
        }
        if let newFindings {
          try database.insert(newFindings, of: version, judgement: judgement, ruleSetHash: basis.ruleSetHash)
        }
      }
      for criterion in dropped { try database.retire(criterion, of: version) }
      try database.keepStandingWords(of: version)
      return differing.count + dropped.count
    }
  }

  private static func difference(_ rows: [VerdictRow], from standing: [CriterionID: VerdictRow]) -> Int {
    rows.count { standing[$0.criterion] != $0 } + (standing.count - rows.count { standing[$0.criterion] != nil })
  }
}

extension Database {
  fileprivate func insertJudgement(of version: Int64, basis: VerdictBasis, at moment: Int) throws -> Int64 {
    try execute(
      sql: """
        INSERT INTO judgement (version_id, as_of, judged_at, rule_set_hash, framework, basis_json)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
      arguments: [version, basis.asOf, moment, basis.ruleSetHash, basis.framework, StoredJSON.text(basis)])
    return lastInsertedRowID
  }

  fileprivate func retire(_ criterion: CriterionID, of version: Int64) throws {
    let statement = try cachedStatement(
      sql: "UPDATE verdict SET is_current = 0 WHERE version_id = ? AND criterion = ? AND is_current = 1")
    try statement.execute(arguments: [version, criterion])
  }

  fileprivate func insert(_ row: VerdictRow, of version: Int64, judgement: Int64) throws {
    let statement = try cachedStatement(
      sql: """
        INSERT INTO verdict (version_id, judgement_id, is_current, \(VerdictRow.columns))
        VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    try statement.execute(arguments: [version, judgement] + row.arguments)
  }
}
