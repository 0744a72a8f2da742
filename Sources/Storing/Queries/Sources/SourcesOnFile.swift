import GRDB

extension Store {
  /// Every source, by school and address.
  public func sources() async throws -> [Source] {
    try await read { database in
      try Row.fetchAll(database, sql: "SELECT * FROM source ORDER BY urn, address").map(Source.init(row:))
    }
  }

  /// The sources that are due, the longest due first. `moment` is in seconds since 1 January 1970 UTC.
  public func dueSources(now moment: Int) async throws -> [Source] {
    try await read { database in
      try Row.fetchAll(
        database, sql: "SELECT * FROM source WHERE next_due <= ? ORDER BY next_due, id", arguments: [moment]
      ).map(Source.init(row:))
    }
  }

  /// Puts a source at the head of the queue; does nothing where there is no such source.
  public func makeDue(source id: Int64, now moment: Int, by actor: Actor) async throws {
    try await write { database in
      try database.execute(
        sql: "UPDATE source SET next_due = min(next_due, ?) WHERE id = ?", arguments: [moment, id])
      if database.changesCount > 0 { try database.audit(at: moment, by: actor, "source.askedFor", "source \(id)") }
    }
  }
}
