import Checking
import Foundation
import GeneratedPlans
import Plans
import Storing

/// Generated plans of one academic year, judged as of its half-term in November.
struct CheckingBench: Sendable {
  let configuration: Configuration
  let count: Int
  let asOf: Day
  let generator: PlanGenerator

  init(configuration: Configuration, count: Int) throws {
    guard let year = AcademicYear(startingIn: 2026), let asOf = Day("2026-11-23") else {
      throw CommandProblem("The academic year 2026/27 cannot be measured with.")
    }
    self.configuration = configuration
    self.count = count
    self.asOf = asOf
    generator = PlanGenerator(
      academicYear: year, termDates: configuration.termDates.dates(for: nil), asOf: asOf)
  }

  private func context(of plan: Plan) -> CheckingContext {
    CheckingContext(
      asOf: asOf, termDates: configuration.termDates.dates(for: plan.school.urn), by: configuration.content)
  }

  /// All criteria and checks on plans that are in memory, shared out among the processors.
  func judgeDecoded() {
    let plans = (0..<count).map { generator.plan($0) }
    let items = plans.reduce(0) { $0 + $1.itemCount }
    let workers = ProcessInfo.processInfo.activeProcessorCount
    let began = ContinuousClock.now
    DispatchQueue.concurrentPerform(iterations: workers) { worker in
      for index in stride(from: worker, to: plans.count, by: workers) {
        let context = context(of: plans[index])
        _ = Checker().judge(plans[index], in: context)
      }
    }
    report(plans.count, since: began, "plans judged in memory on \(workers) processors")
    print("items a plan: \(items / max(count, 1))")
  }

  /// The same from the store, with the rows of verdicts and findings written; and what one more costs at the end.
  func judgeStored() async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("caseload-bench-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let store = try Store(path: folder.appendingPathComponent("caseload.sqlite").path)
    try await fill(store)
    let judge = Judge(store: store, configuration: configuration)
    let versions = try await store.currentVersionIDs(of: nil)
    var began = ContinuousClock.now
    let first = versions.prefix(300)
    _ = try await judge.judge(Array(first), asOf: asOf)
    report(first.count, since: began, "plans judged from the store, rows written, the first 300")
    began = .now
    let rest = versions.dropFirst(300)
    _ = try await judge.judge(Array(rest), asOf: asOf)
    report(rest.count, since: began, "plans judged from the store, rows written, the rest")
    try store.close()
  }

  /// The checks across schools: every plan taken in and all that is to be found, then one more plan.
  func holdAgainstEachOther() {
    let context = AcrossContext(
      asOf: asOf, termDates: configuration.termDates.dates(for: nil), checkRules: configuration.checkRules,
      vocabularies: configuration.vocabularies,
      schools: SchoolRegister((0..<count + 20).compactMap(GeneratedSchools.school)))
    let began = ContinuousClock.now
    var across = AcrossSchools(context)
    for number in 0..<count { across.take(filed(number)) }
    let found = across.findings()
    report(count, since: began, "plans held against each other, written and all findings made")
    print("findings across schools: \(found.count)")
    var worst = 0.0
    for number in count..<count + 20 {
      let plan = filed(number)
      let oneBegan = ContinuousClock.now
      across.take(plan)
      _ = across.findings(of: plan.id)
      worst = max(worst, seconds(since: oneBegan))
      across.drop(plan.id)
    }
    print("one more plan held against all: \(Int((worst * 1000).rounded(.up))) ms at most, of 20")
    if let peak = Self.peakMemory { print("memory at most: \(peak) MB") }
  }

  private func filed(_ number: Int) -> FiledPlan {
    let plan = generator.plan(number)
    return FiledPlan(id: number, plan: plan, file: "\(plan.school.urn?.description ?? "").json", received: asOf)
  }

  /// What the process has held at once, in megabytes, as Linux counts it.
  private static var peakMemory: Int? {
    guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8),
      let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") })
    else { return nil }
    return line.split(whereSeparator: { !$0.isNumber }).first.flatMap { Int($0) }.map { $0 / 1024 }
  }

  /// Files each plan as a delivery of its school.
  private func fill(_ store: Store) async throws {
    _ = try await store.importSchools(
      (0..<count).compactMap(GeneratedSchools.school), links: [], from: "generated", at: Clock.now(), by: .commandLine)
    for number in 0..<count {
      let plan = generator.plan(number)
      guard let urn = plan.school.urn else { continue }
      let receipt = ReceiptID.random()
      try await store.recordDelivery(
        NewDelivery(
          receipt: receipt, urn: urn, sha256: receipt.rawValue + receipt.rawValue, bytes: 1, receivedAt: Clock.now(),
          route: .commandLine))
      _ = try await store.storePlans([plan], of: receipt, kind: .planJSON, at: Clock.now())
    }
  }

  private func report(_ plans: Int, since began: ContinuousClock.Instant, _ words: String) {
    let seconds = seconds(since: began)
    print(
      "\(words): \(plans) in \(String(format: "%.2f", seconds)) s, \(Int(Double(plans) / max(seconds, 0.000_001))) a second"
    )
  }
}
