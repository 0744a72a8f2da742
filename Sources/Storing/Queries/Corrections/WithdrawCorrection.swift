import GRDB
public import Plans

extension Store {
  /// Takes a correction back: the school's deliveries are read again as they were before it. One that is withdrawn
  /// already stays as it is.
  ///
  /// - Parameters:
  ///   - id: the correction's number.
  ///   - urn: the school that it must be of.
  ///   - moment: seconds since 1 January 1970 UTC.
  ///   - actor: who says so.
  /// - Returns: how many deliveries will be read again.
  /// - Throws: `StoringError` where the school has no such correction.
  @discardableResult
  public func withdrawCorrection(_ id: Int64, of urn: URN, at moment: Int, by actor: Actor) async throws -> Int {
    try await write { database in
      let row = try Row.fetchOne(
        database, sql: "SELECT kind, withdrawn_at FROM correction WHERE id = ? AND urn = ?", arguments: [id, urn])
      guard let row, let kind = Misreading.Kind(rawValue: row["kind"]) else {
        throw StoringError.notOnFile("The correction")
      }
      guard row["withdrawn_at"] == nil else { return 0 }
      try database.execute(
        sql: "UPDATE correction SET withdrawn_at = ?, withdrawn_by_kind = ?, withdrawn_by = ? WHERE id = ?",
        arguments: [moment, actor.kind, actor.personID, id])
      try database.audit(
        at: moment, by: actor, "correction.withdrawn", "correction \(id)", before: ["urn": urn.description])
      return try database.rereadCorrected(urn, after: kind, at: moment)
    }
  }
}
