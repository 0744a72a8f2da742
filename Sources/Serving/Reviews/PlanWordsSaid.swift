import Checking
import Plans

/// What people said of one plan's verdicts and findings, as far as a version of it still has what they spoke of.
struct PlanWordsSaid: Sendable {
  let keys: EvidenceKeys
  /// The latest first.
  let reviews: [VerdictReview]
  let waivers: [FindingWaiver]
  /// What is set for the school whose page it is.
  let notApplicable: [NotApplicable]
  let today: Day
  /// Where forms are sent; nil for whoever may not give their word.
  let addresses: ReviewAddresses?
  /// The checks whose findings tell what changed since the last version.
  var changeChecks = Set(Checker.changeChecks)

  func line(of verdict: Verdict) -> VerdictLine {
    VerdictLine(
      verdict: verdict, key: keys.key(of: verdict), reviews: reviews.filter { $0.criterion == verdict.criterion },
      notApplicable: notApplicable.first { $0.criterion == verdict.criterion }, addresses: addresses)
  }

  func findings(_ findings: [Finding]) -> FindingsView {
    FindingsView(findings.enumerated().map { line(of: $1, number: $0) }, changeChecks: changeChecks)
  }

  private func line(of finding: Finding, number: Int) -> FindingLine {
    let key = keys.key(of: finding)
    let waiver = waivers.first { $0.covers(finding, key: key) && $0.isInForce(on: today) }
    // A waiver that was taken back was a word no longer, and asks nothing.
    let before = waivers.first { $0.wasGiven(for: finding) && $0.withdrawn == nil }
    return FindingLine(
      finding: finding, number: number, key: key, waiver: waiver, before: waiver == nil ? before : nil, today: today,
      addresses: addresses)
  }
}

/// Where forms about a plan's verdicts and findings are sent.
struct ReviewAddresses: Sendable {
  let urn: URN
  let version: Int64
  /// Only of a plan's latest version can something new be said.
  let isCurrent: Bool

  private var plan: String { "/schools/\(urn)/plans/\(version)" }

  var review: String? { isCurrent ? "\(plan)/reviews" : nil }
  var waiver: String? { isCurrent ? "\(plan)/waivers" : nil }
  func withdrawReview(_ id: Int64) -> String { "\(plan)/reviews/\(id)/withdraw" }
  func withdrawWaiver(_ id: Int64) -> String { "\(plan)/waivers/\(id)/withdraw" }
  func notApplicable(_ criterion: CriterionID) -> String {
    "/schools/\(urn)/criteria/\(criterion.rawValue)/not-applicable"
  }
  func applicable(_ criterion: CriterionID) -> String { "/schools/\(urn)/criteria/\(criterion.rawValue)/applicable" }
}
