import Plans

/// A plan has far more priorities than those of like schools, or far fewer.
struct PrioritiesFarFromLikeSchools: ComparedWithLikeSchools {
  static let id = "prioritiesFarFromLikeSchools"

  var figures: FarFigures

  init(_ context: AcrossContext) { figures = FarFigures(context, unit: "priorities") }

  mutating func take(_ plan: FiledPlan) {
    figures.take(plan) { plan in
      plan.priorities.isEmpty
        ? [] : [PlanFigure(subject: "priorities", scale: Spread.Scale(least: 1), value: Double(plan.priorities.count))]
    }
  }

  func finding(_ far: FarFigure) -> AcrossFinding {
    let ask =
      far.isHigh
      ? "Ask which of them matter most this year, and what could wait."
      : "Ask whether the plan is whole, and whether what the school must improve is all in it."
    return far.finding(
      Self.id,
      "\(far.school) has \(Int(far.figure.value).of("priority", "priorities")); "
        + "\(far.comparison("have", FigureWords.number)). \(ask)")
  }
}
