import Foundation
import Plans

@testable import Checking
@testable import GeneratedPlans

/// Makes plans as schools write them, without a fault that a check of single items looks for: 25 to 120 items, worded
/// from the topics, dated within 2026/27 and judged as of 23 November 2026.
struct WrittenPlans {
  /// How a school numbers its items.
  private enum Numbering: CaseIterable { case throughout, byPriority, lettered, none }

  private var numbers: SeededNumbers
  private var leaders: [String: String] = [:]
  private var seniors: [String] = []

  init(seed: UInt64) { numbers = SeededNumbers(written: seed) }

  static let halves = [
    ("Autumn 1", "2026-09-01", "2026-10-23"), ("Autumn 2", "2026-11-02", "2026-12-18"),
    ("Spring 1", "2027-01-04", "2027-02-12"), ("Spring 2", "2027-02-22", "2027-03-25"),
    ("Summer 1", "2027-04-12", "2027-05-28"), ("Summer 2", "2027-06-07", "2027-07-21"),
  ]

  mutating func plan() throws -> Plan {
    let isSubject = numbers.chance(25)
    let numbering = numbers.one(of: Numbering.allCases)
    let named = numbers.chance(40)
    seniors = (0..<3).map { _ in named ? person() : numbers.one(of: GeneratedNames.senior) }
    leaders = [:]
    let topics = numbers.shuffled(PlanTopic.all).prefix(numbers.number(3...6))
    var priorities: [Priority] = []
    for (index, topic) in topics.enumerated() {
      priorities.append(try priority(topic, number: index + 1, numbering: numbering, named: named))
    }
    var plan = Plan(
      school: PlanSchool(
        urn: URN(rawValue: 950_000 + numbers.number(1...999)), name: numbers.one(of: GeneratedNames.schools)),
      title: "School Improvement Plan 2026/27", academicYear: AcademicYear(startingIn: 2026),
      layer: isSubject ? .two : .one,
      scope: PlanScope(kind: .wholeSchool, name: "Whole school"), priorities: priorities)
    if let topic = topics.first, isSubject { plan.scope = PlanScope(kind: .subject, name: topic.subject) }
    if numbers.chance(30) {
      plan.period = PlanPeriod(start: try Given.day("2026-09-01"), end: try Given.day("2027-07-31"))
    }
    return plan
  }

  private mutating func person() -> String {
    numbers.one(of: GeneratedNames.titles) + " " + String(numbers.one(of: ["A", "B", "D", "J", "M", "P", "R", "S"]))
      + ". "
      + numbers.one(of: GeneratedNames.surnames)
  }

  private mutating func priority(
    _ topic: PlanTopic, number: Int, numbering: Numbering, named: Bool
  ) throws -> Priority {
    let post = numbers.one(of: topic.posts)
    let lead = named ? person() : post
    var objectives: [Objective] = []
    var count = 0
    for (index, text) in numbers.shuffled(topic.objectives).prefix(numbers.number(1...2)).enumerated() {
      let letter = ["a", "b"][index]
      var objective = Objective(
        ref: numbering == .lettered ? "\(number)\(letter)" : nil, text: filled(text, post: post))
      for action in numbers.shuffled(topic.actions).prefix(numbers.number(3...5)) {
        count += 1
        let ref: String? =
          switch numbering {
          case .throughout: "\(number).\(count)"
          case .byPriority: "\(count)"
          case .lettered: "\(number)\(letter)\(count)"
          case .none: nil
          }
        let leader = numbers.chance(35) ? numbers.one(of: seniors) : lead
        objective.actions.append(
          try self.action(
            filled(numbers.chance(12) ? numbers.one(of: GeneratedNames.innocent) : action, post: post), ref: ref,
            lead: leader, post: post))
      }
      objective.outcomes = outcomes(topic)
      objective.milestones = try milestones(topic, lowest: objective.outcomes)
      objective.monitoring = [monitoring(post)]
      // What has fallen due by the day of judging has a word of progress.
      if numbers.chance(40) || objective.actions.contains(where: { ($0.end?.description ?? "") < "2026-11-23" }) {
        objective.progress = [
          Progress(
            text: filled(numbers.one(of: GeneratedNames.progress), post: post), date: try Given.day("2026-11-13"))
        ]
        for place in objective.actions.indices where numbers.chance(50) {
          objective.actions[place].rag = numbers.one(of: [RAG.green, .amber])
        }
      }
      objective.location = SourceLocation("objective \(number)\(letter)")
      objectives.append(objective)
    }
    return Priority(
      ref: numbering == .none ? nil : "\(number)", title: numbers.one(of: topic.titles),
      rationale: "In \(numbers.one(of: ["2025", "2026"])) \(numbers.number(40...80))% of pupils were secure.",
      lead: [lead], governor: [numbers.one(of: GeneratedNames.governors)], objectives: objectives,
      location: SourceLocation("priority \(number)"))
  }

