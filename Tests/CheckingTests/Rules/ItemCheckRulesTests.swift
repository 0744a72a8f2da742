import Foundation
import Testing

@testable import Checking

@Suite struct ItemCheckRulesTests {
  /// The shipped rules with one key changed, or with one more.
  private func rules(_ key: String, _ value: any Sendable) throws -> ItemCheckRules {
    let shipped = try JSONSerialization.jsonObject(with: JSONEncoder().encode(try Given.checkRules().items))
    var keys = try #require(shipped as? [String: Any])
    keys[key] = value
    return try JSONDecoder().decode(ItemCheckRules.self, from: JSONSerialization.data(withJSONObject: keys))
  }

  @Test(
    arguments: [
      ("leadShare", 10, 100), ("leadActions", 2, 200), ("smallCohort", 1, 20), ("daysBefore", 0, 366),
    ])
  func aNumberMustBeInItsRange(_ key: String, _ least: Int, _ most: Int) throws {
    for number in [least, most] { _ = try rules(key, number) }
    for number in [least - 1, most + 1] {
      #expect(throws: DecodingError.self) { try rules(key, number) }
    }
  }

  @Test func aTemplatesPhraseHasTwoWordsOrMore() throws {
    _ = try rules("templates", ["insert name"])
    #expect(throws: DecodingError.self) { try rules("templates", ["insert"]) }
  }

  @Test func anUnknownKeyIsRefused() throws {
    #expect(throws: DecodingError.self) { try rules("leadshare", 50) }
  }

  @Test func theShippedRulesComeBackFromTheirWrittenForm() throws {
    let shipped = try Given.checkRules().items
    #expect(try rules("leadShare", shipped.leadShare) == shipped)
  }
}
