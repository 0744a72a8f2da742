import Hummingbird
import Mustache
import Plans
import Storing

/// What became of one received file: what was read of it and what was not, and what to send instead.
struct ReceiptPage: Page {
  static let template = "ReceiptPage"
  var frame: Frame
  var fileName: String
  var schoolName: String
  var schoolAddress: String
  var stateWords: String
  var stateTag: String
  var stateSentence: String
  var reason: String?
  var instead: String?
  /// Said where it has not been read yet.
  var waiting: String?
  var facts: [FactLine]
  var plans: [ReadPlan]
  /// Where the file can be saved as it came.
  var fileAddress: String
  /// How to say which plan it is; nil where nothing is to be said, or not by this person.
  var filing: FilingForm?
  /// The corrections by which it was set aside; empty where none was.
  var corrections: [CorrectionLine]
  var hasCorrections: Bool
}

extension Site {
  /// `GET /receipts/{id}`
  func receiptPage(_ request: Request, _ context: SignedIn) async throws -> Response {
    respond(try await view(of: try await delivery(context.parameters), for: context.person))
  }

  func view(of delivery: Delivery, for person: Person) async throws -> ReceiptPage {
    guard let school = try await store.school(delivery.urn) else { throw Problem.noSuchReceipt }
    let versions = delivery.state == .read ? try await store.versions(deliveredBy: delivery.receipt) : []
    let words = DeliveryWords(delivery: delivery)
    let mayAct = try await mayAct(person, for: school.urn)
    let title = "What became of \(CountWords.shortened(words.name, to: 60))"
    let corrections = try await corrections(settingAside: delivery, mayAct: mayAct)
    return ReceiptPage(
      frame: frame(title, nil, for: person), fileName: words.name, schoolName: school.name,
      schoolAddress: "/schools/\(school.urn)", stateWords: words.state, stateTag: words.tag,
      stateSentence: words.sentence, reason: delivery.state == .received ? nil : delivery.reason,
      instead: delivery.instead,
      waiting: delivery.state == .received ? "Load this page again in a moment to see what was read." : nil,
      facts: facts(of: delivery, words, school), plans: versions.map { ReadPlan(version: $0, school: school) },
      fileAddress: "/receipts/\(delivery.receipt.rawValue)/file",
      filing: mayAct ? FilingForm(delivery) : nil, corrections: corrections, hasCorrections: !corrections.isEmpty)
  }

  private func corrections(settingAside delivery: Delivery, mayAct: Bool) async throws -> [CorrectionLine] {
    guard delivery.isSetAsideByCorrection else { return [] }
    return try await store.corrections(of: delivery.urn).filter { $0.misreading == .noPlan && !$0.isWithdrawn }.map {
      CorrectionLine(
        correction: $0, isApplied: nil,
        withdrawal: mayAct ? .init(urn: delivery.urn, receipt: delivery.receipt) : nil)
    }
  }

  private func facts(of delivery: Delivery, _ words: DeliveryWords, _ school: School) -> [FactLine] {
    let fixed = delivery.fixed
    let said = [fixed.layer.map { "layer \($0.rawValue)" }, fixed.scope, fixed.academicYear.map(\.description)]
      .compactMap { $0 }
    return [
      FactLine("School", "\(school.name), URN \(school.urn)"),
      FactLine("Received", MomentWords.full(delivery.receivedAt)), FactLine("How it came", words.route),
      FactLine("Size", CountWords.size(delivery.bytes)), delivery.kind.map { FactLine("What kind of file", $0.words) },
      said.isEmpty ? nil : FactLine("What the sender said of it", said.joined(separator: ", ")),
      delivery.settledAt.map { FactLine("Settled", MomentWords.full($0)) },
      FactLine("Receipt", delivery.receipt.rawValue), FactLine("SHA-256", delivery.sha256),
    ].compactMap { $0 }
  }
}

/// One fact with its name.
struct FactLine: MustacheParent, Sendable {
  let name: String
  let value: String
  /// The page that the fact leads to.
  var address: String?

  init(_ name: String, _ value: String, address: String? = nil) {
    self.name = name
    self.value = value
    self.address = address
  }

  func child(named child: String) -> Any? {
    switch child {
    case "factName": name
    case "factValue": value
    case "factAddress": address
    default: nil
    }
  }
}
