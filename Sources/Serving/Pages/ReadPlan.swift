import Mustache
import Plans
import Storing

/// One plan that was read from a file: how much of each kind, and what was not understood.
struct ReadPlan: MustacheParent, Sendable {
  let version: PlanVersion
  let school: School

  func child(named name: String) -> Any? {
    switch name {
    case "planTitle": version.plan.title
    case "planAddress": "/schools/\(school.urn)/plans/\(version.id)"
    case "planVersion": "Version \(version.number)"
    case "planFacts": facts
    case "planCounts": PlanWords.counts(version.plan).map { FactLine($0.name, $0.number) }
    case "planPriorities": version.plan.priorities.map { TextLine(text: PlanWords.heading($0)) }
    case "hasPriorities": !version.plan.priorities.isEmpty
    case "readingNotes": version.plan.notes.map { PlacedLine($0.text, $0.location) }
    case "unmapped": UnmappedWords.lines(of: version.plan)
    case "unmappedWords": UnmappedWords.sentence(version.plan.unmapped.count)
    case "unmappedMore": UnmappedWords.more(version.plan.unmapped.count)
    default: nil
    }
  }

  /// How many texts are shown; the count that stands with them is the true one.
  static let most = 200

  private var facts: [FactLine] {
    [
      FactLine("School named in the file", named), FactLine("Academic year", version.identity.academicYear.description),
      FactLine("Layer", PlanWords.layer(version.identity.layer)), FactLine("Scope", version.scopeTitle),
    ]
  }

  private var named: String {
    let school = version.plan.school
    let parts = [school.name, school.urn.map { "URN \($0)" }, school.laestab.map { "LAESTAB \($0)" }].compactMap { $0 }
    return parts.isEmpty ? "None" : parts.joined(separator: ", ")
  }
}

/// What found no place in a plan, in words.
enum UnmappedWords {
  /// The texts that are shown, each with its place.
  static func lines(of plan: Plan, links: ItemLinks? = nil) -> [PlacedLine] {
    plan.unmapped.prefix(ReadPlan.most).map {
      PlacedLine($0.text, $0.location, link: links?.to(PlanItem(nil, $0.text, $0.location)))
    }
  }

  static func sentence(_ count: Int) -> String {
    switch count {
    case 0: "Every text of the file found its place."
    case 1: "1 text found no place in the plan. Nothing is lost: it is kept as it stands."
    default:
      "\(CountWords.count(count, "text")) found no place in the plan. Nothing is lost: they are kept as they stand."
    }
  }

  static func more(_ count: Int) -> String? {
    count > ReadPlan.most ? "… and \(CountWords.grouped(count - ReadPlan.most)) more." : nil
  }
}

/// A text, and where the school's own document has it.
struct PlacedLine: MustacheParent, Sendable {
  let text: String
  let place: String?
  /// What was made of the text beside keeping it, such as the numbers that it aims at.
  let reading: String?
  let link: ItemLink?

  init(_ text: String, _ location: SourceLocation?, reading: String? = nil, link: ItemLink? = nil) {
    self.text = CountWords.shortened(text, to: 600)
    place = location?.words
    self.reading = reading
    self.link = link
  }

  func child(named name: String) -> Any? {
    switch name {
    case "placedText": text
    case "place": place
    case "lineReading": reading
    case "lineLink": link
    default: nil
    }
  }
}

/// A plan's parts, as pages name them.
enum PlanWords {
  static func counts(_ plan: Plan) -> [(name: String, number: String)] {
    let objectives = plan.objectives
    return [
      ("Priorities", plan.priorities.count), ("Objectives", objectives.count),
      ("Outcomes", objectives.reduce(0) { $0 + $1.outcomes.count }), ("Actions", plan.actions.count),
      ("Milestones", plan.milestones.count), ("Resources", plan.priorities.reduce(0) { $0 + $1.resources.count }),
      ("Monitoring", objectives.reduce(0) { $0 + $1.monitoring.count }),
      ("Progress", objectives.reduce(0) { $0 + $1.progress.count }), ("Evidence", plan.evidence.count),
      ("Key issues", plan.keyIssues.count),
    ].map { ($0.0, CountWords.grouped($0.1)) }
  }

  static func layer(_ layer: Layer) -> String {
    switch layer {
    case .one: "1, the school’s strategic plan"
    case .two: "2, a more detailed plan"
    }
  }

  /// `Priority 1: Reading`; a reference that the title says already is not said twice.
  static func heading(_ priority: Priority) -> String {
    guard let ref = priority.ref, !ref.isEmpty, !priority.title.hasPrefix(ref) else { return priority.title }
    return "\(ref) \(priority.title)"
  }
}
