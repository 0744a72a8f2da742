import GRDB
import Plans

extension Store {
  /// Keeps what a person put right of how a school's plan was read, and puts the school's deliveries in the queue, to
  /// be read again with it.
  ///
  /// - Parameters:
  ///   - new: what was misread, and of which plan.
  ///   - moment: seconds since 1 January 1970 UTC.
  ///   - actor: who says so.
  /// - Returns: the correction's number, and how many deliveries will be read again.
  /// - Throws: `StoringError` where the school or the version is not on file, or the version is another school's.
  @discardableResult
  public func addCorrection(
    _ new: NewCorrection, at moment: Int, by actor: Actor
  ) async throws -> (id: Int64, deliveries: Int) {
    try await write { database in
      guard try database.school(new.urn) != nil else { throw StoringError.notOnFile("School \(new.urn)") }
      let marks = try new.version.map { try database.marks(ofVersion: $0, of: new.urn) }
      try database.execute(
        sql: """
          INSERT INTO correction (urn, version_id, kind, misreading_json, marks_json, note, made_at, made_by_kind, made_by)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          new.urn, new.version, new.misreading.kind.rawValue, StoredJSON.text(new.misreading),
          marks.map { try StoredJSON.text($0) }, new.note, moment, actor.kind, actor.personID,
        ])
      let id = database.lastInsertedRowID
      try database.audit(
        at: moment, by: actor, "correction.made", "correction \(id)",
        after: ["urn": new.urn.description, "says": new.misreading.sentence])
      return (id, try database.rereadCorrected(new.urn, after: new.misreading.kind, at: moment))
    }
  }
}

extension Database {
  /// What a version's plan is known again by, of a school's own plan or of one that it inherits.
  fileprivate func marks(ofVersion id: Int64, of urn: URN) throws -> PlanMarks {
    let row = try Row.fetchOne(
      self,
      sql: """
        WITH RECURSIVE \(Family.expression)
        SELECT v.title, l.layout_json FROM plan_version v JOIN plan p ON p.id = v.plan_id
        LEFT JOIN plan_layout l ON l.version_id = v.id
        WHERE v.id = ? AND p.urn IN (SELECT urn FROM family)
        """, arguments: [urn, id])
    guard let row else { throw StoringError.notOnFile("The plan") }
    let layout: String? = row["layout_json"]
    return try layout.map { try StoredJSON.value(PlanLayout.self, from: $0).marks } ?? PlanMarks(title: row["title"])
  }
}
