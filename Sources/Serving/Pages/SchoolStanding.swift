import Plans
import Storing

/// One school of a caseload on a day: its plans, what presses and what comes next.
struct SchoolStanding: Sendable {
  let school: ListedSchool
  /// The plans that cover the academic year, the whole-school plan first.
  let plans: [PlanOnFile]
  /// In the order in which they press.
  let reasons: [PressingReason]
  let overdue: OverdueItems?
  /// What is due next, from the page's day on.
  let next: Day?
  /// Milestones due until the end of term.
  let milestonesAhead: Int

  /// The whole-school plan that covers the academic year; nil where it has not come.
  var main: PlanOnFile? { plans.first { $0.isWholeSchool } }

  /// The most pressing first: by the first reason, then by what is due next, then by name.
  static func presses(_ left: SchoolStanding, before right: SchoolStanding) -> Bool {
    let (first, second) = (left.reasons.first?.order ?? Int.max, right.reasons.first?.order ?? Int.max)
    if first != second { return first < second }
    let (leftDue, rightDue) = (left.due, right.due)
    if leftDue != rightDue { return leftDue ?? .distant < rightDue ?? .distant }
    let (leftName, rightName) = (left.school.name.lowercased(), right.school.name.lowercased())
    return leftName == rightName ? left.school.urn < right.school.urn : leftName < rightName
  }

  /// What is overdue presses by the day on which it fell due.
  private var due: Day? { overdue?.since ?? next }
}

extension Day {
  /// Later than any day that a plan can hold.
  fileprivate static let distant = Day.epoch.adding(days: 90_000)
}

/// All that standings rest on, for a number of schools at once.
struct StandingFacts: Sendable {
  var plans: [URN: [PlanOnFile]]
  /// Versions of earlier academic years that say they go on.
  var covering: Set<Int64>
  var deliveries: [Delivery]
  var failing: [FailingSource]
  var overdue: [Int64: OverdueItems]
  var ahead: [Int64: DatesAhead]
  var keyIssues: [Int64: VerdictMark]
  /// The criteria that a person has set not applicable.
  var notApplicable: [URN: [NotApplicable]]

  /// The plans of a school that cover an academic year.
  static func inForce(_ plans: [PlanOnFile], in year: AcademicYear, covering: Set<Int64>) -> [PlanOnFile] {
    let own = plans.filter { $0.academicYear == year }
    // An earlier plan that goes on stands in only where nothing of this year took its place.
    let going = plans.filter { plan in
      plan.academicYear < year && covering.contains(plan.version)
        && !own.contains {
          $0.layer == plan.layer && $0.scopeKind == plan.scopeKind && $0.scopeTitle == plan.scopeTitle
        }
    }
    return (own + going).filter(\.isWholeSchool) + (own + going).filter { !$0.isWholeSchool }
  }

  func standing(of school: ListedSchool, in year: AcademicYear) -> SchoolStanding {
    let all = plans[school.urn] ?? []
    let plans = StandingFacts.inForce(all, in: year, covering: covering)
    let late = plans.compactMap { self.overdue[$0.version] }
    let overdue = late.first.map { late.dropFirst().reduce($0, +) }
    let ahead = plans.compactMap { self.ahead[$0.version] }
    var reasons: [PressingReason] = []
    if !plans.contains(where: \.isWholeSchool) {
      let latest = all.filter { $0.isWholeSchool && $0.academicYear < year }.map(\.academicYear).max()
      reasons.append(.noPlan(year, latest: latest, others: plans.count))
    }
    if let delivery = deliveries.first(where: { $0.urn == school.urn }) { reasons.append(.delivery(delivery)) }
    if let source = failing.first(where: { $0.urn == school.urn }) { reasons.append(.collection(source)) }
    if let overdue { reasons.append(.overdue(overdue)) }
    if let main = plans.first(where: \.isWholeSchool), let mark = keyIssues[main.version],
      mark.value == .notMet || mark.value == .partly, let counted = mark.counted, let passed = mark.passed,
      counted > passed, !(notApplicable[school.urn] ?? []).contains(where: { $0.criterion == .keyIssues })
    {
      reasons.append(.keyIssues(left: counted - passed, of: counted))
    }
    return SchoolStanding(
      school: school, plans: plans, reasons: reasons, overdue: overdue, next: ahead.compactMap(\.next).min(),
      milestonesAhead: ahead.reduce(0) { $0 + $1.milestones })
  }
}
