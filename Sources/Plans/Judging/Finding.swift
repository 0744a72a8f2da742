/// How much a finding matters.
public enum Severity: String, Codable, CaseIterable, Sendable {
  case mustFix, shouldFix, note

  /// As pages say it.
  public var words: String {
    switch self {
    case .mustFix: "must fix"
    case .shouldFix: "should fix"
    case .note: "note"
    }
  }
}

/// One thing wrong with one item, or one change from the version before that a person should know of.
///
/// The message is in words that the school could act on. It names days as they stand in the plan and never how long ago
/// they are, so that the same plan gives the same words until something falls due.
public struct Finding: Codable, Hashable, Sendable {
  /// The check that found it, such as `actionWithoutLead`.
  public var check: String
  public var severity: Severity
  public var location: SourceLocation
  /// The item's own words.
  public var text: String
  /// What is wrong, in words that the school could act on.
  public var message: String

  public init(check: String, severity: Severity, location: SourceLocation, text: String, message: String) {
    self.check = check
    self.severity = severity
    self.location = location
    self.text = text
    self.message = message
  }
}

/// What the checks found in one plan, in the order of the checks and then of the plan.
public struct Findings: Codable, Hashable, Sendable {
  public var all: [Finding]
  /// The first day on which time alone could change them; nil where it cannot.
  public var holdUntil: Day?

  public init(_ all: [Finding] = [], holdUntil: Day? = nil) {
    self.all = all
    self.holdUntil = holdUntil
  }

  /// How many there are of a severity.
  public func count(_ severity: Severity) -> Int { all.count { $0.severity == severity } }

  /// Adds what another check found.
  public mutating func append(_ others: Findings) {
    all += others.all
    holdUntil = [holdUntil, others.holdUntil].compactMap { $0 }.min()
  }
}
