import Plans
import Vocabularies

/// Progress is recorded for at least half of the priorities of which something has fallen due.
///
/// Inspectors ask for "an evolving document, from plan – do – review" (guidance on improvement planning, June 2015). Due
/// are actions' ends and milestones alike, on or before the day that the plan is judged as of. Items of progress count,
/// and changes in substance since an earlier version of the same year; a RAG colour alone is no progress. Partly met
/// for any. Not applicable while nothing has fallen due.
struct Evolving: Criterion {
  static let id = CriterionID.evolving
  static let version = 2

  func judge(_ items: PlanItems, in context: CheckingContext) -> Judgement {
    let plan = items.plan
    let days = plan.priorities.map { $0.actions.compactMap(\.end) + $0.milestones.compactMap(\.due) }
    let due = plan.priorities.indices.filter { index in days[index].contains { $0 <= context.asOf } }
    // Of a priority that has something due already, another due day changes nothing.
    let next = plan.priorities.indices.filter { !due.contains($0) }.flatMap { days[$0] }.min()
    guard !due.isEmpty else {
      return Judgement(.notApplicable, because: "No action or milestone has fallen due yet.", holdsUntil: next)
    }

    let recorded = due.filter { isRecorded(plan.priorities[$0], in: context) }
    let without = due.filter { !recorded.contains($0) }
    let progress = plan.priorities.indices.flatMap { index in
      plan.priorities[index].progress.map { progress in
        EvidenceItem(location: progress.location ?? SourceLocation("priority \(index + 1)"), text: progress.text)
      }
    }
    return Judgement(
      context.rules.evolving.value(recorded.count, of: due.count),
      because: "Progress is recorded for " + (recorded.isEmpty ? "none" : "\(recorded.count)")
        + " of \(due.count.of("priority", "priorities")) of which something has fallen due.",
      counted: due.count, passed: recorded.count, satisfying: progress,
      fallingShort: without.map(plan.evidence(ofPriority:)),
      missing: "Something has fallen due under \(PriorityNames(plan).within(without)), and nothing is recorded of it."
        + " Write what was done and what difference it has made.",
      // From then on another priority may have something due.
      holdsUntil: next)
  }

  private func isRecorded(_ priority: Priority, in context: CheckingContext) -> Bool {
    if priority.progress.contains(where: { $0.saysMoreThanAColour(by: context.vocabularies.ragWords) }) { return true }
    let words = PrioritySubstance(priority)
    return context.earlierVersions.contains { version in
      version.priorities.contains { earlier in
        words.isSamePriority(as: PrioritySubstance(earlier)) && words != PrioritySubstance(earlier)
      }
    }
  }
}

/// What a priority sets out to do, by which two versions of it are compared: dates, colours and the order left out.
struct PrioritySubstance: Hashable {
  private let ref: String?
  private let title: String
  private let items: Set<String>

  init(_ priority: Priority) {
    ref = priority.ref.map(PlanIdentity.folded)
    title = PlanIdentity.folded(priority.title)
    items = Set(
      (priority.objectives.map(\.text) + priority.outcomes.map(\.text) + priority.actions.map(\.text)
        + priority.milestones.map(\.text) + priority.monitoring.map(\.text)).map(PlanIdentity.folded))
  }

  /// Whether both are one priority in two versions of a plan: by title, or by reference and most of its items.
  func isSamePriority(as other: PrioritySubstance) -> Bool {
    if title == other.title { return true }
    guard let ref, ref == other.ref else { return false }
    return items.intersection(other.items).count * 2 >= min(items.count, other.items.count)
  }
}
