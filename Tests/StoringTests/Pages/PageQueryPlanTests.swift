import GRDB
import Plans
import Testing

@testable import Storing

/// No page goes through a whole table of items, whatever it grows to.
@Suite struct PageQueryPlanTests {
  private static let queries = [
    ("plans", PlanOnFile.current), ("plans as at", PlanOnFile.asAt), ("covering", PlanOnFile.covering),
    ("overdue", OverdueItems.query), ("ahead", DatesAhead.query), ("track", MilestoneDay.query),
    ("soon", DueDay.query), ("marks", VerdictMark.current), ("marks as at", VerdictMark.asAt),
    ("for a person", Store.forAPerson), ("failing", FailingSource.query), ("versions", ListedVersion.query),
    ("judged", VerdictsJudged.query), ("links", LinkedSchool.query), ("caseload", ListedSchool.ofPerson),
    ("finding counts", FindingCounts.current), ("finding counts as at", FindingCounts.asAt),
    ("not applicable", NotApplicable.query), ("reviews", VerdictReview.ofPlan), ("waivers", FindingWaiver.ofPlan),
  ]
  /// What may be gone through: lists made for the query itself.
  private static let small = ["list", "json_each", "version", "told", "late", "line", "family", "item", "nearer"]

  @Test(arguments: queries.map(\.0))
  func onlyListsOfTheQuerysOwnAreGoneThrough(_ name: String) async throws {
    let house = try await TemporaryStore()
    let sql = try #require(Self.queries.first { $0.0 == name }).1
    let steps = try await house.store.read { database in
      let statement = try database.makeStatement(sql: "EXPLAIN QUERY PLAN " + sql)
      // What is asked for makes no difference to the way; nothing is bound.
      statement.setUncheckedArguments([])
      return try Row.fetchAll(statement).map { $0["detail"] as String }
    }
    #expect(!steps.isEmpty)
    let scans = steps.filter { step in
      step.hasPrefix("SCAN ") && !Self.small.contains { step == "SCAN \($0)" || step.hasPrefix("SCAN \($0) ") }
        && step != "SCAN CONSTANT ROW"
    }
    #expect(scans.isEmpty, "\(scans)")
  }

  @Test func theCollectionsPageGoesThroughSourcesAndNotTheirAttempts() async throws {
    let house = try await TemporaryStore()
    let steps = try await house.store.read { database in
      let statement = try database.makeStatement(sql: "EXPLAIN QUERY PLAN " + ListedSource.query)
      statement.setUncheckedArguments([])
      return try Row.fetchAll(statement).map { $0["detail"] as String }
    }
    #expect(
      !steps.contains { $0 == "SCAN a" || $0.hasPrefix("SCAN a ") || $0.hasPrefix("SCAN source_attempt") }, "\(steps)")
  }
}
