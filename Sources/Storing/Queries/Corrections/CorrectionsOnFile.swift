import GRDB
public import Plans

extension Store {
  /// A school's corrections, withdrawn ones included, the latest first.
  public func corrections(of urn: URN) async throws -> [Correction] {
    try await read { database in
      try Correction.fetch(database, Correction.query + " WHERE c.urn = ? ORDER BY c.id DESC", [urn])
    }
  }

  /// What the plans of a delivery are read with: its school's corrections that are not withdrawn, and those of the
  /// schools that it followed, since an academy goes on with the plan it had; the earliest first.
  ///
  /// - Throws: `StoringError` where the database does not answer. A receipt that is not on file has none.
  public func corrections(forDelivery receipt: ReceiptID) async throws -> [Correction] {
    try await read { try $0.correctionsInForce(forDelivery: receipt) }
  }
}

extension Database {
  func correctionsInForce(forDelivery receipt: ReceiptID) throws -> [Correction] {
    guard
      let urn = try URN.fetchOne(
        cachedStatement(sql: "SELECT urn FROM delivery WHERE receipt = ?"), arguments: [receipt])
    else { return [] }
    return try Correction.fetch(
      self,
      "WITH RECURSIVE \(Family.expression) " + Correction.query
        + " WHERE c.urn IN (SELECT urn FROM family) AND c.withdrawn_at IS NULL ORDER BY c.id", [urn])
  }
}

extension Correction {
  static let query = """
    SELECT c.*, maker.name AS maker, withdrawer.name AS withdrawer FROM correction c
    LEFT JOIN person maker ON maker.id = c.made_by
    LEFT JOIN person withdrawer ON withdrawer.id = c.withdrawn_by
    """

  fileprivate static func fetch(_ database: Database, _ sql: String, _ arguments: StatementArguments) throws
    -> [Correction]
  {
    try Row.fetchAll(
      database.cachedStatement(sql: sql), arguments: arguments
    ).map { try Correction(row: $0) }
  }

  private init(row: Row) throws {
    let marks: String? = row["marks_json"]
    let withdrawnKind: String? = row["withdrawn_by_kind"]
    self.init(
      id: row["id"], misreading: try StoredJSON.value(Misreading.self, from: row["misreading_json"]),
      plan: try marks.map { try StoredJSON.value(PlanMarks.self, from: $0) }, note: row["note"],
      madeBy: Correction.name(row["maker"], kind: row["made_by_kind"]), madeAt: row["made_at"],
      withdrawnAt: row["withdrawn_at"],
      withdrawnBy: withdrawnKind.map { Correction.name(row["withdrawer"], kind: $0) })
  }

  private static func name(_ person: String?, kind: String) -> String {
    person ?? (kind == Actor.commandLine.kind ? "the command line" : "Caseload")
  }
}
