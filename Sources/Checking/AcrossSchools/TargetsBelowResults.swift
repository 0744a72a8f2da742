import Plans

/// A target asks for less than the school has already reached, by its latest published results.
///
/// It may have its reasons, another cohort above all, but a plan should say them. Results that are older than the
/// authority sets are not compared with.
struct TargetsBelowResults: AcrossCheck {
  static let id = "targetsBelowResults"

  private let compared: ComparedTargets
  private let register: SchoolRegister
  private var found = FindingsByPlan()

  init(_ context: AcrossContext) {
    compared = ComparedTargets(context, points: context.checkRules.acrossSchools.belowResults)
    register = context.schools
  }

  mutating func take(_ plan: FiledPlan) {
    let below = compared.pairs(of: plan).filter { pair in
      let shortfall = pair.isLowerBetter ? pair.target.value - pair.published : pair.published - pair.target.value
      return shortfall + 0.000_001 >= pair.margin
    }
    found.put(below.map { finding(on: $0, plan) }, of: plan.id)
  }

  mutating func drop(_ id: FiledPlan.ID) { found.drop(id) }

  func findings() -> [AcrossFinding] { found.all }
  func findings(of id: FiledPlan.ID) -> [AcrossFinding] { found.findings(of: id) }

  private func finding(on pair: ComparedTargets.Pair, _ plan: FiledPlan) -> AcrossFinding {
    let aim = FigureWords.amount(pair.target.value, pair.result.unit)
    return AcrossFinding(
      check: Self.id, severity: .shouldFix, files: [plan.file], urns: [plan.urn].compactMap { $0 },
      message:
        "\(register.name(of: plan)) aims at \(aim) for \(pair.target.subjectWords ?? "a measure"), but its published "
        + "result was \(pair.publishedWords) already. Raise the target, or say in the plan why this year’s pupils are "
        + "expected to reach less.",
      evidence: [AcrossEvidence(file: plan.file, location: pair.evidence.location, text: pair.evidence.text)])
  }
}
