import Hummingbird
import Logging
import Plans
import Storing

extension Site {
  /// `POST /schools/{urn}/plans/{plan}/reviews`: a person's word on a verdict, which stands until what it rests on is
  /// worded or dated otherwise.
  func takeReview(_ request: Request, _ context: SignedIn) async throws -> Response {
    let asked = try await reviewed(context)
    let form = ReviewFields(fields: try await FormFields.of(request, within: settings.formSeconds))
    let criterion = try form.criterion()
    let key = try form.key()
    guard let said = form.fields.text("said").flatMap(VerdictValue.init(rawValue:)) else {
      throw Problem.review("said", "The form gives no verdict.", do: "Choose one.")
    }
    let judged = try await store.currentVerdicts(of: asked.version.id).first { $0.criterion == criterion }?.verdict
    guard let judged else { throw Problem.judgedOtherwise }
    let reason = said == judged ? try form.reason() : try form.neededReason(to: "since you judge otherwise")
    let id = try await store.addReview(
      said, reason: reason, of: criterion, onVersion: asked.version.id, seen: key, at: clock(), by: context.person.id)
    guard let id else { throw Problem.judgedOtherwise }
    context.logger.info("review.made", metadata: ["review": "\(id)"])
    return redirect(to: asked.schoolAddress(anchor: criterion.rawValue))
  }

  /// `POST /schools/{urn}/plans/{plan}/reviews/{id}/withdraw`
  func withdrawReview(_ request: Request, _ context: SignedIn) async throws -> Response {
    let asked = try await reviewed(context)
    let id = context.parameters.get("id").flatMap { Int64($0) }
    guard let review = try await store.reviews(ofPlanOf: asked.version.id).first(where: { $0.id == id }) else {
      throw Problem.noSuchWord
    }
    try await store.withdrawReview(review.id, ofPlanOf: asked.version.id, at: clock(), by: context.person.id)
    context.logger.info("review.withdrawn", metadata: ["review": "\(review.id)"])
    return redirect(to: asked.schoolAddress(anchor: review.criterion.rawValue))
  }

  /// The plan that a word is said of.
  ///
  /// - Throws: `Problem` where the school has no such plan, or no longer.
  func reviewed(_ context: SignedIn) async throws -> ShownVersion {
    let school = try await school(context.parameters)
    guard case .listed(let asked) = try await plan(context.parameters, of: school) else {
      throw Problem.judgedOtherwise
    }
    return asked
  }
}

extension ShownVersion {
  /// The school's page with this version, at one of its parts.
  func schoolAddress(anchor: String) -> String { "/schools/\(school.urn)?plan=\(version.id)#\(anchor)" }
}
