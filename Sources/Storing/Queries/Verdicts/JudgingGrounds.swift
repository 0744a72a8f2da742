import GRDB
public import Plans

/// A plan version with all on file that it is judged by, as one snapshot of the database has them.
public struct JudgingGrounds: Sendable {
  public var version: PlanVersion
  /// The other current versions of its school and academic year, as `currentVersions(beside:)` has them.
  public var beside: [PlanVersion]
  /// As `earlierVersions(than:)` has them.
  public var earlier: [PlanVersion]
  /// As `lastVersion(before:)` has it.
  public var last: PlanVersion?
  public var school: School?
  public var keyIssues: [KeyIssueOnFile]
}

extension Store {
  /// What each of some plan versions is judged by.
  ///
  /// - Parameter versions: row numbers; one that is not on file is left out.
  /// - Returns: one a version, in their order.
  /// - Throws: `StoringError` where the database does not answer.
  public func judgingGrounds(of versions: [Int64]) async throws -> [JudgingGrounds] {
    try await read { [decoded] database in
      try versions.compactMap { id in try database.version(id, decoded).map { try database.grounds(of: $0, decoded) } }
    }
  }

  /// What a delivery gives reason to judge: the plans that it became, and what rests on them, which is the school's other
  /// plans of the year, since they are judged beside them; the plan's current version, where this is an earlier one; and
  /// next year's plan, whose changes are counted from it.
  ///
  /// - Returns: row numbers, each once, those that the delivery itself became first.
  /// - Throws: `StoringError` where the database does not answer.
  public func versionsToJudge(deliveredBy receipt: ReceiptID) async throws -> [Int64] {
    try await read { [decoded] database in
      let delivered = try database.versions(deliveredBy: receipt, decoded)
      var resting: [Int64] = []
      for version in delivered {
        guard version.isCurrent else {
          resting += try [database.currentVersionID(of: version.identity)].compactMap(\.self)
          continue
        }
        resting += try database.currentVersions(beside: version, decoded).map(\.id)
        resting += try [database.versionIDCountedFrom(version)].compactMap(\.self)
      }
      var seen: Set<Int64> = []
      return (delivered.filter(\.isCurrent).map(\.id) + resting).filter { seen.insert($0).inserted }
    }
  }
}

extension Database {
  fileprivate func grounds(of version: PlanVersion, _ decoded: DecodedPlans) throws -> JudgingGrounds {
    JudgingGrounds(
      version: version, beside: try currentVersions(beside: version, decoded),
      earlier: try earlierVersions(than: version, decoded), last: try lastVersion(before: version, decoded),
      school: try school(version.identity.urn), keyIssues: try keyIssues(for: version.identity.urn))
  }
}
