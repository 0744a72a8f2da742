import Plans

/// A plan that speaks of another school as of itself: text left over from that school's plan.
///
/// Naming a neighbour is no fault: a visit, a moderation, a partner, a feeder school. Nor is a school of the same
/// federation or trust, one whose name is the plan's school's own or a part of it, or one that many plans name, such as a
/// teaching school.
struct NamesAnotherSchool: AcrossCheck {
  static let id = "namesAnotherSchool"

  private struct Mention {
    var schools: [URN]
    var sense: MentionReading.Sense
    var text: String
    var location: SourceLocation
  }

  private struct Reading {
    var file: String
    var urn: URN?
    var school: String
    var mentions: [Mention]
    /// Every school that the plan names, in whatever sense.
    var named: Set<URN>
  }

  private let register: SchoolRegister
  private let rules: AcrossSchoolsRules
  private let finder: SchoolMentions
  private let reading: MentionReading
  private var readings: [FiledPlan.ID: Reading] = [:]
  private var plansNaming: [URN: Int] = [:]
  private var plans = 0

  init(_ context: AcrossContext) {
    register = context.schools
    rules = context.checkRules.acrossSchools
    finder = SchoolMentions(SchoolNameIndex(context.schools))
    reading = MentionReading(rules)
  }

  mutating func take(_ plan: FiledPlan) {
    plans += 1
    guard let found = read(plan) else { return }
    readings[plan.id] = found
    for urn in found.named { plansNaming[urn, default: 0] += 1 }
  }

  mutating func drop(_ id: FiledPlan.ID) {
    plans -= 1
    guard let found = readings.removeValue(forKey: id) else { return }
    for urn in found.named { plansNaming[urn, default: 1] -= 1 }
  }

  func findings() -> [AcrossFinding] {
    let ids = readings.keys.sorted {
      (readings[$0]?.urn?.rawValue ?? 0, readings[$0]?.file ?? "", $0)
        < (readings[$1]?.urn?.rawValue ?? 0, readings[$1]?.file ?? "", $1)
    }
    return ids.flatMap { findings(of: $0) }
  }

  func findings(of id: FiledPlan.ID) -> [AcrossFinding] {
    guard let found = readings[id] else { return [] }
    let most = max(4, plans * rules.boilerplateShare / 100)
    let bySchools = Dictionary(grouping: found.mentions, by: \.schools)
    return bySchools.keys.sorted { $0[0] < $1[0] }.compactMap { schools in
      guard let mentions = bySchools[schools], mentions.contains(where: { $0.sense != .neighbour }),
        schools.allSatisfy({ plansNaming[$0, default: 0] <= most })
      else { return nil }
      return finding(on: found, schools, mentions.filter { $0.sense != .neighbour })
    }
  }

  /// Nil where the plan names no other school.
  private func read(_ plan: FiledPlan) -> Reading? {
    let own = ownCores(plan)
    var found = Reading(file: plan.file, urn: plan.urn, school: register.name(of: plan), mentions: [], named: [])
    // A name at the head of the plan that is the plan's own word for its school is for `registerDisagrees`.
    let title = PlanStatement(text: plan.plan.title, location: "title")
    for (index, statement) in ([title] + plan.statements).enumerated() {
      let words = statement.words
      for mention in finder.mentions(in: words) where !isOwn(mention, own, plan.urn) {
        found.named.formUnion(mention.schools)
        var sense = reading.sense(of: mention, in: words)
        if index == 0 { sense = mention.saysSchool ? .itself : .neighbour }
        // Without a word such as "school" it must be just one: "pupils at Oakfield".
        if !mention.saysSchool, mention.schools.count > 1 { sense = .neighbour }
        found.mentions.append(
          Mention(schools: mention.schools, sense: sense, text: statement.text, location: statement.location))
      }
    }
    return found.mentions.isEmpty ? nil : found
  }

  private func ownCores(_ plan: FiledPlan) -> [Set<UInt64>] {
    var names = [plan.plan.school.name].compactMap { $0 }
    for urn in [plan.urn, plan.plan.school.urn].compactMap({ $0 }) {
      names += ([urn] + (register.predecessors[urn] ?? [])).compactMap { register[$0]?.name }
      names += [register[urn]?.federation, register[urn]?.trust].compactMap { $0 }
    }
    return names.map { Set(SchoolName($0).core) }.filter { !$0.isEmpty }
  }

  private func isOwn(_ mention: SchoolMention, _ own: [Set<UInt64>], _ urn: URN?) -> Bool {
    let core = Set(mention.core)
    if own.contains(where: { $0.isSubset(of: core) || core.isSubset(of: $0) }) { return true }
    guard let urn else { return false }
    return mention.schools.contains { register.belongTogether($0, urn) }
  }

  private func finding(on found: Reading, _ schools: [URN], _ mentions: [Mention]) -> AcrossFinding {
    let named = schools.count == 1 ? register[schools[0]]?.name ?? "another school" : nil
    let name = named ?? "\(register[schools[0]]?.name ?? "another school"), or one of the same name"
    let isSure = mentions.contains { $0.sense == .itself }
    return AcrossFinding(
      check: Self.id, severity: isSure ? .shouldFix : .note, files: [found.file],
      urns: [found.urn].compactMap { $0 } + (schools.count == 1 ? schools : []),
      message:
        "The plan of \(found.school) speaks of \(name)"
        + (isSure ? " as of itself: text left over from that school’s plan. " : " without saying why. ")
        + "Put the school’s own name, and read what stands around it again.",
      evidence: mentions.prefix(SharedPassages.mostShown).map {
        AcrossEvidence(file: found.file, location: $0.location, text: $0.text)
      })
  }
}
