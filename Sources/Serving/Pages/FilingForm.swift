import Mustache
import Plans
import Storing

/// The forms by which a person says which plan a file is, that it is none, or that it is right although much of the plan is
/// gone.
struct FilingForm: MustacheParent, Sendable {
  /// Characters of a reason.
  static let reasonLimit = 500

  let delivery: Delivery

  /// Nil for a file that there is nothing to say about: it was read or refused, still waits, or was set aside by a
  /// correction, which is withdrawn instead.
  init?(_ delivery: Delivery) {
    guard delivery.state == .held || delivery.state == .setAside, !delivery.isSetAsideByCorrection else { return nil }
    self.delivery = delivery
  }

  func child(named name: String) -> Any? {
    switch name {
    case "filingHeading": heading
    case "acceptAddress": delivery.isHeldForLoss ? "/receipts/\(delivery.receipt.rawValue)/accept" : nil
    case "schoolAddress": "/schools/\(delivery.urn)"
    case "filingQuestion": question
    case "fileAsAddress": "/receipts/\(delivery.receipt.rawValue)/filing"
    case "setAsideAddress": delivery.state == .held ? "/receipts/\(delivery.receipt.rawValue)/set-aside" : nil
    case "setAsideLabel":
      delivery.isHeldForLoss ? "Or something is missing: set it aside, because" : "Or it is no plan, because"
    case "layers": layers
    case "fixedScope": delivery.fixed.scope
    case "fixedYear": delivery.fixed.academicYear?.description
    default: nil
    }
  }

  private var heading: String {
    guard delivery.state == .held else { return "Take it up again" }
    return delivery.isHeldForLoss ? "Is this the whole plan?" : "Say what it is"
  }

  private var question: String {
    delivery.state == .held
      ? delivery.reason ?? "Which plan is this?"
      : "It was set aside as no plan. Where that was a mistake, say what it is, and it is read again."
  }

  private var layers: [Choice] {
    [
      Choice(value: "", words: "As the file says", isChosen: delivery.fixed.layer == nil),
      Choice(value: "1", words: "1, the school’s strategic plan", isChosen: delivery.fixed.layer == .one),
      Choice(value: "2", words: "2, a more detailed plan", isChosen: delivery.fixed.layer == .two),
    ]
  }
}

extension Delivery {
  /// Whether a correction set it aside, and not a person by this one file.
  var isSetAsideByCorrection: Bool { state == .setAside && code == "correction.noPlan" }
}
