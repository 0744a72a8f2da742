import Plans
import Vocabularies

extension PlanDraft {
  /// Reads the numbers of all outcomes and milestones, once all are known: a bare "15%" under "Aut" leans on the outcome
  /// that it is a step to, wherever that stands, or else on what the objective says.
  mutating func readTargets() {
    for priority in plan.priorities.indices {
      var first: Target?
      for objective in plan.priorities[priority].objectives.indices {
        let aim = phrases.targets.subject(of: plan.priorities[priority].objectives[objective].text)
        var firsts: [(outcome: String, target: Target)] = []
        var previous = aim
        var action: String?
        for index in plan.priorities[priority].objectives[objective].outcomes.indices {
          let outcome = plan.priorities[priority].objectives[objective].outcomes[index]
          let measured = outcome.location.flatMap { figures[$0] }
          // "100%" in the row of another action is of what that action is about.
          if outcome.forAction != action { previous = aim }
          action = outcome.forAction
          let targets =
            measured?.targets(phrases.targets, of: outcome.text)
            ?? phrases.targets.targets(in: outcome.text, ofGroupAfter: previous)
          if let measured, targets.allSatisfy({ $0.baseline == nil }) {
            for text in measured.baselines { unmap(text.text, at: text.location) }
          }
          previous = targets.last ?? previous
          plan.priorities[priority].objectives[objective].outcomes[index].targets = targets
          if let target = targets.first { firsts.append((outcome.text, target)) }
        }
        if first == nil { first = firsts.first?.target }
        for index in plan.priorities[priority].objectives[objective].milestones.indices {
          let milestone = plan.priorities[priority].objectives[objective].milestones[index]
          let measured = milestone.location.flatMap { figures[$0] }
          let context = PlanDraft.outcome(leadingTo: milestone.text, of: firsts)
          plan.priorities[priority].objectives[objective].milestones[index].targets =
            measured?.targets(phrases.targets, of: milestone.text)
            ?? phrases.targets.targets(
              in: milestone.text, context: phrases.targets.step(context ?? (aim?.measure == nil ? nil : aim) ?? first))
        }
      }
    }
  }

  /// What a milestone leans on of several outcomes: the first, but a share is a step to no number of days, and what a survey
  /// says is a step to what people are to say.
  private static func outcome(leadingTo text: String, of firsts: [(outcome: String, target: Target)]) -> Target? {
    let keys = keys(of: text)
    guard text.contains("%") else {
      let named = keys.intersection(ofMarks)
      let marks = named.isEmpty ? [] : firsts.filter { $0.target.unit == .score || $0.target.unit == .grade }
      let mark = marks.first { !named.isDisjoint(with: self.keys(of: $0.outcome)) } ?? marks.first
      return (mark ?? firsts.first)?.target
    }
    let shares = firsts.filter { $0.target.unit == .percent || $0.target.unit == .ratio }
    let isSurvey = !keys.isDisjoint(with: ["survey", "questionnaire"])
    let asked = isSurvey ? shares.first { !ofAnswers.isDisjoint(with: self.keys(of: $0.outcome)) } : nil
    return (asked ?? shares.first ?? firsts.first)?.target
  }

  private static func keys(of text: String) -> Set<String> { Set(WrittenWords(text).tokens.map(\.key)) }

  private static let ofAnswers: Set<String> = ["survey", "questionnaire", "say", "feel", "agree", "report", "tell"]
  private static let ofMarks: Set<String> = ["mean", "average", "indicate", "score", "check", "test"]
}
