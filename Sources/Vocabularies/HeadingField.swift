/// What a heading, a column's head or a label announces.
public enum HeadingField: String, Codable, CaseIterable, Sendable {
  // The plan
  case school, urn, laestab, planTitle, academicYear, evidence, keyIssues, people, legend
  // A priority
  case priority, priorityReference, area, rationale, gradeDescriptor, addresses, priorityLead, governor
  // What it aims at
  case objective, outcome, baseline
  // What is done
  case action, actionReference, lead, date, start, end, leadAndDate, resource, cost
  // How it is followed
  case milestone, milestoneDate, monitoring, monitoringWho, monitoringWhen, progress, progressDate, rag
  /// "Ref", "No.": of what stands beside it.
  case reference
  /// "Our priorities", "Action plan": says that a plan follows, and nothing more.
  case structure
  /// A list that is no part of a plan: contacts, contents, a glossary, a calendar, how to fill the form in.
  case aside
}

/// How sure a heading's field is, and why.
public struct HeadingMatch: Hashable, Sendable {
  public var field: HeadingField
  /// 1 where the heading is on file, less where only some of its words are.
  public var confidence: Double
  /// In words for a person.
  public var because: String

  public init(field: HeadingField, confidence: Double, because: String) {
    self.field = field
    self.confidence = confidence
    self.because = because
  }
}
