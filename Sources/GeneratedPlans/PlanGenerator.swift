public import Plans

/// Writes plans as schools write them, the same for the same seed and number in every process: to measure with, and to
/// test that checks find what is planted and nothing else.
///
/// A plan has 25 to 120 items. By the checks it is clean: every action has a lead and a day in term, every target a
/// baseline and a group of pupils, and what has fallen due by the day that it is written for has progress recorded.
public struct PlanGenerator: Sendable {
  let seed: UInt64
  let academicYear: AcademicYear
  let termDates: TermDates
  /// What has fallen due by this day has progress recorded.
  let asOf: Day

  public init(seed: UInt64 = 1, academicYear: AcademicYear, termDates: TermDates, asOf: Day) {
    self.seed = seed
    self.academicYear = academicYear
    self.termDates = termDates
    self.asOf = asOf
  }

  /// The whole-school plan of the school with a number, from 0 on.
  public func plan(_ number: Int) -> Plan {
    var writing = Writing(self, number: number)
    return writing.plan()
  }
}

/// One plan while it is written.
struct Writing {
  let generator: PlanGenerator
  let school: School?
  var numbers: SeededNumbers
  let staff: [String]
  let head: String

  init(_ generator: PlanGenerator, number: Int) {
    self.generator = generator
    school = GeneratedSchools.school(number)
    numbers = SeededNumbers(seed: generator.seed &* 0x9e37_79b9 &+ UInt64(number) &* 0x85eb_ca6b &+ 7)
    let names = numbers.some(7, of: PlanSubject.surnames)
    let titles = ["Mr", "Mrs", "Ms", "Miss", "Dr"]
    var people: [String] = []
    for name in names { people.append(numbers.one(of: titles) + " " + name) }
    staff = people
    head = numbers.one(of: ["Headteacher", "HT", "Head of school"])
  }

  mutating func plan() -> Plan {
    let subjects = school?.phase == .secondary ? PlanSubject.secondary : PlanSubject.primary
    let chosen = numbers.some(numbers.number(3...min(5, subjects.count)), of: subjects)
    let name = school?.name ?? "School"
    let title = numbers.one(of: ["School improvement plan", "School development plan", "Improvement plan"])
    return Plan(
      school: PlanSchool(urn: school?.urn, name: name), title: "\(title) \(generator.academicYear)",
      academicYear: generator.academicYear, layer: .one, scope: PlanScope(kind: .wholeSchool, name: "Whole school"),
      evidence: [
        Evidence(
          kind: .selfEvaluation, text: "Self-evaluation, July \(generator.academicYear.start)",
          location: "Front page, line 4"),
        Evidence(
          kind: .inspection, text: "Inspection report of March \(generator.academicYear.start - 2)",
          location: "Front page, line 5"),
      ],
      priorities: chosen.enumerated().map { index, subject in priority(index + 1, subject) })
  }

  private mutating func priority(_ number: Int, _ subject: PlanSubject) -> Priority {
    let lead = numbers.one(of: staff)
    let count = numbers.number(1...2)
    return Priority(
      ref: "\(number)", title: numbers.one(of: subject.titles), area: subject.area,
      rationale: numbers.one(of: [
        "Results in \(subject.title.lowercased()) fell last year.",
        "The inspection asked for better \(subject.title.lowercased()).",
        "Our own monitoring found that \(numbers.one(of: subject.keyStages)) need this most.",
      ]), lead: [lead, head], governor: ["Link governor for \(subject.title.lowercased())"],
      objectives: (1...count).map { objective(number, $0, of: count, subject, lead) },
      location: SourceLocation("Table \(number), row 1"))
  }

  private mutating func objective(
    _ priority: Int, _ number: Int, of count: Int, _ subject: PlanSubject, _ lead: String
  ) -> Objective {
    let actions = (1...numbers.number(3...8)).map { action(priority, (number - 1) * 8 + $0, subject) }
    let measures = numbers.some(numbers.number(1...2), of: subject.measures)
    let outcomes = measures.map { outcome(priority, number, $0, subject) }
    let pounds = numbers.number(2...40) * 100
    return Objective(
      ref: count == 1 ? nil : "\(priority).\(number == 1 ? "A" : "B")",
      text:
        "Teachers \(numbers.one(of: ["check understanding", "plan in small steps", "model each step", "teach vocabulary"])) "
        + "in \(subject.title.lowercased()) for \(numbers.one(of: subject.keyStages))",
      outcomes: outcomes, actions: actions, milestones: milestones(priority, number, measures[0]),
      resources: [
        Resource(
          kind: .budget, text: "Cover and training £\(pounds)", amount: Double(pounds),
          location: place(priority, number, "Resources"))
      ],
      monitoring: [
        Monitoring(
          text:
            "\(numbers.one(of: ["Learning walks", "Book looks", "Pupil interviews", "Data review"])) by \(lead); reported to governors",
          who: [lead], when: numbers.one(of: ["each half-term", "termly", "monthly"]), governors: true,
          location: place(priority, number, "Monitoring"))
      ], progress: progress(priority, number, actions), location: place(priority, number, "Objective"))
  }

