import GRDB
public import Plans

/// One pass over all current plans, held against each other.
public struct AcrossPass: Hashable, Sendable {
  /// The day that it was made as of.
  public var asOf: Day
  /// Seconds since 1 January 1970 UTC.
  public var madeAt: Int
  public var ruleSetHash: String
  /// What `acrossInputs()` said before it began.
  public var restedOn: String
  /// How many plans were held against each other.
  public var plans: Int
  public var findings: Int

  public init(asOf: Day, madeAt: Int, ruleSetHash: String, restedOn: String, plans: Int, findings: Int) {
    self.asOf = asOf
    self.madeAt = madeAt
    self.ruleSetHash = ruleSetHash
    self.restedOn = restedOn
    self.plans = plans
    self.findings = findings
  }
}

extension Store {
  /// How long a finding is kept that is found no more, in seconds: thirty days.
  static let goneFindingsKept = 30 * 86_400

  /// What findings across schools rest on, as a mark that is another whenever any of it may have changed: versions,
  /// verdicts, and all that the audit records, such as imports, caseloads and strengths.
  public func acrossInputs() async throws -> String {
    try await read { database in
      let parts = try ["plan_version", "judgement", "audit"].map { table in
        try Int64.fetchOne(database, sql: "SELECT max(id) FROM \(table)") ?? 0
      }
      return parts.map(String.init).joined(separator: ".")
    }
  }

  /// The last pass; nil where there was none yet.
  public func lastAcrossPass() async throws -> AcrossPass? {
    try await read { database in
      try Row.fetchOne(database, sql: "SELECT * FROM across_pass ORDER BY id DESC LIMIT 1").map { row in
        AcrossPass(
          asOf: row["as_of"], madeAt: row["made_at"], ruleSetHash: row["rule_set_hash"], restedOn: row["rested_on"],
          plans: row["plans"], findings: row["findings"])
      }
    }
  }

  /// Stores what a pass found in the place of what stood: findings that say the same stay as they are, new ones are added,
  /// and those that are found no more are marked so.
  ///
  /// In batches, so that nobody waits long for the lock; whoever reads in between sees some of both.
  ///
  /// - Parameters:
  ///   - findings: in the order in which each check found them.
  ///   - pass: the pass.
  /// - Returns: how many are new, and how many are gone.
  /// - Throws: `StoringError`; batches that were done by then stay, and the pass does not stand as made.
  @discardableResult
  public func storeAcrossFindings(
    _ findings: [AcrossFinding], of pass: AcrossPass
  ) async throws -> (new: Int, gone: Int) {
    var byText = try await read { database in
      let rows = try Row.fetchCursor(
        database, sql: "SELECT id, position, payload_json FROM across_finding WHERE is_current = 1 ORDER BY id")
      var byText: [String: [(id: Int64, position: Int)]] = [:]
      while let row = try rows.next() { byText[row["payload_json"], default: []].append((row["id"], row["position"])) }
      return byText
    }

    var positions: [String: Int] = [:]
    var moved: [(id: Int64, position: Int)] = []
    var added: [(finding: AcrossFinding, position: Int, text: String)] = []
    for finding in findings {
      let position = positions[finding.check, default: 0]
      positions[finding.check] = position + 1
      let text = try StoredJSON.text(finding)
      guard let same = byText[text]?.popLast() else {
        added.append((finding, position, text))
        continue
      }
      if same.position != position { moved.append((same.id, position)) }
    }
    let gone = byText.values.flatMap { $0.map(\.id) }.sorted()

    try await inBatches(added) { database, finding in
      try database.insert(finding.finding, at: finding.position, finding.text, pass)
    }
    try await inBatches(moved) { database, finding in
      try database.cachedStatement(sql: "UPDATE across_finding SET position = ? WHERE id = ?")
        .execute(arguments: [finding.position, finding.id])
    }
    try await inBatches(gone) { database, id in
      try database.cachedStatement(sql: "UPDATE across_finding SET is_current = 0, gone_at = ? WHERE id = ?")
        .execute(arguments: [pass.madeAt, id])
    }
    try await write { database in
      try database.execute(
        sql: "DELETE FROM across_finding WHERE is_current = 0 AND gone_at < ?",
        arguments: [pass.madeAt - Store.goneFindingsKept])
      try database.execute(
        sql: """
          INSERT INTO across_pass (as_of, made_at, rule_set_hash, rested_on, plans, findings) VALUES (?, ?, ?, ?, ?, ?)
          """,
        arguments: [pass.asOf, pass.madeAt, pass.ruleSetHash, pass.restedOn, pass.plans, pass.findings])
      try database.execute(
        sql: "DELETE FROM across_pass WHERE made_at < ? AND id < (SELECT max(id) FROM across_pass)",
        arguments: [pass.madeAt - Store.goneFindingsKept])
    }
    return (added.count, gone.count)
  }

  private func inBatches<Item: Sendable>(
    _ items: [Item], _ body: @escaping @Sendable (Database, Item) throws -> Void
  ) async throws {
    for start in stride(from: 0, to: items.count, by: 500) {
      let batch = Array(items[start..<min(start + 500, items.count)])
      try await write { database in for item in batch { try body(database, item) } }
    }
  }
}

extension Database {
  fileprivate func insert(_ finding: AcrossFinding, at position: Int, _ text: String, _ pass: AcrossPass) throws {
    try cachedStatement(
      sql: """
        INSERT INTO across_finding (check_name, severity, position, payload_json, as_of, found_at, is_current)
        VALUES (?, ?, ?, ?, ?, ?, 1)
        """
    ).execute(arguments: [finding.check, finding.severity, position, text, pass.asOf, pass.madeAt])
    let id = lastInsertedRowID
    let school = try cachedStatement(
      sql: "INSERT OR IGNORE INTO across_finding_school (finding_id, urn) VALUES (?, ?)")
    for urn in finding.urns { try school.execute(arguments: [id, urn]) }
  }
}
