import Checking
import Hummingbird
import Plans
import Storing

/// One school: its facts, its plans with their verdicts, and what came of what it sent.
struct SchoolPage: Page {
  static let template = "SchoolPage"
  var frame: Frame
  var schoolName: String
  var subline: String
  var banners: [TextLine]
  var facts: [FactLine]
  var issuesCaption: String
  var issues: [IssueLine]
  var hasIssues: Bool
  var strengths: [StrengthLine]
  var hasStrengths: Bool
  /// Where to record what the school is strong in; nil for whoever may not.
  var strengthAddress: String?
  /// Whether the section on what it is strong in is shown: where something is recorded, or may be.
  var showsStrengths: Bool
  var versions: [VersionLine]
  var hasVersions: Bool
  /// The version that is shown; nil where the school has none.
  var shown: ShownPlan?
  var deliveries: [DeliveryRow]
  var hasDeliveries: Bool
  /// Where to send a plan; nil for whoever may not.
  var addAddress: String?
  var uploadLimit: String

  static let deliveryRows = 20
}

extension Site {
  /// `GET /schools/{urn}`, with `?plan=` for another version than the latest.
  func schoolPage(_ request: Request, _ context: SignedIn) async throws -> Response {
    respond(try await view(of: try await school(context.parameters), request, for: context.person))
  }

  func view(of school: School, _ request: Request, for person: Person) async throws -> SchoolPage {
    let versions = try await store.listedVersions(of: school.urn)
    let chosen = try chosenVersion(versions, request)
    let issues = try await store.keyIssues(for: school.urn)
    let deliveries = try await store.deliveries(of: school.urn, limit: SchoolPage.deliveryRows)
    let strengths = try await store.strengths(of: school.urn)
    let mayReview = try await mayReview(person, for: school.urn)
    let shown = try await chosen.flatMap { try await shownPlan($0, of: school, among: versions, for: person) }
    return SchoolPage(
      frame: frame(school.name, nil, for: person), schoolName: school.name,
      subline: [school.phase.words, "URN \(school.urn)", school.isOpen ? nil : "closed"].compactMap { $0 }.joined(
        separator: " · "), banners: (shown?.banners ?? []).map(TextLine.init),
      facts: SchoolFacts.of(
        school, adviser: try await store.adviser(of: school.urn, on: today()),
        links: try await store.linkedSchools(of: school.urn)), issuesCaption: IssueLine.caption(issues),
      issues: issues.map { IssueLine(issue: $0) }, hasIssues: !issues.isEmpty,
      strengths: strengths.map { StrengthLine($0, mayChange: mayReview) }, hasStrengths: !strengths.isEmpty,
      strengthAddress: mayReview ? "/schools/\(school.urn)/strengths" : nil,
      showsStrengths: mayReview || !strengths.isEmpty,
      versions: versions.map { VersionLine(version: $0, urn: school.urn, isShown: $0.id == chosen?.id) },
      hasVersions: !versions.isEmpty, shown: shown, deliveries: deliveries.map { DeliveryRow($0) },
      hasDeliveries: !deliveries.isEmpty,
      addAddress: try await mayAct(person, for: school.urn) ? "/schools/\(school.urn)/plans" : nil,
      uploadLimit: CountWords.size(settings.uploadBytes))
  }

  /// The version that is asked for, else the latest of the first plan, which is the whole-school plan of the latest year.
  private func chosenVersion(_ versions: [ListedVersion], _ request: Request) throws -> ListedVersion? {
    guard let asked = request.uri.queryParameters.get("plan") else {
      return versions.first { $0.isCurrent } ?? versions.first
    }
    guard let id = Int64(asked), let version = versions.first(where: { $0.id == id }) else { throw Problem.noSuchPage }
    return version
  }

  private func shownPlan(
    _ listed: ListedVersion, of school: School, among versions: [ListedVersion], for person: Person
  ) async throws -> ShownPlan? {
    guard let version = try await store.version(listed.id) else { return nil }
    let mayReview = try await mayReview(person, for: school.urn)
    return ShownPlan(
      version: version, latest: versions.first { $0.isCurrent && $0.identity == listed.identity },
      isInherited: listed.isInherited, readAddress: "/schools/\(school.urn)/plans/\(version.id)",
      answer: try await store.readingAnswers(ofVersion: version.id).first,
      verdicts: try await store.currentVerdicts(of: version.id),
      findings: try await store.currentFindings(of: version.id),
      words: PlanWordsSaid(
        keys: EvidenceKeys(plan: version.plan), reviews: try await store.reviews(ofPlanOf: version.id),
        waivers: try await store.waivers(ofPlanOf: version.id),
        notApplicable: try await store.notApplicable(of: [school.urn])[school.urn] ?? [], today: today(),
        addresses: mayReview ? ReviewAddresses(urn: school.urn, version: version.id, isCurrent: version.isCurrent) : nil
      ),
      judged: try await store.verdictsJudged(of: version.id), today: today(),
      termDates: settings.termDates?.dates(for: school.urn))
  }
}

extension Optional where Wrapped: Sendable {
  /// `flatMap` for what must be waited for.
  fileprivate func flatMap<Result>(_ transform: (Wrapped) async throws -> Result?) async rethrows -> Result? {
    if let self { try await transform(self) } else { nil }
  }
}
