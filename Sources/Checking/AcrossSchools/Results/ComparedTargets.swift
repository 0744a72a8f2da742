import Plans

/// The targets of a plan that the school has a published result of its own beside.
struct ComparedTargets: Sendable {
  /// A target, and what was published of the same measure and group of pupils.
  struct Pair: Sendable {
    let target: Target
    let result: PublishedResult
    /// The published value.
    let published: Double
    let evidence: EvidenceItem
    /// The least difference that counts, in the target's unit.
    let margin: Double
    let isLowerBetter: Bool
  }

  private let asOf: Day
  private let years: Int
  private let results: ResultsOnFile
  private let register: SchoolRegister
  private let direction: MeasureDirection
  private let points: Int

  /// `points` is the least difference that counts, in points of percentages.
  init(_ context: AcrossContext, points: Int) {
    asOf = context.asOf
    years = context.checkRules.acrossSchools.resultYears
    results = context.results
    register = context.schools
    direction = MeasureDirection(context.vocabularies)
    self.points = points
  }

  /// The pairs of a plan in its order, each target once. National tables are of the pupils at the end of a key stage, so
  /// targets of other year groups have nothing beside them.
  func pairs(of plan: FiledPlan) -> [Pair] {
    guard let urn = plan.urn, plan.isInForce(on: asOf) else { return [] }
    var pairs: [Pair] = []
    for outcome in plan.plan.placedOutcomes {
      for target in outcome.item.targets {
        guard let measure = target.measure, target.bound != .changeBy, ComparedTargets.isAssessed(target.cohort),
          let result = results.latest(of: urn, measure, group: target.group, in: register),
          let published = result.value,
          (target.unit ?? result.unit) == result.unit, result.isRecent(on: asOf, within: years),
          !pairs.contains(where: { $0.target == target })
        else { continue }
        pairs.append(
          Pair(
            target: target, result: result, published: published,
            evidence: EvidenceItem(location: outcome.location, text: outcome.item.text),
            margin: margin(measure, result.unit), isLowerBetter: direction.isLowerBetter(measure)))
      }
    }
    return pairs
  }

  /// A score counts for three points of a percentage, such as a scaled score of 80 to 120; a tenth of a score of progress
  /// does, since schools' progress differs by few points from the worst to the best.
  private func margin(_ measure: String, _ unit: TargetUnit) -> Double {
    if unit == .percent { return Double(points) }
    return Double(points) / (measure.lowercased().contains("progress") ? 30 : 3)
  }

  /// Year 6 and Year 11 sit the tests that are published; a target without a year group is taken to be theirs.
  private static func isAssessed(_ cohort: String?) -> Bool {
    guard let cohort else { return true }
    return ["Y6", "KS2", "Y11", "KS4"].contains(cohort)
  }
}

extension ComparedTargets.Pair {
  /// "82% in 2024/25".
  var publishedWords: String { "\(FigureWords.amount(published, result.unit)) in \(result.academicYear)" }
}

/// Findings that rest on one plan alone, by the plan.
struct FindingsByPlan: Sendable {
  private var found: [FiledPlan.ID: [AcrossFinding]] = [:]

  mutating func put(_ findings: [AcrossFinding], of id: FiledPlan.ID) {
    if !findings.isEmpty { found[id] = findings }
  }

  mutating func drop(_ id: FiledPlan.ID) { found[id] = nil }

  func findings(of id: FiledPlan.ID) -> [AcrossFinding] { found[id] ?? [] }

  /// By school, then by plan.
  var all: [AcrossFinding] {
    found.sorted { one, other in
      (one.value.first?.urns.first?.rawValue ?? 0, one.key) < (other.value.first?.urns.first?.rawValue ?? 0, other.key)
    }.flatMap(\.value)
  }
}
