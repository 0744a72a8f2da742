import Mustache
import Plans
import Storing

/// A correction in the list beside a plan.
struct CorrectionLine: MustacheParent, Sendable {
  let correction: Correction
  /// Whether it changed how the plan was read that the page shows; nil where the page shows none.
  let isApplied: Bool?
  /// How to withdraw it; nil for whoever may not.
  let withdrawal: Withdrawal?

  /// Where a withdrawal is sent, and what the page that it is made on shows.
  struct Withdrawal: Sendable {
    let urn: URN
    var version: Int64?
    var receipt: ReceiptID?
  }

  func child(named name: String) -> Any? {
    switch name {
    case "correctionSentence": CountWords.shortened(correction.misreading.sentence, to: 300)
    case "correctionWho": "\(correction.madeBy), \(MomentWords.full(correction.madeAt))"
    case "correctionNote": correction.note
    case "correctionState": state
    case "withdrawAddress":
      correction.isWithdrawn ? nil : withdrawal.map { "/schools/\($0.urn)/corrections/\(correction.id)/withdraw" }
    case "fromPlan": withdrawal?.version
    case "fromReceipt": withdrawal?.receipt?.rawValue
    case "isWithdrawn": correction.isWithdrawn
    default: nil
    }
  }

  private var state: String {
    if let at = correction.withdrawnAt {
      return "Withdrawn by \(correction.withdrawnBy ?? "the command line"), \(MomentWords.full(at))"
    }
    return switch isApplied {
    case true?: "Holds, and changed how this version was read"
    case false?: "Holds, and found nothing to change in this version"
    case nil: "Holds"
    }
  }
}
