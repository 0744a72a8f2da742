import Hummingbird
import Mustache
import Plans
import Storing

/// “Have we read you right?”: a file that a school sent, as it was read, for the school to say whether that is right.
///
/// It shows what stands in the school's own file and nothing else: no verdict, no finding, not what is overdue, and no
/// word that a person of the authority wrote.
struct SentPlanPage: Page {
  static let template = "SentPlanPage"
  var frame: Frame
  var heading: String
  var schoolName: String
  /// Where the next file is sent.
  var sendAddress: String
  var stateWords: String
  var stateTag: String
  var stateSentence: String
  var reason: String?
  var instead: String?
  /// This page's address, where the file still waits to be read.
  var waitingAddress: String?
  var facts: [FactLine]
  var plans: [SentPlan]
  /// How the school may answer; nil where there is nothing yet to answer for.
  var form: AnswerForm?
  /// Said after an answer was kept.
  var thanks: String?
  var answers: [AnswerLine]
  var hasAnswers: Bool
}

extension Site {
  /// `GET /send/{token}/{id}`, with `?item=` for the form about one item of the plan, and `?answered` after an answer.
  func sentPlanPage(_ request: Request, _ context: WithToken) async throws -> Response {
    respond(try await view(of: try await delivery(context.parameters), request, on: context.link))
  }

  func view(of delivery: Delivery, _ request: Request, on link: String) async throws -> SentPlanPage {
    guard let school = try await store.school(delivery.urn) else { throw Problem.notSentWithThisLink }
    let isRead = delivery.state == .read
    let versions = isRead ? try await store.versions(readFromBytesOf: delivery.receipt) : []
    let answers = try await self.answers(about: versions, with: delivery.route)
    let (words, own) = (SentWords(delivery: delivery), "\(link)/\(delivery.receipt.rawValue)")
    let isWaiting = delivery.state == .received
    return SentPlanPage(
      frame: schoolFrame(
        isWaiting ? "Your plan is being read" : "Have we read you right?",
        refresh: isWaiting ? PageRefresh(waited: clock() - delivery.receivedAt) : nil),
      heading: isWaiting ? "Your plan is being read" : versions.isEmpty ? words.name : "Have we read you right?",
      schoolName: school.name, sendAddress: link, stateWords: words.state, stateTag: words.tag,
      stateSentence: words.sentence, reason: words.reason, instead: words.instead,
      waitingAddress: isWaiting ? own : nil,
      facts: [
        FactLine("File", "\(words.name), \(CountWords.size(delivery.bytes))"),
        FactLine("Sent", MomentWords.full(delivery.receivedAt)),
        delivery.kind.map { FactLine("Read as", $0.words) },
      ].compactMap { $0 },
      plans: versions.map {
        SentPlan(version: $0, links: ItemLinks(address: "\(own)?item=", anchor: "answer", words: "Not right?"))
      },
      form: versions.isEmpty
        ? nil
        : AnswerForm(
          address: "\(own)/answer", page: own, plans: versions.map(\.plan),
          about: chosenItem(request, in: versions.map(\.plan))),
      thanks: request.uri.queryParameters.get("answered").map { _ in
        "Thank you. What you said is kept, and the School Improvement Team sees it."
      }, answers: answers, hasAnswers: !answers.isEmpty)
  }

  /// What was said with the same link about these versions, the latest first.
  private func answers(about versions: [PlanVersion], with route: DeliveryRoute) async throws -> [AnswerLine] {
    var lines: [AnswerLine] = []
    for version in versions {
      let answers = try await store.readingAnswers(ofVersion: version.id).filter { .token(id: $0.token) == route }
      lines += answers.map { AnswerLine(answer: $0, plan: versions.count > 1 ? version.plan.title : nil) }
    }
    return lines.sorted { $0.answer.id > $1.answer.id }
  }

  /// The item that the address names; nil where it names none, or one that is no longer read so.
  private func chosenItem(_ request: Request, in plans: [Plan]) -> PlanItem? {
    guard let name = request.uri.queryParameters.get("item") else { return nil }
    return plans.lazy.compactMap { PlanItem.named(name, in: $0) }.first
  }
}

/// One plan that was read from what a school sent.
struct SentPlan: MustacheParent, Sendable {
  let version: PlanVersion
  let links: ItemLinks

  func child(named name: String) -> Any? {
    switch name {
    case "planTitle": version.plan.title
    case "planFacts": facts
    case "planCounts": PlanWords.counts(version.plan).map { FactLine($0.name, $0.number) }
    default: PlanAsRead(plan: version.plan, links: links).child(named: name)
    }
  }

  private var facts: [FactLine] {
    let school = version.plan.school
    let named = [school.name, school.urn.map { "URN \($0)" }].compactMap { $0 }.joined(separator: ", ")
    return [
      FactLine("School named in the file", named.isEmpty ? "None" : named),
      FactLine("Academic year", version.identity.academicYear.description),
      FactLine("What it is", PlanWords.layer(version.identity.layer)), FactLine("What it is for", version.scopeTitle),
    ]
  }
}
