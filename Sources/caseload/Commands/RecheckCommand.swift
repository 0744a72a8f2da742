import ArgumentParser
import Checking
import Foundation
import Plans
import Storing

/// `caseload recheck`: judges plans again.
struct RecheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recheck",
    abstract: "Judges the current plans again, by the rules as they stand, and stores what differs.",
    discussion: """
      Old verdicts are kept. With --as-of the verdicts of another day are printed as JSON, one plan a line, and
      nothing is stored; --rules judges by rules that are on file, which caseload rules list shows.

      --judgement has one stored judgement again, from the plans, facts and rules that it rested on, and --replay those of
      all standing verdicts. Nothing is stored; exit code 65 where something comes out otherwise.

      Examples:
        caseload recheck
        caseload recheck --school 900001
        caseload recheck --as-of 2026-11-23 > verdicts.jsonl
        caseload recheck --as-of 2026-11-23 --rules 5f0c9a1b
        caseload recheck --judgement 1204
        caseload recheck --replay
      """)

  @Option(help: "This school's plans only.") var school: URN?
  @Option(help: "Judge as of this day, print, and store nothing.") var asOf: Day?
  @Option(help: "With --as-of: judge by the rules on file with this hash, or its first eight digits or more.")
  var rules: String?
  @Option(help: "Have this judgement again; caseload rules judgements lists a school's.") var judgement: Int64?
  @Flag(help: "Have the judgements again in which the standing verdicts were given.") var replay = false
  @OptionGroup var options: StoreOptions

  func validate() throws {
    guard rules == nil || asOf != nil else {
      throw ValidationError("--rules goes with --as-of DATE: which day's verdicts by these rules?")
    }
    guard [asOf != nil, judgement != nil, replay].filter({ $0 }).count <= 1 else {
      throw ValidationError("--as-of, --judgement and --replay exclude each other.")
    }
  }

  func run() async throws {
    try await options.withStore { store, configuration in
      if let judgement { return try await print(judgement, in: store) }
      if replay { return try await replayAll(in: store) }
      var content = configuration.content
      if let rules { content = try await KeptRules(store: store).named(rules) }
      let judge = Judge(store: store, configuration: configuration, content: content)
      let versions = try await store.currentVersionIDs(of: school)
      if let asOf { return try await print(versions, asOf: asOf, judge) }
      let (plans, changed) = try await judge.judge(versions, asOf: Clock.today())
      Swift.print("\(plans) plans judged as of \(Clock.today()); \(changed) verdicts differ from those on file.")
    }
  }

  private func print(_ versions: [Int64], asOf day: Day, _ judge: Judge) async throws {
    for id in versions {
      guard let version = try await judge.store.version(id) else { continue }
      let (context, _) = try await judge.basis(of: version, asOf: day)
      let judged = Checker().judge(version.plan, in: context)
      try RecheckedPlan(
        plan: version.identity, version: version.number, asOf: day, ruleSet: judge.content.hash,
        verdicts: judged.verdicts,
        findings: judged.findings.all
      ).print()
    }
  }

  private func print(_ id: Int64, in store: Store) async throws {
    let outcome = try await Replay(store: store).had(id)
    try RecheckedPlan(
      plan: outcome.version.identity, version: outcome.version.number, asOf: outcome.judgement.basis.asOf,
      ruleSet: outcome.judgement.basis.ruleSetHash, verdicts: outcome.verdicts, findings: outcome.findings?.all,
      judgement: id, isSame: outcome.differences.isEmpty
    ).print()
    guard outcome.differences.isEmpty else {
      throw fail("Judgement \(id): \(outcome.differences.joined(separator: "; ")).", Exit.data)
    }
  }

  private func replayAll(in store: Store) async throws {
    let ids = try await store.standingJudgements(of: school)
    var same = 0
    for id in ids {
      do {
        let outcome = try await Replay(store: store).had(id)
        if outcome.differences.isEmpty {
          same += 1
        } else {
          complain("Judgement \(id): \(outcome.differences.joined(separator: "; ")).")
        }
      } catch let problem as CommandProblem {
        complain("Judgement \(id): \(problem.sentence)")
      }
    }
    Swift.print("\(ids.count) judgements had again; \(same) came out as they are stored.")
    guard same == ids.count else { throw Exit.data }
  }
}

/// One line of what is printed.
private struct RecheckedPlan: Encodable {
  var plan: PlanIdentity
  var version: Int
  var asOf: Day
  var ruleSet: String
  var verdicts: [Verdict]
  var findings: [Finding]?
  var judgement: Int64?
  var isSame: Bool?

  func print() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    Swift.print(String(decoding: try encoder.encode(self), as: UTF8.self))
  }
}
