import Plans

/// An item of a plan, the priority that it stands under, and where the school's own document has it.
struct PlacedItem<Item: Sendable>: Sendable {
  let item: Item
  /// The priority's position in the plan, from 0.
  let priority: Int
  let location: SourceLocation
}

extension Plan {
  var placedActions: [PlacedItem<Action>] { placed("action", \.actions, \.location) }
  var placedOutcomes: [PlacedItem<Outcome>] { placed("outcome", \.outcomes, \.location) }
  var placedMilestones: [PlacedItem<Milestone>] { placed("milestone", \.milestones, \.location) }
  var placedObjectives: [PlacedItem<Objective>] { placed("objective", \.objectives, \.location) }
  var placedResources: [PlacedItem<Resource>] { placed("resource", \.resources, \.location) }
  var placedProgress: [PlacedItem<Progress>] { placed("progress", \.progress, \.location) }
  var placedMonitoring: [PlacedItem<Plans.Monitoring>] { placed("monitoring", \.monitoring, \.location) }

  /// A priority as evidence: its title, where it stands.
  func evidence(ofPriority index: Int) -> EvidenceItem {
    let priority = priorities[index]
    return EvidenceItem(location: priority.location ?? SourceLocation("priority \(index + 1)"), text: priority.title)
  }

  /// The items of every priority in the plan's order. An item whose place the reader did not keep is found by
  /// counting: "priority 2, action 3".
  private func placed<Item: Sendable>(
    _ kind: String, _ items: (Priority) -> [Item], _ location: (Item) -> SourceLocation?
  ) -> [PlacedItem<Item>] {
    priorities.enumerated().flatMap { index, priority in
      items(priority).enumerated().map { number, item in
        PlacedItem(
          item: item, priority: index,
          location: location(item) ?? SourceLocation("priority \(index + 1), \(kind) \(number + 1)"))
      }
    }
  }
}
