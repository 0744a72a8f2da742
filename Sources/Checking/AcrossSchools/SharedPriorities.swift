import Plans

/// A priority that several schools of one phase have, and the schools that could help them with it.
///
/// Those are the schools whose published results in it are in the top quarter of like schools, and those that an adviser
/// has recorded as strong, so that support can be brokered between schools.
struct SharedPriorities: AcrossCheck {
  static let id = "sharedPriorities"

  /// How many of the priorities and of the schools that could help a finding shows; its message counts them all.
  static let mostShown = 20

  private struct Theme: Hashable, Comparable {
    var topic: String
    var phase: SchoolPhase

    static func < (one: Theme, other: Theme) -> Bool {
      (one.topic, one.phase.rawValue) < (other.topic, other.phase.rawValue)
    }
  }

  /// A plan's first priority on a theme.
  private struct Sharer {
    var id: FiledPlan.ID
    var urn: URN
    var file: String
    var priority: EvidenceItem
  }

  private let fewest: Int
  private let asOf: Day
  private let register: SchoolRegister
  private let topics: PriorityTopics
  private let support: SupportOnFile
  /// By school and plan, so that what one plan shares with thousands is put together without sorting them.
  private var sharers: [Theme: [Sharer]] = [:]
  private var themes: [FiledPlan.ID: (urn: URN, themes: [Theme])] = [:]

  init(_ context: AcrossContext) {
    fewest = context.checkRules.acrossSchools.sharedPriority
    asOf = context.asOf
    register = context.schools
    topics = PriorityTopics(context.vocabularies)
    support = SupportOnFile(context, topics)
  }

  mutating func take(_ plan: FiledPlan) {
    guard let urn = plan.urn, let phase = register[urn]?.phase, plan.isWholeSchool, plan.isInForce(on: asOf)
    else { return }
    var own: [Theme] = []
    for (index, priority) in plan.plan.priorities.enumerated() {
      for topic in topics.topics(of: priority) {
        let theme = Theme(topic: topic, phase: phase)
        guard !own.contains(theme) else { continue }
        own.append(theme)
        let sharer = Sharer(
          id: plan.id, urn: urn, file: plan.file, priority: plan.plan.evidence(ofPriority: index))
        let place = place(of: plan.id, urn, on: theme)
        sharers[theme, default: []].insert(sharer, at: place)
      }
    }
    themes[plan.id] = (urn, own)
  }

  mutating func drop(_ id: FiledPlan.ID) {
    guard let own = themes.removeValue(forKey: id) else { return }
    for theme in own.themes {
      let place = place(of: id, own.urn, on: theme)
      sharers[theme]?.remove(at: place)
    }
  }

  /// Where a plan stands among those on a theme, or would.
  private func place(of id: FiledPlan.ID, _ urn: URN, on theme: Theme) -> Int {
    let sharing = sharers[theme] ?? []
    var (low, high) = (0, sharing.count)
    while low < high {
      let middle = (low + high) / 2
      if (sharing[middle].urn, sharing[middle].id) < (urn, id) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The priorities that most schools share first.
  func findings() -> [AcrossFinding] { findings(on: Array(sharers.keys)) }

  func findings(of id: FiledPlan.ID) -> [AcrossFinding] { findings(on: themes[id]?.themes ?? []) }

  private func findings(on themes: [Theme]) -> [AcrossFinding] {
    let shared = themes.filter { sharers[$0]?.count ?? 0 >= fewest }.sorted { one, other in
      let (less, most) = (sharers[one]?.count ?? 0, sharers[other]?.count ?? 0)
      return less == most ? one < other : less > most
    }
    return shared.compactMap(finding)
  }

  private func finding(on theme: Theme) -> AcrossFinding? {
    let sharing = sharers[theme] ?? []
    let urns = sharing.reduce(into: [URN]()) { if $0.last != $1.urn { $0.append($1.urn) } }
    guard urns.count >= fewest else { return nil }
    let helpers = support.helpers(with: theme.topic, among: theme.phase)
    let help =
      helpers.isEmpty
      ? "No school is on file as strong in it: neither published results nor an adviser’s record name one."
      : "\(helpers.count.of("school")) of the same phase \(helpers.count == 1 ? "is" : "are") on file as strong in it and could be asked to help."
    return AcrossFinding(
      check: Self.id, severity: .note, files: sharing.map(\.file), urns: urns,
      message:
        "\(urns.count) \(LikeSchools(phase: theme.phase, pupils: nil).words) have a priority about \(theme.topic). "
        + help,
      evidence: sharing.prefix(Self.mostShown).map {
        AcrossEvidence(file: $0.file, location: $0.priority.location, text: $0.priority.text)
      }, support: helpers.isEmpty ? nil : Array(helpers.prefix(Self.mostShown)))
  }
}
