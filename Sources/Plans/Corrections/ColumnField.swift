/// What a person may say that a column holds: the heading fields that make sense for a column, under the same names.
public enum ColumnField: String, Codable, CaseIterable, Sendable {
  case priority, priorityReference, area, rationale, gradeDescriptor, addresses, priorityLead, governor
  case objective, outcome, baseline
  case action, actionReference, lead, date, start, end, leadAndDate, resource, cost
  case milestone, milestoneDate, monitoring, monitoringWho, monitoringWhen, progress, progressDate, rag
  case evidence, keyIssues, reference
  /// No part of the plan: its cells are kept as not mapped.
  case aside

  /// In words, as a form offers it and a sentence says it: "the lead".
  public var words: String {
    switch self {
    case .priority: "the priority"
    case .priorityReference: "the priority’s number"
    case .area: "the area that the priority lies in"
    case .rationale: "why it is a priority"
    case .gradeDescriptor: "the grade descriptor"
    case .addresses: "what the priority answers"
    case .priorityLead: "who leads the priority"
    case .governor: "the governor"
    case .objective: "the objective"
    case .outcome: "the outcome or success criterion"
    case .baseline: "where things stand now"
    case .action: "the action"
    case .actionReference: "the action’s number"
    case .lead: "the lead"
    case .date: "the date"
    case .start: "the start"
    case .end: "the end"
    case .leadAndDate: "the lead and the date together"
    case .resource: "the resources"
    case .cost: "the cost"
    case .milestone: "the milestone"
    case .milestoneDate: "when the milestone is due"
    case .monitoring: "the monitoring"
    case .monitoringWho: "who monitors"
    case .monitoringWhen: "when it is monitored"
    case .progress: "the progress"
    case .progressDate: "when progress was noted"
    case .rag: "the rating"
    case .evidence: "the evidence"
    case .keyIssues: "the key issues"
    case .reference: "a reference"
    case .aside: "no part of the plan"
    }
  }
}
