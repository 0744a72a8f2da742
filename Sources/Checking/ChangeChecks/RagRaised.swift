import Plans
import Vocabularies

/// A rating went from red or amber to green or complete since the last version of the same year, and no progress was
/// recorded that would tell why.
///
/// A colour says that something is better, and not how anybody knows. New progress of the action is evidence, and so is
/// any that is recorded under the same priority of no one action.
struct RagRaised: ChangeCheck {
  static let id = "ragRaised"

  func findings(in change: PlanChange, _ context: CheckingContext) -> Findings {
    guard change.isSameYear else { return Findings() }
    let (before, now) = (ProgressOnPlan(change.earlier), ProgressOnPlan(change.plan))
    let evidence = NewProgress(change, known: before, context)
    let actions = raised(
      change.actionMatching, change.actionsBefore, change.actions,
      { ($0.rag ?? before.rating(of: $0.name), $0.name) }, { ($0.rag ?? now.rating(of: $0.name), $0.name) }, \.text)
    let milestones = raised(
      change.milestoneMatching, change.milestonesBefore, change.milestones, { ($0.rag, $0.forAction) },
      { ($0.rag, $0.forAction) }, \.text)
    let progress = change.plan.placedProgress.compactMap { progress -> Raised? in
      // The same words as before, of no one action, in a better colour.
      guard progress.item.forAction == nil, let was = before.rating(ofRecord: progress.item) else { return nil }
      return Raised(was, progress.item.rag, progress, text: progress.item.text, action: nil)
    }
    return Findings(
      (actions + milestones + progress).filter { !evidence.has(of: $0.action, under: $0.priority) }.map(\.finding))
  }

  private func raised<Item>(
    _ matching: ItemMatching, _ before: [PlacedItem<Item>], _ now: [PlacedItem<Item>],
    _ old: (Item) -> (rag: RAG?, action: String?), _ new: (Item) -> (rag: RAG?, action: String?),
    _ text: (Item) -> String
  ) -> [Raised] {
    now.enumerated().compactMap { place, item in
      guard let origin = matching.origins[place], matching.matches[origin]?.kind != .likeness,
        let was = old(before[origin].item).rag
      else { return nil }
      let (rag, action) = new(item.item)
      return Raised(was, rag, item, text: text(item.item), action: action)
    }
  }
}

/// An item whose colour is better than it was.
private struct Raised {
  let finding: Finding
  let priority: Int
  /// The key of the action that it is, or is of.
  let action: String?

  init?<Item>(_ was: RAG, _ rag: RAG?, _ item: PlacedItem<Item>, text: String, action: String?) {
    guard was == .red || was == .amber, let rag, rag == .green || rag == .blue else { return nil }
    finding = Finding(
      check: RagRaised.id, severity: .shouldFix, location: item.location, text: text,
      message: "This was \(was.rawValue) in the last version and is \(rag.rawValue) now, and no progress was recorded"
        + " since. Write what was done and what difference it has made.")
    priority = item.priority
    self.action = action
  }
}

/// What a plan has recorded, to be looked up.
private struct ProgressOnPlan {
  /// The words and the day both: "On track" of January and "On track" of March are two records.
  struct Record: Hashable {
    let words: String
    let day: Day?

    init(_ progress: Progress) {
      words = PlanIdentity.folded(progress.text)
      day = progress.date
    }
  }

  private var ratings: [String: RAG] = [:]
  private var records: [Record: RAG?] = [:]

  init(_ plan: Plan) {
    for progress in plan.priorities.flatMap(\.progress) {
      // The last that is recorded of an action is how it stands.
      if let action = progress.forAction, let rag = progress.rag { ratings[action] = rag }
      records[Record(progress)] = .some(progress.rag)
    }
  }

  func rating(of action: String?) -> RAG? { action.flatMap { ratings[$0] } }
  func rating(ofRecord progress: Progress) -> RAG? { records[Record(progress)] ?? nil }
  func has(_ progress: Progress) -> Bool { records[Record(progress)] != nil }
}

/// The progress that the last version did not have.
private struct NewProgress {
  /// The keys of the actions that something new is recorded of.
  private var actions: Set<String> = []
  /// The priorities under which something new is recorded of no one action, and of anything.
  private var general: Set<Int> = []
  private var any: Set<Int> = []

  init(_ change: PlanChange, known: ProgressOnPlan, _ context: CheckingContext) {
    for progress in change.plan.placedProgress
    where !known.has(progress.item) && progress.item.saysMoreThanAColour(by: context.vocabularies.ragWords) {
      any.insert(progress.priority)
      if let action = progress.item.forAction {
        actions.insert(action)
      } else {
        general.insert(progress.priority)
      }
    }
  }

  func has(of action: String?, under priority: Int) -> Bool {
    guard let action else { return any.contains(priority) }
    return actions.contains(action) || general.contains(priority)
  }
}
