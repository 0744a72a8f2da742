import GRDB
public import Plans

extension Store {
  /// Keeps a school's answer to how its plan was read.
  ///
  /// - Parameters:
  ///   - answer: whether it was read right, or what is wrong.
  ///   - moment: seconds since 1 January 1970 UTC.
  /// - Returns: the answer's number.
  /// - Throws: `StoringError` where the version, or the token, is not on file, or the token is another school's.
  @discardableResult
  public func answerReading(_ answer: NewReadingAnswer, at moment: Int) async throws -> Int64 {
    try await write { database in
      let plan = try String.fetchOne(
        database,
        sql: """
          SELECT v.plan_json FROM plan_version v JOIN delivery d ON d.id = v.delivery_id
          JOIN token t ON t.urn = d.urn AND t.id = ? WHERE v.id = ?
          """, arguments: [answer.token, answer.version])
      guard let plan else { throw StoringError.notOnFile("The plan") }
      try database.execute(
        sql: """
          INSERT INTO reading_answer (version_id, token_id, at, is_right, text, item, location, plan_hash)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          answer.version, answer.token, moment, answer.isRight, answer.text ?? (answer.isRight ? nil : ""), answer.item,
          answer.location, PlanHash.of(plan),
        ])
      let id = database.lastInsertedRowID
      // A school is none of the people on file: its token says who it was.
      try database.audit(
        at: moment, by: .system, "reading.answered", "version \(answer.version)",
        after: ["token": String(answer.token), "right": answer.isRight ? "yes" : "no"])
      return id
    }
  }

  /// What the school said of how one version was read, the latest first.
  public func readingAnswers(ofVersion id: Int64) async throws -> [ReadingAnswer] {
    try await read { database in
      try ReadingAnswer.fetch(database, " WHERE a.version_id = ? ORDER BY a.id DESC", [id])
    }
  }

  /// What a school said of how its plans were read, the latest first.
  public func readingAnswers(of urn: URN, limit: Int) async throws -> [ReadingAnswer] {
    try await read { database in
      try ReadingAnswer.fetch(
        database, " JOIN token t ON t.id = a.token_id WHERE t.urn = ? ORDER BY a.id DESC LIMIT ?", [urn, limit])
    }
  }
}

extension ReadingAnswer {
  static let query = """
    SELECT a.*, v.plan_json, d.receipt FROM reading_answer a JOIN plan_version v ON v.id = a.version_id
    JOIN delivery d ON d.id = v.delivery_id
    """

  fileprivate static func fetch(_ database: Database, _ rest: String, _ arguments: StatementArguments) throws
    -> [ReadingAnswer]
  {
    try Row.fetchAll(database, sql: query + rest, arguments: arguments).map { row in
      ReadingAnswer(
        id: row["id"], version: row["version_id"], receipt: row["receipt"], token: row["token_id"], at: row["at"],
        isRight: row["is_right"], text: row["text"], item: row["item"], location: row["location"],
        isOfPresentReading: row["plan_hash"] == PlanHash.of(row["plan_json"]))
    }
  }
}

/// Tells one reading of a plan from another: FNV-1a, 64 bits, of its stored JSON, which is the same for the same plan
/// in every process.
enum PlanHash {
  static func of(_ text: String) -> String {
    String(text.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }, radix: 16)
  }
}
