import Foundation
import Plans
import Testing

@testable import Checking

@Suite struct CriteriaListTests {
  private func fileNames(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: Given.checkout.appendingPathComponent(folder).path).sorted()
  }

  private func fileName(of id: CriterionID) -> String { id.rawValue.prefix(1).uppercased() + id.rawValue.dropFirst() }

  /// The doc comment that stands above a criterion's declaration, as one text.
  private func docComment(of id: CriterionID) throws -> String {
    let source = try Given.text("Sources/Checking/Criteria/\(fileName(of: id)).swift")
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
    let declaration = try #require(lines.firstIndex { $0.hasPrefix("struct \(fileName(of: id)): Criterion") })
    let comment = lines[..<declaration].reversed().prefix { $0.hasPrefix("///") }.reversed()
    return comment.map { $0.dropFirst(3).trimmingCharacters(in: .whitespaces) }.joined(separator: " ")
  }

  @Test func everyFileOfTheFolderIsListedAndNoOther() throws {
    #expect(
      try fileNames(in: "Sources/Checking/Criteria") == Checker.judged.map { fileName(of: $0) + ".swift" }.sorted())
  }

  @Test func everyCriterionOfTheGuidanceHasATitle() {
    #expect(CriterionTitle.all.map(\.id) == CriterionID.allCases)
    #expect(Set(CriterionTitle.all.map(\.short)).count == 16)
    #expect(Set(CriterionTitle.all.map(\.title)).count == 16)
    #expect(CriterionTitle.all.allSatisfy { !$0.asks.isEmpty })
  }

  @Test func eachJudgedCriterionHasItsPageAndNoOtherHas() throws {
    #expect(try fileNames(in: "docs/criteria") == Checker.judged.map { "\($0.rawValue).md" }.sorted())
  }

  @Test(arguments: Checker.judged)
  func aPageBeginsAsTheDocCommentDoes(_ id: CriterionID) throws {
    let comment = try docComment(of: id)
    let sentence = try #require(comment.split(separator: ".").first) + "."
    let page = try Given.text("docs/criteria/\(id.rawValue).md")
    #expect(page.hasPrefix("# \(CriterionTitle(of: id).title)"))
    #expect(page.replacingOccurrences(of: "\n", with: " ").contains(sentence))
  }

  @Test(arguments: Checker.judged)
  func aPageNamesEveryKeyOfItsCriterion(_ id: CriterionID) throws {
    let rules = try JSONSerialization.jsonObject(with: JSONEncoder().encode(try Given.rules()))
    let page = try Given.text("docs/criteria/\(id.rawValue).md")
    let section = (rules as? [String: Any])?[id.rawValue] as? [String: Any]
    for key in (section ?? [:]).keys.sorted() { #expect(page.contains("`\(id.rawValue).\(key)`"), "\(key)") }
    #expect(section?.isEmpty == false)
  }

  @Test func theOverviewListsAllSixteenAndSaysWhichAreJudged() throws {
    let overview = try Given.text("docs/criteria.md")
    for title in CriterionTitle.all {
      let isJudged = Checker.judged.contains(title.id)
      let name = isJudged ? "[`\(title.id.rawValue)`](criteria/\(title.id.rawValue).md)" : "`\(title.id.rawValue)`"
      #expect(overview.contains("| \(name) | \(title.asks) | \(isJudged ? "yes" : "not yet") |"), "\(title.id)")
    }
  }
}
