import Hummingbird
import Plans
import Storing

/// One version of one plan as it was read: each item with its place in the school's own document, what was not
/// understood and what was doubtful, how it was read and why, what the school says of it, and the forms by which a
/// person puts right what was misread.
struct PlanPage: Page {
  static let template = "PlanPage"
  var frame: Frame
  var heading: String
  var schoolName: String
  var schoolAddress: String
  var subline: String
  var banners: [TextLine]
  /// What was done last, where the page follows a form.
  var done: String?
  /// This page's address, while the file is read anew.
  var waitingAddress: String?
  var facts: [FactLine]
  var counts: [FactLine]
  var plan: PlanAsRead
  /// The priorities by an inspection framework's sections; nil where there is none.
  var sections: SectionsView?
  /// The item or column that was chosen, with its forms; nil where none was, or the person may not act.
  var chosen: PutRightForm?
  /// The forms for the file as a whole; nil where the person may not act.
  var whole: WholeFileForms?
  var layout: LayoutView
  var corrections: [CorrectionLine]
  var hasCorrections: Bool
  var mayCorrect: Bool
  var answers: [AnswerLine]
  var hasAnswers: Bool
  var versions: [VersionLine]
  var fileAddress: String
  var fileWords: String
  var receiptAddress: String
}

extension Site {
  /// `GET /schools/{urn}/plans/{plan}`, with `?item=` or `?column=` for the forms about one of them, `?done=` after one
  /// was sent, and `?view=` for an inspection framework.
  func planPage(_ request: Request, _ context: SignedIn) async throws -> Response {
    let school = try await school(context.parameters)
    switch try await plan(context.parameters, of: school) {
    case .listed(let asked):
      return respond(try await view(of: asked, request, for: context.person))
    case .withdrawn(let receipt):
      // What a person has said is no plan, or was read anew as others: the receipt tells which.
      return redirect(to: "/receipts/\(receipt.rawValue)")
    }
  }

  /// The version that an address names, among the school's own and those of the schools that it follows.
  ///
  /// - Throws: `Problem` 404 where there is none.
  func plan(_ parameters: Parameters, of school: School) async throws -> AskedPlan {
    guard let id = parameters.get("plan").flatMap({ Int64($0) }), let version = try await store.version(id) else {
      throw Problem.noSuchPage
    }
    let versions = try await store.listedVersions(of: school.urn)
    if let listed = versions.first(where: { $0.id == id }) {
      return .listed(ShownVersion(school: school, version: version, listed: listed, versions: versions))
    }
    guard version.identity.urn == school.urn else { throw Problem.noSuchPage }
    return .withdrawn(version.receipt)
  }

  func view(of asked: ShownVersion, _ request: Request, for person: Person) async throws -> PlanPage {
    let (version, school) = (asked.version, asked.school)
    guard let delivery = try await store.delivery(version.receipt) else { throw Problem.noSuchPage }
    let mayAct = try await mayAct(person, for: school.urn)
    let layout = try await store.layout(ofVersion: version.id)
    let corrections = try await store.corrections(of: school.urn)
    let answers = try await store.readingAnswers(ofVersion: version.id)
    let query = request.uri.queryParameters
    let isWaiting = delivery.state == .received
    let form = PutRightForm(asked: asked, layout: layout, item: query.get("item"), column: query.get("column"))
    return PlanPage(
      frame: planFrame(asked, waits: isWaiting, form: form, for: person),
      heading: version.plan.title, schoolName: school.name, schoolAddress: "/schools/\(school.urn)",
      subline: "\(version.identity.academicYear) · version \(version.number)",
      banners: asked.banners.map(TextLine.init), done: PutRightWords.done(query.get("done")),
      waitingAddress: isWaiting ? asked.address : nil, facts: asked.facts,
      counts: PlanWords.counts(version.plan).map { FactLine($0.name, $0.number) },
      plan: PlanAsRead(
        plan: version.plan,
        links: mayAct
          ? ItemLinks(address: "\(asked.address)?item=", anchor: "put-right", words: "Put right") : nil),
      sections: SectionsView(
        version.plan, views: settings.frameworks, address: asked.address, view: query.get("view")),
      chosen: mayAct ? form : nil, whole: mayAct ? WholeFileForms(asked) : nil,
      layout: LayoutView(
        layout: layout, decisions: DecisionsView(try await store.decisions(ofDelivery: version.receipt)),
        address: mayAct ? asked.address : nil),
      corrections: corrections.map {
        CorrectionLine(
          correction: $0, isApplied: layout?.applied.contains($0.id) ?? false,
          withdrawal: mayAct ? .init(urn: school.urn, version: version.id) : nil)
      }, hasCorrections: !corrections.isEmpty, mayCorrect: mayAct, answers: answers.map { AnswerLine(answer: $0) },
      hasAnswers: !answers.isEmpty,
      versions: asked.samePlan.map { VersionLine(version: $0, urn: school.urn, isShown: $0.id == version.id) },
      fileAddress: "/receipts/\(version.receipt.rawValue)/file",
      fileWords: "\(delivery.fileName ?? "A file without a name"), \(CountWords.size(delivery.bytes))",
      receiptAddress: "/receipts/\(version.receipt.rawValue)")
  }

  /// A page with an open form is never asked for anew by itself: what somebody types would be gone.
  private func planFrame(_ asked: ShownVersion, waits: Bool, form: PutRightForm?, for person: Person) -> Frame {
    var frame = frame("\(asked.version.plan.title), \(asked.school.name)", nil, for: person)
    if waits, form == nil { frame.refresh = PageRefresh(waited: 0) }
    return frame
  }
}

/// What an address of a plan leads to.
enum AskedPlan: Sendable {
  case listed(ShownVersion)
  /// It is no longer a version of any plan; its file is told of at its receipt.
  case withdrawn(ReceiptID)
}

/// A version as a school's page leads to it.
struct ShownVersion: Sendable {
  let school: School
  let version: PlanVersion
  let listed: ListedVersion
  /// All that the school's page lists.
  let versions: [ListedVersion]

  var address: String { "/schools/\(school.urn)/plans/\(version.id)" }

  /// The versions of the same plan, the latest first.
  var samePlan: [ListedVersion] { versions.filter { $0.identity == listed.identity } }

  var banners: [String] {
    var banners: [String] = []
    if !version.isCurrent, let latest = samePlan.first(where: \.isCurrent) {
      banners.append("This is version \(version.number). The latest is version \(latest.number).")
    }
    if listed.isInherited { banners.append("This plan is of the school that this one follows.") }
    return banners
  }

  var facts: [FactLine] {
    let plan = version.plan
    let named = [plan.school.name, plan.school.urn.map { "URN \($0)" }, plan.school.laestab.map { "LAESTAB \($0)" }]
      .compactMap { $0 }
    return [
      FactLine("School named in the file", named.isEmpty ? "None" : named.joined(separator: ", ")),
      FactLine("Academic year", version.identity.academicYear.description),
      FactLine("Layer", PlanWords.layer(version.identity.layer)), FactLine("Scope", version.scopeTitle),
      FactLine("Received", MomentWords.full(version.receivedAt)), FactLine("Read from", version.kind.words),
    ]
  }
}
