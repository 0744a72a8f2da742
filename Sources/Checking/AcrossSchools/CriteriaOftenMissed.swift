import Plans

/// A criterion that many of the authority's plans do not meet: something for guidance or training rather than for one
/// school.
///
/// Counted over the verdicts that stand; plans to which a criterion does not apply are left out.
struct CriteriaOftenMissed: AcrossCheck {
  static let id = "criteriaOftenMissed"

  /// How plans stand by one criterion.
  private struct Tally {
    var counts: [VerdictValue: Int] = [:]

    var judged: Int { self[.met] + missed }
    var missed: Int { self[.partly] + self[.notMet] }
    subscript(value: VerdictValue) -> Int { counts[value] ?? 0 }
  }

  private let rules: AcrossSchoolsRules
  private let asOf: Day
  private var verdicts: [FiledPlan.ID: [CriterionID: VerdictValue]] = [:]
  private var tallies: [CriterionID: Tally] = [:]

  init(_ context: AcrossContext) {
    rules = context.checkRules.acrossSchools
    asOf = context.asOf
  }

  mutating func take(_ plan: FiledPlan) {
    guard plan.isInForce(on: asOf) else { return }
    let own = Dictionary(plan.verdicts.map { ($0.criterion, $0.verdict) }, uniquingKeysWith: { $1 })
    verdicts[plan.id] = own
    for (criterion, value) in own { tallies[criterion, default: Tally()].counts[value, default: 0] += 1 }
  }

  mutating func drop(_ id: FiledPlan.ID) {
    for (criterion, value) in verdicts.removeValue(forKey: id) ?? [:] {
      tallies[criterion]?.counts[value, default: 0] -= 1
    }
  }

  /// The most missed first.
  func findings() -> [AcrossFinding] { findings(on: CriterionID.allCases) }

  func findings(of id: FiledPlan.ID) -> [AcrossFinding] {
    let own = verdicts[id] ?? [:]
    return findings(on: CriterionID.allCases.filter { own[$0] == .partly || own[$0] == .notMet })
  }

  private func findings(on criteria: [CriterionID]) -> [AcrossFinding] {
    let often = criteria.enumerated().compactMap { place, criterion -> (place: Int, CriterionID, Tally)? in
      guard let tally = tallies[criterion], tally.judged >= rules.minimumSample,
        tally.missed * 100 >= rules.missedShare * tally.judged
      else { return nil }
      return (place, criterion, tally)
    }
    return often.sorted { one, other in
      let (most, less) = (one.2.missed * other.2.judged, other.2.missed * one.2.judged)
      return most == less ? one.place < other.place : most > less
    }.map { finding($0.1, $0.2) }
  }

  private func finding(_ criterion: CriterionID, _ tally: Tally) -> AcrossFinding {
    let title = CriterionTitle(of: criterion)
    return AcrossFinding(
      check: Self.id, severity: .note,
      message:
        "“\(title.title)”: \(tally.missed) of \(tally.judged) plans do not wholly meet it "
        + "(\(tally[.notMet]) not met, \(tally[.partly]) partly met). The guidance asks for this: “\(title.asks)”. "
        + "Consider an example or training for all schools.")
  }
}