  private mutating func action(_ text: String, ref: String?, lead: String, post: String) throws -> Action {
    let half = numbers.one(of: WrittenPlans.halves)
    var action = Action(ref: ref, text: text, lead: [lead])
    let (start, end) = (try Given.day(half.1), try Given.day(half.2))
    switch numbers.number(1...4) {
    case 1: (action.start, action.end, action.dateText) = (start, end, half.0)
    case 2:
      let day = weekday(between: start, and: end)
      (action.end, action.dateText) = (day, "by \(two(day.day))/\(two(day.month))/\(day.year)")
    case 3:
      let day = weekday(between: start, and: end)
      (action.end, action.dateText) = (day, "\(day.day) \(WrittenPlans.months[day.month - 1]) \(day.year)")
    default: (action.end, action.dateText) = (end, "by the end of \(half.0)")
    }
    if numbers.chance(45) {
      let (words, sum) = numbers.one(of: GeneratedNames.resources)
      action.resources = [
        Resource(kind: sum > 0 ? .budget : .time, text: filled(words, post: post), amount: sum > 0 ? sum : nil)
      ]
    }
    return action
  }

  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private mutating func weekday(between start: Day, and end: Day) -> Day {
    let day = start.adding(days: numbers.number(0...start.days(until: end)))
    return day.weekday > 5 ? day.adding(days: -2) < start ? start : day.adding(days: 5 - day.weekday) : day
  }

  private mutating func outcomes(_ topic: PlanTopic) -> [Outcome] {
    let measure = topic.measure
    let group = numbers.one(of: GeneratedNames.groups)
    return [nil, group].map { group in
      let from = numbers.number(measure.from)
      let value = measure.isLower ? from - numbers.number(3...8) : from + numbers.number(3...12)
      let isCount = measure.name == "suspensions"
      let who = group.map { "\($0) pupils" } ?? "pupils"
      let text =
        isCount
        ? "Suspensions of \(who) fall from \(from) to \(value)"
        : numbers.one(of: [
          "\(value)% of \(who) \(measure.words) (2026: \(from)%)",
          "From \(from)% to \(value)% of \(who) \(measure.words)",
        ])
      return Outcome(
        text: text,
        targets: [
          Target(
            measure: measure.name, group: group, baseline: Double(from), value: Double(value),
            unit: isCount ? .count : .percent, bound: measure.isLower ? .atMost : .atLeast)
        ])
    }
  }

  private mutating func milestones(_ topic: PlanTopic, lowest: [Outcome]) throws -> [Milestone] {
    var made: [Milestone] = []
    let ends = [("By Christmas", "2026-12-18"), ("By Easter", "2027-03-25"), ("By July", "2027-07-21")]
    for (words, day) in ends {
      let due = try Given.day(day)
      if numbers.chance(50) {
        made.append(Milestone(text: filled(numbers.one(of: topic.results), post: ""), due: due, dueText: words))
      } else if let target = lowest.first?.targets.first {
        let value = Int(target.value) + (topic.measure.isLower ? 2 : -2)
        made.append(
          Milestone(
            text: target.unit == .count
              ? "\(value) suspensions or fewer" : "\(value)% of pupils \(topic.measure.words)",
            due: due, dueText: words,
            targets: [Target(measure: target.measure, value: Double(value), unit: target.unit, bound: target.bound)]))
      }
    }
    return made
  }

  private mutating func monitoring(_ post: String) -> Plans.Monitoring {
    let text = filled(numbers.one(of: GeneratedNames.monitoring), post: post)
    return Plans.Monitoring(
      text: text, who: [numbers.one(of: seniors)], when: "half-termly", governors: text.contains("overnor"))
  }

  private mutating func filled(_ text: String, post: String) -> String {
    var text = text
    for (slot, words) in [
      ("{year}", numbers.one(of: GeneratedNames.years)), ("{group}", numbers.one(of: GeneratedNames.groups)),
      ("{post}", post),
    ] {
      guard let range = text.range(of: slot) else { continue }
      text.replaceSubrange(range, with: words)
    }
    return text
  }
}
