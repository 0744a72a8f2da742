import GRDB
public import Plans

extension Store {
  /// The key issues on file for a school, in the order of the file that they came from.
  public func keyIssues(for urn: URN) async throws -> [KeyIssueOnFile] {
    try await read { try $0.keyIssues(for: urn) }
  }

  /// Puts key issues on file: a school that is named has its issues replaced, other schools' stay.
  ///
  /// - Returns: the schools that are named but not on file; their issues are left out.
  public func importKeyIssues(
    _ issues: [KeyIssueOnFile], at moment: Int, by actor: Actor
  ) async throws -> KeyIssuesImportReport {
    var report = KeyIssuesImportReport()
    let bySchool = Dictionary(grouping: issues, by: \.urn).sorted { $0.key < $1.key }
    for start in stride(from: 0, to: bySchool.count, by: 200) {
      let batch = bySchool[start..<min(start + 200, bySchool.count)]
      report.unknown += try await write { database in
        var unknown: [URN] = []
        for (urn, issues) in batch {
          guard try database.school(urn) != nil else {
            unknown.append(urn)
            continue
          }
          try database.replaceKeyIssues(of: urn, with: issues, at: moment, by: actor)
        }
        return unknown
      }
    }
    return report
  }
}

extension Database {
  fileprivate func replaceKeyIssues(
    of urn: URN, with issues: [KeyIssueOnFile], at moment: Int, by actor: Actor
  ) throws {
    let before = try Int.fetchOne(self, sql: "SELECT count(*) FROM key_issue WHERE urn = ?", arguments: [urn]) ?? 0
    try execute(sql: "DELETE FROM key_issue WHERE urn = ?", arguments: [urn])
    let insert = try cachedStatement(
      sql: "INSERT INTO key_issue (urn, position, ref, text, inspected) VALUES (?, ?, ?, ?, ?)")
    for (position, issue) in issues.enumerated() {
      try insert.execute(arguments: [urn, position, issue.ref, issue.text, issue.inspected])
    }
    try audit(
      at: moment, by: actor, "keyIssues.imported", "school \(urn)", before: ["issues": String(before)],
      after: ["issues": String(issues.count)])
  }
}

extension Database {
  func keyIssues(for urn: URN) throws -> [KeyIssueOnFile] {
    let statement = try cachedStatement(
      sql: "SELECT urn, ref, text, inspected FROM key_issue WHERE urn = ? ORDER BY position")
    return try Row.fetchAll(statement, arguments: [urn]).map {
      KeyIssueOnFile(urn: $0["urn"], ref: $0["ref"], text: $0["text"], inspected: $0["inspected"])
    }
  }
}
