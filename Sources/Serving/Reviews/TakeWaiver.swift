import Hummingbird
import Logging
import Plans
import Storing

extension Site {
  /// `POST /schools/{urn}/plans/{plan}/waivers`: a person's word that a finding need not be put right until a day.
  func takeWaiver(_ request: Request, _ context: SignedIn) async throws -> Response {
    let asked = try await reviewed(context)
    let form = ReviewFields(fields: try await FormFields.of(request, within: settings.formSeconds))
    let key = try form.key()
    guard let check = form.fields.text("check") else {
      throw Problem.review("check", "The form names no check.", do: "Load the page again.")
    }
    let reason = try form.neededReason(to: "so that who reads it later understands")
    let day = try form.expiry(today: today())
    let id = try await store.addWaiver(
      of: check, onVersion: asked.version.id, seen: key, because: reason, until: day, at: clock(),
      by: context.person.id)
    guard let id else { throw Problem.judgedOtherwise }
    context.logger.info("waiver.made", metadata: ["waiver": "\(id)"])
    return redirect(to: asked.schoolAddress(anchor: "findings"))
  }

  /// `POST /schools/{urn}/plans/{plan}/waivers/{id}/withdraw`
  func withdrawWaiver(_ request: Request, _ context: SignedIn) async throws -> Response {
    let asked = try await reviewed(context)
    let id = context.parameters.get("id").flatMap { Int64($0) }
    guard let waiver = try await store.waivers(ofPlanOf: asked.version.id).first(where: { $0.id == id }) else {
      throw Problem.noSuchWord
    }
    try await store.withdrawWaiver(waiver.id, ofPlanOf: asked.version.id, at: clock(), by: context.person.id)
    context.logger.info("waiver.withdrawn", metadata: ["waiver": "\(waiver.id)"])
    return redirect(to: asked.schoolAddress(anchor: "findings"))
  }
}
