import Plans
import Vocabularies

/// Tells which plan a title names: its layer and what it is about.
struct PlanIdentityReading: Sendable {
  let headings: HeadingVocabulary

  let wholeSchool = (layer: Layer.one, scope: PlanScope(kind: .wholeSchool, name: "Whole school"))

  /// What a plan may be of that is not the whole school.
  private static let parts: Set<String> = ["faculty", "department", "subject", "phase", "curriculum", "team"]

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
    let keys = Set(words.tokens.map(\.key))
    if !keys.isDisjoint(with: PlanIdentityReading.parts) || keys.contains("action") { return nil }
    if keys.contains("plan"), keys.contains("improvement") || keys.contains("development") { return wholeSchool }
    return nil
  }

  /// "Department development plan" below "Science – where we're going": a title that says that the plan is of a part of the
  /// school, and a line at the head that says which.
  func ofPart(_ titles: [String], head: [String], school: String?) -> (layer: Layer, scope: PlanScope)? {
    let parts: Set<String> = ["faculty", "department", "subject"]
    guard titles.contains(where: { !parts.isDisjoint(with: Set(WrittenWords($0).tokens.map(\.key))) }) else {
      return nil
    }
    return head.lazy.filter { $0 != school }.compactMap { identity(of: $0, school: school) }.first { $0.layer == .two }
  }

  /// Whether a plan without a title that says so is the whole school's: priorities of several subjects and aspects, or each
  /// with a leader or a governor of its own.
  func isOfWholeSchool(_ plan: Plan) -> Bool {
    let title = Set(WrittenWords(plan.title).tokens.map(\.key))
    guard plan.priorities.count >= 3, title.isDisjoint(with: PlanIdentityReading.parts) else { return false }
    let scopes = Set(
      plan.priorities.compactMap { priority in
        headings.scope(in: priority.title).map { $0.name ?? PlanIdentity.folded(priority.title) }
      })
    let governors = Set(plan.priorities.map(\.governor).filter { !$0.isEmpty })
    let leads = Set(plan.priorities.map(\.lead).filter { !$0.isEmpty })
    if scopes.count >= 2 || governors.count >= 2 || leads.count >= 3 { return true }
    // "What we are improving": a plan of a part says of which; here neither the title nor all the priorities do.
    let scoped = plan.priorities.count { headings.scope(in: $0.title) != nil }
    return plan.title != PlanDraft.untitled && headings.scope(in: plan.title) == nil && !title.contains("action")
      && scoped < plan.priorities.count
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
