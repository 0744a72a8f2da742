import Checking
import Logging
import Operating
import Plans
import Storing

/// Holds all current plans against each other, and stores what that shows.
struct AcrossPassing: Sendable {
  let store: Store
  let configuration: Configuration
  let metrics: Metrics?

  /// Makes a pass where anything that it rests on has changed since the last: a plan, a verdict, a fact that is on file,
  /// the rules, the day or this program.
  ///
  /// One plan at a time is read from the store; the checks keep of each what they need.
  ///
  /// - Returns: the pass; nil where the last still holds.
  func refresh(asOf day: Day) async throws -> AcrossPass? {
    // Asked for before anything is read, so that what changes meanwhile makes the next pass.
    let inputs = "\(Caseload.commit) \(try await store.acrossInputs())"
    let last = try await store.lastAcrossPass()
    if let last, last.restedOn == inputs, last.asOf == day, last.ruleSetHash == configuration.ruleSetHash { return nil }
    let began = ContinuousClock.now

    let schools = try await store.schools()
    let exempt = try await store.notApplicable(of: schools.map(\.urn)).mapValues { Set($0.map(\.criterion)) }
    var across = AcrossSchools(try await context(asOf: day, schools))
    var plans = 0
    for id in try await store.currentVersionIDs(of: nil) {
      try Task.checkCancellation()
      guard let plan = try await filed(id, exempt: exempt) else { continue }
      across.take(plan)
      plans += 1
    }
    let findings = across.findings()
    let pass = AcrossPass(
      asOf: day, madeAt: Clock.now(), ruleSetHash: configuration.ruleSetHash, restedOn: inputs, plans: plans,
      findings: findings.count)
    try await store.storeAcrossFindings(findings, of: pass)
    metrics?.acrossPassed(seconds: seconds(since: began))
    for severity in Severity.allCases {
      metrics?.acrossFindings(findings.count { $0.severity == severity }, severity: severity.rawValue)
    }
    return pass
  }

  /// A version as the checks take it, without the verdicts on what an adviser has set not applicable for its school: that
  /// is not missed there.
  func filed(_ id: Int64, exempt: [URN: Set<CriterionID>]) async throws -> FiledPlan? {
    guard let version = try await store.version(id) else { return nil }
    let urn = version.identity.urn
    return FiledPlan(
      id: Int(version.id), plan: version.plan, identity: version.identity, urn: urn, file: version.receipt.rawValue,
      received: Day.inLondon(secondsSinceEpoch: version.receivedAt),
      verdicts: try await store.currentVerdicts(of: id).filter { exempt[urn]?.contains($0.criterion) != true })
  }

  private func context(asOf day: Day, _ schools: [School]) async throws -> AcrossContext {
    AcrossContext(
      asOf: day, termDates: configuration.termDates.authority, checkRules: configuration.checkRules,
      vocabularies: configuration.vocabularies,
      schools: SchoolRegister(schools, links: try await store.schoolLinks()),
      everySchoolOwesAPlan: true, results: ResultsOnFile(try await store.latestResults()),
      strengths: try await store.strengths().map(\.strength), advisers: try await store.advisers(on: day))
  }
}
