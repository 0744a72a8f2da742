import Hummingbird
import Logging
import Plans
import Storing

extension Site {
  /// `POST /schools/{urn}/plans/{plan}/corrections`: a person says how a plan was misread. The school's plans are read
  /// again with it, and the page that follows says so.
  func putRight(_ request: Request, _ context: SignedIn) async throws -> Response {
    let school = try await school(context.parameters)
    guard case .listed(let asked) = try await plan(context.parameters, of: school) else { throw Problem.readOtherwise }
    let fields = try await FormFields.of(request, within: settings.formSeconds)
    let form = try CorrectionForm(fields, asked: asked, layout: try await store.layout(ofVersion: asked.version.id))
    let made = try await store.addCorrection(
      NewCorrection(urn: school.urn, misreading: form.misreading, version: asked.version.id, note: form.note),
      at: clock(), by: .person(context.person.id))
    context.logger.info("correction.made", metadata: ["correction": "\(made.id)"])
    return await readAgain(asked.version.receipt, then: "\(asked.address)?done=\(PutRightWords.made)")
  }

  /// `POST /schools/{urn}/corrections/{id}/withdraw`: a person takes a correction back, on the page of a plan or of a
  /// file that was set aside by it.
  func withdrawCorrection(_ request: Request, _ context: SignedIn) async throws -> Response {
    let school = try await school(context.parameters)
    guard let id = context.parameters.get("id").flatMap({ Int64($0) }),
      let correction = try await store.corrections(of: school.urn).first(where: { $0.id == id })
    else { throw Problem.noSuchCorrection }
    let fields = try await FormFields.of(request, within: settings.formSeconds)
    let receipt = fields.text("receipt").flatMap { ReceiptID(rawValue: $0) }
    try await store.withdrawCorrection(correction.id, of: school.urn, at: clock(), by: .person(context.person.id))
    context.logger.info("correction.withdrawn", metadata: ["correction": "\(correction.id)"])
    if let version = fields.text("plan").flatMap({ Int64($0) }), let known = try await store.version(version) {
      return await readAgain(
        known.receipt, then: "/schools/\(school.urn)/plans/\(version)?done=\(PutRightWords.withdrawn)")
    }
    if let receipt, try await store.delivery(receipt)?.urn == school.urn {
      return await readAgain(receipt, then: "/receipts/\(receipt.rawValue)")
    }
    intake.queueHasGrown()
    return redirect(to: "/schools/\(school.urn)")
  }

  /// Waits a moment for what is read again, so that the page shows it as a rule; else it says that it is under way.
  private func readAgain(_ receipt: ReceiptID, then address: String) async -> Response {
    intake.queueHasGrown()
    await intake.settled(receipt, within: settings.settleSeconds)
    return redirect(to: address)
  }
}

/// What the page says after a form was sent.
enum PutRightWords {
  static let made = "made"
  static let withdrawn = "withdrawn"

  static func done(_ word: String?) -> String? {
    switch word {
    case .some(let word) where word == made:
      "That is kept, and the school’s plans are read again with it. It holds for the next version too, until somebody withdraws it."
    case .some(let word) where word == withdrawn: "That is withdrawn, and the school’s plans are read again without it."
    default: nil
    }
  }
}
