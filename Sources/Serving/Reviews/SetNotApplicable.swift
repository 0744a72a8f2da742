import Hummingbird
import Logging
import Plans
import Storing

extension Site {
  /// `POST /schools/{urn}/criteria/{criterion}/not-applicable`: a person says that a criterion does not apply to a
  /// school. It stands until somebody lets it apply again; what Caseload judges stays on file underneath.
  func setNotApplicable(_ request: Request, _ context: SignedIn) async throws -> Response {
    let school = try await school(context.parameters)
    let criterion = try criterion(context.parameters)
    let form = ReviewFields(fields: try await FormFields.of(request, within: settings.formSeconds))
    let reason = try form.neededReason(to: "since it stands for every plan of the school")
    try await store.setNotApplicable(
      criterion, of: school.urn, because: reason, at: clock(), by: context.person.id)
    context.logger.info("criterion.notApplicable", metadata: ["criterion": "\(criterion.rawValue)"])
    return redirect(to: "/schools/\(school.urn)#\(criterion.rawValue)")
  }

  /// `POST /schools/{urn}/criteria/{criterion}/applicable`: it applies to the school again.
  func setApplicable(_ request: Request, _ context: SignedIn) async throws -> Response {
    let school = try await school(context.parameters)
    let criterion = try criterion(context.parameters)
    try await store.setApplicable(criterion, of: school.urn, at: clock(), by: context.person.id)
    context.logger.info("criterion.applicable", metadata: ["criterion": "\(criterion.rawValue)"])
    return redirect(to: "/schools/\(school.urn)#\(criterion.rawValue)")
  }

  private func criterion(_ parameters: Parameters) throws(Problem) -> CriterionID {
    guard let criterion = parameters.get("criterion").flatMap(CriterionID.init(rawValue:)) else {
      throw .noSuchCriterion
    }
    return criterion
  }

  /// Whether a person may give their word on the school's verdicts and findings: its adviser, and managers. An
  /// administrator keeps the program running and has no say in what a plan is worth.
  func mayReview(_ person: Person, for urn: URN) async throws -> Bool {
    guard Set<Role>.reviewers.contains(person.role) else { return false }
    return try await mayAct(person, for: urn)
  }
}

extension Set<Role> {
  /// Who may give their word on verdicts and findings.
  static let reviewers: Set<Role> = [.adviser, .manager]
}
