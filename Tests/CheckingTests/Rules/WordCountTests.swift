import Foundation
import Plans
import Testing
import Yams

@testable import Checking

@Suite struct WordCountTests {
  private func plan(_ titles: String...) -> Plan {
    Plan(school: PlanSchool(), title: "Plan", priorities: titles.map { Priority(title: $0) })
  }

  private func weights(of plans: [Plan]) throws -> WordWeights {
    var count = WordCount(try Given.rules().keyIssues)
    for plan in plans { count.count(plan) }
    return count.weights
  }

  @Test func theMorePrioritiesSpeakOfAWordTheLessItWeighs() throws {
    // 20 priorities in four plans: assemblies in all four plans once, volcanoes in every priority of three.
    let others = (0..<4).map { _ in "Zebras" }
    let plans = (0..<4).map { number in
      Plan(
        school: PlanSchool(), title: "Plan",
        priorities: (["Assemblies"] + others).map { Priority(title: number < 3 ? $0 + " volcanoes" : $0) })
    }
    let found = try weights(of: plans)
    #expect(found.plans == 4)
    #expect(found.priorities == 20)
    // ln(20/4) / ln 20, ln(20/15) / ln 20 which is under the least, ln(20/16) / ln 20.
    #expect(found.weights == ["assemblies": 0.54, "volcanoes": 0.1, "zebras": 0.1])
  }

  @Test func aWordOfFewerThanThreePlansIsLeftOut() throws {
    let two = [plan("Mrs Ottery’s garden"), plan("Mrs Ottery’s garden"), plan("Attendance")]
    #expect(try weights(of: two).weights["garden"] == nil)
    #expect(try weights(of: two + [plan("The garden")]).weights["garden"] != nil)
    #expect(try weights(of: two + [plan("The garden")]).weights["ottery"] == nil)
  }

  @Test func ideasGoByTheirFirstWording() throws {
    let found = try weights(of: [plan("Absence", "x"), plan("Non-attendance", "x"), plan("Attend regularly", "x")])
    #expect(found.weights.keys.contains("attendance"))
    #expect(!found.weights.keys.contains("absence"))
  }

  @Test func theFileIsReadAsItWasWritten() throws {
    let weights = WordWeights(
      plans: 12, priorities: 60, weights: ["no": 0.1, "early years": 1.5, "maths": 10, "on \"off\"": 0.07 + 0.93])
    let yaml = weights.yaml
    #expect(yaml.contains("\n  \"early years\": 1.5\n"))
    #expect(yaml.contains("\n  \"maths\": 10\n"))
    #expect(try YAMLDecoder().decode(WordWeights.self, from: yaml) == weights)
    #expect(try YAMLDecoder().decode(WordWeights.self, from: WordWeights.none.yaml) == .none)
  }

  @Test(arguments: [(0.1, true), (10, true), (0.09, false), (10.1, false)])
  func aWeightOutOfRangeIsAnError(weight: Double, isAllowed: Bool) throws {
    let yaml = "plans: 3\npriorities: 9\nweights: {mole: \(weight)}"
    let isRead = (try? YAMLDecoder().decode(WordWeights.self, from: yaml)) != nil
    #expect(isRead == isAllowed)
  }

  @Test func theShippedFileIsWithinItsRangeAndNamesWhatItWasMadeFrom() throws {
    let shipped = try YAMLDecoder().decode(WordWeights.self, from: Given.text("Config/weights.yaml"))
    #expect(shipped.plans >= 30)
    #expect(shipped.weights.count > 100)
    #expect(shipped.yaml == (try Given.text("Config/weights.yaml")))
  }
}
