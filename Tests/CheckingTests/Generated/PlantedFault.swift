import Plans

@testable import Checking
@testable import GeneratedPlans

/// One fault put into a clean plan, and where a check must find it.
struct PlantedFault {
  let check: String
  let plan: Plan
  /// The text of the item at fault, by which a finding is known.
  let text: String

  /// Puts the fault that a check looks for into a plan; nil where the plan has no item that can carry it.
  static func planted(_ check: String, in clean: Plan, _ numbers: inout SeededNumbers) throws -> PlantedFault? {
    var planter = FaultPlanter(plan: clean, numbers: numbers)
    let text = try planter.plant(check)
    numbers = planter.numbers
    return text.map { PlantedFault(check: check, plan: planter.plan, text: $0) }
  }
}

/// Changes one item of a plan, and says its text.
private struct FaultPlanter {
  var plan: Plan
  var numbers: SeededNumbers

  mutating func plant(_ check: String) throws -> String? {
    switch check {
    case "actionWithoutLead": changeAction { $0.lead = $1.chance(50) ? [] : [$1.one(of: ["TBC", "tbc", "-"])] }
    case "actionWithoutDate":
      changeAction { action, numbers in
        (action.start, action.end, action.dateText) = (
          nil, nil, numbers.one(of: [nil, "", "TBC", "ongoing", "as soon as possible"])
        )
      }
    case "actionEndsBeforeStart":
      try changeAction { action, numbers in
        let day = try Given.day("2027-0\(numbers.number(1...6))-1\(numbers.number(0...9))")
        (action.start, action.end, action.dateText) = (day, day.adding(days: -numbers.number(1...90)), nil)
      }
    case "dateOutsidePeriod":
      try changeAction { action, numbers in
        let day = try Given.day(
          numbers.one(of: ["2025-11-14", "2024-03-08", "2027-10-15", "2028-02-04", "2026-03-20"]))
        (action.start, action.end, action.dateText, action.rag) = (nil, day, nil, .green)
      }
    case "pastDueWithoutProgress": try plantPastDue(rag: numbers.one(of: [nil, nil, .red]))
    case "greenWithNothingRecorded": try plantPastDue(rag: numbers.one(of: [.green, .blue]))
    case "dayThatDoesNotExist":
      changeAction { action, numbers in
        (action.start, action.end) = (nil, nil)
        action.dateText = numbers.one(of: [
          "31 June", "31/09/26", "by 30 February", "31.11.2026", "31st April 2027", "29/02/27",
        ])
      }
    case "dateInHolidays":
      try changeAction { action, numbers in
        let day = try Given.day(
          numbers.one(of: ["2026-10-28", "2026-12-29", "2027-02-17", "2027-04-01", "2027-06-02", "2027-08-12"]))
        (action.start, action.end, action.rag) = (nil, day, .green)
        action.dateText = "\(day.day) \(WrittenPlans.months[day.month - 1])"
      }
    case "oneLeadForMost": leadMost()
    case "milestoneWithoutMeasure":
      changeMilestone(FaultPlanter.vagueMilestones)
    case "vagueSuccessCriterion": changeOutcome(text: FaultPlanter.vagueOutcomes) { $0.targets = [] }
    case "targetAboveHundred":
      changeTarget { target, numbers in
        guard target.unit == .percent else { return false }
        target.value = Double(numbers.number(101...180))
        return true
      }
    case "targetWorseThanBaseline":
      changeTarget { target, _ in
        guard let baseline = target.baseline else { return false }
        (target.value, target.baseline) = (baseline, target.value)
        return true
      }
    case "targetWithoutBaseline":
      changeTarget { target, _ in
        target.baseline = nil
        return true
      }
    case "targetWithoutGroup": dropGroup()
    case "duplicateReference": repeatReference()
    case "danglingReference": refer()
    case "costDoesNotAddUp": spendWrongly()
    case "namedPupil": changeAnyText(FaultPlanter.pupils)
    case "smallCohort": changeAnyText(FaultPlanter.cohorts)
    case "templateText": changeAnyText(FaultPlanter.templates)
    default: nil
    }
  }

