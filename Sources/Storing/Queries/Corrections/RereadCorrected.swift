import GRDB
public import Plans

/// The code of a delivery that was set aside by a correction, so that it is taken up again when that is withdrawn.
let setAsideByCorrection = "correction.noPlan"

extension Store {
  /// Sets a delivery aside because every plan in it is none by a person's correction: what was read of it is withdrawn.
  ///
  /// One that was settled meanwhile stays as it is.
  public func setAsideAsNoPlan(_ receipt: ReceiptID, kind: FileKind, at moment: Int) async throws {
    try await write { database in
      guard
        try database.settle(
          receipt, as: .setAside, code: setAsideByCorrection,
          reason: "A person has said of this plan, or of an earlier version, that it is none.",
          instead: "Withdraw the correction if it is one.", at: moment)
      else { return }
      try database.execute(sql: "UPDATE delivery SET kind = ? WHERE receipt = ?", arguments: [kind, receipt])
      try database.withdrawVersions(of: receipt, at: moment)
    }
  }
}

extension Database {
  /// Puts in the queue what a correction of a school's plans may change: the deliveries that its current versions, and
  /// those of the schools that follow it, came with, those that wait for a person, and those that are being judged.
  ///
  /// "This is no plan" takes away the version before as well, so all of the school's deliveries are read again then,
  /// those that such a correction set aside included.
  ///
  /// - Returns: how many.
  func rereadCorrected(_ urn: URN, after kind: Misreading.Kind, at moment: Int) throws -> Int {
    try execute(
      sql: """
        UPDATE delivery SET stage = 'read', state = 'received', attempts = 0, next_attempt = ?1, lease_until = NULL,
          code = NULL, reason = NULL, instead = NULL, settled_at = NULL
        WHERE urn IN (
            WITH RECURSIVE heirs (urn, depth) AS (
              SELECT ?2, 0
              UNION
              SELECT school_link.urn, heirs.depth + 1 FROM heirs JOIN school_link ON school_link.predecessor = heirs.urn
              WHERE heirs.depth < 8)
            SELECT urn FROM heirs)
          AND (state = 'held' OR state = 'received' AND stage = 'judge'
            OR ?3 AND (state = 'read' OR state = 'setAside' AND code = ?4)
            OR id IN (SELECT v.delivery_id FROM plan p JOIN plan_version v ON v.plan_id = p.id AND v.is_current = 1
                      WHERE p.urn = delivery.urn)
              AND state = 'read')
        """, arguments: [moment, urn, kind == .noPlan, setAsideByCorrection])
    return changesCount
  }
}
