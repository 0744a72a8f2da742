import Hummingbird
import Logging
import Plans
import Storing

extension Site {
  /// `POST /receipts/{id}/filing`: a person says which plan a held file is. It is read again so, and the receipt tells
  /// what came of it.
  func fileDelivery(_ request: Request, _ context: SignedIn) async throws -> Response {
    let delivery = try await delivery(context.parameters)
    guard FilingForm(delivery) != nil else { throw Problem.nothingToFile }
    let form = try await FormFields.of(request, within: settings.formSeconds)
    let fixed = try FixedWords.identity(
      layer: form.text("layer"), scope: form.text("scope"), academicYear: form.text("academicYear"))
    try await store.refileDelivery(delivery.receipt, as: fixed, at: clock(), by: .person(context.person.id))
    context.logger.info("delivery.filed", metadata: ["receipt": "\(delivery.receipt.rawValue)"])
    intake.queueHasGrown()
    await intake.settled(delivery.receipt, within: settings.settleSeconds)
    return redirect(to: "/receipts/\(delivery.receipt.rawValue)")
  }

  /// `POST /receipts/{id}/accept`: a person says that a plan is right although most of its items are gone. It takes the
  /// last version's place.
  func acceptDelivery(_ request: Request, _ context: SignedIn) async throws -> Response {
    let delivery = try await delivery(context.parameters)
    guard try await store.acceptDelivery(delivery.receipt, at: clock(), by: .person(context.person.id)) else {
      throw Problem.nothingToFile
    }
    context.logger.info("delivery.accepted", metadata: ["receipt": "\(delivery.receipt.rawValue)"])
    intake.queueHasGrown()
    await intake.settled(delivery.receipt, within: settings.settleSeconds)
    return redirect(to: "/receipts/\(delivery.receipt.rawValue)")
  }

  /// `POST /receipts/{id}/set-aside`: a person says that a held file is no plan, and why.
  func setDeliveryAside(_ request: Request, _ context: SignedIn) async throws -> Response {
    let delivery = try await delivery(context.parameters)
    guard delivery.state == .held else { throw Problem.nothingToFile }
    let form = try await FormFields.of(request, within: settings.formSeconds)
    guard let reason = form.text("reason") else {
      throw Problem.parameter("reason", "There is no reason.", do: "Go back, and say in a few words why it is no plan.")
    }
    guard reason.unicodeScalars.count <= FilingForm.reasonLimit else {
      throw Problem.parameter(
        "reason", "A reason has \(FilingForm.reasonLimit) characters at most, and this one has more.",
        do: "Go back and shorten it.")
    }
    try await store.setAsideDelivery(
      delivery.receipt, reason: reason, at: clock(), by: .person(context.person.id))
    await intake.plansWithdrawn(of: delivery.urn)
    context.logger.info("delivery.setAside", metadata: ["receipt": "\(delivery.receipt.rawValue)"])
    return redirect(to: "/receipts/\(delivery.receipt.rawValue)")
  }
}
