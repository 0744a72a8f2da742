import Foundation
import Plans
import Testing

@testable import Checking
@testable import GeneratedPlans

/// How well the checks of single items do over 300 generated plans: what they find of faults that were planted, and what
/// they find where there is none.
@Suite struct ItemChecksMeasuredTests {
  private static let seeds: ClosedRange<UInt64> = 1...300

  @Test func nothingWorseThanANoteIsFoundInCleanPlans() throws {
    let context = try Given.context()
    var notes: [String: Int] = [:]
    var sizes: [Int] = []
    let others = PlanGenerator(
      academicYear: try #require(AcademicYear(startingIn: 2026)), termDates: context.termDates, asOf: context.asOf)
    let plans = try Self.seeds.map { seed in
      var written = WrittenPlans(seed: seed)
      return try written.plan()
    }
    for (seed, plan) in (plans + Self.seeds.map { others.plan(Int($0)) }).enumerated() {
      sizes.append(
        plan.actions.count + plan.milestones.count + plan.priorities.flatMap { $0.outcomes + [] }.count
          + plan.priorities.flatMap(\.monitoring).count + plan.objectives.count)
      for finding in Checker().findings(on: plan, in: context).all {
        if finding.severity == .note {
          notes[finding.check, default: 0] += 1
        } else {
          Issue.record("\(seed): \(finding.check) \(finding.text): \(finding.message)")
        }
      }
    }
    #expect((sizes.min() ?? 0) >= 25 && (sizes.max() ?? 0) <= 130)
    // A note on a clean plan is rare too.
    #expect(notes.values.reduce(0, +) * 50 <= sizes.reduce(0, +), "\(notes)")
  }

  @Test(arguments: ItemChecks.all.map { $0.id })
  func plantedFaultsAreFoundAndLittleElse(_ check: String) throws {
    let context = try Given.context()
    let judge = try #require(ItemChecks.all.first { $0.id == check }).init()
    var numbers = SeededNumbers(written: 77)
    var planted = 0
    var hit = 0
    var extra = 0
    var missed: [String] = []
    for seed in Self.seeds {
      var generated = WrittenPlans(seed: seed)
      let clean = try generated.plan()
      guard let fault = try PlantedFault.planted(check, in: clean, &numbers) else { continue }
      planted += 1
      let before = Set(judge.findings(in: clean, context).all)
      let found = judge.findings(in: fault.plan, context).all
      if found.contains(where: { $0.text == fault.text }) { hit += 1 } else { missed.append(fault.text) }
      extra += found.count { $0.text != fault.text && !before.contains($0) } + before.count
    }
    let figures = "\(check): \(planted) planted, \(hit) found, \(extra) beside"
    #expect(planted >= 50, "\(figures)")
    #expect(hit * 10 >= planted * 9, "\(figures): \(Set(missed).sorted().prefix(8))")
    #expect(extra * 19 <= hit, "\(figures)")
    if ProcessInfo.processInfo.environment["SHOW_FIGURES"] != nil { print("FIGURES", figures) }
  }

  @Test func aSeedGivesTheSamePlanAgain() throws {
    var (first, second) = (WrittenPlans(seed: 5), WrittenPlans(seed: 5))
    #expect(try first.plan() == second.plan())
  }
}
