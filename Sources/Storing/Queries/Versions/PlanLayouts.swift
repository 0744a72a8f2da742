import GRDB
public import Plans

extension Store {
  /// How a version's plan is laid out and was read, for a person to put right; nil where it was kept before layouts
  /// were, or came as JSON of our own format.
  public func layout(ofVersion id: Int64) async throws -> PlanLayout? {
    try await read { database in
      let text = try String.fetchOne(
        database.cachedStatement(sql: "SELECT layout_json FROM plan_layout WHERE version_id = ?"), arguments: [id])
      return try text.map { try StoredJSON.value(PlanLayout.self, from: $0) }
    }
  }
}

extension Database {
  /// Keeps a version's layout in the place of the one before.
  func keep(_ layout: PlanLayout?, ofVersion id: Int64) throws {
    guard let layout else {
      try executeCached(sql: "DELETE FROM plan_layout WHERE version_id = ?", arguments: [id])
      return
    }
    try executeCached(
      sql: """
        INSERT INTO plan_layout (version_id, layout_json) VALUES (?, ?)
        ON CONFLICT (version_id) DO UPDATE SET layout_json = excluded.layout_json
        """, arguments: [id, StoredJSON.text(layout)])
  }
}
