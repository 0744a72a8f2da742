import ArgumentParser
import Checking
import Foundation
import GeneratedPlans
import Plans
import Storing

/// `caseload bench`: how fast this machine judges, measured on generated plans.
struct BenchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench", abstract: "Measures how fast this machine judges generated plans, and prints the figures.",
    discussion: """
      decoded judges plans that are in memory, on all processors; stored judges plans from a store of its own in a
      temporary folder and writes the rows. Scripts/bench check runs them several times and prints medians.

      Examples:
        caseload bench decoded --count 24000
        caseload bench stored --count 3000
      """)

  enum Part: String, CaseIterable, ExpressibleByArgument { case decoded, stored }

  @Argument(help: "What is measured: decoded or stored.") var part: Part
  @Option(help: "How many plans are generated; 24,000 is a plan for every school in England.") var count = 24_000
  @OptionGroup var options: ConfigurationOption

  func validate() throws {
    guard (1...100_000).contains(count) else { throw ValidationError("--count must be from 1 to 100,000.") }
  }

  func run() async throws {
    let bench = try CheckingBench(configuration: options.load(), count: count)
    switch part {
    case .decoded: bench.judgeDecoded()
    case .stored: try await bench.judgeStored()
    }
  }
}

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
      asOf: asOf, termDates: configuration.termDates.dates(for: plan.school.urn), rules: configuration.rules,
      checkRules: configuration.checkRules, vocabularies: configuration.vocabularies)
  }

  /// All criteria and checks on plans that are in memory, shared out among the processors.
  func judgeDecoded() {
    let plans = (0..<count).map { generator.plan($0) }
    let items = plans.reduce(0) { $0 + Self.items($1) }
    let workers = ProcessInfo.processInfo.activeProcessorCount
    let began = ContinuousClock.now
    DispatchQueue.concurrentPerform(iterations: workers) { worker in
      for index in stride(from: worker, to: plans.count, by: workers) {
        let context = context(of: plans[index])
        _ = Checker().verdicts(on: plans[index], in: context)
        _ = Checker().findings(on: plans[index], in: context)
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

  private static func items(_ plan: Plan) -> Int {
    plan.priorities.reduce(plan.priorities.count) { sum, priority in
      sum + priority.objectives.count + priority.outcomes.count + priority.actions.count + priority.milestones.count
        + priority.resources.count + priority.monitoring.count + priority.progress.count
    }
  }
}