  private mutating func action(_ priority: Int, _ number: Int, _ subject: PlanSubject) -> Action {
    let text =
      numbers.chance(8)
      ? numbers.one(of: PlanSubject.common)
      : "\(numbers.one(of: subject.verbs)) \(numbers.one(of: subject.things)) \(numbers.one(of: subject.ends))"
        + (numbers.chance(50) ? ", beginning with \(numbers.one(of: subject.keyStages))" : "")
    let start = dayInTerm()
    let end = dayInTerm()
    return Action(
      ref: "\(priority).\(number)", text: text, lead: [numbers.one(of: staff)], start: min(start, end),
      end: max(start, end),
      dateText: "\(min(start, end)) to \(max(start, end))", location: place(priority, number, "Action"))
  }

  private mutating func outcome(
    _ priority: Int, _ number: Int, _ measure: PlanSubject.Measure, _ subject: PlanSubject
  ) -> Outcome {
    let target = target(measure)
    return Outcome(
      text: words(target, measure), targets: [target], location: place(priority, number, "Success criteria"))
  }

  private mutating func target(_ measure: PlanSubject.Measure) -> Target {
    let now = numbers.number(measure.range)
    let step = numbers.number(2...6)
    let value = measure.betterIsLower ? max(1, now - step) : min(99, now + step)
    return Target(
      measure: measure.name, group: numbers.one(of: PlanSubject.groups), baseline: Double(now), value: Double(value),
      unit: ["Attainment 8", "suspensions"].contains(measure.name) ? .score : .percent,
      bound: measure.betterIsLower ? .atMost : .atLeast)
  }

  private func words(_ target: Target, _ measure: PlanSubject.Measure) -> String {
    let group = PlanSubject.groupWords[target.group ?? ""] ?? "pupils"
    let sign = target.unit == .percent ? "%" : ""
    return "\(Int(target.value))\(sign) for \(group): \(measure.words) (now \(Int(target.baseline ?? 0))\(sign))"
  }

  /// One for each term, on its last day, each nearer to the aim.
  private mutating func milestones(_ priority: Int, _ number: Int, _ measure: PlanSubject.Measure) -> [Milestone] {
    let aim = target(measure)
    return [Term.autumn, .spring, .summer].enumerated().compactMap { index, term in
      guard let span = generator.termDates.span(of: term, in: generator.academicYear), let baseline = aim.baseline
      else { return nil }
      var step = aim
      step.value = (baseline + (aim.value - baseline) * Double(index + 1) / 3).rounded()
      return Milestone(
        text: words(step, measure), due: span.end, dueText: "End of \(term.rawValue) term", targets: [step],
        location: place(priority, number, "Milestone \(index + 1)"))
    }
  }

  private mutating func progress(_ priority: Int, _ number: Int, _ actions: [Action]) -> [Progress] {
    actions.filter { ($0.end ?? generator.asOf) <= generator.asOf }.map { action in
      Progress(
        text: numbers.one(of: [
          "Done; seen in \(numbers.number(3...9)) of 10 lessons visited.",
          "Training held, \(numbers.number(8...30)) staff took part.",
          "In place since half-term; \(numbers.number(4...20)) pupils have caught up.",
        ]), date: action.end, rag: .green, location: place(priority, number, "Progress"), forAction: action.ref)
    }
  }

  /// A school day of the academic year.
  private mutating func dayInTerm() -> Day {
    let half = numbers.one(of: HalfTerm.allCases)
    guard let span = generator.termDates.span(of: half, in: generator.academicYear) else { return generator.asOf }
    var day = span.start.adding(days: numbers.number(0...max(0, span.start.days(until: span.end))))
    while day.weekday > 5 { day = day.adding(days: -1) }
    return max(day, span.start)
  }

  private func place(_ priority: Int, _ number: Int, _ column: String) -> SourceLocation {
    SourceLocation("Table \(priority), row \(number + 1), column \(column)")
  }
}
