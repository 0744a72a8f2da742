import Plans
import Vocabularies

/// A target of an outcome or of a milestone, with the text that it stands in.
struct PlacedTarget {
  let target: Target
  let text: String
  let location: SourceLocation
  let priority: Int
  let isOfMilestone: Bool
}

extension PlacedTarget {
  /// Those of the outcomes, then those of the milestones, each in the plan's order.
  static func all(of outcomes: [PlacedItem<Outcome>], _ milestones: [PlacedItem<Milestone>]) -> [PlacedTarget] {
    var all: [PlacedTarget] = []
    for outcome in outcomes {
      for target in outcome.item.targets {
        all.append(
          PlacedTarget(
            target: target, text: outcome.item.text, location: outcome.location, priority: outcome.priority,
            isOfMilestone: false))
      }
    }
    for milestone in milestones {
      for target in milestone.item.targets {
        all.append(
          PlacedTarget(
            target: target, text: milestone.item.text, location: milestone.location, priority: milestone.priority,
            isOfMilestone: true))
      }
    }
    return all
  }
}
