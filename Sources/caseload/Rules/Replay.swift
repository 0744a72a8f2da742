import Checking
import Plans
import Storing

/// Has a stored judgement again, from what it rested on then: not from what is on file now.
struct Replay {
  let store: Store

  /// What came of it.
  struct Outcome {
    let judgement: StoredJudgement
    let version: PlanVersion
    /// The verdicts that the judgement changed, given again.
    var verdicts: [Verdict]
    /// What the checks find, where the judgement has findings.
    var findings: Findings?
    /// What is not as it was stored, each in a sentence; empty where all of it came out the same.
    var differences: [String]
  }

  /// - Throws: `CommandProblem` where what it rests on is no longer on file.
  func had(_ id: Int64) async throws -> Outcome {
    guard let judgement = try await store.judgement(id) else {
      throw CommandProblem("There is no judgement \(id). caseload rules judgements URN lists a school's.")
    }
    let version = try await plan(judgement.version, of: judgement)
    let content = try await KeptRules(store: store).content(of: judgement.basis.ruleSetHash)
    let context = try await context(of: judgement, by: content)
    let stored = Set(judgement.verdicts.map(\.criterion))
    let verdicts = Checker().verdicts(on: version.plan, in: context).filter { stored.contains($0.criterion) }
    let findings = judgement.findings.map { _ in Checker().findings(on: version.plan, in: context) }
    return Outcome(
      judgement: judgement, version: version, verdicts: verdicts, findings: findings,
      differences: Replay.differences(judgement, verdicts, findings))
  }

  private func context(of judgement: StoredJudgement, by content: RuleSetContent) async throws -> CheckingContext {
    let basis = judgement.basis
    var context = CheckingContext(asOf: basis.asOf, termDates: basis.termDates, by: content)
    context.school = basis.school
    context.keyIssuesOnFile = basis.keyIssues
    context.framework = basis.framework
    for other in basis.pairedVersions { context.pairedPlans.append(try await plan(other, of: judgement).plan) }
    for earlier in basis.earlierVersions ?? [] {
      context.earlierVersions.append(try await plan(earlier, of: judgement).plan)
    }
    if let last = basis.lastVersion { context.lastVersion = try await plan(last, of: judgement).plan }
    return context
  }

  private func plan(_ id: Int64, of judgement: StoredJudgement) async throws -> PlanVersion {
    guard let version = try await store.version(id) else {
      throw CommandProblem("Judgement \(judgement.id) rests on a plan that is no longer on file.")
    }
    return version
  }

  private static func differences(
    _ judgement: StoredJudgement, _ verdicts: [Verdict], _ findings: Findings?
  ) -> [String] {
    var differences: [String] = []
    for stored in judgement.verdicts {
      let again = verdicts.first { $0.criterion == stored.criterion }
      guard again != stored else { continue }
      if let again, again.version != stored.version {
        differences.append(
          "\(stored.criterion.rawValue) was judged by version \(stored.version) of the criterion, and this is version \(again.version)"
        )
      } else {
        differences.append("\(stored.criterion.rawValue) comes out otherwise than it is stored")
      }
    }
    if findings != judgement.findings {
      differences.append("the checks find other things than are stored; their code may have changed since")
    }
    if !differences.isEmpty, judgement.isReadAnewSince {
      differences.append("a plan that it rests on was read anew since, so its words may be others")
    }
    return differences
  }
}
