import Plans
import Testing

@testable import Checking
@testable import GeneratedPlans

/// The checks of changes over pairs of versions of generated plans: changes planted among the edits that any plan sees.
@Suite struct PlantedChangesTests {
  @Test func whatIsPlantedInFourHundredPairsIsFoundAndNothingElse() throws {
    let context = try Given.context()
    let generator = PlanGenerator(
      academicYear: try #require(AcademicYear(startingIn: 2026)), termDates: try Given.termDates(),
      asOf: try Given.day("2026-11-23"))
    var scores: [String: (planted: Int, found: Int, right: Int)] = [:]
    for number in 0..<400 {
      let pair = VersionPair(generator, number: number, in: context)
      let found = Set(findings(pair, context).map { PlantedChange(check: $0.check, text: $0.text) })
      for check in Checker.changeChecks {
        let (planted, found) = (pair.planted.filter { $0.check == check }, found.filter { $0.check == check })
        scores[check, default: (0, 0, 0)].planted += planted.count
        scores[check, default: (0, 0, 0)].found += found.count
        scores[check, default: (0, 0, 0)].right += planted.intersection(found).count
      }
    }
    for check in Checker.changeChecks {
      let score = try #require(scores[check])
      #expect(score.planted >= 30, "\(check) \(score)")
      #expect(Double(score.right) >= 0.9 * Double(score.planted), "recall of \(check) \(score)")
      #expect(Double(score.right) >= 0.95 * Double(score.found), "precision of \(check) \(score)")
    }
  }

  private func findings(_ pair: VersionPair, _ context: CheckingContext) -> [Finding] {
    let change = PlanChange(pair.now, since: pair.earlier, by: context.checkRules.changes)
    return ChangeChecks.all.flatMap { $0.init().findings(in: change, context).all }.filter { $0.severity != .note }
  }
}
