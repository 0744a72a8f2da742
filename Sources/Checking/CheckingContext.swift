public import Plans
public import Vocabularies

/// All that a verdict rests on beside the plan itself.
public struct CheckingContext: Sendable {
  /// The day to judge as of: always given, never a clock's.
  public var asOf: Day
  public var termDates: TermDates
  public var rules: RuleSet
  public var checkRules: CheckRules
  public var vocabularies: Vocabularies
  /// The school as the national register has it; nil where it is not on file.
  public var school: School?
  /// The key issues of the school's last inspection that the authority has on file.
  public var keyIssuesOnFile: [KeyIssueOnFile]
  /// The school's other current plans.
  public var pairedPlans: [Plan]
  /// Versions of this plan that were received earlier in its academic year.
  public var earlierVersions: [Plan]
  /// The plan as it was received last before this version: of the same academic year, else of the year before; nil for a
  /// school's first.
  public var lastVersion: Plan?
  /// The inspection framework that the authority judges by, such as 2019; nil for whichever a plan follows best.
  public var framework: String?

  public init(
    asOf: Day, termDates: TermDates, rules: RuleSet, checkRules: CheckRules, vocabularies: Vocabularies,
    school: School? = nil, keyIssuesOnFile: [KeyIssueOnFile] = [], pairedPlans: [Plan] = [],
    earlierVersions: [Plan] = [], lastVersion: Plan? = nil, framework: String? = nil
  ) {
    self.asOf = asOf
    self.termDates = termDates
    self.rules = rules
    self.checkRules = checkRules
    self.vocabularies = vocabularies
    self.school = school
    self.keyIssuesOnFile = keyIssuesOnFile
    self.pairedPlans = pairedPlans
    self.earlierVersions = earlierVersions
    self.lastVersion = lastVersion
    self.framework = framework
  }

  /// A context by a rule set's whole content; what is known of the school is added to it.
  public init(asOf: Day, termDates: TermDates, by content: RuleSetContent) {
    self.init(
      asOf: asOf, termDates: termDates, rules: content.rules, checkRules: content.checks,
      vocabularies: content.vocabularies, framework: content.framework.map(String.init))
  }
}
