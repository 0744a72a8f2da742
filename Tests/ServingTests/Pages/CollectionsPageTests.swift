import Plans
import Storing
import Testing

@testable import Serving

@Suite struct CollectionsPageTests {
  @Test func whatFailsComesFirstWithSinceWhenAndWhy() async throws {
    let filled = try await FilledSite(words: "It answers 404.")
    let page = try await filled.house.site.collections(filled.request("/collections"), for: filled.person(.ownAdviser))
    let row = try #require(page.rows.first)
    #expect(row.child(named: "outcomeWords") as? String == "Failed")
    #expect(row.child(named: "failingSince") as? String == "Failing since Thu 26 Nov 2026, 2 tries in a row.")
    #expect(row.child(named: "attemptReason") as? String == "It answers 404.")
    #expect(row.child(named: "checked") as? String == "today, 11:50")
    #expect(page.rows.last?.child(named: "outcomeWords") as? String == "Not asked yet")
    #expect(page.figures.map(\.number) == ["1", "1 of 2", "0", "1"])
  }

  @Test func onlyWhoMayAskSeesTheButton() async throws {
    let filled = try await FilledSite()
    let own = try await filled.house.site.collections(filled.request("/collections"), for: filled.person(.ownAdviser))
    #expect(own.rows.allSatisfy { $0.child(named: "askAddress") != nil })
    let others = try await filled.house.site.collections(
      filled.request("/collections?all=yes"), for: filled.person(.otherAdviser))
    #expect(others.rows.count == 2 && others.rows.allSatisfy { $0.child(named: "askAddress") == nil })
  }

  @Test func nothingToCollectSaysSo() async throws {
    let filled = try await FilledSite()
    let page = try await filled.house.site.collections(
      filled.request("/collections"), for: filled.person(.otherAdviser))
    #expect(!page.hasRows && page.emptyWords.contains("their plans come by upload"))
  }
}
