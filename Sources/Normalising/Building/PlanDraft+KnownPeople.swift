import Plans
import Vocabularies

/// Once all is read, finds the plan's own people by their initials and first names where no list of posts tells them.
extension PlanDraft {
  mutating func nameKnownPeople() {
    markGovernorsNamed()
    let known = KnownPeople(of: plan, roles: phrases.people.roles)
    guard !known.isEmpty else { return }
    for priority in plan.priorities.indices {
      let governors = KnownPeople(governors: plan.priorities[priority].governor, roles: phrases.people.roles)
      for objective in plan.priorities[priority].objectives.indices {
        for index in plan.priorities[priority].objectives[objective].monitoring.indices {
          name(
            known, governors: governors,
            in: &plan.priorities[priority].objectives[objective].monitoring[index])
        }
        for index in plan.priorities[priority].objectives[objective].actions.indices {
          let action = plan.priorities[priority].objectives[objective].actions[index]
          guard action.lead.isEmpty, let aside = PlanDraft.aside(of: action.text) else { continue }
          // "(RB)", "(Hannah and Dan, Spring 1)".
          let parts = [aside] + aside.split(separator: ",", maxSplits: 1).prefix(1).map(String.init)
          guard let people = parts.lazy.compactMap({ known.all(in: $0) }).first else { continue }
          plan.priorities[priority].objectives[objective].actions[index].lead = people
        }
      }
    }
  }

  /// "Mrs Ashworth visits phonics" in a plan whose link governor is "Mrs Gill Ashworth": governors take part, though the line
  /// does not call her one.
  private mutating func markGovernorsNamed() {
    let governors = Set(plan.priorities.flatMap(\.governor).compactMap(KnownPeople.titleAndSurname))
    // Of two with one surname a line may mean either.
    let leading = plan.priorities.flatMap { $0.lead + $0.objectives.flatMap(\.actions).flatMap(\.lead) }
    let leaders = Set(leading.compactMap(KnownPeople.titleAndSurname))
    let alone = governors.subtracting(leaders)
    guard !alone.isEmpty else { return }
    for priority in plan.priorities.indices {
      for objective in plan.priorities[priority].objectives.indices {
        for index in plan.priorities[priority].objectives[objective].monitoring.indices {
          let who = plan.priorities[priority].objectives[objective].monitoring[index].who
          if who.contains(where: { KnownPeople.titleAndSurname($0).map(alone.contains) ?? false }) {
            plan.priorities[priority].objectives[objective].monitoring[index].governors = true
          }
        }
      }
    }
  }

  /// What stands in brackets at the end of a text.
  private static func aside(of text: String) -> String? {
    guard text.hasSuffix(")"), let open = text.lastIndex(of: "(") else { return nil }
    return String(text[text.index(after: open)...].dropLast())
  }

  /// Adds to a line of monitoring those known people who act in it. Whoever a column of its own names is all there is.
  private func name(_ known: KnownPeople, governors: KnownPeople, in monitoring: inout Monitoring) {
    let text = monitoring.text
    guard monitoring.who.allSatisfy({ text.contains($0) }) else { return }
    var who: [(name: String, place: Int)] = monitoring.who.compactMap { name in
      text.range(of: name).map { (name, text.unicodeScalars.distance(from: text.startIndex, to: $0.lowerBound)) }
    }
    for (name, place) in known.acting(in: text) {
      let isTaken = who.contains { other in
        place >= other.place && place < other.place + other.name.unicodeScalars.count || other.name == name
      }
      if !isTaken { who.append((name, place)) }
    }
    guard who.count > monitoring.who.count else { return }
    let hearing = phrases.people.hearing(in: text)
    who.removeAll { hearing.contains($0.name) }
    monitoring.who = who.sorted { $0.place < $1.place }.map(\.name)
    if !governors.acting(in: text).isEmpty { monitoring.governors = true }
  }
}
