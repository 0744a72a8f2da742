import GRDB
public import Plans

extension Store {
  /// Stores the plans that a delivery was read as, in one transaction; the delivery then waits to be judged.
  ///
  /// Each plan becomes the next version of the plan with its identity, unless that plan's latest delivery before this
  /// one had the same bytes. A delivery that is read again keeps its versions' numbers, and what was read is replaced.
  /// Where it cannot be told which plan one of them is, or too much of one is gone, nothing is stored and the delivery is
  /// held for a person.
  ///
  /// - Parameters:
  ///   - plans: at least one, in the file's order.
  ///   - receipt: the delivery's.
  ///   - kind: what kind of file it is.
  ///   - layouts: how each plan is laid out, in the same order; empty where that is not known.
  ///   - corrections: those that the file was read with; where others are in force by now, nothing is stored. Nil stores
  ///     whatever is in force.
  ///   - decisions: why what of the file went where, for a person who asks.
  ///   - isLoss: whether so few items, after so many in the version before, must not take its place without a person's
  ///     word.
  ///   - moment: seconds since 1 January 1970 UTC.
  /// - Returns: what became of the file.
  /// - Throws: `StoringError` where the delivery is not on file or the database does not answer.
  public func storePlans(
    _ plans: [Plan], of receipt: ReceiptID, kind: FileKind, layouts: [PlanLayout] = [],
    readWith corrections: [Correction]? = nil, decisions: [ReadingDecision] = [],
    isLoss: @escaping @Sendable (_ before: Int, _ now: Int) -> Bool = { _, _ in false }, at moment: Int
  ) async throws -> StoringOutcome {
    try await write { [decoded] database in
      if let corrections, try database.correctionsInForce(forDelivery: receipt).map(\.id) != corrections.map(\.id) {
        return .outdated
      }
      let filing = try Filing(
        database, receipt: receipt, kind: kind, layouts: layouts, decoded: decoded, isLoss: isLoss, at: moment)
      try database.keep(decisions, ofDelivery: filing.deliveryID)
      return try filing.file(plans)
    }
  }
}

/// One delivery's plans on their way into the database.
struct Filing {
  let database: Database
  let delivery: Delivery
  let deliveryID: Int64
  let kind: FileKind
  let layouts: [PlanLayout]
  let decoded: DecodedPlans
  let isLoss: (Int, Int) -> Bool
  let moment: Int

  /// - Throws: `StoringError` where the delivery is not on file.
  init(
    _ database: Database, receipt: ReceiptID, kind: FileKind, layouts: [PlanLayout], decoded: DecodedPlans,
    isLoss: @escaping (Int, Int) -> Bool, at moment: Int
  ) throws {
    guard
      let row = try Row.fetchOne(
        database.cachedStatement(sql: "SELECT * FROM delivery WHERE receipt = ?"), arguments: [receipt])
    else { throw StoringError.notOnFile("The delivery") }
    self.database = database
    self.kind = kind
    self.layouts = layouts
    self.decoded = decoded
    self.isLoss = isLoss
    self.moment = moment
    delivery = Delivery(row: row)
    deliveryID = row["id"]
  }

  func file(_ plans: [Plan]) throws -> StoringOutcome {
    // A person set it aside while it was being read: their word stands.
    guard delivery.state != .setAside else { return .held(reason: delivery.reason ?? "") }
    // A maintenance page or an emptied template reads as a plan with nothing in it, and would take the good plan's
    // place: it is a person's to look at.
    guard plans.contains(where: { !$0.priorities.isEmpty }) else { return try hold(.noPlan) }
    let existing = try versionsOnFile()
    var identities: [PlanIdentity] = []
    for (ordinal, plan) in plans.enumerated() {
      let known = try KnownIdentity(of: plan, at: ordinal, in: self, existing: existing)
      switch known.identity {
      case .success(let identity): identities.append(identity)
      case .failure(let doubt): return try hold(doubt)
      }
    }
    guard Set(identities).count == identities.count else { return try hold(.twoAlike) }
    if let loss = try loss(in: plans, identities) { return try hold(loss) }

    var touched: Set<Int64> = []
    var stored: [Int64] = []
    let pairs = Filing.pair(identities, with: existing)
    // The numbers of plans in the file are given anew, and no two may be equal on the way.
    try database.executeCached(
      sql: "UPDATE plan_version SET ordinal = ordinal + 1000000 WHERE delivery_id = ?", arguments: [deliveryID])
    for (ordinal, plan) in plans.enumerated() {
      let planID = try database.planID(of: identities[ordinal])
      touched.insert(planID)
      if let version = pairs[ordinal] {
        touched.insert(version.planID)
        try replace(version, with: plan, ordinal: ordinal, planID: planID)
        stored.append(version.id)
      } else if try !isSameBytes(as: planID) {
        stored.append(try insert(plan, ordinal: ordinal, planID: planID))
      }
    }
    for version in existing where !pairs.contains(where: { $0?.id == version.id }) {
      touched.insert(version.planID)
      try database.withdraw(version: version.id, at: moment)
    }
    for plan in touched { try database.chooseCurrentVersion(of: plan) }
    try database.executeCached(
      sql: "UPDATE delivery SET stage = 'judge', kind = ?, outcome = ? WHERE id = ? AND state = 'received'",
      arguments: [kind, stored.isEmpty ? DeliveryOutcome.identical : .stored, deliveryID])
    return stored.isEmpty ? .identical : .stored(versions: stored)
  }

