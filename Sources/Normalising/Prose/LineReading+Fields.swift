import Vocabularies

/// What kinds of fields labels may announce, by how their values stand.
extension LineReading {
  /// What a worksheet may be a list of by its name alone.
  static let sheets: Set<HeadingField> = [.evidence, .keyIssues, .aside, .people, .legend]

  /// Said in one line; what follows is no more of it.
  static let single: Set<HeadingField> = [
    .lead, .priorityLead, .governor, .area, .date, .urn, .school, .academicYear, .planTitle, .addresses, .objective,
    .gradeDescriptor, .rationale, .baseline,
  ]

  /// Lists that may serve several priorities.
  static let ofSeveral: Set<HeadingField> = [.outcome, .milestone, .monitoring, .progress, .resource]

  /// Fields whose label a sentence may follow that only announces the list.
  static let announced: Set<HeadingField> = [
    .priority, .objective, .outcome, .action, .milestone, .monitoring, .resource, .keyIssues, .evidence,
  ]
}