  // MARK: One item

  private mutating func changeAction(_ change: (inout Action, inout SeededNumbers) throws -> Void) rethrows -> String? {
    let priority = numbers.number(0...(plan.priorities.count - 1))
    let objective = numbers.number(0...(plan.priorities[priority].objectives.count - 1))
    let place = numbers.number(0...(plan.priorities[priority].objectives[objective].actions.count - 1))
    try change(&plan.priorities[priority].objectives[objective].actions[place], &numbers)
    return plan.priorities[priority].objectives[objective].actions[place].text
  }

  private mutating func changeMilestone(_ texts: [String]) -> String? {
    for priority in plan.priorities.indices {
      for objective in plan.priorities[priority].objectives.indices
      where !plan.priorities[priority].objectives[objective].milestones.isEmpty {
        let text = numbers.one(of: texts)
        plan.priorities[priority].objectives[objective].milestones[0].text = text
        plan.priorities[priority].objectives[objective].milestones[0].targets = []
        return text
      }
    }
    return nil
  }

  private mutating func changeOutcome(text: [String], _ change: (inout Outcome) -> Void) -> String? {
    let priority = numbers.number(0...(plan.priorities.count - 1))
    let words = numbers.one(of: text)
    plan.priorities[priority].objectives[0].outcomes[0].text = words
    change(&plan.priorities[priority].objectives[0].outcomes[0])
    return words
  }

  private mutating func changeTarget(_ change: (inout Target, inout SeededNumbers) -> Bool) -> String? {
    for priority in numbers.shuffled(Array(plan.priorities.indices)) {
      let place = numbers.number(0...1)
      var outcome = plan.priorities[priority].objectives[0].outcomes[place]
      guard change(&outcome.targets[0], &numbers) else { continue }
      // Every other target of this measure and group would tell the baseline.
      for objective in plan.priorities[priority].objectives.indices.dropFirst() {
        plan.priorities[priority].objectives[objective].outcomes = []
      }
      for other in plan.priorities.indices where other != priority {
        for objective in plan.priorities[other].objectives.indices {
          plan.priorities[other].objectives[objective].outcomes.removeAll {
            $0.targets.first?.measure == outcome.targets[0].measure
          }
        }
      }
      outcome.text = "A target for \(outcome.targets[0].measure ?? "")"
      plan.priorities[priority].objectives[0].outcomes[place] = outcome
      return outcome.text
    }
    return nil
  }

  private mutating func dropGroup() -> String? {
    for priority in numbers.shuffled(Array(plan.priorities.indices)) {
      let measure = plan.priorities[priority].objectives[0].outcomes[0].targets[0].measure ?? ""
      guard measure != "persistent absence", measure != "suspensions" else { continue }
      for objective in plan.priorities[priority].objectives.indices {
        plan.priorities[priority].objectives[objective].outcomes.removeAll { $0.targets.first?.group != nil }
      }
      return plan.priorities[priority].objectives[0].outcomes[0].text
    }
    return nil
  }

  private mutating func plantPastDue(rag: RAG?) throws -> String? {
    let priority = numbers.number(0...(plan.priorities.count - 1))
    for objective in plan.priorities[priority].objectives.indices {
      plan.priorities[priority].objectives[objective].progress = []
      for action in plan.priorities[priority].objectives[objective].actions.indices {
        plan.priorities[priority].objectives[objective].actions[action].end = try Given.day("2027-03-25")
        plan.priorities[priority].objectives[objective].actions[action].rag = nil
      }
    }
    let end = try Given.day("2026-1\(numbers.number(0...1))-0\(numbers.number(2...9))")
    plan.priorities[priority].objectives[0].actions[0].start = nil
    plan.priorities[priority].objectives[0].actions[0].end = end
    plan.priorities[priority].objectives[0].actions[0].dateText =
      "by \(end.day) \(WrittenPlans.months[end.month - 1])"
    plan.priorities[priority].objectives[0].actions[0].rag = rag
    return plan.priorities[priority].objectives[0].actions[0].text
  }

