import Plans
import Vocabularies

/// Tells which plan a title names: its layer and what it is about.
struct PlanIdentityReading: Sendable {
  let headings: HeadingVocabulary

  let wholeSchool = (layer: Layer.one, scope: PlanScope(kind: .wholeSchool, name: "Whole school"))

  /// - Parameters:
  ///   - title: the plan's title, without the school's name where that is known.
  ///   - school: the school's name, whose words say nothing of the plan.
  /// - Returns: nil where the title names neither a whole-school plan nor anything that a plan may be about.
  func identity(of title: String, school: String?) -> (layer: Layer, scope: PlanScope)? {
    let words = WrittenWords(title)
    if !headings.planTitles.whole.matches(in: words).isEmpty { return wholeSchool }
    var rest = title
    if let school, rest.hasPrefix(school) { rest = String(rest.dropFirst(school.count)) }
    if let scope = headings.scope(in: rest) {
      return (.two, PlanScope(kind: scope.kind, name: scope.name ?? ownWords(of: rest)))
    }
    let parts = ["faculty", "department", "subject", "phase", "curriculum", "team", "action"]
    let keys = Set(words.tokens.map(\.key))
    if !keys.isDisjoint(with: parts) { return nil }
    if keys.contains("plan"), keys.contains("improvement") || keys.contains("development") { return wholeSchool }
    return nil
  }

  /// A title's words for what it is about: all before "plan" and its like, without years.
  private func ownWords(of title: String) -> String {
    let words = WrittenWords(title)
    let start = words.tokens.firstIndex { $0.isWord } ?? 0
    let end = headings.planTitles.any.matches(in: words).first?.tokens.lowerBound ?? words.tokens.count
    let kept = words.tokens[start..<max(start, end)].prefix { $0.number == nil }
    guard !kept.isEmpty else { return title }
    return words.text(of: kept.startIndex..<kept.endIndex)
  }
}
