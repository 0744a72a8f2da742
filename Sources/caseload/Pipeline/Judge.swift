import Checking
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

  /// Judges the plans that a delivery became, and what rests on them: the school's other plans of the year, which are
  /// judged beside them; the plan's current version, where this is an earlier one; and next year's plan, whose changes
  /// are counted from it.
  func judge(deliveredBy receipt: ReceiptID) async throws {
    let today = Clock.today()
    try await keepRules()
    var judged: Set<Int64> = []
    var touched: [PlanVersion] = []
    for version in try await store.versions(deliveredBy: receipt) {
      if version.isCurrent {
        let others = try await store.currentVersions(beside: version)
        try await judge(version, beside: others, asOf: today)
        judged.insert(version.id)
        touched += others
        if let next = try await store.versionCountedFrom(version) { touched.append(next) }
      } else if let current = try await store.currentVersion(of: version.identity) {
        touched.append(current)
      }
    }
    for other in touched where judged.insert(other.id).inserted {
      try await judge(other, beside: store.currentVersions(beside: other), asOf: today)
    }
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
    return try await judge(due, asOf: day)
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

  /// Judges plan versions, given by their row numbers, as of a day.
  ///
  /// - Returns: how many plans were judged, and how many verdicts differ from those on file.
  func judge(_ versions: [Int64], asOf day: Day) async throws -> (plans: Int, changed: Int) {
    var total = (plans: 0, changed: 0)
    if !versions.isEmpty { try await keepRules() }
    for id in versions {
      try Task.checkCancellation()
      defer { rejudging?.advance() }
      guard let version = try await store.version(id) else { continue }
      total.changed += try await judge(version, beside: store.currentVersions(beside: version), asOf: day)
      total.plans += 1
    }
    return total
  }

  /// Judges one plan version as of a day.
  ///
  /// - Returns: how many verdicts differ from those on file.
  @discardableResult
  func judge(_ version: PlanVersion, asOf day: Day) async throws -> Int {
    try await keepRules()
    return try await judge(version, beside: store.currentVersions(beside: version), asOf: day)
  }

  @discardableResult
  private func judge(_ version: PlanVersion, beside others: [PlanVersion], asOf day: Day) async throws -> Int {
    let (context, basis) = try await basis(of: version, beside: others, asOf: day)
    let verdicts = Checker().verdicts(on: version.plan, in: context)
    let findings = Checker().findings(on: version.plan, in: context)
    let changed = try await store.storeVerdicts(
      verdicts, findings: findings, for: version.id, basis: basis, at: Clock.now())
    if changed > 0 { for verdict in verdicts { metrics?.verdictsStored(verdict.verdict.rawValue) } }
    return changed
  }

  /// What is judged by is kept whole before any verdict names it.
  private func keepRules() async throws {
    try await store.keepRuleSet(content.hash, content: { [content] in content.json }, at: Clock.now())
  }

  /// All that verdicts on a version rest on, as of a day: to judge with, and to keep beside them.
  func basis(of version: PlanVersion, asOf day: Day) async throws -> (CheckingContext, VerdictBasis) {
    try await basis(of: version, beside: store.currentVersions(beside: version), asOf: day)
  }

  private func basis(
    of version: PlanVersion, beside others: [PlanVersion], asOf day: Day
  ) async throws -> (CheckingContext, VerdictBasis) {
    let urn = version.identity.urn
    let school = try await store.school(urn)
    let issues = try await store.keyIssues(for: urn)
    let earlier = try await store.earlierVersions(than: version)
    let last = try await store.lastVersion(before: version)
    let dates = termDates.dates(for: urn)
    var context = CheckingContext(asOf: day, termDates: dates, by: content)
    context.school = school
    context.keyIssuesOnFile = issues
    context.pairedPlans = others.map(\.plan)
    context.earlierVersions = earlier.map(\.plan)
    context.lastVersion = last?.plan
    let basis = VerdictBasis(
      asOf: day, ruleSetHash: content.hash, framework: context.framework, pairedVersions: others.map(\.id),
      earlierVersions: earlier.map(\.id), lastVersion: last?.id, school: school, keyIssues: issues, termDates: dates)
    return (context, basis)
  }
}
