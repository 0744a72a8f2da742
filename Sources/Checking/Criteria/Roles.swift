import Plans
import Vocabularies

/// Senior leaders, middle leaders and governors each have a named part.
///
/// Inspectors ask for "the precise role of senior and middle leaders and governors" (guidance on improvement planning,
/// June 2015). A part is to lead, to monitor or to challenge. Posts and bodies are told by the authority's vocabulary
/// of roles; initials and names by the plan's own list of people. Tutors, class teachers, teaching assistants and
/// business managers add no tier, nor do "all staff" and "SLT", whom nobody can hold to account. Two tiers are partly
/// met.
struct Roles: Criterion {
  static let id = CriterionID.roles
  static let version = 1

  func judge(_ items: PlanItems, in context: CheckingContext) -> Judgement {
    let parts = NamedParts(items, vocabularies: context.vocabularies).parts
    let tiers = LeadershipTier.allCases.filter { tier in parts.contains { $0.tiers.contains(tier) } }
    let lacking = LeadershipTier.allCases.filter { !tiers.contains($0) }

    var because =
      tiers.isEmpty
      ? "No leader or governor has a named part." : "\(tiers.map(\.words).inWords.capitalisedFirst) have a named part."
    if tiers.count == 1 { because = "Only \(tiers[0].words) have a named part." }
    return Judgement(
      context.rules.roles.value(tiers.count), because: because, counted: LeadershipTier.allCases.count,
      passed: tiers.count,
      satisfying: parts.filter { !$0.tiers.isEmpty }.map { part in
        EvidenceItem(location: part.location, text: "\(part.name): \(part.tiers.map(\.words).inWords)")
      },
      fallingShort: parts.filter { $0.tiers.isEmpty }.map { EvidenceItem(location: $0.location, text: $0.name) },
      missing: missing(lacking, vague: parts.filter(\.isVague).map(\.name)))
  }

  private func missing(_ lacking: [LeadershipTier], vague: [String]) -> String {
    let asks = lacking.map { "Name \($0.whom)." }
    let opening = "\(lacking.map(\.words).inWords.capitalisedFirst) have no named part."
    guard !vague.isEmpty else { return ([opening] + asks).joined(separator: " ") }
    let names = vague.withoutRepeats.prefix(3).map { $0.quoted(upTo: 40) }.inWords
    return ([opening] + asks + ["Put a post in place of \(names), so that somebody answers for it."])
      .joined(separator: " ")
  }
}

/// The three tiers of which the guidance asks a part.
enum LeadershipTier: CaseIterable, Hashable {
  case senior, middle, governors

  init?(_ tier: Tier) {
    switch tier {
    case .senior: self = .senior
    case .middle: self = .middle
    case .governors: self = .governors
    case .none: return nil
    }
  }

  var words: String {
    switch self {
    case .senior: "senior leaders"
    case .middle: "middle leaders"
    case .governors: "governors"
    }
  }

  /// Whom to name, for a headteacher.
  var whom: String {
    switch self {
    case .senior: "the headteacher, deputy or assistant head who leads or monitors each part"
    case .middle: "the subject, phase or year leaders or the SENDCo who lead each part"
    case .governors: "the governor or committee who monitors each priority and holds leaders to account"
    }
  }
}
