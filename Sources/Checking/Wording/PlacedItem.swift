import Plans

/// An item of a plan, the priority that it stands under, and where the school's own document has it.
struct PlacedItem<Item: Sendable>: Sendable {
  let item: Item
  /// The priority's position in the plan, from 0.
  let priority: Int
  let location: SourceLocation
}

extension Plan {
  var placedActions: [PlacedItem<Action>] { placed("action", { $0.actions }, { $0.location }) }
  var placedOutcomes: [PlacedItem<Outcome>] { placed("outcome", { $0.outcomes }, { $0.location }) }
  var placedMilestones: [PlacedItem<Milestone>] { placed("milestone", { $0.milestones }, { $0.location }) }
  var placedObjectives: [PlacedItem<Objective>] { placed("objective", { CollectionOfOne($0) }, { $0.location }) }
  var placedResources: [PlacedItem<Resource>] {
    placed("resource", { $0.resources + $0.actions.flatMap { $0.resources } }, { $0.location })
  }
  var placedProgress: [PlacedItem<Progress>] { placed("progress", { $0.progress }, { $0.location }) }
  var placedMonitoring: [PlacedItem<Plans.Monitoring>] { placed("monitoring", { $0.monitoring }, { $0.location }) }

  /// A priority as evidence: its title, where it stands.
  func evidence(ofPriority index: Int) -> EvidenceItem {
    let priority = priorities[index]
    return EvidenceItem(location: priority.location ?? SourceLocation("priority \(index + 1)"), text: priority.title)
  }

  /// The items of every priority in the plan's order. An item whose place the reader did not keep is found by
  /// counting: "priority 2, action 3".
  private func placed<Items: Collection>(
    _ kind: String, _ items: (Objective) -> Items, _ location: (Items.Element) -> SourceLocation?
  ) -> [PlacedItem<Items.Element>] {
    var placed: [PlacedItem<Items.Element>] = []
    for (index, priority) in priorities.enumerated() {
      var number = 0
      for objective in priority.objectives {
        for item in items(objective) {
          number += 1
          placed.append(
            PlacedItem(
              item: item, priority: index,
              location: location(item) ?? SourceLocation("priority \(index + 1), \(kind) \(number)")))
        }
      }
    }
    return placed
  }
}
