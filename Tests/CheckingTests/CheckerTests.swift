import Foundation
import Plans
import Testing

@testable import Checking

@Suite struct CheckerTests {
  private func plan() throws -> Plan {
    var plan = Plan([
      Priority(
        "1", "Reading", lead: ["HT"], governor: ["Mrs V. Pryce"],
        outcomes: [
          Outcome(
            text: "80% EXS in reading",
            targets: [Target(measure: "reading EXS+", group: "boys", value: 80, unit: .percent)])
        ],
        actions: [
          Action(text: "Train staff", lead: ["English lead"], end: try Given.day("2026-12-18")),
          Action(text: "Read daily", lead: ["All staff"], dateText: "ongoing"),
        ],
        milestones: [try Milestone(due: "2026-12-18")], resources: [Resource(kind: .budget, text: "£400", amount: 400)]),
      Priority("2", "Attendance"),
    ])
    plan.keyIssues = [KeyIssue(text: "Pupils do not read well"), KeyIssue(text: "Careers advice is thin")]
    return plan
  }

  @Test func eachJudgedCriterionGivesOneVerdictInTheGuidancesOrder() throws {
    let verdicts = Checker().verdicts(on: try plan(), in: try Given.context())
    #expect(verdicts.map(\.criterion) == Checker.judged)
    #expect(Checker.judged == CriterionID.allCases.filter(Checker.judged.contains))
    #expect(verdicts.allSatisfy { $0.version >= 1 })
  }

  @Test func anEmptyPlanIsJudgedByEveryCriterion() throws {
    for verdict in Checker().verdicts(on: Plan([]), in: try Given.context()) {
      let needsMore: [CriterionID] = [.keyIssues, .evolving, .layersLinked]
      #expect(verdict.verdict == (needsMore.contains(verdict.criterion) ? .notApplicable : .notMet))
      #expect((verdict.missing == nil) == (verdict.verdict == .notApplicable))
      #expect(verdict.because.hasSuffix("."))
    }
  }

  @Test func theSameInputsGiveTheSameBytes() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let first = try encoder.encode(Checker().verdicts(on: try plan(), in: try Given.context()))
    // A plan and a context made anew from their written form hash in other orders.
    let written = try encoder.encode(try plan())
    let again = try JSONDecoder().decode(Plan.self, from: written)
    #expect(try encoder.encode(Checker().verdicts(on: again, in: try Given.context())) == first)
  }

  @Test func aVerdictThatIsMetOrNotApplicableMissesNothing() throws {
    let verdicts = Checker().verdicts(on: try plan(), in: try Given.context())
    for verdict in verdicts {
      switch verdict.verdict {
      case .met: #expect(verdict.missing == nil && !verdict.evidence.isEmpty)
      case .partly, .notMet: #expect(verdict.missing?.isEmpty == false)
      case .notApplicable: #expect(verdict.missing == nil && verdict.evidence.isEmpty)
      }
    }
  }
}
