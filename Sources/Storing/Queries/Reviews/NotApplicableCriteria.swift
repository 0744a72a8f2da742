import GRDB
public import Plans

extension Store {
  /// Sets a criterion not applicable for a school, standing; what was said of it before is withdrawn.
  ///
  /// - Throws: `StoringError` where the school is not on file.
  public func setNotApplicable(
    _ criterion: CriterionID, of urn: URN, because reason: String, at moment: Int, by person: Int64
  ) async throws {
    try await write { database in
      guard try database.school(urn) != nil else { throw StoringError.notOnFile("School \(urn)") }
      let earlier = try database.standing(criterion, of: urn)
      if let earlier { try database.withdraw("not_applicable", earlier.id, at: moment, by: person) }
      try database.execute(
        sql: "INSERT INTO not_applicable (urn, criterion, reason, made_at, made_by) VALUES (?, ?, ?, ?, ?)",
        arguments: [urn, criterion, reason, moment, person])
      try database.audit(
        at: moment, by: .person(person), "criterion.notApplicable", "school \(urn)",
        before: earlier.map { ["criterion": criterion.rawValue, "reason": $0.reason] },
        after: ["criterion": criterion.rawValue, "reason": reason])
    }
  }

  /// Lets a criterion apply to a school again. Does nothing where it does.
  public func setApplicable(_ criterion: CriterionID, of urn: URN, at moment: Int, by person: Int64) async throws {
    try await write { database in
      guard let standing = try database.standing(criterion, of: urn) else { return }
      try database.withdraw("not_applicable", standing.id, at: moment, by: person)
      try database.audit(
        at: moment, by: .person(person), "criterion.applicable", "school \(urn)",
        before: ["criterion": criterion.rawValue, "reason": standing.reason])
    }
  }

  /// Per school the criteria that are set not applicable, in the guidance's order; those that were at a moment where
  /// one is given, words said at or after it left out.
  public func notApplicable(of schools: [URN], asAt end: Int? = nil) async throws -> [URN: [NotApplicable]] {
    try await read { database in
      let urns = VersionList.text(schools.map { Int64($0.rawValue) })
      let rows = try Row.fetchAll(database, sql: NotApplicable.query, arguments: ["urns": urns, "end": end])
      let all = rows.map(NotApplicable.init(row:)).sorted { $0.criterion.position < $1.criterion.position }
      return Dictionary(grouping: all, by: \.urn)
    }
  }
}

extension CriterionID {
  fileprivate var position: Int { CriterionID.allCases.firstIndex(of: self) ?? 0 }
}

extension NotApplicable {
  static let query = """
    SELECT n.*, maker.name AS maker FROM json_each(:urns) list CROSS JOIN not_applicable n ON n.urn = list.value
    JOIN person maker ON maker.id = n.made_by
    WHERE (:end IS NULL OR n.made_at < :end)
      AND (n.withdrawn_at IS NULL OR (:end IS NOT NULL AND n.withdrawn_at >= :end))
    """

  fileprivate init(row: Row) {
    self.init(
      id: row["id"], urn: row["urn"], criterion: row["criterion"], reason: row["reason"], made: .made(row))
  }
}

extension Database {
  fileprivate func standing(_ criterion: CriterionID, of urn: URN) throws -> (id: Int64, reason: String)? {
    try Row.fetchOne(
      self, sql: "SELECT id, reason FROM not_applicable WHERE urn = ? AND criterion = ? AND withdrawn_at IS NULL",
      arguments: [urn, criterion]
    ).map { ($0["id"], $0["reason"]) }
  }
}
