import Plans

/// Where a target starts from is far from the school's published result for the same measure and group of pupils.
///
/// A baseline may be this year's own assessment of other pupils, so this is a note; but a number that was copied from the
/// wrong year or table is found so.
struct BaselinesUnlikeResults: AcrossCheck {
  static let id = "baselinesUnlikeResults"

  private let compared: ComparedTargets
  private let register: SchoolRegister
  private var found = FindingsByPlan()

  init(_ context: AcrossContext) {
    compared = ComparedTargets(context, points: context.checkRules.acrossSchools.baselineDifference)
    register = context.schools
  }

  mutating func take(_ plan: FiledPlan) {
    let findings = compared.pairs(of: plan).compactMap { pair -> AcrossFinding? in
      guard let baseline = pair.target.baseline, abs(baseline - pair.published) + 0.000_001 >= pair.margin
      else { return nil }
      return finding(on: pair, baseline, plan)
    }
    found.put(findings, of: plan.id)
  }

  mutating func drop(_ id: FiledPlan.ID) { found.drop(id) }

  func findings() -> [AcrossFinding] { found.all }
  func findings(of id: FiledPlan.ID) -> [AcrossFinding] { found.findings(of: id) }

  private func finding(on pair: ComparedTargets.Pair, _ baseline: Double, _ plan: FiledPlan) -> AcrossFinding {
    AcrossFinding(
      check: Self.id, severity: .note, files: [plan.file], urns: [plan.urn].compactMap { $0 },
      message:
        "\(register.name(of: plan)) gives \(FigureWords.amount(baseline, pair.result.unit)) as where "
        + "\(pair.target.subjectWords ?? "a measure") stands, but its published result was \(pair.publishedWords). "
        + "Say which pupils and which assessment the plan’s figure is of, or put it right.",
      evidence: [AcrossEvidence(file: plan.file, location: pair.evidence.location, text: pair.evidence.text)])
  }
}
