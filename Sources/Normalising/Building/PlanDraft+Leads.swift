import Plans

/// Who leads, where it is said under a heading that names no priority.
extension PlanDraft {
  /// Whoever was named under a heading that proved to be no priority, before any, leads them all: "Plan lead: Mr Doyle" on a
  /// front sheet.
  mutating func leadTheWholePlan() {
    guard plan.priorities.isEmpty else { return }
    // "Safeguarding" with its lead and governor at the head of a plan says who leads no more than that.
    let titles = [plan.title, fallbackTitle.text].map(PlanIdentity.folded)
    guard let headingOfLead,
      headingOfLead.words.hasPrefix("Sheet ")
        || pending.contains(where: {
          $0.location == headingOfLead && titles.contains(PlanIdentity.folded($0.line.text))
        })
    else {
      (leadOfPending, governorOfPending) = (nil, nil)
      return
    }
    if let leadOfPending { leadInForce = leadOfPending }
    if let governorOfPending { governorInForce = governorOfPending }
    (leadOfPending, governorOfPending) = (nil, nil)
  }

  /// Whether those who lead were named under another heading than the last before a priority, or on another sheet.
  func isNamedElsewhere(than location: SourceLocation) -> Bool {
    guard let headingOfLead, let last = pending.last else { return false }
    func sheet(_ place: SourceLocation) -> Substring { place.words.prefix { $0 != "," } }
    let isOnSheet = headingOfLead.words.hasPrefix("Sheet ") && location.words.hasPrefix("Sheet ")
    return last.location != headingOfLead || isOnSheet && sheet(headingOfLead) != sheet(location)
  }
}
