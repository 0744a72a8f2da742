import Plans
import Vocabularies

/// What a tool's export says in every row of the plan as a whole.
extension PlanDraft {
  /// "Sixth form" over every priority of the sixth form's plan, as its sheet's name, is what the plan is of and no area
  /// within it.
  mutating func leaveOutScope() {
    guard let name = plan.scope?.name, plan.layer == .two else { return }
    let scope = PlanIdentity.folded(name)
    guard plan.priorities.allSatisfy({ $0.area.map(PlanIdentity.folded) == scope }) else { return }
    for index in plan.priorities.indices { plan.priorities[index].area = nil }
  }

  /// Takes a cell of a column of facts: the first one tells, and those below repeat it.
  ///
  /// - Parameters:
  ///   - text: the cell's.
  ///   - field: its column's.
  ///   - location: the cell's.
  /// - Returns: false where the field is no fact of the plan, or the cell says otherwise than the rows above it.
  mutating func takesFact(_ text: String, of field: HeadingField, at location: SourceLocation) -> Bool {
    guard !text.isEmpty else { return false }
    switch field {
    case .urn:
      guard let urn = URN(text) else { return false }
      if plan.school.urn == nil { plan.school.urn = urn }
      guard plan.school.urn == urn else { return false }
    case .school:
      if plan.school.name == nil { plan.school.name = text }
      guard plan.school.name == text else { return false }
    case .laestab:
      if plan.school.laestab == nil { plan.school.laestab = text }
      guard plan.school.laestab == text else { return false }
    case .planTitle:
      if plan.title.isEmpty { plan.title = text }
      guard plan.title == text else { return false }
    case .academicYear:
      guard let year = AcademicYearWords.loneYear(in: text), year == plan.academicYear else { return false }
    default: return false
    }
    explain(text, at: location, as: field.rawValue, because: "said in every row")
    return true
  }
}
