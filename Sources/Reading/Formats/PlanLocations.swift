import Plans

extension Plan {
  /// The plan with each item's location its JSON path, and without the sender's notes and unmapped text: what was
  /// understood is ours to say.
  ///
  /// - Parameter path: the path of the plan itself, empty where it is the whole file.
  /// - Returns: the same plan, located.
  func located(under path: String) -> Plan {
    var plan = self
    plan.notes = []
    plan.unmapped = []
    for index in plan.evidence.indices { plan.evidence[index].location = SourceLocation("\(path)/evidence/\(index)") }
    for index in plan.keyIssues.indices {
      plan.keyIssues[index].location = SourceLocation("\(path)/keyIssues/\(index)")
    }
    for index in plan.priorities.indices { plan.priorities[index].locate(at: "\(path)/priorities/\(index)") }
    return plan
  }
}

extension Priority {
  fileprivate mutating func locate(at path: String) {
    location = SourceLocation(path)
    for index in objectives.indices { objectives[index].locate(at: "\(path)/objectives/\(index)") }
  }
}

extension Objective {
  fileprivate mutating func locate(at path: String) {
    location = SourceLocation(path)
    for index in outcomes.indices { outcomes[index].location = SourceLocation("\(path)/outcomes/\(index)") }
    for index in actions.indices { actions[index].locate(at: "\(path)/actions/\(index)") }
    for index in milestones.indices { milestones[index].location = SourceLocation("\(path)/milestones/\(index)") }
    for index in resources.indices { resources[index].location = SourceLocation("\(path)/resources/\(index)") }
    for index in monitoring.indices { monitoring[index].location = SourceLocation("\(path)/monitoring/\(index)") }
    for index in progress.indices { progress[index].location = SourceLocation("\(path)/progress/\(index)") }
  }
}

extension Action {
  fileprivate mutating func locate(at path: String) {
    location = SourceLocation(path)
    for index in resources.indices { resources[index].location = SourceLocation("\(path)/resources/\(index)") }
  }
}
