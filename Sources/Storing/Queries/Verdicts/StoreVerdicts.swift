import GRDB
public import Plans

/// What was said of a plan version now, to be stored where it differs from what stands.
public struct NewJudgement: Sendable {
  /// The row number of the plan's version.
  public var version: Int64
  /// One a criterion.
  public var verdicts: [Verdict]
  /// What the checks found; nil leaves the findings on file as they stand.
  public var findings: Findings?
  /// All that they rest on.
  public var basis: VerdictBasis

  public init(version: Int64, verdicts: [Verdict], findings: Findings? = nil, basis: VerdictBasis) {
    self.version = version
    self.verdicts = verdicts
    self.findings = findings
    self.basis = basis
  }
}

extension Store {
  /// Stores those of the versions' verdicts that differ from what stands, with all that they rest on; old ones are kept.
  /// All in one transaction.
  ///
  /// One differs where its verdict, reason, counts, evidence, what is missing, the day until which it holds, the
  /// criterion's version or the rule set is another. A criterion that is no longer judged loses its current verdict.
  ///
  /// The findings are stored beside them, as a whole, where any of them is another. Which reviews and waivers stand on
  /// them is settled anew.
  ///
  /// - Parameters:
  ///   - judgements: at most one a version.
  ///   - receipt: of the delivery whose work ends with them, as `finishDelivery` ends it; nil for none.
  ///   - moment: seconds since 1 January 1970 UTC.
  /// - Returns: for each judgement how many of its verdicts differ.
  /// - Throws: `StoringError` where there is no such version or the database does not answer.
  @discardableResult
  public func storeJudgements(
    _ judgements: [NewJudgement], finishing receipt: ReceiptID? = nil, at moment: Int
  ) async throws -> [Int] {
    let rows = try judgements.map { judgement in
      (judgement, try judgement.verdicts.map { try VerdictRow($0, ruleSetHash: judgement.basis.ruleSetHash) })
    }
    if receipt == nil {
      // Most of the time nothing differs, and asking needs no lock.
      let nothingDiffers = try await read { database in
        try rows.allSatisfy { try database.holds($1, $0.findings, of: $0.version, $0.basis) }
      }
      if nothingDiffers { return judgements.map { _ in 0 } }
    }
    return try await write { database in
      let differing = try rows.map { try database.store($1, $0.findings, of: $0.version, $0.basis, at: moment) }
      if let receipt { try database.finishDelivery(receipt, at: moment) }
      return differing
    }
  }

  /// Stores one version's verdicts, as `storeJudgements` does.
  ///
  /// - Returns: how many differ.
  public func storeVerdicts(
    _ verdicts: [Verdict], findings: Findings? = nil, for version: Int64, basis: VerdictBasis, at moment: Int
  ) async throws -> Int {
    let judgement = NewJudgement(version: version, verdicts: verdicts, findings: findings, basis: basis)
    return try await storeJudgements([judgement], at: moment).reduce(0, +)
  }
}

extension Database {
  /// Whether all that was said of a version stands already.
  fileprivate func holds(
    _ rows: [VerdictRow], _ findings: Findings?, of version: Int64, _ basis: VerdictBasis
  ) throws -> Bool {
    let standing = try currentVerdicts(of: version)
    return try standing.count == rows.count && rows.allSatisfy { standing[$0.criterion] == $0 }
      && holds(findings, of: version, ruleSetHash: basis.ruleSetHash) && wordsStand(of: version)
  }

  /// - Returns: how many verdicts differ.
  fileprivate func store(
    _ rows: [VerdictRow], _ findings: Findings?, of version: Int64, _ basis: VerdictBasis, at moment: Int
  ) throws -> Int {
    let standing = try currentVerdicts(of: version)
    let differing = rows.filter { standing[$0.criterion] != $0 }
    let dropped = standing.keys.filter { criterion in !rows.contains { $0.criterion == criterion } }
    let newFindings = try holds(findings, of: version, ruleSetHash: basis.ruleSetHash) ? nil : findings
    if !differing.isEmpty || newFindings != nil {
      let judgement = try insertJudgement(of: version, basis: basis, at: moment)
      for row in differing {
        if standing[row.criterion] != nil { try retire(row.criterion, of: version) }
        try insert(row, of: version, judgement: judgement)
      }
      if let newFindings {
        try insert(newFindings, of: version, judgement: judgement, ruleSetHash: basis.ruleSetHash)
      }
    }
    for criterion in dropped { try retire(criterion, of: version) }
    try keepStandingWords(of: version)
    return differing.count + dropped.count
  }
}

extension Database {
  fileprivate func insertJudgement(of version: Int64, basis: VerdictBasis, at moment: Int) throws -> Int64 {
    let statement = try cachedStatement(
      sql: """
        INSERT INTO judgement (version_id, as_of, judged_at, rule_set_hash, framework, basis_json)
        VALUES (?, ?, ?, ?, ?, ?)
        """)
    try statement.execute(
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
