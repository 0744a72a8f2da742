import Plans

/// Every key issue of the previous inspection is addressed by a priority, by reference or in substance.
///
/// Inspectors ask that a plan "refer to previous inspection key issues" (guidance on improvement planning, June 2015).
/// The plan's own list counts; where it has none, the issues that the authority has on file for the school. A list in
/// the school's Layer 1 plan is not on file for its Layer 2 plan, and a Layer 2 plan that names issues answers for all
/// that it names. What an issue leads to ("As a result, …") need not come back in the plan. Partly met where some are
/// addressed. Not applicable where none are on file and none in the plan.
struct KeyIssues: Criterion {
  static let id = CriterionID.keyIssues
  static let version = 2

  private struct Issue {
    let ref: String?
    let evidence: EvidenceItem

    var name: String { ref ?? evidence.text.quoted(upTo: 50) }
  }

  func judge(_ items: PlanItems, in context: CheckingContext) -> Judgement {
    let plan = items.plan
    let issues = KeyIssues.issues(of: plan, onFile: context.keyIssuesOnFile)
    guard !issues.isEmpty else {
      return Judgement(.notApplicable, because: "No key issues are on file for the school, and the plan names none.")
    }

    let names = PriorityNames(plan)
    let matching = KeyIssueMatching(plan, rules: context.rules.keyIssues)
    let haveReferences = issues.contains { $0.ref != nil }
    let answers = issues.enumerated().map { number, issue in
      matching.answer(to: issue.evidence.text, ref: issue.ref, position: haveReferences ? nil : number + 1)
    }
    let addressed = zip(issues, answers).compactMap { issue, answer in
      answer.map { (issue: issue, how: KeyIssues.words(for: $0, names)) }
    }
    let open = zip(issues, answers).filter { $0.1 == nil }.map(\.0)
    let list = plan.keyIssues.isEmpty ? "on file" : "in the plan"
    var because =
      (addressed.isEmpty ? "None" : "\(addressed.count)") + " of \(issues.count.of("key issue")) \(list) "
      + (addressed.count > 1 ? "are addressed" : "is addressed")
    if !addressed.isEmpty {
      because += ": " + addressed.map { "\($0.issue.name) by \($0.how)" }.joined(separator: "; ")
    }
    return Judgement(
      open.isEmpty ? .met : addressed.isEmpty ? .notMet : .partly, because: because + ".", counted: issues.count,
      passed: addressed.count,
      satisfying: addressed.map { EvidenceItem(location: $0.issue.evidence.location, text: $0.issue.evidence.text) },
      fallingShort: open.map(\.evidence), missing: missing(open))
  }

  private static func issues(of plan: Plan, onFile: [KeyIssueOnFile]) -> [Issue] {
    guard plan.keyIssues.isEmpty else {
      return plan.keyIssues.enumerated().map { number, issue in
        Issue(
          ref: issue.ref,
          evidence: EvidenceItem(
            location: issue.location ?? SourceLocation("key issue \(number + 1)"), text: issue.text))
      }
    }
    return onFile.map { issue in
      let place = issue.inspected.map { "on file, inspection of \($0)" } ?? "on file"
      return Issue(ref: issue.ref, evidence: EvidenceItem(location: SourceLocation(place), text: issue.text))
    }
  }

  /// "priority 2, which refers to it"; "priority 4, in substance (attendance, absent)".
  private static func words(for answer: KeyIssueMatching.Answer, _ names: PriorityNames) -> String {
    let priorities = names.within(answer.priorities)
    guard let words = answer.words else {
      return priorities + (answer.priorities.count == 1 ? ", which refers to it" : ", which refer to it")
    }
    return "\(priorities), in substance (\(words.joined(separator: ", ")))"
  }

  private func missing(_ open: [Issue]) -> String {
    let issues = open.map { issue in
      issue.ref.map { "\($0) \(issue.evidence.text.quoted())" } ?? issue.evidence.text.quoted()
    }
    return "No priority addresses \(issues.inWords). Say which priority answers "
      + (open.count == 1 ? "it" : "each") + ", or add one."
  }
}
