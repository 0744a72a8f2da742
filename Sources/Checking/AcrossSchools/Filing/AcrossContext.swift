public import Plans
public import Vocabularies

/// All that findings across schools rest on beside the plans themselves.
public struct AcrossContext: Sendable {
  /// The day to judge as of: always given, never a clock's.
  public var asOf: Day
  public var termDates: TermDates
  public var checkRules: CheckRules
  public var vocabularies: Vocabularies
  /// The schools that should have plans, and what is known of each.
  public var schools: SchoolRegister
  /// Whether each open school of the register owes a plan; false where the register may hold schools of others too.
  public var everySchoolOwesAPlan: Bool
  /// The latest published results.
  public var results: ResultsOnFile
  /// What advisers have recorded that schools are strong in.
  public var strengths: [SchoolStrength]
  /// Who looks after each school.
  public var advisers: [URN: SchoolAdviser]

  public init(
    asOf: Day, termDates: TermDates, checkRules: CheckRules, vocabularies: Vocabularies,
    schools: SchoolRegister = SchoolRegister([]), everySchoolOwesAPlan: Bool = false,
    results: ResultsOnFile = ResultsOnFile([]), strengths: [SchoolStrength] = [], advisers: [URN: SchoolAdviser] = [:]
  ) {
    self.asOf = asOf
    self.termDates = termDates
    self.checkRules = checkRules
    self.vocabularies = vocabularies
    self.schools = schools
    self.everySchoolOwesAPlan = everySchoolOwesAPlan
    self.results = results
    self.strengths = strengths
    self.advisers = advisers
  }
}
