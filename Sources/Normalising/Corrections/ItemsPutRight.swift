import Plans

extension PlanPutRight {
  /// Takes what is no item out of the plan: its words are kept as not mapped, and what hangs on it stays.
  mutating func remove(_ kind: PlanItemKind, _ text: FoldedText, by correction: Correction) {
    guard !text.isEmpty else { return }
    var kept = ItemsKept()
    switch kind {
    case .evidence:
      plan.evidence.removeAll { kept.take($0.text, at: $0.location, ifIts: $0.text, is: text) }
    case .keyIssue:
      plan.keyIssues.removeAll { kept.take([$0.ref, $0.text], at: $0.location, ifIts: $0.text, is: text) }
    case .priority: removePriorities(text, &kept)
    case .objective: removeObjectives(text, &kept)
    case .action:
      forEachObjective { objective in
        objective.actions.removeAll { kept.take($0, is: text) }
      }
      unhang(from: kept.keys)
    case .outcome:
      forEachObjective { objective in
        objective.outcomes.removeAll { kept.take([$0.ref, $0.text], at: $0.location, ifIts: $0.text, is: text) }
      }
    case .milestone:
      forEachObjective { objective in
        objective.milestones.removeAll {
          kept.take([$0.text, $0.dueText, $0.ragText], at: $0.location, ifIts: $0.text, is: text)
        }
      }
    case .monitoring:
      forEachObjective { objective in
        objective.monitoring.removeAll {
          kept.take([$0.text] + $0.who + [$0.when], at: $0.location, ifIts: $0.text, is: text)
        }
      }
    case .progress:
      forEachObjective { objective in
        objective.progress.removeAll {
          kept.take([$0.text, $0.dateText, $0.ragText], at: $0.location, ifIts: $0.text, is: text)
        }
      }
    case .resource: removeResources(text, &kept)
    }
    for (words, location) in kept.items {
      for word in words { plan.unmapped.append(UnmappedText(location: location ?? "the whole plan", text: word)) }
      decide(words.joined(separator: " "), at: location, as: "unmapped", by: correction)
    }
  }

  private mutating func removeResources(_ text: FoldedText, _ kept: inout ItemsKept) {
    forEachObjective { objective in
      objective.resources.removeAll { kept.take($0.text, at: $0.location, ifIts: $0.text, is: text) }
      for index in objective.actions.indices {
        objective.actions[index].resources.removeAll { kept.take($0.text, at: $0.location, ifIts: $0.text, is: text) }
      }
    }
  }

  /// What stood beside an action that is none belongs to the objective.
  private mutating func unhang(from keys: Set<String>) {
    guard !keys.isEmpty else { return }
    func isGone(_ key: String?) -> Bool { key.map(keys.contains) ?? false }
    forEachObjective { objective in
      for index in objective.outcomes.indices where isGone(objective.outcomes[index].forAction) {
        objective.outcomes[index].forAction = nil
      }
      for index in objective.milestones.indices where isGone(objective.milestones[index].forAction) {
        objective.milestones[index].forAction = nil
      }
      for index in objective.monitoring.indices where isGone(objective.monitoring[index].forAction) {
        objective.monitoring[index].forAction = nil
      }
      for index in objective.progress.indices where isGone(objective.progress[index].forAction) {
        objective.progress[index].forAction = nil
      }
    }
  }
}

/// The words of items that were taken out, to be kept as not mapped.
struct ItemsKept {
  private(set) var items: [(words: [String], location: SourceLocation?)] = []
  /// The keys of the actions among them.
  private(set) var keys: Set<String> = []

  /// Keeps an item's words where its text is the one that is meant.
  ///
  /// - Returns: whether it is, so that the item goes.
  mutating func take(
    _ words: [String?], at location: SourceLocation?, ifIts text: String, is meant: FoldedText
  ) -> Bool {
    guard FoldedText(text) == meant else { return false }
    items.append((words.compactMap { $0 }.filter { !$0.isEmpty }, location))
    return true
  }

  mutating func take(
    _ words: String, at location: SourceLocation?, ifIts text: String, is meant: FoldedText
  ) -> Bool {
    take([words], at: location, ifIts: text, is: meant)
  }

  mutating func take(_ action: Action, is meant: FoldedText) -> Bool {
    let words = [action.ref, action.text] + action.lead + [action.dateText, action.ragText]
    guard take(words, at: action.location, ifIts: action.text, is: meant) else { return false }
    for resource in action.resources { items.append(([resource.text], resource.location)) }
    if let key = action.key { keys.insert(key) }
    return true
  }
}
