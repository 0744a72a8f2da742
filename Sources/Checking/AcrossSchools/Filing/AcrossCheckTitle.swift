/// What pages call a check across schools.
public struct AcrossCheckTitle: Hashable, Sendable {
  public let id: String
  /// A heading.
  public let title: String
  /// One sentence: what it looks for.
  public let about: String

  /// All, in the order in which their findings are shown.
  public static let all: [AcrossCheckTitle] = AcrossSchools.checks.map(AcrossCheckTitle.init(of:))

  /// The title of one check; a check that is not known goes by its own name.
  public init(of id: String) {
    self.id = id
    (title, about) =
      switch id {
      case "sharedPassages":
        ("Passages that plans share", "The same words in plans of schools that are in no federation or trust together.")
      case "namesAnotherSchool": ("Plans that name another school", "A school’s plan speaks of another school by name.")
      case "oneURNTwice":
        ("One URN, more than one plan", "Two files claim to be the same plan of one school.")
      case "registerDisagrees":
        ("Plans that disagree with the register", "The name or number in a plan is not the register’s.")
      case "plansLate":
        ("Plans that are late", "Open schools without a plan for the year, when the autumn term is well under way.")
      case "plansMissing": ("Plans not received yet", "Open schools without a plan for the year.")
      case "plansStale":
        (
          "Plans that have not moved on",
          "No new version for many weeks, though something has fallen due since the last."
        )
      case "targetsBelowResults":
        ("Targets below published results", "Targets that ask for less than the school has already reached.")
      case "baselinesUnlikeResults":
        ("Baselines unlike published results", "Where a target starts from is far from what was published.")
      case "targetsFarFromLikeSchools":
        ("Targets far from like schools’", "Far above or below what schools of the same phase and size aim at.")
      case "prioritiesFarFromLikeSchools":
        ("Numbers of priorities far from like schools’", "Far more or fewer priorities than schools like it have.")
      case "targetNumbersFarFromLikeSchools":
        ("Numbers of targets far from like schools’", "Plans that set far more or fewer targets than schools like it.")
      case "costFarFromLikeSchools":
        ("Costs far from like schools’", "Plans that cost far more or less than those of schools like it.")
      case "sharedPriorities":
        (
          "Priorities that schools share",
          "What several schools of a phase work on, with the schools that are strong in it and could help."
        )
      case "milestonesInOneWeek":
        ("Weeks with too much in them", "Many milestones of one adviser’s schools in one week.")
      case "criteriaOftenMissed":
        ("Criteria that many plans miss", "Something for guidance or training rather than for one school.")
      default: (id, "")
      }
  }
}