  private mutating func leadMost() -> String? {
    guard plan.layer == .one, plan.actions.count >= 8 else { return nil }
    let name = numbers.one(of: ["Mrs P. Quill", "Deputy head", "SENDCo", "J. Barlow (DHT)"])
    for priority in plan.priorities.indices {
      for objective in plan.priorities[priority].objectives.indices {
        for action in plan.priorities[priority].objectives[objective].actions.indices
        where numbers.chance(90) {
          plan.priorities[priority].objectives[objective].actions[action].lead = [name]
        }
      }
    }
    return name
  }

  private mutating func repeatReference() -> String? {
    guard plan.actions.first?.ref != nil, plan.priorities[0].objectives[0].actions.count > 1 else { return nil }
    plan.priorities[0].objectives[0].actions[1].ref = plan.priorities[0].objectives[0].actions[0].ref
    return plan.priorities[0].objectives[0].actions[1].text
  }

  private mutating func refer() -> String? {
    guard let ref = plan.actions.first?.ref, ref.contains("."), plan.layer == .one else { return nil }
    let to = numbers.one(of: ["see action 8.4", "linked to action 9.2", "see 7.31", "see also priority 9"])
    return changeAction { action, _ in action.text += " (\(to))" }
  }

  private mutating func spendWrongly() -> String? {
    let text = numbers.one(of: [
      "3 days x £200 = £500", "£200 + £350 = £600", "Cover: 2 x £185 = £350", "Trainer £400 + books £150 = £600",
      "4 sessions × £45 (£200)", "£1,200 + £350 = £1,450",
    ])
    _ = changeAction { action, _ in action.resources = [Resource(kind: .budget, text: text, amount: nil)] }
    return text
  }

  private mutating func changeAnyText(_ texts: [String]) -> String? {
    let text = numbers.one(of: texts)
    switch numbers.number(1...3) {
    case 1: _ = changeAction { action, _ in action.text = text }
    case 2: _ = changeOutcome(text: [text]) { $0.targets = [] }
    default:
      let priority = numbers.number(0...(plan.priorities.count - 1))
      plan.priorities[priority].objectives[0].progress.append(Progress(text: text))
    }
    return text
  }

  private static let vagueMilestones = [
    "Teaching of reading has improved", "Pupils make better progress", "Ensure that provision is effective",
    "Greater consistency across the key stage", "Teaching is stronger", "Feedback is more effective",
    "Improved attitudes to learning", "Pupils are more confident",
  ]
  private static let vagueOutcomes = [
    "Improved outcomes for pupils", "Teaching is better across the school", "Ensure that all pupils make progress",
    "Raised standards in writing", "Pupils’ behaviour is improving", "Enhanced subject knowledge of staff",
    "All groups make better progress", "More effective use of teaching assistants", "Increased engagement of families",
  ]
  private static let pupils = [
    "J.B. in Year 4 to have daily phonics", "Tyler to reach EXS in reading by June",
    "Support for Kayden from the TA each day",
    "Amelia (Y2) reads with a volunteer", "Review Tyler’s EHCP with the family",
    "Pupils below the standard: K.L. and M.O.",
    "Daily intervention with Zainab and Harry", "Oliver to achieve GDS in maths", "KW (Y6) to have tuition in maths",
  ]
  private static let cohorts = [
    "3/4 SEND pupils reach the standard", "Meet the families of 2 EAL pupils in Year 5",
    "2 of 3 girls in Year 6 missed the standard",
    "4 looked after children make progress", "1 child in Year 3 has a personal plan",
    "2 of 3 disadvantaged pupils pass the check",
    "Three pupils with EHCPs have reviews", "Both Year 6 traveller pupils attend daily",
    "2 pupils did not meet the standard",
  ]
  private static let templates = [
    "Insert school name here", "Review by [name] in the spring", "XXX to lead the launch", "Lorem ipsum dolor sit amet",
    "Click here to enter text.", "Attendance rises to XX%", "Train [insert role] in the scheme", "Choose an item.",
    "Published by <date>", "Click or tap here to enter text",
  ]
}
