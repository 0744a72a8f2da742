import Plans

/// A plan sets far more targets than those of like schools, or far fewer.
///
/// The targets of outcomes are counted; milestones are steps on the way. Numbers are compared by their ratio, since a plan of
/// twice as many priorities has twice as many. A plan without any number aimed at is the criterion's matter, and is left out.
struct TargetNumbersFarFromLikeSchools: ComparedWithLikeSchools {
  static let id = "targetNumbersFarFromLikeSchools"

  var figures: FarFigures

  init(_ context: AcrossContext) { figures = FarFigures(context, unit: "targets") }

  mutating func take(_ plan: FiledPlan) {
    figures.take(plan) { plan in
      let count = plan.placedOutcomes.reduce(0) { $0 + $1.item.targets.count }
      return count == 0
        ? []
        : [PlanFigure(subject: "targets", scale: Spread.Scale(areRatios: true, least: 0.35), value: Double(count))]
    }
  }

  func finding(_ far: FarFigure) -> AcrossFinding {
    let ask =
      far.isHigh
      ? "Ask which of them leaders will act on, and whether all of them can be measured in the year."
      : "Ask how governors will tell at the year’s end whether the plan has worked."
    return far.finding(
      Self.id,
      "\(far.school) sets \(Int(far.figure.value).of("target", "targets")); "
        + "\(far.comparison("have", FigureWords.number)). \(ask)")
  }
}
