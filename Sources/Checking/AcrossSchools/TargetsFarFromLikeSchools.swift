import Plans

/// A target is far above or below what like schools aim at for the same measure, group of pupils and year group.
///
/// The targets of outcomes are compared; milestones are steps on the way. Of several targets of one plan for the same
/// measure, group and year group the most ambitious counts. A change ("up 5 points") is no level and is left out.
struct TargetsFarFromLikeSchools: ComparedWithLikeSchools {
  static let id = "targetsFarFromLikeSchools"

  private let direction: MeasureDirection
  var figures: FarFigures

  init(_ context: AcrossContext) {
    direction = MeasureDirection(context.vocabularies)
    figures = FarFigures(context, unit: "target")
  }

  mutating func take(_ plan: FiledPlan) {
    figures.take(plan) { plan in
      var aims: [String: PlanFigure] = [:]
      for outcome in plan.placedOutcomes {
        for target in outcome.item.targets {
          guard target.bound != .changeBy, let unit = target.unit, unit == .percent || unit == .score,
            let words = target.subjectWords
          else { continue }
          let key = "\(words) \(unit.rawValue)"
          let isHigher = target.value > (aims[key]?.value ?? -.infinity)
          guard aims[key] == nil || isHigher != direction.isLowerBetter(target.measure) else { continue }
          aims[key] = PlanFigure(
            subject: words, unit: unit, scale: Self.scale(target.measure, unit, direction), value: target.value,
            evidence: [EvidenceItem(location: outcome.location, text: outcome.item.text)])
        }
      }
      return aims.sorted { $0.key < $1.key }.map(\.value)
    }
  }

  /// Attainment lies apart by some points even where schools happen to aim at the same; attendance by fewer.
  private static func scale(_ measure: String?, _ unit: TargetUnit, _ direction: MeasureDirection) -> Spread.Scale {
    if unit == .percent { return Spread.Scale(least: direction.isAttendance(measure) ? 2 : 5) }
    return Spread.Scale(least: measure?.lowercased().contains("progress") == true ? 0.2 : 2)
  }

  func finding(_ far: FarFigure) -> AcrossFinding {
    let unit = far.figure.unit
    let words = { (value: Double) in FigureWords.amount(value, unit) }
    var distribution = far.distribution
    distribution.measure = unit == .percent ? "percent" : "points"
    var finding = far.finding(
      Self.id,
      "\(far.school) aims at \(words(far.figure.value)) for \(far.figure.subject); \(far.comparison("aim at", words)). "
        + "Check that the target was read as the school means it, and ask what it rests on.")
    finding.distribution = distribution
    return finding
  }
}
