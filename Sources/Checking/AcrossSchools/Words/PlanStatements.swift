import Plans

/// What a plan says in one place.
struct PlanStatement {
  var text: String
  var location: SourceLocation
  var words: [TextWord]
  /// Whether it is an outcome or a milestone with a share in it: "68% of Year 9 reach the expected standard". Schools write
  /// these alike, since the measures are the same.
  var statesShare: Bool

  init(text: String, location: SourceLocation, isAim: Bool = false) {
    self.text = text
    self.location = location
    words = TextWord.words(of: text)
    statesShare = isAim && text.utf8.contains(UInt8(ascii: "%"))
  }
}

extension Plan {
  /// Everything that the school wrote, item by item in the plan's order, each text once: an objective that only says its
  /// priority's title again is no statement of its own. Titles of the plan are not among them, nor quoted grade
  /// descriptors, which are the inspectorate's words.
  var statements: [PlanStatement] {
    var found = StatementCollector()
    for (index, item) in evidence.enumerated() { found.add(item.text, item.location, "evidence", index) }
    for (index, item) in keyIssues.enumerated() { found.add(item.text, item.location, "key issue", index) }
    for (index, priority) in priorities.enumerated() {
      found.within = "priority \(index + 1)"
      found.add(priority, index)
    }
    for item in unmapped { found.add(item.text, item.location, "text", 0) }
    return found.statements
  }
}

private struct StatementCollector {
  var statements: [PlanStatement] = []
  var within: String?
  private var seen: Set<String> = []

  mutating func add(
    _ text: String, _ location: SourceLocation?, _ kind: String, _ index: Int, isAim: Bool = false
  ) {
    guard seen.insert(text).inserted else { return }
    let place = location ?? SourceLocation((within.map { $0 + ", " } ?? "") + "\(kind) \(index + 1)")
    statements.append(PlanStatement(text: text, location: place, isAim: isAim))
  }

  mutating func add(_ priority: Priority, _ index: Int) {
    let place = priority.location ?? SourceLocation("priority \(index + 1)")
    add(priority.title, place, "", 0)
    if let rationale = priority.rationale { add(rationale, place, "", 0) }
    for (index, objective) in priority.objectives.enumerated() {
      add(objective.text, objective.location, "objective", index)
      for (index, item) in objective.outcomes.enumerated() {
        add(item.text, item.location, "outcome", index, isAim: true)
      }
      for (index, item) in objective.actions.enumerated() {
        add(item.text, item.location, "action", index)
        for (index, item) in item.resources.enumerated() { add(item.text, item.location, "resource", index) }
      }
      for (index, item) in objective.milestones.enumerated() {
        add(item.text, item.location, "milestone", index, isAim: true)
      }
      for (index, item) in objective.resources.enumerated() { add(item.text, item.location, "resource", index) }
      for (index, item) in objective.monitoring.enumerated() { add(item.text, item.location, "monitoring", index) }
      for (index, item) in objective.progress.enumerated() { add(item.text, item.location, "progress", index) }
    }
  }
}
