import Plans

/// So many milestones of one adviser's schools fall in one week that nobody can see to them all.
///
/// Weeks begin on Monday. Weeks that are over are left out; so are schools that nobody looks after.
struct MilestonesInOneWeek: AcrossCheck {
  static let id = "milestonesInOneWeek"

  /// How many milestones a finding shows; its message counts them all.
  static let mostShown = 20

  private struct Week: Hashable {
    var adviser: Int64
    var monday: Day
  }

  private struct Share {
    var urn: URN
    var file: String
    var milestones: [EvidenceItem]
  }

  private let most: Int
  private let asOf: Day
  private let advisers: [URN: SchoolAdviser]
  private let names: [Int64: String]
  private var shares: [Week: [FiledPlan.ID: Share]] = [:]
  private var weeks: [FiledPlan.ID: [Week]] = [:]

  init(_ context: AcrossContext) {
    most = context.checkRules.acrossSchools.adviserMilestones
    asOf = context.asOf
    advisers = context.advisers
    names = Dictionary(context.advisers.values.map { ($0.id, $0.name) }, uniquingKeysWith: { min($0, $1) })
  }

  mutating func take(_ plan: FiledPlan) {
    guard let urn = plan.urn, let adviser = advisers[urn], plan.isInForce(on: asOf) else { return }
    let thisMonday = MilestonesInOneWeek.monday(of: asOf)
    for milestone in plan.plan.placedMilestones {
      guard let due = milestone.item.due, due >= thisMonday else { continue }
      let week = Week(adviser: adviser.id, monday: MilestonesInOneWeek.monday(of: due))
      shares[week, default: [:]][plan.id, default: Share(urn: urn, file: plan.file, milestones: [])].milestones.append(
        EvidenceItem(location: milestone.location, text: milestone.item.text))
      if weeks[plan.id]?.contains(week) != true { weeks[plan.id, default: []].append(week) }
    }
  }

  mutating func drop(_ id: FiledPlan.ID) {
    for week in weeks.removeValue(forKey: id) ?? [] { shares[week]?[id] = nil }
  }

  /// The nearest week first.
  func findings() -> [AcrossFinding] { findings(on: Array(shares.keys)) }

  func findings(of id: FiledPlan.ID) -> [AcrossFinding] { findings(on: weeks[id] ?? []) }

  private func findings(on weeks: [Week]) -> [AcrossFinding] {
    weeks.sorted { ($0.monday, names[$0.adviser] ?? "", $0.adviser) < ($1.monday, names[$1.adviser] ?? "", $1.adviser) }
      .compactMap(finding)
  }

  private func finding(on week: Week) -> AcrossFinding? {
    let own = (shares[week] ?? [:]).sorted { ($0.value.urn, $0.key) < ($1.value.urn, $1.key) }.map(\.value)
    let count = own.reduce(0) { $0 + $1.milestones.count }
    guard count >= most else { return nil }
    let urns = own.reduce(into: [URN]()) { if $0.last != $1.urn { $0.append($1.urn) } }
    // One of each school before the second of any, so that the sample shows as many schools as it can.
    let deepest = own.map(\.milestones.count).max() ?? 0
    let shown = (0..<deepest).lazy.flatMap { depth in
      own.filter { depth < $0.milestones.count }.map { ($0.file, $0.milestones[depth]) }
    }.prefix(Self.mostShown)
    return AcrossFinding(
      check: Self.id, severity: .note, files: own.map(\.file), urns: urns,
      message:
        "\(count) milestones of \(urns.count.of("school")) fall to \(names[week.adviser] ?? "one adviser") in the week "
        + "from Monday \(week.monday.written). Agree which to see to, and which could be looked at a week before or after.",
      evidence: shown.map { AcrossEvidence(file: $0.0, location: $0.1.location, text: $0.1.text) })
  }

  private static func monday(of day: Day) -> Day { day.adding(days: 1 - day.weekday) }
}
