import Checking
import Foundation
import Operating
import Plans
import Storing

/// Judges stored plans: gathers what a verdict rests on, asks the criteria, stores what differs.
struct Judge: Sendable {
  let store: Store
  /// What is judged by.
  let content: RuleSetContent
  var termDates: TermDatesOnFile
  /// Counts what is stored; nil for a command that ends with its work.
  var metrics: Metrics?
  /// How far it is with plans that are judged again; nil where nobody looks.
  var rejudging: Rejudging?

  init(
    store: Store, configuration: Configuration, content: RuleSetContent? = nil, metrics: Metrics? = nil,
    rejudging: Rejudging? = nil
  ) {
    self.store = store
    self.content = content ?? configuration.content
    termDates = configuration.termDates
    self.metrics = metrics
    self.rejudging = rejudging
  }

  /// How many plans are read from the store, and their verdicts stored, at once. With the school's others and up to two
  /// dozen earlier versions of each in memory, not more.
  static let batch = 8

  /// Judges the plans that a delivery became and what rests on them, and ends the work on the delivery.
  func judge(deliveredBy receipt: ReceiptID) async throws {
    try await keepRules()
    let versions = try await store.versionsToJudge(deliveredBy: receipt)
    let own = versions.prefix(Self.batch)
    // Those that rest on the delivery's own may be many; the last to be stored ends the delivery.
    let rest = Array(versions.dropFirst(Self.batch))
    if !rest.isEmpty { _ = try await judge(rest, asOf: Clock.today()) }
    _ = try await judge(batch: own, asOf: Clock.today(), finishing: receipt)
  }

  /// Judges again the plans whose verdicts a new day may change, and all that were judged by other rules than today's.
  ///
  /// One plan at a time is in memory, since an authority may have a thousand.
  ///
  /// - Returns: how many plans were judged, and how many verdicts differ from those on file.
  func judgeWhatTimeOrRulesChanged(asOf day: Day) async throws -> (plans: Int, changed: Int) {
    let changed = try await store.versionsToRejudge(asOf: day, ruleSetHash: content.hash)
    let due = try await changed + Set(store.versionsRestingOnWithdrawn()).subtracting(changed).sorted()
    let isByNewRules = try await store.standsByOtherRules(than: content.hash)
    rejudging?.begin(due.count, isByNewRules: isByNewRules)
    defer { rejudging?.end() }
    return try await judge(due, asOf: day, showing: rejudging)
  }

  /// Judges all of a school's current plans again, with those that it inherits: one of them was withdrawn, and the others
  /// may have been judged beside it or counted their changes from it.
  func judgeAnew(plansOf urn: URN) async throws {
    _ = try await judge(store.currentVersionIDs(of: urn), asOf: Clock.today())
  }

  /// Judges again the plans whose verdicts rest on other term dates than those on file: an authority that publishes
  /// its provisional dates changes what lies within one term.
  ///
  /// - Returns: how many plans were judged, and how many verdicts differ from those on file.
  func judgeWhatTermDatesChanged(asOf day: Day) async throws -> (plans: Int, changed: Int) {
    let dates = termDates
    return try await judge(store.versionsJudged(byOtherTermDatesThan: { dates.dates(for: $0) }), asOf: day)
  }

  /// Judges plan versions, given by their row numbers, as of a day; `rejudging` shows how far it is.
  ///
  /// - Returns: how many plans were judged, and how many verdicts differ from those on file.
  func judge(
    _ versions: [Int64], asOf day: Day, showing rejudging: Rejudging? = nil
  ) async throws -> (plans: Int, changed: Int) {
    guard !versions.isEmpty else { return (0, 0) }
    try await keepRules()
    let batches = stride(from: 0, to: versions.count, by: Self.batch).map { versions[$0...].prefix(Self.batch) }
    var waiting = batches.makeIterator()
    return try await withThrowingTaskGroup(of: (plans: Int, changed: Int).self) { group in
      // Twice as many as there are processors: while one batch is read or stored another is judged.
      for _ in 0..<ProcessInfo.processInfo.activeProcessorCount * 2 {
        guard let batch = waiting.next() else { break }
        group.addTask { try await judge(batch: batch, asOf: day) }
      }
      var total = (plans: 0, changed: 0)
      while let done = try await group.next() {
        rejudging?.advance(by: done.plans)
        total = (total.plans + done.plans, total.changed + done.changed)
        if let batch = waiting.next() { group.addTask { try await judge(batch: batch, asOf: day) } }
      }
      return total
    }
  }

  /// Judges one plan version as of a day.
  ///
  /// - Returns: how many verdicts differ from those on file.
  @discardableResult
  func judge(_ version: PlanVersion, asOf day: Day) async throws -> Int {
    try await judge([version.id], asOf: day).changed
  }

  private func judge(
    batch: ArraySlice<Int64>, asOf day: Day, finishing receipt: ReceiptID? = nil
  ) async throws -> (plans: Int, changed: Int) {
    try Task.checkCancellation()
    var judgements: [NewJudgement] = []
    for grounds in try await store.judgingGrounds(of: Array(batch)) {
      let (context, basis) = basis(grounds, asOf: day)
      let plan = grounds.version.plan
      let judged = Checker().judge(plan, in: context)
      judgements.append(
        NewJudgement(
          version: grounds.version.id, verdicts: judged.verdicts, findings: judged.findings, basis: basis))
      // Whoever asks for a page need not wait for all the plans of a batch.
      await Task.yield()
    }
    let changed = try await store.storeJudgements(judgements, finishing: receipt, at: Clock.now())
    for (judgement, count) in zip(judgements, changed) where count > 0 {
      for verdict in judgement.verdicts { metrics?.verdictsStored(verdict.verdict.rawValue) }
    }
    return (judgements.count, changed.reduce(0, +))
  }

  /// What is judged by is kept whole before any verdict names it.
  private func keepRules() async throws {
    try await store.keepRuleSet(content.hash, content: { [content] in content.json }, at: Clock.now())
  }

  /// All that verdicts on a version rest on, as of a day: to judge with, and to keep beside them.
  ///
  /// - Throws: `CommandProblem` where the version is no longer on file.
  func basis(of version: PlanVersion, asOf day: Day) async throws -> (CheckingContext, VerdictBasis) {
    guard let grounds = try await store.judgingGrounds(of: [version.id]).first else {
      throw CommandProblem("The plan version is no longer on file.")
    }
    return basis(grounds, asOf: day)
  }

  private func basis(_ grounds: JudgingGrounds, asOf day: Day) -> (CheckingContext, VerdictBasis) {
    let dates = termDates.dates(for: grounds.version.identity.urn)
    var context = CheckingContext(asOf: day, termDates: dates, by: content)
    context.school = grounds.school
    context.keyIssuesOnFile = grounds.keyIssues
    context.pairedPlans = grounds.beside.map(\.plan)
    context.earlierVersions = grounds.earlier.map(\.plan)
    context.lastVersion = grounds.last?.plan
    let basis = VerdictBasis(
      asOf: day, ruleSetHash: content.hash, framework: context.framework, pairedVersions: grounds.beside.map(\.id),
      earlierVersions: grounds.earlier.map(\.id), lastVersion: grounds.last?.id, school: grounds.school,
      keyIssues: grounds.keyIssues, termDates: dates)
    return (context, basis)
  }
}
