import GRDB
public import Plans

extension Store {
  /// The deliveries of these schools that a person must look at: those held, and of each school its latest one where that
  /// was refused and nothing readable came after it. The latest first.
  public func deliveriesForAPerson(of schools: [URN]) async throws -> [Delivery] {
    let urns = VersionList.text(schools.map { Int64($0.rawValue) })
    return try await read { database in
      try Row.fetchAll(database, sql: Store.forAPerson, arguments: ["urns": urns]).map(Delivery.init(row:))
    }
  }

  static let forAPerson = """
    SELECT d.* FROM delivery d INDEXED BY delivery_by_state
    WHERE d.state = 'held' AND d.urn IN (SELECT value FROM json_each(:urns))
    UNION ALL
    SELECT d.* FROM json_each(:urns) list CROSS JOIN delivery d ON d.id = (
      SELECT id FROM delivery INDEXED BY delivery_by_school WHERE urn = list.value AND state IN ('read', 'refused')
      ORDER BY received_at DESC, id DESC LIMIT 1)
    WHERE d.state = 'refused'
    ORDER BY received_at DESC, id DESC
    """
}
