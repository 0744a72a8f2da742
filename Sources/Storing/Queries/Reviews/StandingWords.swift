import GRDB
import Plans

/// What people said that stands on a version's current verdicts and findings.
struct StandingWords: Equatable {
  struct Review: Equatable {
    var id: Int64
    var said: VerdictValue
  }

  struct Waived: Equatable {
    var mustFix = 0
    var shouldFix = 0
    var notes = 0

    mutating func count(_ severity: Severity) {
      switch severity {
      case .mustFix: mustFix += 1
      case .shouldFix: shouldFix += 1
      case .note: notes += 1
      }
    }
  }

  var reviews: [CriterionID: Review] = [:]
  /// What each waiver that is not withdrawn covers, expired ones included: whether one has is asked with a day.
  var waived: [Int64: Waived] = [:]
}

extension Database {
  /// Whether what is kept of a version's standing words is so still.
  func wordsStand(of version: Int64) throws -> Bool { try standingWords(of: version) == keptWords(of: version) }

  /// Settles which reviews and waivers stand on a version's current verdicts and findings.
  func keepStandingWords(of version: Int64) throws {
    let words = try standingWords(of: version)
    guard try words != keptWords(of: version) else { return }
    try executeCached(sql: "DELETE FROM standing_review WHERE version_id = ?", arguments: [version])
    for (criterion, review) in words.reviews.sorted(by: { $0.value.id < $1.value.id }) {
      try executeCached(
        sql: "INSERT INTO standing_review (version_id, criterion, review_id, said) VALUES (?, ?, ?, ?)",
        arguments: [version, criterion, review.id, review.said])
    }
    guard let set = try currentFindingSet(of: version) else { return }
    try executeCached(sql: "DELETE FROM waived_findings WHERE set_id = ?", arguments: [set])
    for (waiver, waived) in words.waived.sorted(by: { $0.key < $1.key }) {
      try executeCached(
        sql: "INSERT INTO waived_findings (set_id, waiver_id, must_fix, should_fix, notes) VALUES (?, ?, ?, ?, ?)",
        arguments: [set, waiver, waived.mustFix, waived.shouldFix, waived.notes])
    }
  }

  private func standingWords(of version: Int64) throws -> StandingWords {
    // Most plans have none, and their JSON need not be opened.
    guard try hasWords(version) else { return StandingWords() }
    let keys = EvidenceKeys(plan: try storedPlan(ofVersion: version))
    var words = StandingWords()
    let reviews = try VerdictReview.fetch(self, ofPlanOf: version)
    for (criterion, row) in try currentVerdicts(of: version) {
      let key = keys.key(of: try row.verdict())
      // The latest word comes first.
      guard let review = reviews.first(where: { $0.criterion == criterion && $0.stands(on: key) }) else { continue }
      words.reviews[criterion] = StandingWords.Review(id: review.id, said: review.said)
    }
    let waivers = try FindingWaiver.fetch(self, ofPlanOf: version).filter { $0.withdrawn == nil }
    for finding in try currentFindings(of: version)?.findings.all ?? [] {
      let key = keys.key(of: finding)
      guard let waiver = waivers.first(where: { $0.covers(finding, key: key) }) else { continue }
      words.waived[waiver.id, default: StandingWords.Waived()].count(finding.severity)
    }
    return words
  }

  private func keptWords(of version: Int64) throws -> StandingWords {
    var words = StandingWords()
    let reviews = try cachedStatement(
      sql: "SELECT criterion, review_id, said FROM standing_review WHERE version_id = ?")
    for row in try Row.fetchAll(reviews, arguments: [version]) {
      words.reviews[row["criterion"]] = StandingWords.Review(id: row["review_id"], said: row["said"])
    }
    let waived = try cachedStatement(
      sql: """
        SELECT w.waiver_id, w.must_fix, w.should_fix, w.notes FROM finding_set s
        JOIN waived_findings w ON w.set_id = s.id WHERE s.version_id = ? AND s.is_current = 1
        """)
    for row in try Row.fetchAll(waived, arguments: [version]) {
      words.waived[row["waiver_id"]] = StandingWords.Waived(
        mustFix: row["must_fix"], shouldFix: row["should_fix"], notes: row["notes"])
    }
    return words
  }

  private func hasWords(_ version: Int64) throws -> Bool {
    let statement = try cachedStatement(
      sql: """
        SELECT EXISTS (SELECT 1 FROM review WHERE plan_id = v.plan_id)
          OR EXISTS (SELECT 1 FROM waiver WHERE plan_id = v.plan_id)
        FROM plan_version v WHERE v.id = ?
        """)
    return try Bool.fetchOne(statement, arguments: [version]) ?? false
  }

  private func currentFindingSet(of version: Int64) throws -> Int64? {
    try Int64.fetchOne(
      cachedStatement(sql: "SELECT id FROM finding_set WHERE version_id = ? AND is_current = 1"), arguments: [version])
  }

  /// - Throws: `StoringError` where there is no such version.
  func storedPlan(ofVersion version: Int64) throws -> Plan {
    let json = try String.fetchOne(
      cachedStatement(sql: "SELECT plan_json FROM plan_version WHERE id = ?"), arguments: [version])
    guard let json else { throw StoringError.notOnFile("The plan") }
    return try StoredJSON.value(Plan.self, from: json)
  }
}
