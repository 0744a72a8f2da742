import ArgumentParser
import Checking
import Plans
import Storing

/// `caseload reviews`: what people said of verdicts, and how far they agree with each criterion.
struct ReviewsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reviews", abstract: "What people said of verdicts, and how far they agree with each criterion.",
    subcommands: [ReviewsExportCommand.self, ReviewsAgreementCommand.self])
}

/// `caseload reviews export`.
struct ReviewsExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Prints every review as CSV, withdrawn ones included.",
    discussion: "Example:\n  caseload reviews export > reviews.csv")

  @OptionGroup var options: StoreOptions

  private static let batch = 500

  func run() async throws {
    try await options.withStore { store, _ in
      printCSV([
        "id", "URN", "school", "academic year", "layer", "scope", "plan version", "criterion", "criterion version",
        "judged", "said", "reason", "by", "on", "stands", "withdrawn by", "withdrawn on",
      ])
      var last: Int64 = 0
      while true {
        let reviews = try await store.exportedReviews(after: last, limit: Self.batch)
        for review in reviews { printCSV(Self.fields(of: review)) }
        guard let end = reviews.last else { return }
        last = end.review.id
      }
    }
  }

  private static func fields(of exported: ExportedReview) -> [String] {
    let (plan, review) = (exported.plan, exported.review)
    return [
      String(review.id), plan.urn.description, exported.school, plan.academicYear.description,
      String(plan.layer.rawValue), plan.scopeKind == .wholeSchool ? "whole school" : plan.scopeName,
      String(exported.version), review.criterion.rawValue, String(review.criterionVersion), review.judged.rawValue,
      review.said.rawValue, review.reason ?? "", review.made.by, day(review.made), exported.stands ? "yes" : "no",
      review.withdrawn?.by ?? "", review.withdrawn.map(day) ?? "",
    ]
  }

  private static func day(_ said: Said) -> String { Day.inLondon(secondsSinceEpoch: said.at).description }
}

/// `caseload reviews agreement`.
struct ReviewsAgreementCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agreement", abstract: "Prints how far reviewers agree with each criterion, as CSV.",
    discussion: """
      The share of reviews that agree, and Cohen's kappa with quadratic weights over met, partly met and not met; blank
      where there is nothing to work it out from.

      Example:
        caseload reviews agreement
      """)

  @OptionGroup var options: StoreOptions

  func run() async throws {
    try await options.withStore { store, _ in
      printCSV(["criterion", "criterion version", "reviews", "agreed", "agreement", "graded", "weighted kappa"])
      let tallies = try await store.reviewTallies()
      for criterion in CriterionID.allCases {
        let versions = Dictionary(grouping: tallies.filter { $0.criterion == criterion }, by: \.criterionVersion)
        if versions.isEmpty { Self.print(criterion, nil, []) }
        for (version, tallies) in versions.sorted(by: { $0.key > $1.key }) { Self.print(criterion, version, tallies) }
      }
    }
  }

  private static func print(_ criterion: CriterionID, _ version: Int?, _ tallies: [ReviewTally]) {
    let agreement = ReviewerAgreement(
      tallies.map { .init(judged: $0.judged, said: $0.said, count: $0.reviews) })
    printCSV([
      criterion.rawValue, version.map(String.init) ?? "", String(agreement.reviews), String(agreement.agreed),
      agreement.share.map(thousandths) ?? "", String(agreement.graded), agreement.weightedKappa.map(thousandths) ?? "",
    ])
  }

  /// `0.667`, `-0.5`.
  private static func thousandths(_ value: Double) -> String { String((value * 1000).rounded() / 1000) }
}
