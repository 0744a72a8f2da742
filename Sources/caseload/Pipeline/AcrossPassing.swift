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

    var across = AcrossSchools(try await context(asOf: day))
    var plans = 0
    for id in try await store.currentVersionIDs(of: nil) {
      try Task.checkCancellation()
      guard let version = try await store.version(id) else { continue }
      across.take(
        FiledPlan(
          id: Int(version.id), plan: version.plan, identity: version.identity, urn: version.identity.urn,
          file: version.receipt.rawValue, received: Day.inLondon(secondsSinceEpoch: version.receivedAt),
          verdicts: try await store.currentVerdicts(of: id)))
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

  private func context(asOf day: Day) async throws -> AcrossContext {
    AcrossContext(
      asOf: day, termDates: configuration.termDates.authority, checkRules: configuration.checkRules,
      vocabularies: configuration.vocabularies,
      schools: SchoolRegister(try await store.schools(), links: try await store.schoolLinks()),
      everySchoolOwesAPlan: true, results: ResultsOnFile(try await store.latestResults()),
      strengths: try await store.strengths().map(\.strength), advisers: try await store.advisers(on: day))
  }
}
