import Mustache
import Plans
import Storing

/// The forms about a plan as a whole: which it is, whether its file holds several, whether it is one at all.
struct WholeFileForms: MustacheParent, Sendable {
  private let asked: ShownVersion

  /// How many places are offered at which another plan may begin.
  static let places = 40

  init(_ asked: ShownVersion) { self.asked = asked }

  func child(named name: String) -> Any? {
    let identity = asked.version.identity
    return switch name {
    case "correctAddress": "\(asked.address)/corrections"
    case "layers":
      Layer.allCases.map {
        Choice(value: String($0.rawValue), words: PlanWords.layer($0), isChosen: $0 == identity.layer)
      }
    case "scopeKinds":
      ScopeKind.allCases.map { Choice(value: $0.rawValue, words: $0.words, isChosen: $0 == identity.scopeKind) }
    case "scopeName": identity.scopeKind == .wholeSchool ? nil : asked.version.scopeTitle
    case "beginnings": beginnings
    default: nil
    }
  }

  /// The first priority begins the first plan, so that a further one begins at any other.
  private var beginnings: [BeginningLine] {
    asked.version.plan.priorities.dropFirst().prefix(Self.places).enumerated().map {
      BeginningLine(number: $0, words: $1.title, place: $1.location?.words)
    }
  }
}

/// One place at which a further plan may begin.
struct BeginningLine: MustacheParent, Sendable {
  let number: Int
  let words: String
  let place: String?

  func child(named name: String) -> Any? {
    switch name {
    case "beginningID": "beginning-\(number)"
    case "beginningWords": words
    case "beginningPlace": place
    default: nil
    }
  }
}

extension ScopeKind {
  /// As pages say it.
  var words: String {
    switch self {
    case .wholeSchool: "The whole school"
    case .subject: "A subject"
    case .aspect: "An aspect, such as attendance"
    case .keyStage: "A key stage"
    case .statutory: "A statutory plan, such as for the pupil premium"
    }
  }
}
