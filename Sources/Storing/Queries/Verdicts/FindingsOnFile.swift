import GRDB
public import Plans

extension Store {
  /// What the checks found in a version, as it stands: in the order of the checks and then of the plan.
  public func currentFindings(of version: Int64) async throws -> Findings {
    try await read { try $0.currentFindings(of: version)?.findings ?? Findings() }
  }
}

extension Database {
  /// What stands, and the rules that it was found by; nil where the version has not been checked.
  func currentFindings(of version: Int64) throws -> (findings: Findings, ruleSetHash: String)? {
    let sets = try cachedStatement(
      sql: "SELECT id, holds_until, rule_set_hash FROM finding_set WHERE version_id = ? AND is_current = 1")
    guard let set = try Row.fetchOne(sets, arguments: [version]) else { return nil }
    return (try findings(ofSet: set["id"], holdUntil: set["holds_until"]), set["rule_set_hash"])
  }

  /// What one set holds, in its order.
  func findings(ofSet set: Int64, holdUntil: Day?) throws -> Findings {
    let rows = try cachedStatement(
      sql: "SELECT check_name, severity, location, text, message FROM finding WHERE set_id = ? ORDER BY position")
    let findings = try Row.fetchAll(rows, arguments: [set]).map { row in
      Finding(
        check: row["check_name"], severity: row["severity"], location: SourceLocation(row["location"]),
        text: row["text"], message: row["message"])
    }
    return Findings(findings, holdUntil: holdUntil)
  }

  /// Whether just these findings stand; true where there are none to compare.
  func holds(_ findings: Findings?, of version: Int64, ruleSetHash: String) throws -> Bool {
    guard let findings else { return true }
    guard let standing = try currentFindings(of: version) else { return false }
    return standing.findings == findings && standing.ruleSetHash == ruleSetHash
  }

  /// Stores findings in the place of those that stood, which are kept.
  func insert(_ findings: Findings, of version: Int64, judgement: Int64, ruleSetHash: String) throws {
    let retire = try cachedStatement(
      sql: "UPDATE finding_set SET is_current = 0 WHERE version_id = ? AND is_current = 1")
    try retire.execute(arguments: [version])
    let insertSet = try cachedStatement(
      sql: """
        INSERT INTO finding_set
          (version_id, judgement_id, holds_until, rule_set_hash, must_fix, should_fix, notes, is_current)
        VALUES (?, ?, ?, ?, ?, ?, ?, 1)
        """)
    try insertSet.execute(
      arguments: [
        version, judgement, findings.holdUntil, ruleSetHash, findings.count(.mustFix), findings.count(.shouldFix),
        findings.count(.note),
      ])
    let set = lastInsertedRowID
    let insertFinding = try cachedStatement(
      sql: """
        INSERT INTO finding (set_id, position, check_name, severity, location, text, message)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """)
    for (position, finding) in findings.all.enumerated() {
      try insertFinding.execute(
        arguments: [
          set, position, finding.check, finding.severity, finding.location.words, finding.text, finding.message,
        ])
    }
  }
}
