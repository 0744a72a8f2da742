import Plans

extension FiledPlan {
  /// The academic year that it is filed under, or says that it is for.
  var academicYear: AcademicYear? { identity?.academicYear ?? plan.academicYear }

  /// Whether it is a plan of the whole school, or does not say that it is not.
  var isWholeSchool: Bool {
    (identity?.layer ?? plan.layer) != .two && (identity?.scopeKind ?? plan.scope?.kind ?? .wholeSchool) == .wholeSchool
  }

  /// Whether it is of a day's academic year, or its period has the day in it. One that names neither is taken to be.
  func isInForce(on day: Day) -> Bool {
    if let start = plan.period?.start, let end = plan.period?.end, start <= day, day <= end { return true }
    guard let year = academicYear else { return true }
    return year == AcademicYear(containing: day)
  }
}
