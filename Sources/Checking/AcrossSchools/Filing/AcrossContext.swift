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

  public init(
    asOf: Day, termDates: TermDates, checkRules: CheckRules, vocabularies: Vocabularies,
    schools: SchoolRegister = SchoolRegister([])
  ) {
    self.asOf = asOf
    self.termDates = termDates
    self.checkRules = checkRules
    self.vocabularies = vocabularies
    self.schools = schools
  }
}
