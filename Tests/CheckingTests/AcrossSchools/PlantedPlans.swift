import Plans

@testable import Checking
@testable import GeneratedPlans

/// Plans of three hundred schools with a natural amount of common wording, in which copies and slips are planted.
struct PlantedPlans {
  let schools: [School]
  private(set) var plans: [Plan]
  private var numbers: SeededNumbers

  init(_ count: Int = 300, seed: UInt64 = 1, only phase: SchoolPhase? = nil) throws {
    struct NoSuchYear: Error {}
    guard let year = AcademicYear(startingIn: 2026) else { throw NoSuchYear() }
    let generator = PlanGenerator(
      seed: seed, academicYear: year, termDates: try Given.termDates(), asOf: try Given.day("2026-11-23"))
    let chosen = Array(
      (0..<count * 4).lazy.filter { phase == nil || GeneratedSchools.school($0)?.phase == phase }.prefix(count))
    schools = chosen.compactMap(GeneratedSchools.school)
    numbers = SeededNumbers(seed: seed &* 31 &+ 5)
    plans = chosen.map { generator.plan($0) }
    for index in plans.indices {
      let own = (0..<8).map { _ in OwnWording.sentence(&numbers) }
      add(own, to: index)
    }
  }

  /// Adds actions at the end of a plan.
  mutating func add(_ texts: [String], to plan: Int) {
    let last = plans[plan].priorities.count - 1
    for (index, text) in texts.enumerated() {
      plans[plan].priorities[last].objectives[0].actions.append(
        Action(text: text, lead: ["HT"], location: SourceLocation("Table 9, row \(index + 1)")))
    }
  }

  mutating func rename(_ plan: Int, as name: String) { plans[plan].school.name = name }

  /// Puts another school's number into a plan.
  mutating func claim(_ plan: Int, theNumberOf other: Int) { plans[plan].school.urn = schools[other].urn }

  /// A school that is in no federation or trust, from a number on.
  func alone(from index: Int) -> Int {
    (index..<schools.count).first { schools[$0].federation == nil && schools[$0].trust == nil } ?? 0
  }

  /// Puts another word in the place of one in eight, and another number for each number.
  mutating func edited(_ text: String) -> String {
    let words = text.split(separator: " ").map(String.init)
    return words.map { word in
      if word.contains(where: \.isNumber) { return "\(numbers.number(2...9))" }
      return numbers.chance(12) ? numbers.one(of: Self.otherWords) : word
    }.joined(separator: " ")
  }

  private static let otherWords = [
    "usually", "staff", "learners", "also", "carefully", "together", "weekly", "always", "new", "clear", "good",
    "every",
    "whole", "main", "current", "early",
  ]

  func filed() -> [FiledPlan] {
    plans.enumerated().map { id, plan in
      FiledPlan(id: id, plan: plan, identity: Self.identity(of: plan), file: "plan-\(id)")
    }
  }

  private static func identity(of plan: Plan) -> PlanIdentity? {
    guard let urn = plan.school.urn, let year = plan.academicYear else { return nil }
    return PlanIdentity(urn: urn, layer: .one, scopeKind: .wholeSchool, scopeName: "", academicYear: year)
  }

  func across() throws -> AcrossSchools {
    var across = AcrossSchools(try Given.acrossContext(schools: schools))
    for plan in filed() { across.take(plan) }
    return across
  }
}

/// How well a check finds what was planted.
struct FoundOfPlanted {
  var recall: Double
  var precision: Double

  init(found: Set<Set<String>>, planted: Set<Set<String>>) {
    let right = Double(found.intersection(planted).count)
    recall = planted.isEmpty ? 1 : right / Double(planted.count)
    precision = found.isEmpty ? 1 : right / Double(found.count)
  }
}

extension Given {
  static func acrossContext(schools: [School] = []) throws -> AcrossContext {
    AcrossContext(
      asOf: try day("2026-11-23"), termDates: try termDates(), checkRules: try checkRules(),
      vocabularies: try vocabularies(), schools: SchoolRegister(schools))
  }
}
