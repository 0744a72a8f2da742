import GRDB
public import Plans

extension Store {
  /// The verdicts on a version that stand, in the guidance's order.
  public func currentVerdicts(of version: Int64) async throws -> [Verdict] {
    try await read { database in
      let stored = try database.currentVerdicts(of: version)
      return try CriterionID.allCases.compactMap { try stored[$0]?.verdict() }
    }
  }
}

/// A verdict as its row holds it: compared by what was said, with its evidence as text.
struct VerdictRow: Equatable {
  var criterion: CriterionID
  var version: Int
  var value: VerdictValue
  var because: String
  var counted: Int?
  var passed: Int?
  var evidence: String
  var missing: String?
  var holdsUntil: Day?
  var ruleSetHash: String

  static let columns = """
    criterion, criterion_version, verdict, because, counted, passed, evidence_json, missing, holds_until, rule_set_hash
    """

  init(row: Row) {
    criterion = row["criterion"]
    version = row["criterion_version"]
    value = row["verdict"]
    because = row["because"]
    counted = row["counted"]
    passed = row["passed"]
    evidence = row["evidence_json"]
    missing = row["missing"]
    holdsUntil = row["holds_until"]
    ruleSetHash = row["rule_set_hash"]
  }

  init(_ verdict: Verdict, ruleSetHash: String) throws {
    criterion = verdict.criterion
    version = verdict.version
    value = verdict.verdict
    because = verdict.because
    counted = verdict.counted
    passed = verdict.passed
    evidence = try StoredJSON.text(verdict.evidence)
    missing = verdict.missing
    holdsUntil = verdict.holdsUntil
    self.ruleSetHash = ruleSetHash
  }

  /// In the order of `columns`.
  var arguments: StatementArguments {
    [criterion, version, value, because, counted, passed, evidence, missing, holdsUntil, ruleSetHash]
  }

  func verdict() throws -> Verdict {
    Verdict(
      criterion: criterion, version: version, verdict: value, because: because, counted: counted, passed: passed,
      evidence: try StoredJSON.value([EvidenceItem].self, from: evidence), missing: missing, holdsUntil: holdsUntil)
  }
}

extension Database {
  func currentVerdicts(of version: Int64) throws -> [CriterionID: VerdictRow] {
    let statement = try cachedStatement(
      sql: "SELECT \(VerdictRow.columns) FROM verdict WHERE version_id = ? AND is_current = 1")
    let rows = try Row.fetchAll(statement, arguments: [version])
    return Dictionary(rows.map(VerdictRow.init(row:)).map { ($0.criterion, $0) }, uniquingKeysWith: { $1 })
  }
}
