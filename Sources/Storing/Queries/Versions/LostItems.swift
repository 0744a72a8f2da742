import GRDB
import Plans

/// What a plan's version counts as items.
enum CountedItems {
  /// Of the columns that a version's counts are summed in, those that `Plan.itemCount` counts.
  static let sum = "priorities + objectives + outcomes + actions + milestones + resources + monitoring + progress"
}

extension Filing {
  /// Why a delivery waits for a person where too much of one of its plans is gone; nil where it does not, or where a
  /// person has accepted it.
  ///
  /// A plan is held against the version received before it, whatever this delivery itself was read as before. It is held
  /// back only from becoming the current one; and where it stands already and this reading takes nothing more away,
  /// nothing is asked.
  func loss(in plans: [Plan], _ identities: [PlanIdentity]) throws -> FilingDoubt? {
    guard try !isAccepted() else { return nil }
    for (plan, identity) in zip(plans, identities) {
      guard let before = try itemsBefore(identity), isLoss(before.items, plan.itemCount),
        try before.isLatest && standingItems(identity).map({ plan.itemCount < $0 }) ?? true
      else { continue }
      return .loss(of: plan.title, before: before.items, now: plan.itemCount)
    }
    return nil
  }

  private func isAccepted() throws -> Bool {
    try Bool.fetchOne(
      database.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM accepted_delivery WHERE delivery_id = ?)"),
      arguments: [deliveryID])
      ?? false
  }

  /// How many items the version has that was received before this delivery, and whether none came after; nil where
  /// there is none.
  private func itemsBefore(_ identity: PlanIdentity) throws -> (items: Int, isLatest: Bool)? {
    let versions = """
      FROM plan p JOIN plan_version v ON v.plan_id = p.id AND v.withdrawn_at IS NULL
      WHERE p.urn = ? AND p.layer = ? AND p.scope_kind = ? AND p.scope_name = ? AND p.academic_year = ?
      """
    let plan: StatementArguments = [
      identity.urn, identity.layer, identity.scopeKind, identity.scopeName, identity.academicYear,
    ]
    let place: StatementArguments = [delivery.receivedAt, deliveryID]
    let items = try Int.fetchOne(
      database.cachedStatement(
        sql: "SELECT \(CountedItems.sum) " + versions
          + " AND (v.received_at, v.delivery_id) < (?, ?) ORDER BY v.received_at DESC, v.delivery_id DESC LIMIT 1"),
      arguments: plan + place)
    guard let items else { return nil }
    let isFollowed = try Bool.fetchOne(
      database.cachedStatement(
        sql: "SELECT EXISTS (SELECT 1 " + versions + " AND (v.received_at, v.delivery_id) > (?, ?))"),
      arguments: plan + place)
    return (items, isFollowed != true)
  }

  /// How many items this delivery's own version of the plan has, where it was stored before.
  private func standingItems(_ identity: PlanIdentity) throws -> Int? {
    try Int.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT \(CountedItems.sum) FROM plan_version v JOIN plan p ON p.id = v.plan_id
          WHERE v.delivery_id = ? AND v.withdrawn_at IS NULL
            AND p.urn = ? AND p.layer = ? AND p.scope_kind = ? AND p.scope_name = ? AND p.academic_year = ?
          """),
      arguments: [
        deliveryID, identity.urn, identity.layer, identity.scopeKind, identity.scopeName, identity.academicYear,
      ])
  }
}

extension FilingDoubt {
  static func loss(of title: String, before: Int, now: Int) -> FilingDoubt {
    FilingDoubt(
      code: heldForLoss,
      reason:
        "“\(title)” had \(before) items in the last version, and this file has \(now). The last version stays until a"
        + " person has looked at it.",
      instead:
        "Accept it if the plan is meant to be this much shorter; set it aside, and ask the school for the whole plan,"
        + " if something is missing.")
  }
}

/// The code of a delivery that is held because too much of its plan is gone.
let heldForLoss = "plan.massDrop"

extension Delivery {
  /// Whether it waits because too much of its plan is gone, so that a person may accept it as it is.
  public var isHeldForLoss: Bool { state == .held && code == heldForLoss }
}
