import GRDB
import Plans
import Testing

@testable import Storing

/// The queries that run all day go by an index, whatever the tables grow to.
@Suite struct QueryPlanTests {
  /// What may grow to many thousands of rows.
  private static let big = [
    "delivery", "plan", "plan_version", "verdict", "judgement", "source_attempt", "audit", "action", "milestone",
    "priority", "objective", "outcome", "resource", "monitoring", "progress", "correction", "reading_answer", "v", "p",
    "d", "w", "q", "c", "a",
  ]

  /// The steps of a query that go through a whole table.
  private func scans(_ sql: String, _ count: Int, in house: TemporaryStore) async throws -> [String] {
    let arguments = StatementArguments(Array(repeating: DatabaseValue.null, count: count))
    let steps = try await house.store.read { database in
      try Row.fetchAll(database, sql: "EXPLAIN QUERY PLAN " + sql, arguments: arguments).map { $0["detail"] as String }
    }
    #expect(!steps.isEmpty)
    return steps.filter { step in
      step.hasPrefix("SCAN ") && Self.big.contains { step == "SCAN \($0)" || step.hasPrefix("SCAN \($0) ") }
    }
  }

  @Test func theNextDeliveryIsFoundByAnIndex() async throws {
    let house = try await TemporaryStore()
    #expect(try await scans(Store.dueDelivery, 3, in: house).isEmpty)
    // The queue is short, whatever the table is: going through the index of what waits is as it should be.
    #expect(
      try await scans("SELECT count(*) FROM delivery WHERE state = 'received' AND next_attempt <= ?", 1, in: house)
        .isEmpty)
  }

  @Test func aSchoolsPlansWithThoseItInheritsAreFoundByIndexes() async throws {
    let house = try await TemporaryStore()
    #expect(try await scans(Store.inherited(selecting: PlanVersion.columns), 1, in: house).isEmpty)
  }

  @Test(arguments: [
    ("SELECT * FROM delivery WHERE receipt = ?", 1),
    ("SELECT * FROM delivery WHERE urn = ? ORDER BY received_at DESC, id DESC LIMIT ?", 2),
    ("SELECT count(*) FROM delivery WHERE route_kind = 'token' AND route_id = ? AND received_at >= ?", 2),
    ("SELECT * FROM source_attempt WHERE source_id = ? ORDER BY id DESC LIMIT 1", 1),
    ("SELECT * FROM verdict WHERE version_id = ? AND is_current = 1", 1),
    ("SELECT * FROM milestone WHERE version_id = ? AND due_day < ? AND has_progress = 0", 2),
    ("SELECT * FROM action WHERE version_id = ? AND end_day BETWEEN ? AND ?", 3),
    ("SELECT * FROM audit WHERE subject = ? ORDER BY id DESC LIMIT 20", 1),
    ("SELECT * FROM caseload WHERE person_id = ? AND from_day <= ?", 2),
    (Correction.query + " WHERE c.urn = ? ORDER BY c.id DESC", 1),
    (ReadingAnswer.query + " WHERE a.version_id = ? ORDER BY a.id DESC", 1),
    (ReadingAnswer.query + " JOIN token t ON t.id = a.token_id WHERE t.urn = ? ORDER BY a.id DESC LIMIT ?", 2),
  ])
  func whatPagesAskGoesByAnIndex(_ sql: String, _ count: Int) async throws {
    #expect(try await scans(sql, count, in: try await TemporaryStore()).isEmpty)
  }

  @Test func verdictsThatEndAreFoundByTheirIndexes() async throws {
    let house = try await TemporaryStore()
    let scans = try await scans(
      Store.toRejudge.replacing(":day", with: "?1").replacing(":rules", with: "?2"), 2, in: house)
    // What has no verdict yet is looked for among the current versions, once a night.
    #expect(scans.allSatisfy { $0.contains("plan_version_current") }, "\(scans)")
  }

  @Test func everyForeignKeyHasAnIndexOnItsChild() async throws {
    let house = try await TemporaryStore()
    let lacking = try await house.values(
      String.self,
      """
      SELECT t.name || '.' || f."from" FROM pragma_table_list t JOIN pragma_foreign_key_list(t.name) f
      WHERE t.schema = 'main' AND t.strict = 1 AND NOT EXISTS (
        SELECT 1 FROM pragma_index_list(t.name) i JOIN pragma_index_info(i.name) c
        WHERE c.seqno = 0 AND c.name = f."from" AND i.partial = 0)
      """)
    #expect(lacking.isEmpty)
  }
}
