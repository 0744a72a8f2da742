import Foundation
import Plans
import Testing

@testable import Checking

@Suite struct ChecksListTests {
  /// The files of a folder without the one that declares the protocol and the list.
  private func names(in folder: String, besides list: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: Given.checkout.appendingPathComponent(folder).path)
      .filter { $0 != list && $0.hasSuffix(".swift") }.map { String($0.dropLast(".swift".count)) }.sorted()
  }

  private func typeName(_ id: String) -> String { id.prefix(1).uppercased() + id.dropFirst() }

  @Test func everyItemCheckOfTheFolderIsListedAndNoOther() throws {
    #expect(
      try names(in: "Sources/Checking/ItemChecks", besides: "ItemCheck.swift")
        == ItemChecks.all.map { typeName($0.id) }.sorted())
  }

  @Test func everyChangeCheckOfTheFolderIsListedAndNoOther() throws {
    #expect(
      try names(in: "Sources/Checking/ChangeChecks", besides: "ChangeCheck.swift")
        == ChangeChecks.all.map { typeName($0.id) }.sorted())
  }

  @Test func everyCheckAcrossSchoolsOfTheFolderIsListedAndNoOther() throws {
    #expect(
      try names(in: "Sources/Checking/AcrossSchools", besides: "AcrossCheck.swift")
        == AcrossSchools.checks.map(typeName).sorted())
  }

  @Test func noTwoChecksHaveOneName() { #expect(Set(all).count == all.count) }

  private let all = Checker.checks + AcrossSchools.checks

  @Test(arguments: Checker.checks + AcrossSchools.checks)
  func aCheckIsDocumented(_ id: String) throws {
    #expect(try Given.text("docs/checks.md").contains("\n### `\(id)`\n"), "\(id) has no section in docs/checks.md")
  }

  @Test func everyLimitOfTheChecksIsDocumented() throws {
    let rules = try JSONSerialization.jsonObject(with: JSONEncoder().encode(try Given.checkRules()))
    let page = try Given.text("docs/checks.md")
    let sections = try #require(rules as? [String: [String: Any]])
    for (section, keys) in sections {
      for key in keys.keys { #expect(page.contains("`\(section).\(key)`"), "\(section).\(key)") }
    }
  }
}
