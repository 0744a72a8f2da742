import GRDB
public import Plans

/// Why each heading, label and text of a file went where it did.
public struct KeptDecisions: Hashable, Sendable {
  /// How many there were; more than are kept of a very large file.
  public var total: Int
  /// In the file's order.
  public var decisions: [ReadingDecision]

  /// How many of one file are kept: an export of 200,000 cells may give a decision for each.
  public static let most = 5000

  init(_ all: [ReadingDecision]) {
    total = all.count
    guard all.count > Self.most else {
      decisions = all
      return
    }
    // The doubtful ones are what a person looks for. Equally sure ones are kept in the file's order.
    let kept = all.indices.sorted { (all[$0].confidence, $0) < (all[$1].confidence, $1) }.prefix(Self.most).sorted()
    decisions = kept.map { all[$0] }
  }

  init(total: Int, decisions: [ReadingDecision]) {
    self.total = total
    self.decisions = decisions
  }
}

extension Store {
  /// Why a delivery was read as it was; nil where it was not read, or before this was kept.
  public func decisions(ofDelivery receipt: ReceiptID) async throws -> KeptDecisions? {
    try await read { database in
      let row = try Row.fetchOne(
        database.cachedStatement(
          sql: """
            SELECT r.total, r.decisions_json FROM reading_decisions r JOIN delivery d ON d.id = r.delivery_id
            WHERE d.receipt = ?
            """), arguments: [receipt])
      return try row.map {
        KeptDecisions(
          total: $0["total"], decisions: try StoredJSON.value([ReadingDecision].self, from: $0["decisions_json"]))
      }
    }
  }
}

extension Database {
  /// Keeps the decisions of a delivery in the place of those of the reading before.
  func keep(_ decisions: [ReadingDecision], ofDelivery id: Int64) throws {
    let kept = KeptDecisions(decisions)
    try executeCached(
      sql: """
        INSERT INTO reading_decisions (delivery_id, total, decisions_json) VALUES (?, ?, ?)
        ON CONFLICT (delivery_id) DO UPDATE SET total = excluded.total, decisions_json = excluded.decisions_json
        """, arguments: [id, kept.total, kept.text])
  }
}
