import Hummingbird
import Plans
import Storing

extension Site {
  /// `POST /send/{token}`: a school sends its plan. It goes the way of every upload with this token, and the page that
  /// follows shows how it was read.
  func takeSentPlan(_ request: Request, _ context: WithToken) async throws -> Response {
    let token = context.token
    let body = try ReceivingBody(of: request, limit: settings.uploadBytes + PlanForm.allowance)
    let receipt = try await uploading(with: token, announced: body.announced) {
      let form = try await planForm(body, boundaryIn: request)
      return try await handIn(
        form.file, Handover(urn: token.urn, route: .token(id: token.id), fileName: form.fileName, fixed: form.fixed))
    }
    await intake.settled(receipt, within: settings.settleSeconds)
    return redirect(to: "\(context.link)/\(receipt.rawValue)")
  }
}
