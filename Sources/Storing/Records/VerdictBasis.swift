public import Plans

/// All that verdicts rest on, beside the plan itself: the same basis gives the same verdicts again.
public struct VerdictBasis: Codable, Hashable, Sendable {
  /// The day that they were judged as of.
  public var asOf: Day
  /// The content hash of rules and vocabularies.
  public var ruleSetHash: String
  /// The inspection framework, where one was asked for.
  public var framework: String?
  /// The school's other plans, by the row numbers of their versions.
  public var pairedVersions: [Int64]
  /// The versions of this plan that were received earlier in its academic year, by their row numbers; nil in what was
  /// judged before they were kept.
  public var earlierVersions: [Int64]?
  /// The version that changes are counted from.
  public var lastVersion: Int64?
  public var school: School?
  /// The key issues on file for the school.
  public var keyIssues: [KeyIssueOnFile]
  public var termDates: TermDates

  public init(
    asOf: Day, ruleSetHash: String, framework: String? = nil, pairedVersions: [Int64] = [],
    earlierVersions: [Int64]? = nil, lastVersion: Int64? = nil, school: School? = nil, keyIssues: [KeyIssueOnFile] = [],
    termDates: TermDates
  ) {
    self.asOf = asOf
    self.ruleSetHash = ruleSetHash
    self.framework = framework
    self.pairedVersions = pairedVersions
    self.earlierVersions = earlierVersions
    self.lastVersion = lastVersion
    self.school = school
    self.keyIssues = keyIssues
    self.termDates = termDates
  }
}
