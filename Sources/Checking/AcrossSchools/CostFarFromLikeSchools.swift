import Glibc
import Plans

/// A plan costs far more, or far less, than the plans of like schools.
///
/// What a plan costs is the sum of the amounts that its resources name; a plan that names none is not compared. Costs lie
/// as far apart as their ratio says, since £2,000 is as far from £4,000 as £20,000 is from £40,000.
struct CostFarFromLikeSchools: ComparedWithLikeSchools {
  static let id = "costFarFromLikeSchools"

  /// Costs that are less than five times each other are not far apart, however closely the others lie together.
  private static let scale = Spread.Scale(areRatios: true, least: log(1.6))

  var figures: FarFigures

  init(_ context: AcrossContext) {
    figures = FarFigures(context, unit: "pounds")
  }

  mutating func take(_ plan: FiledPlan) {
    figures.take(plan) { plan in
      let costed = plan.placedResources.filter { ($0.item.amount ?? 0) > 0 }
      let sum = costed.reduce(0) { $0 + ($1.item.amount ?? 0) }
      guard sum > 0 else { return [] }
      let dearest = costed.sorted { ($0.item.amount ?? 0) > ($1.item.amount ?? 0) }.prefix(5)
      return [
        PlanFigure(
          subject: "cost", scale: Self.scale, value: sum,
          evidence: dearest.map { EvidenceItem(location: $0.location, text: $0.item.text) })
      ]
    }
  }

  func finding(_ far: FarFigure) -> AcrossFinding {
    let ask =
      far.isHigh
      ? "Check that the amounts were read as the school means them, and ask what the money is to buy."
      : "Ask whether the plan leaves out what staff time, cover and training will cost."
    return far.finding(
      Self.id,
      "\(far.school) puts the cost of its plan at \(FigureWords.pounds(far.figure.value)); "
        + "\(far.comparison("plan to spend", FigureWords.pounds)). \(ask)")
  }
}
