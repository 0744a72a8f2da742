import HTTPTypes
import Hummingbird
import Plans
import Storing

extension Site {
  /// `POST /schools/{urn}/plans`: an adviser hands in a plan that came by e-mail. It goes the way of every upload, and
  /// the page that follows shows what was read of it.
  func addPlan(_ request: Request, _ context: SignedIn) async throws -> Response {
    let urn = try await school(context.parameters).urn
    let body = try ReceivingBody(of: request, limit: settings.uploadBytes + PlanForm.allowance)
    if let error = intake.refusesNow(expecting: body.announced) { throw Problem.intake(error) }
    let form = try await planForm(body, boundaryIn: request)
    let receipt = try await handIn(
      form.file,
      Handover(urn: urn, route: .person(id: context.person.id), fileName: form.fileName, fixed: form.fixed))
    await intake.settled(receipt, within: settings.settleSeconds)
    return redirect(to: "/receipts/\(receipt.rawValue)")
  }

  /// The file of a form, whole, and what was said about it.
  ///
  /// - Throws: `Problem`, and then no file is left.
  func planForm(
    _ body: ReceivingBody, boundaryIn request: Request
  ) async throws -> (file: SpooledFile, fileName: String?, fixed: FixedIdentity) {
    do {
      let boundary = try FormBoundary.of(request.headers[.contentType])
      let (path, limit) = (intake.newSpoolPath(), settings.uploadBytes)
      let form = try await Deadline.within(seconds: settings.uploadSeconds, else: .uploadTooSlow) {
        try await PlanForm.read(body, boundary: boundary, path: path, fileLimit: limit)
      }
      do {
        let fixed = try FixedWords.identity(
          layer: form.fields["layer"], scope: form.fields["scope"], academicYear: form.fields["academicYear"])
        return (form.file, form.fileName, fixed)
      } catch {
        form.file.discard()
        throw error
      }
    } catch let fault as MultipartFault {
      throw Problem.form(fault)
    }
  }

  /// Hands a whole file to the archive and the pipeline.
  ///
  /// - Throws: `Problem` where it could not be kept.
  func handIn(_ file: SpooledFile, _ handover: Handover) async throws -> ReceiptID {
    do {
      return try await intake.take(file, handover)
    } catch let error as IntakeError {
      throw Problem.intake(error)
    }
  }
}
