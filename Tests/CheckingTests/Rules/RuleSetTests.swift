import Foundation
import Plans
import Testing
import Vocabularies
import Yams

@testable import Checking

@Suite struct RuleSetTests {
  /// The shipped rules with one text put in place of another.
  private func decode(replacing text: String, with other: String) throws -> RuleSet {
    let shipped = try Given.text("Config/criteria.yaml")
    try #require(shipped.contains(text))
    return try YAMLDecoder().decode(RuleSet.self, from: shipped.replacingOccurrences(of: text, with: other))
  }

  /// Why it cannot be decoded, and where.
  private func fault(replacing text: String, with other: String) throws -> (place: String, reason: String) {
    do {
      _ = try decode(replacing: text, with: other)
    } catch let error as DecodingError {
      return (error.place, error.reason)
    }
    return ("", "no fault")
  }

  @Test func theShippedRulesAreTheGuidances() throws {
    let rules = try Given.rules()
    #expect(rules.datedActions == ShareThresholds(met: 90, partly: 50))
    #expect(rules.resources == ShareThresholds(met: 80, partly: 30))
    #expect(rules.termlyMilestones == TermlyMilestoneRules(met: 80))
    #expect(rules.roles == TierThresholds(met: 3, partly: 2))
    #expect(rules.numericalTargets.groups == 2)
  }

  @Test func anUnknownKeyIsAnErrorThatNamesItsPlace() throws {
    let fault = try fault(replacing: "  partly: 50", with: "  partly: 50\n  partyl: 40")
    #expect(fault.place == "/datedActions/partyl")
    #expect(fault.reason == "the key “partyl” is not known here; allowed: met, partly")
  }

  @Test func anUnknownCriterionIsAnError() throws {
    #expect(try fault(replacing: "datedActions:", with: "datedAction:").place == "/datedAction")
  }

  @Test func aShareAboveAHundredSaysWhatIsAllowed() throws {
    let fault = try fault(replacing: "  met: 90", with: "  met: 101")
    #expect(fault.place == "/datedActions/met")
    #expect(fault.reason == "101 is out of range; allowed: 1 to 100")
  }

  @Test func aShareOfAHundredIsAllowed() throws {
    #expect(try decode(replacing: "  met: 90", with: "  met: 100").datedActions.met == 100)
  }

  @Test func aShareOfNothingIsAnError() throws {
    #expect(try fault(replacing: "  partly: 50", with: "  partly: 0").reason == "0 is out of range; allowed: 1 to 100")
  }

  @Test func partlyAboveMetIsAnError() throws {
    let fault = try fault(replacing: "  partly: 50", with: "  partly: 91")
    #expect(fault.reason == "91 is above met (90); allowed: 1 to 90")
    #expect(try decode(replacing: "  partly: 50", with: "  partly: 90").datedActions.partly == 90)
  }

  @Test func fourTiersAreAnError() throws {
    let fault = try fault(replacing: "  met: 3\n", with: "  met: 4\n")
    #expect(fault.place == "/roles/met")
    #expect(fault.reason == "4 is out of range; allowed: 1 to 3")
  }

