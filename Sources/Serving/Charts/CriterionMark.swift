import Checking
import Plans
import Storing

/// How a plan stands by one criterion, as charts and lists show it: a verdict, or that there is none yet.
enum CriterionMark: String, CaseIterable, Sendable {
  case met, partly, notMet, notApplicable
  /// This version of Caseload does not judge the criterion, or the plan has not been judged yet.
  case notJudged

  init(_ verdict: VerdictValue?) {
    self =
      switch verdict {
      case .met: .met
      case .partly: .partly
      case .notMet: .notMet
      case .notApplicable: .notApplicable
      case nil: .notJudged
      }
  }

  var words: String {
    switch self {
    case .met: "met"
    case .partly: "partly met"
    case .notMet: "not met"
    case .notApplicable: "not applicable"
    case .notJudged: "not judged yet"
    }
  }
}

/// The sixteen criteria of one plan, in the guidance's order.
struct CriterionMarks: Sendable {
  let all: [(title: CriterionTitle, mark: CriterionMark)]

  /// - Parameters:
  ///   - verdicts: The verdicts that stand.
  ///   - notApplicable: What a person has set for the school, which stands above them.
  init(_ verdicts: [CriterionID: VerdictMark], notApplicable: [NotApplicable] = []) {
    let set = Set(notApplicable.map(\.criterion))
    all = CriterionTitle.all.map {
      ($0, set.contains($0.id) ? .notApplicable : CriterionMark(verdicts[$0.id]?.value))
    }
  }

  /// The short titles of the criteria with one mark, as they stand within a sentence.
  func titles(_ mark: CriterionMark) -> [String] {
    all.filter { $0.mark == mark }.map { title, _ in title.short.prefix(1).lowercased() + title.short.dropFirst() }
  }

  /// What is not met or partly met, in words. Never a count of what is: no page adds verdicts up into a mark.
  var shortfall: String {
    if titles(.notJudged).count == all.count { return "Not judged yet." }
    let parts = [("Not met", CriterionMark.notMet), ("Partly met", .partly)].compactMap { opening, mark in
      let titles = titles(mark)
      return titles.isEmpty ? nil : "\(opening): \(CountWords.list(titles))."
    }
    return parts.isEmpty ? "Nothing that was judged falls short." : parts.joined(separator: " ")
  }

  /// All sixteen in words, for those who do not see the strip.
  var words: String {
    CriterionMark.allCases.compactMap { mark in
      let titles = titles(mark)
      let opening = mark.words.prefix(1).uppercased() + mark.words.dropFirst()
      return titles.isEmpty ? nil : "\(opening): \(CountWords.list(titles))."
    }.joined(separator: " ")
  }
}
