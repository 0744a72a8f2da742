public import Plans

/// What pages call a criterion.
public struct CriterionTitle: Hashable, Sendable {
  public let id: CriterionID
  /// One or two words, for a strip or a table's head.
  public let short: String
  /// A heading.
  public let title: String
  /// What the guidance asks, in its own words.
  public let asks: String

  /// All sixteen, in the guidance's order, whether or not this version judges them.
  public static let all: [CriterionTitle] = CriterionID.allCases.map(CriterionTitle.init(of:))

  /// The title of one criterion.
  public init(of id: CriterionID) {
    self.id = id
    (short, title, asks) =
      switch id {
      case .concise: ("Concise", "Concise", "be concise")
      case .basics: ("Basics", "The basics taught well", "focus on getting the basics taught well")
      case .specificTeaching:
        ("Teaching", "Specific aspects of teaching", "focus on specific aspects of teaching")
      case .keyIssues: ("Key issues", "Inspection key issues", "refer to previous inspection key issues")
      case .datedActions: ("Dates", "Dated actions", "clear actions with specific dates")
      case .numericalTargets:
        (
          "Targets", "Numerical targets",
          "explicit numerical targets for attainment and progress, for different groups of pupils"
        )
      case .termlyMilestones: ("Milestones", "Termly milestones", "termly milestones or measures of impact")
      case .roles:
        ("Roles", "Roles of leaders and governors", "the precise role of senior and middle leaders and governors")
      case .monitoring:
        (
          "Monitoring", "Monitoring and evaluation",
          "arrangements for monitoring and evaluation, with the governors’ role in holding the school to account"
        )
      case .resources: ("Resources", "Resources", "specify resources")
      case .linkedEvidence:
        ("Evidence", "Linked evidence", "link to self-evaluation, inspections, audits and reviews")
      case .evolving: ("Evolving", "An evolving plan", "an evolving document, from plan – do – review")
      case .layered: ("Layer 1", "Framework sections", "Layer 1 follows the inspection framework’s sections")
      case .layersLinked: ("Layers linked", "Layers linked", "Layer 2 reflects the priorities of Layer 1")
      case .numbered:
        ("Numbered", "Numbered and cross-referenced", "numbered priorities and actions, cross-referenced")
      case .gradeDescriptors:
        ("Descriptors", "Grade descriptors", "refer to grade descriptors in objectives or milestones")
      }
  }
}
