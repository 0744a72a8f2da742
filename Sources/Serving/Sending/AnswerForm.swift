import Mustache
import Plans
import Storing

/// How a school says whether its plan was read right: of all of it, or of one item.
struct AnswerForm: MustacheParent, Sendable {
  /// Characters of an answer.
  static let limit = 4000

  /// Where the answer is sent.
  let address: String
  /// The page that the form stands on.
  let page: String
  let plans: [Plan]
  /// The item that it is about; nil for a plan as a whole.
  let about: PlanItem?

  func child(named name: String) -> Any? {
    switch name {
    case "answerAddress": address
    case "pageAddress": page
    case "hasAbout": about != nil
    case "aboutName": about?.name
    case "aboutKind": about?.kindWords
    case "aboutText": about.map { CountWords.shortened($0.text, to: 600) }
    case "aboutPlace": about?.location?.words
    case "wordsLimit": Self.limit
    case "asksWhich": plans.count > 1 && about == nil
    case "whichPlans":
      plans.enumerated().map { Choice(value: String($0), words: $1.title, isChosen: $0 == 0) }
    default: nil
    }
  }
}

/// An answer that a school gave, in the list of them.
struct AnswerLine: MustacheParent, Sendable {
  let answer: ReadingAnswer
  /// The title of the plan that it is about, where it stands with answers about others.
  var plan: String?

  func child(named name: String) -> Any? {
    switch name {
    case "answerWords": answer.isRight ? "Yes, that is our plan" : "Something is wrong"
    case "answerTag": answer.isRight ? "met" : "notMet"
    case "answeredAt": MomentWords.full(answer.at)
    case "answerText": answer.text
    case "answerAbout": answer.item.map { CountWords.shortened($0, to: 300) }
    case "answerPlace": answer.location?.words
    case "answerPlan": plan
    case "answerAge": answer.isOfPresentReading ? nil : "Said of an earlier reading; it was read anew since."
    default: nil
    }
  }
}
