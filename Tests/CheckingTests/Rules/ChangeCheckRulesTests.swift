import Testing
import Yams

@testable import Checking

@Suite struct ChangeCheckRulesTests {
  private func isTaken(_ key: String, _ value: Int) throws -> Bool {
    let text = try Given.text("Config/checks.yaml")
    let line = try #require(text.split(separator: "\n").first { $0.hasPrefix("  \(key): ") })
    let changed = text.replacing("\n\(line)\n", with: "\n  \(key): \(value)\n")
    do {
      _ = try YAMLDecoder().decode(CheckRules.self, from: changed)
      return true
    } catch is DecodingError {
      return false
    }
  }

  @Test(arguments: [
    ("massDrop", 10...100), ("massDropItems", 2...500), ("likeness", 30...100), ("unchanged", 50...100),
    ("unchangedItems", 2...500),
  ])
  func eachNumberIsTakenWithinItsRangeAndNotBeyond(_ key: String, _ range: ClosedRange<Int>) throws {
    #expect(try isTaken(key, range.lowerBound) && isTaken(key, range.upperBound))
    #expect(try !isTaken(key, range.lowerBound - 1) && !isTaken(key, range.upperBound + 1))
  }
}
