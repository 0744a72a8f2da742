import GRDB
public import Plans

extension Store {
  /// Takes in schools as the register has them; safe to run again. Schools that the file leaves out stay as they are.
  ///
  /// Runs in batches, so that a daemon beside it is never kept waiting; each batch has its row in the audit. A run that
  /// is broken off is finished by running it again.
  ///
  /// - Parameters:
  ///   - schools: what the file holds.
  ///   - links: which school followed which; they are added to those on file.
  ///   - file: the file's name, for the audit.
  ///   - moment: seconds since 1 January 1970 UTC.
  ///   - actor: who does it.
  /// - Returns: what was added, changed and closed.
  /// - Throws: `StoringError`; batches that were done by then stay.
  public func importSchools(
    _ schools: [School], links: [(urn: URN, predecessor: URN)], from file: String, at moment: Int, by actor: Actor
  ) async throws -> SchoolsImportReport {
    var report = SchoolsImportReport()
    for start in stride(from: 0, to: schools.count, by: 500) {
      let batch = Array(schools[start..<min(start + 500, schools.count)])
      let part = try await write { database in
        let part = try database.importSchools(batch, from: file, at: moment)
        try database.audit(
          at: moment, by: actor, "schools.imported", file,
          after: [
            "added": part.added.words, "changed": part.changed.words, "closed": part.closed.words,
            "unchanged": String(part.unchanged),
          ])
        return part
      }
      report.added += part.added
      report.changed += part.changed
      report.closed += part.closed
      report.unchanged += part.unchanged
    }
    let pairs = links.filter { $0.urn != $0.predecessor }.map { [$0.urn, $0.predecessor] }
    for start in stride(from: 0, to: pairs.count, by: 2000) {
      let batch = pairs[start..<min(start + 2000, pairs.count)]
      try await write { database in
        let statement = try database.cachedStatement(
          sql: "INSERT INTO school_link (urn, predecessor) VALUES (?, ?) ON CONFLICT DO NOTHING")
        for pair in batch { try statement.execute(arguments: StatementArguments(pair)) }
      }
    }
    return report
  }
}

extension [URN] {
  fileprivate var words: String { map(\.description).joined(separator: " ") }
}

extension Database {
  fileprivate func importSchools(_ schools: [School], from file: String, at moment: Int) throws -> SchoolsImportReport {
    var report = SchoolsImportReport()
    let insert = try cachedStatement(sql: School.upsert)
    for school in schools {
      let before = try self.school(school.urn)
      if before == school {
        report.unchanged += 1
        continue
      }
      switch before {
      case nil: report.added.append(school.urn)
      case let before? where before.isOpen && !school.isOpen: report.closed.append(school.urn)
      case _?: report.changed.append(school.urn)
      }
      try insert.execute(arguments: StatementArguments(school.values + [file, moment]))
    }
    return report
  }
}
