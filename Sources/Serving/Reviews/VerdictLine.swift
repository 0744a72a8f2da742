import Checking
import Mustache
import Plans

/// One criterion's verdict, with why, what is missing and where, and what people said of it.
struct VerdictLine: MustacheParent, Sendable {
  let verdict: Verdict
  let key: EvidenceKey
  /// All that was said of the criterion's verdicts on this plan, the latest first.
  let reviews: [VerdictReview]
  let notApplicable: NotApplicable?
  let addresses: ReviewAddresses?

  /// How much evidence stands open, and how much behind a fold; the counts that stand with it are the true ones.
  static let open = 5
  static let folded = 45

  /// Those that speak of what the verdict rests on now.
  private var standing: [VerdictReview] { reviews.filter { $0.stands(on: key) } }

  /// What a person set or said, else what Caseload judged.
  var lastWord: VerdictValue { notApplicable == nil ? standing.first?.said ?? verdict.verdict : .notApplicable }

  func child(named name: String) -> Any? {
    let title = CriterionTitle(of: verdict.criterion)
    return switch name {
    case "criterionID": verdict.criterion.rawValue
    case "criterionTitle": title.title
    case "criterionAsks": "The guidance asks: \(title.asks)."
    case "verdictWords": CriterionMark(lastWord).words
    case "verdictTag": lastWord.rawValue
    case "judgedOtherwise": lastWord == verdict.verdict ? nil : "Caseload judges: \(verdict.verdict.words)"
    case "setWords": notApplicable.map(Self.setWords)
    case "said": standing.map { SaidLine(review: $0, withdrawAddress: addresses?.withdrawReview($0.id)) }
    case "askedAgain": askedAgain
    default: grounds(name) ?? form(name)
    }
  }

  /// What the verdict rests on.
  private func grounds(_ name: String) -> Any? {
    let rest = verdict.evidence.dropFirst(VerdictLine.open)
    return switch name {
    case "because": verdict.because
    case "missing": verdict.missing
    case "holdsUntil": verdict.holdsUntil.map { "It may change on \($0.plainWords), by the passing of time alone." }
    case "evidenceWords": evidenceWords
    case "evidence": verdict.evidence.prefix(VerdictLine.open).map { PlacedLine($0.text, $0.location) }
    case "foldWords": rest.isEmpty ? nil : "\(CountWords.grouped(rest.count)) more"
    case "foldedEvidence": rest.prefix(VerdictLine.folded).map { PlacedLine($0.text, $0.location) }
    case "foldMore":
      rest.count > VerdictLine.folded
        ? "… and \(CountWords.grouped(rest.count - VerdictLine.folded)) more in the plan." : nil
    default: nil
    }
  }

  /// What a person may say of it.
  private func form(_ name: String) -> Any? {
    switch name {
    case "reviewAddress": notApplicable == nil ? addresses?.review : nil
    case "reviewSummary": standing.isEmpty ? "Agree, or judge otherwise" : "Say something else"
    case "key": key.description
    case "values": values
    case "notApplicableAddress": notApplicable == nil ? addresses?.notApplicable(verdict.criterion) : nil
    case "applicableAddress": notApplicable == nil ? nil : addresses?.applicable(verdict.criterion)
    default: nil
    }
  }

  private var values: [ValueChoice] {
    let others = VerdictValue.allCases.filter { $0 != verdict.verdict }
    return ([verdict.verdict] + others).map { value in
      ValueChoice(
        id: "\(verdict.criterion.rawValue)-\(value.rawValue)", value: value,
        words: value == verdict.verdict ? "\(value.words), as Caseload judges" : value.words,
        isChosen: value == verdict.verdict)
    }
  }

  private var evidenceWords: String? {
    guard !verdict.evidence.isEmpty else { return nil }
    return switch verdict.verdict {
    case .met: "What satisfies it"
    case .partly, .notMet: "What falls short"
    case .notApplicable: "What it rests on"
    }
  }

  /// What was said of other evidence, where nothing is said of this.
  private var askedAgain: String? {
    guard standing.isEmpty, let before = reviews.first(where: { $0.withdrawn == nil }) else { return nil }
    let said =
      before.agrees
      ? "agreed that it is \(before.judged.words)"
      : "said \(before.said.words) where Caseload judged \(before.judged.words)"
    let reason = before.reason.map { ": “\($0)”" } ?? ""
    return
      "What this verdict rests on has changed since \(before.made.by) \(said) on \(before.made.dayWords)\(reason)."
  }

  private static func setWords(_ set: NotApplicable) -> String {
    "Not applicable to this school (set by \(set.made.by), \(set.made.dayWords): “\(set.reason)”)."
  }
}

/// One review that stands.
struct SaidLine: MustacheParent, Sendable {
  let review: VerdictReview
  let withdrawAddress: String?

  func child(named name: String) -> Any? {
    switch name {
    case "saidWords":
      review.agrees
        ? "\(review.made.by) agrees, \(review.made.dayWords)"
        : "\(review.made.by) says \(review.said.words), \(review.made.dayWords)"
    case "saidReason": review.reason
    case "withdrawAddress": withdrawAddress
    default: nil
    }
  }
}

/// One verdict to choose.
struct ValueChoice: MustacheParent, Sendable {
  let id: String
  let value: VerdictValue
  let words: String
  let isChosen: Bool

  func child(named name: String) -> Any? {
    switch name {
    case "valueID": id
    case "choiceValue": value.rawValue
    case "choiceWords": words
    case "isChosen": isChosen
    default: nil
    }
  }
}
