import Hummingbird
import Logging
import Plans
import Storing

extension Site {
  /// `POST /send/{token}/{id}/answer`: a school says that its plan was read right, or what is wrong. It is kept, and its
  /// adviser sees it on the plan's page.
  func answerReading(_ request: Request, _ context: WithToken) async throws -> Response {
    let (delivery, token, now) = (try await delivery(context.parameters), context.token, clock())
    if let wait = answers.wait(for: token.id, at: now) { throw Problem.answersTooMany(wait: wait) }
    let versions =
      delivery.state == .read ? try await store.versions(readFromBytesOf: delivery.receipt) : []
    guard !versions.isEmpty else { throw Problem.nothingToAnswer }
    let form = try await FormFields.of(request, within: settings.formSeconds)
    let given = try SchoolAnswer(form, versions: versions).answers(with: token.id)
    answers.count(token.id, at: now)
    for answer in given { try await store.answerReading(answer, at: now) }
    context.logger.info("reading.answered", metadata: ["receipt": "\(delivery.receipt.rawValue)"])
    return redirect(to: "\(context.link)/\(delivery.receipt.rawValue)?answered=1#said")
  }
}

/// What a school says, as the form sends it.
enum SchoolAnswer: Sendable {
  case right([PlanVersion])
  case wrong(String, about: PlanItem?, PlanVersion)

  /// - Throws: `Problem` where it says nothing, too much, or is about what was not read.
  init(_ form: FormFields, versions: [PlanVersion]) throws(Problem) {
    switch form.text("answer") {
    case "yes": self = .right(versions)
    case "wrong":
      guard let words = form.text("words") else { throw .answerMissing }
      guard words.unicodeScalars.count <= AnswerForm.limit else { throw .answerTooLong(limit: AnswerForm.limit) }
      if let name = form.text("item") {
        for version in versions {
          if let item = PlanItem.named(name, in: version.plan) {
            self = .wrong(words, about: item, version)
            return
          }
        }
        throw .itemReadAnew
      }
      let number = form.text("plan").flatMap { Int($0) } ?? 0
      guard versions.indices.contains(number) else { throw .answerMissing }
      self = .wrong(words, about: nil, versions[number])
    default: throw .answerMissing
    }
  }

  /// As they are kept: that a file was read right is said of each of its plans.
  func answers(with token: Int64) -> [NewReadingAnswer] {
    switch self {
    case .right(let versions): versions.map { .right(version: $0.id, token: token) }
    case .wrong(let words, let item, let version):
      [.wrong(words, item: item?.text, location: item?.location, version: version.id, token: token)]
    }
  }
}