  @Test func moreTiersForPartlyThanForMetAreAnError() throws {
    #expect(try fault(replacing: "  partly: 2\n", with: "  partly: 3\n").reason == "no fault")
    #expect(
      try fault(replacing: "  met: 3\n  partly: 2\n", with: "  met: 2\n  partly: 3\n").reason
        == "3 is above met (2); allowed: 1 to 2")
  }

  @Test func noGroupsAndTooManyGroupsAreErrors() throws {
    #expect(try fault(replacing: "  groups: 2", with: "  groups: 0").reason == "0 is out of range; allowed: 1 to 20")
    #expect(try fault(replacing: "  groups: 2", with: "  groups: 21").place == "/numericalTargets/groups")
  }

  @Test func aWeightOutsideItsRangeNamesTheWord() throws {
    let fault = try fault(replacing: "    attendance: 2\n", with: "    attendance: 11\n")
    #expect(fault.place == "/keyIssues/weights")
    #expect(fault.reason == "the weight of “attendance” is out of range; allowed: 0.1 to 10")
  }

  @Test func anIdeaOfOneWordingIsAnError() throws {
    let fault = try fault(replacing: "    - [policy, policies]", with: "    - [policy]")
    #expect(fault.reason == "the idea “policy” has fewer than two wordings")
  }

  /// A number of the shipped rules, with what is allowed there.
  struct Limit: Sendable, CustomTestStringConvertible {
    let section: String
    let key: String
    let shipped: Int
    let allowed: ClosedRange<Int>
    let words: String

    var testDescription: String { "\(section)/\(key)" }
  }

  static let limits: [Limit] = [
    Limit(section: "concise", key: "priorities", shipped: 6, allowed: 1...50, words: "1 to 50"),
    Limit(section: "concise", key: "words", shipped: 8000, allowed: 100...1_000_000, words: "100 to 1000000"),
    Limit(section: "concise", key: "actionsPerObjective", shipped: 12, allowed: 1...200, words: "1 to 200"),
    Limit(section: "specificTeaching", key: "met", shipped: 50, allowed: 1...100, words: "1 to 100"),
    Limit(section: "monitoring", key: "met", shipped: 80, allowed: 1...100, words: "1 to 100"),
    Limit(section: "linkedEvidence", key: "kinds", shipped: 2, allowed: 1...4, words: "1 to 4"),
    Limit(section: "evolving", key: "met", shipped: 50, allowed: 1...100, words: "1 to 100"),
    Limit(section: "layered", key: "met", shipped: 100, allowed: 1...100, words: "1 to 100"),
    Limit(section: "layersLinked", key: "resemblance", shipped: 60, allowed: 1...100, words: "1 to 100"),
    Limit(section: "numbered", key: "met", shipped: 90, allowed: 1...100, words: "1 to 100"),
    Limit(section: "gradeDescriptors", key: "met", shipped: 50, allowed: 1...100, words: "1 to 100"),
  ]

  /// Why the rules with one number put in another's place cannot be decoded; nil where they can.
  private func fault(_ limit: Limit, _ number: Int, besides unknown: String? = nil) throws -> DecodingError? {
    var lines = try Given.text("Config/criteria.yaml").components(separatedBy: "\n")
    let start = try #require(lines.firstIndex(of: "\(limit.section):"))
    let shipped = "  \(limit.key): \(limit.shipped)"
    let place = try #require(lines[start...].firstIndex(of: shipped))
    lines[place] = "  \(limit.key): \(number)" + (unknown.map { "\n  \($0): 1" } ?? "")
    do {
      _ = try YAMLDecoder().decode(RuleSet.self, from: lines.joined(separator: "\n"))
      return nil
    } catch let error as DecodingError {
      return error
    }
  }

  @Test(arguments: limits) func aNumberOutsideItsRangeSaysWhatIsAllowed(_ limit: Limit) throws {
    for number in [limit.allowed.lowerBound, limit.allowed.upperBound] { #expect(try fault(limit, number) == nil) }
    for number in [limit.allowed.lowerBound - 1, limit.allowed.upperBound + 1] {
      let fault = try fault(limit, number)
      #expect(fault?.place == "/\(limit.section)/\(limit.key)")
      #expect(fault?.reason == "\(number) is out of range; allowed: \(limit.words)")
    }
  }

  @Test(arguments: limits) func anUnknownKeyOfAnySectionIsAnError(_ limit: Limit) throws {
    let fault = try fault(limit, limit.shipped, besides: "atLeast")
    #expect(fault?.place == "/\(limit.section)/atLeast")
    #expect(fault?.reason.hasPrefix("the key “atLeast” is not known here; allowed: ") == true)
  }

  @Test func anUnknownKeyOfBasicsIsAnError() throws {
    let fault = try fault(replacing: "basics:\n", with: "basics:\n  scope: [English]\n")
    #expect(fault.place == "/basics/scope")
    #expect(fault.reason == "the key “scope” is not known here; allowed: scopes, examples, counterexamples")
  }
}