  private func hold(_ doubt: FilingDoubt) throws -> StoringOutcome {
    try database.executeCached(sql: "UPDATE delivery SET kind = ? WHERE id = ?", arguments: [kind, deliveryID])
    try database.settle(
      delivery.receipt, as: .held, code: doubt.code, reason: doubt.reason, instead: doubt.instead, at: moment)
    return .held(reason: doubt.reason)
  }

  /// Whether the plan's latest delivery before this one had the same bytes.
  private func isSameBytes(as plan: Int64) throws -> Bool {
    let latest = try String.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT delivery.sha256 FROM plan_version JOIN delivery ON delivery.id = plan_version.delivery_id
          WHERE plan_version.plan_id = ?1 AND plan_version.withdrawn_at IS NULL
            AND (plan_version.received_at, plan_version.delivery_id) < (?2, ?3)
          ORDER BY plan_version.received_at DESC, plan_version.delivery_id DESC LIMIT 1
          """), arguments: [plan, delivery.receivedAt, deliveryID])
    return latest == delivery.sha256
  }

  private func insert(_ plan: Plan, ordinal: Int, planID: Int64) throws -> Int64 {
    let json = try StoredJSON.text(plan)
    try database.executeCached(
      sql: """
        INSERT INTO plan_version (plan_id, number, delivery_id, ordinal, is_current, \(VersionValues.columns))
        VALUES (?, ?, ?, ?, 0, \(VersionValues.marks))
        """,
      arguments: [planID, database.nextNumber(of: planID), deliveryID, ordinal]
        + values(of: plan, as: json, at: ordinal))
    let id = database.lastInsertedRowID
    decoded.keep(plan, of: id, as: json)
    try ItemRows(database: database, version: id).insert(plan)
    try database.keep(layout(at: ordinal), ofVersion: id)
    return id
  }

  private func replace(_ version: VersionOnFile, with plan: Plan, ordinal: Int, planID: Int64) throws {
    let json = try StoredJSON.text(plan)
    let number = version.planID == planID ? version.number : try database.nextNumber(of: planID)
    try database.executeCached(
      sql: """
        UPDATE plan_version SET plan_id = ?, number = ?, ordinal = ?, is_current = 0, withdrawn_at = NULL,
          (\(VersionValues.columns)) = (\(VersionValues.marks))
        WHERE id = ?
        """, arguments: [planID, number, ordinal] + values(of: plan, as: json, at: ordinal) + [version.id])
    decoded.keep(plan, of: version.id, as: json)
    let items = ItemRows(database: database, version: version.id)
    try items.delete()
    try items.insert(plan)
    try database.keep(layout(at: ordinal), ofVersion: version.id)
  }

  private func layout(at ordinal: Int) -> PlanLayout? {
    layouts.indices.contains(ordinal) ? layouts[ordinal] : nil
  }

  /// What the sender fixed of a plan, as far as no person has said otherwise: theirs is the last word.
  func fixed(at ordinal: Int) -> FixedIdentity {
    guard layout(at: ordinal)?.isIdentityPutRight == true else { return delivery.fixed }
    return FixedIdentity(academicYear: delivery.fixed.academicYear)
  }

  private func values(of plan: Plan, as json: String, at ordinal: Int) -> StatementArguments {
    VersionValues.arguments(
      of: plan, as: json, kind: kind, receivedAt: delivery.receivedAt, storedAt: moment, fixed: fixed(at: ordinal))
  }
}
