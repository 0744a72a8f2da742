import Plans

@testable import Checking
@testable import GeneratedPlans

/// One finding that is to be made: the check, and the words of the item.
struct PlantedChange: Hashable {
  let check: String
  let text: String
}

/// A generated plan and the version before it, with changes planted among the edits that any plan sees.
struct VersionPair {
  private(set) var earlier: Plan
  private(set) var now: Plan
  private(set) var planted: Set<PlantedChange> = []
  private var numbers: SeededNumbers

  /// Every fifth pair is of two years, every other one of those the same plan with its dates brought up to date.
  init(_ generator: PlanGenerator, number: Int, in context: CheckingContext) {
    now = generator.plan(number)
    earlier = now
    numbers = SeededNumbers(seed: UInt64(number) &+ 77)
    rate()
    earlier = now
    switch number % 10 {
    case 0: takeOverFromLastYear()
    case 5: earlier = generator.plan(number + 5000).of(yearFrom: 2025)
    case 7: lose()
    default:
      if number % 10 != 9 {
        slip()
        soften(context)
        drop()
        raise()
      }
      edit()
    }
  }

  private mutating func rate() {
    forEachObjective { objective, _, numbers in
      for place in objective.actions.indices {
        objective.actions[place].key = objective.actions[place].ref
        objective.actions[place].rag = numbers.one(of: [.red, .amber, .green, nil])
      }
    }
  }

  /// Words change, actions are added and moved, days are brought forward, progress is written.
  private mutating func edit() {
    forEachObjective { objective, planted, numbers in
      for place in objective.actions.indices where numbers.chance(15) {
        let (text, isLong) = (objective.actions[place].text, numbers.chance(50))
        let written = isLong ? text + ", as agreed with governors" : "We will " + text
        objective.actions[place].text = written
        for check in ["datesSlipped", "ragRaised"] where planted.contains(PlantedChange(check: check, text: text)) {
          planted.remove(PlantedChange(check: check, text: text))
          planted.insert(PlantedChange(check: check, text: written))
        }
      }
      if numbers.chance(40) {
        let visit = "Visit school \(numbers.number(100...999)) to see its assemblies and its library"
        objective.actions.insert(Action(ref: "9.\(numbers.number(1...900))", text: visit), at: 0)
      }
      if numbers.chance(40) { objective.milestones[0].due = Day("2026-09-30") }
      if numbers.chance(40) { objective.actions.shuffle(using: &numbers) }
    }
    if numbers.chance(20) { now.priorities.shuffle(using: &numbers) }
    if numbers.chance(20) { now.priorities[0].title += " in every class" }
  }

  private mutating func slip() {
    forEachObjective { objective, planted, numbers in
      for place in objective.actions.indices where numbers.chance(10) {
        guard let end = objective.actions[place].end else { continue }
        objective.actions[place].end = end.adding(days: numbers.number(1...60))
        objective.actions[place].dateText = "moved"
        planted.insert(PlantedChange(check: "datesSlipped", text: objective.actions[place].text))
      }
      guard numbers.chance(20), let due = objective.milestones.last?.due else { return }
      let last = objective.milestones.count - 1
      objective.milestones[last].due = due.adding(days: 30)
      planted.insert(PlantedChange(check: "datesSlipped", text: objective.milestones[last].text))
    }
  }

  /// Of measures whose better way is known: of others the check is silent by intent.
  private mutating func soften(_ context: CheckingContext) {
    forEachObjective { objective, planted, numbers in
      for place in objective.outcomes.indices where numbers.chance(25) {
        let text = objective.outcomes[place].text
        guard let target = objective.outcomes[place].targets.first, target.better(in: text, context) != nil else {
          continue
        }
        objective.outcomes[place].targets[0].value += target.bound == .atMost ? 2 : -2
        objective.outcomes[place].text += " (revised)"
        planted.insert(PlantedChange(check: "targetsSoftened", text: objective.outcomes[place].text))
      }
    }
  }

  private mutating func drop() {
    forEachObjective { objective, planted, numbers in
      guard numbers.chance(30) else { return }
      let gone = objective.actions.remove(at: numbers.number(0...objective.actions.count - 1))
      // What is recorded of it says that it was done.
      guard !objective.progress.contains(where: { $0.forAction == gone.key }) else { return }
      planted.insert(PlantedChange(check: "actionsGone", text: gone.text))
      planted.remove(PlantedChange(check: "datesSlipped", text: gone.text))
    }
  }

  private mutating func raise() {
    forEachObjective { objective, planted, numbers in
      for place in objective.actions.indices where numbers.chance(15) {
        let action = objective.actions[place]
        guard action.rag == .red || action.rag == .amber else { continue }
        objective.actions[place].rag = numbers.one(of: [.green, .blue])
        if numbers.chance(50) {
          let record = "Seen in \(numbers.number(10...99)) lessons; the difference shows in books"
          objective.progress.append(Progress(text: record, forAction: action.key))
        } else {
          planted.insert(PlantedChange(check: "ragRaised", text: action.text))
        }
      }
    }
  }

  private mutating func lose() {
    let half = now.itemCount / 2
    while now.itemCount > half, now.priorities.count > 1 { now.priorities.removeLast() }
    if now.itemCount * 2 <= earlier.itemCount { planted.insert(PlantedChange(check: "massDrop", text: now.title)) }
    let left = Set(now.actions.map(\.text))
    for action in earlier.actions where !left.contains(action.text) {
      guard !earlier.priorities.flatMap(\.progress).contains(where: { $0.forAction == action.key }) else { continue }
      planted.insert(PlantedChange(check: "actionsGone", text: action.text))
    }
  }

  private mutating func takeOverFromLastYear() {
    earlier.academicYear = AcademicYear(startingIn: 2025)
    for priority in earlier.priorities.indices {
      for objective in earlier.priorities[priority].objectives.indices {
        for place in earlier.priorities[priority].objectives[objective].actions.indices {
          let end = earlier.priorities[priority].objectives[objective].actions[place].end
          earlier.priorities[priority].objectives[objective].actions[place].end = end?.adding(days: -364)
        }
        earlier.priorities[priority].objectives[objective].progress = []
      }
    }
    planted.insert(PlantedChange(check: "unchangedFromLastYear", text: now.title))
  }

  private mutating func forEachObjective(
    _ change: (inout Objective, inout Set<PlantedChange>, inout SeededNumbers) -> Void
  ) {
    for priority in now.priorities.indices {
      for objective in now.priorities[priority].objectives.indices {
        change(&now.priorities[priority].objectives[objective], &planted, &numbers)
      }
    }
  }
}
