import Hummingbird
import Logging
import Plans
import Storing

extension Site {
  /// `POST /schools/{urn}/strengths`: a person records what the school is strong in, so that it can be asked to help
  /// others. The next pass across schools names it beside the priorities that others share.
  func takeStrength(_ request: Request, _ context: SignedIn) async throws -> Response {
    let school = try await school(context.parameters)
    let form = try await FormFields.of(request, within: settings.formSeconds)
    let strength = SchoolStrength(
      urn: school.urn,
      subject: try strengthText("subject", of: form, lacking: "The form does not say what the school is strong in."),
      reason: try strengthText("reason", of: form, lacking: "The form does not say what shows it."),
      recordedBy: context.person.name, recorded: today())
    let known = try await store.strengths(of: school.urn).map { PlanIdentity.folded($0.strength.subject) }
    guard !known.contains(PlanIdentity.folded(strength.subject)) else {
      throw Problem.review(
        "subject", "The school is recorded as strong in this already.",
        do: "Withdraw what is recorded first, if its reason is no longer the right one.")
    }
    guard let id = try await store.addStrength(strength, at: clock(), by: .person(context.person.id)) else {
      throw Problem.noSuchSchool
    }
    context.logger.info("strength.added", metadata: ["strength": "\(id)"])
    return redirect(to: "/schools/\(school.urn)#strengths")
  }

  /// `POST /schools/{urn}/strengths/{id}/withdraw`: it no longer holds; that it was held stays on record.
  func withdrawStrength(_ request: Request, _ context: SignedIn) async throws -> Response {
    let school = try await school(context.parameters)
    let id = context.parameters.get("id").flatMap { Int64($0) }
    guard let recorded = try await store.strengths(of: school.urn).first(where: { $0.id == id }) else {
      throw Problem.noSuchStrength
    }
    _ = try await store.withdrawStrength(recorded.id, at: clock(), by: .person(context.person.id))
    context.logger.info("strength.withdrawn", metadata: ["strength": "\(recorded.id)"])
    return redirect(to: "/schools/\(school.urn)#strengths")
  }

  private func strengthText(_ name: String, of form: FormFields, lacking: String) throws(Problem) -> String {
    guard let text = form.text(name) else {
      throw .review(name, lacking, do: "Say it in a few words.")
    }
    guard text.unicodeScalars.count <= SchoolStrength.longestText else {
      throw .review(
        name, "This has more than \(CountWords.grouped(SchoolStrength.longestText)) characters.", do: "Shorten it.")
    }
    return text
  }
}
