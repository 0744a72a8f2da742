import Plans

/// Who leads, where it is said under a heading that names no priority.
extension PlanDraft {
  /// Notes whether a priority that has just begun has the plan's leader and governor, until its own are named.
  mutating func noteInherited(by place: Int) {
    if leadOfPending == nil, !leadInForce.isEmpty { inheritedLeads.insert(place) }
    if governorOfPending == nil, !governorInForce.isEmpty { inheritedGovernors.insert(place) }
  }

  /// Keeps what was said of the plan's leader and governor where every priority names its own in their place.
  mutating func keepNamedForNone() {
    if let lead = namedOnce.lead, inheritedLeads.isEmpty { unmap(lead.text, at: lead.location) }
    if let governor = namedOnce.governor, inheritedGovernors.isEmpty { unmap(governor.text, at: governor.location) }
  }

  /// Whoever was named under a heading that proved to be no priority, before any, leads them all: "Plan lead: Mr Doyle" on a
  /// front sheet.
  mutating func leadTheWholePlan() {
    guard plan.priorities.isEmpty else { return }
    if isNamedForAll {
      leadInForce = leadOfPending ?? leadInForce
      governorInForce = governorOfPending ?? governorInForce
    }
    (leadOfPending, governorOfPending) = (nil, nil)
  }

  /// Whether they were named on a sheet, or under the plan's own title: "Safeguarding" with its lead and governor at the head
  /// of a plan says who leads no more than that.
  private var isNamedForAll: Bool {
    guard let headingOfLead else { return false }
    if headingOfLead.words.hasPrefix("Sheet ") { return true }
    let titles = [plan.title, fallbackTitle.text].map(PlanIdentity.folded)
    return pending.contains { $0.location == headingOfLead && titles.contains(PlanIdentity.folded($0.line.text)) }
  }

  /// Whether those who lead were named under another heading than the last before a priority, or on another sheet.
  func isNamedElsewhere(than location: SourceLocation) -> Bool {
    guard let headingOfLead, let last = pending.last else { return false }
    func sheet(_ place: SourceLocation) -> Substring { place.words.prefix { $0 != "," } }
    let isOnSheet = headingOfLead.words.hasPrefix("Sheet ") && location.words.hasPrefix("Sheet ")
    return last.location != headingOfLead || isOnSheet && sheet(headingOfLead) != sheet(location)
  }
}
