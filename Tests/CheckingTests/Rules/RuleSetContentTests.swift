import Foundation
import Plans
import Testing
import Vocabularies
import Yams

@testable import Checking

@Suite struct RuleSetContentTests {
  private func content(_ rules: RuleSet? = nil, weights: WordWeights = .none, framework: Int? = nil) throws
    -> RuleSetContent
  {
    RuleSetContent(
      rules: try rules ?? Given.rules(), checks: try Given.checkRules(), vocabularies: try Given.vocabularies(),
      weights: weights, framework: framework)
  }

  private func rules(replacing old: String, with new: String) throws -> RuleSet {
    let text = try Given.text("Config/criteria.yaml")
    #expect(text.contains(old))
    return try YAMLDecoder().decode(RuleSet.self, from: text.replacing(old, with: new, maxReplacements: 1))
  }

  @Test func theHashIsOfTheContentAlone() throws {
    let hash = try content().hash
    #expect(hash.count == 64)
    #expect(hash.allSatisfy { $0.isHexDigit && !$0.isUppercase })
    let again = RuleSetContent(
      rules: try JSONDecoder().decode(RuleSet.self, from: JSONEncoder().encode(Given.rules())),
      checks: try Given.checkRules(), vocabularies: try Given.readVocabularies())
    #expect(again.hash == hash)
  }

  @Test func whatIsKeptIsTheSameContentAgain() throws {
    let kept = try content(weights: WordWeights(plans: 9, priorities: 40, weights: ["phonics": 1.27]), framework: 2019)
    let again = try RuleSetContent(json: kept.json)
    // Compared outside the expectation, which would describe every word of both where it failed.
    let areSame = [
      // Examples are no part of what is kept, so the rules are compared by what is.
      "rules": again.judging(by: 2019).json == kept.json, "checks": again.checks == kept.checks,
      "vocabularies": again.vocabularies == kept.vocabularies, "weights": again.weights == kept.weights,
      "hash": again.hash == kept.hash, "ideas": again.rules.keyIssues.ideas == kept.rules.keyIssues.ideas,
    ]
    #expect(areSame.filter { !$0.value }.keys.sorted() == [])
    #expect(again.json.count == kept.json.count)
    #expect(again.framework == 2019)
  }

  @Test func anyChangeChangesTheHash() throws {
    var vocabularies = try Given.vocabularies()
    vocabularies.groups = .init(entries: Array(vocabularies.groups.entries.dropLast()))
    let hashes = [
      try content().hash, try content(rules(replacing: "  met: 90", with: "  met: 91")).hash,
      try content(rules(replacing: "    attendance: 2\n", with: "    attendance: 2.5\n")).hash,
      try content(weights: WordWeights(plans: 9, priorities: 40, weights: ["mole": 2])).hash,
      try content(framework: 2019).hash,
      RuleSetContent(rules: try Given.rules(), checks: try Given.checkRules(), vocabularies: vocabularies).hash,
    ]
    #expect(Set(hashes).count == hashes.count)
  }

  @Test func anExampleOfACriterionChangesNoVerdictAndNoHash() throws {
    let more = try rules(replacing: "[Improve the quality of teaching, ", with: "[Buy a piano, ")
    let (words, hash) = (more.specificTeaching.counterexamples, try content(more).hash)
    let shipped = try content().hash
    #expect(words.first == "Buy a piano")
    #expect(hash == shipped)
  }

  @Test func aPersonsWeightGoesBeforeTheCountedOne() throws {
    let weights = WordWeights(plans: 9, priorities: 40, weights: ["attendance": 0.3, "mole": 3, "learning": 9])
    let ideas = try content(weights: weights).rules.keyIssues.ideas
    #expect(ideas.weight(of: ideas.key(of: "attendance")) == 2)
    #expect(ideas.weight(of: ideas.key(of: "learning")) == 0.5)
    #expect(ideas.weight(of: ideas.key(of: "moles")) == 3)
    #expect(ideas.weight(of: ideas.key(of: "unheard")) == 1)
  }

  @Test func contentOfAnotherVersionIsAnError() {
    #expect(throws: DecodingError.self) { try RuleSetContent(json: "{\"rules\":{}}") }
  }
}
