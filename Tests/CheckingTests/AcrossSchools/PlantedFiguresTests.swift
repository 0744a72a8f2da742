import GeneratedPlans
import Plans
import Testing

@testable import Checking

/// Over 400 generated plans, what was planted is found and hardly anything else, and clean plans have nothing worse than a
/// note.
@Suite struct PlantedFiguresTests {
  private static let count = 400

  /// The schools at which something is planted: one in ten.
  private static let planted = stride(from: 3, to: count, by: 10).map { $0 }

  private func plans() throws -> [FiledPlan] {
    let generator = PlanGenerator(
      seed: 11, academicYear: try #require(AcademicYear(startingIn: 2026)), termDates: try Given.termDates(),
      asOf: try Given.day("2026-11-23"))
    return (0..<Self.count).map { number in
      FiledPlan(
        id: number, plan: generator.plan(number), urn: GeneratedSchools.school(number)?.urn, file: "\(number).docx",
        received: Day("2026-10-01"))
    }
  }

  private func context(_ results: [PublishedResult] = [], advisers: [URN: SchoolAdviser] = [:]) throws -> AcrossContext
  {
    try Filed.context((0..<Self.count).compactMap(GeneratedSchools.school), results: results, advisers: advisers)
  }

  private func expectFound(
    _ found: [AcrossFinding], _ truth: Set<URN>, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let urns = found.map { $0.urns.first }
    let right = urns.count { $0.map(truth.contains) ?? false }
    let recall = Double(truth.count { urn in urns.contains(urn) }) / Double(truth.count)
    let precision = urns.isEmpty ? 0 : Double(right) / Double(urns.count)
    #expect(
      recall >= 0.9,
      "recall \(recall) of \(truth.count): \(truth.filter { !urns.contains($0) }.map { GeneratedSchools.school($0.rawValue - 200_001)?.phase.words ?? "" })",
      sourceLocation: sourceLocation)
    #expect(
      precision >= 0.95,
      "precision \(precision) of \(urns.count): \(found.filter { !truth.contains($0.urns[0]) }.map(\.message).prefix(4))",
      sourceLocation: sourceLocation)
  }

  private typealias SourceLocation = Testing.SourceLocation

  private func urns(_ numbers: [Int]) -> Set<URN> { Set(numbers.compactMap { GeneratedSchools.school($0)?.urn }) }

  /// The same with one target a measure and group, since generated plans have several that disagree.
  private func agreeing(_ plans: [FiledPlan]) -> [FiledPlan] {
    plans.map { plan in
      var plan = plan
      var seen: Set<String> = []
      plan.plan.changeObjectives { objective in
        for outcome in objective.outcomes.indices {
          objective.outcomes[outcome].targets.removeAll { target in
            !seen.insert("\(target.measure ?? "") \(target.group ?? "")").inserted
          }
        }
      }
      return plan
    }
  }

  /// What each school published before: near each baseline, and no more than the target.
  private func results(of plans: [FiledPlan]) throws -> [PublishedResult] {
    let year = try #require(AcademicYear(startingIn: 2025))
    return plans.flatMap { plan in
      plan.plan.placedOutcomes.flatMap(\.item.targets).compactMap { target -> PublishedResult? in
        guard let urn = plan.urn, let measure = target.measure, let baseline = target.baseline, let unit = target.unit
        else { return nil }
        let noise = Double((urn.rawValue &* 31 &+ Int(target.value)) % 5 - 2)
        return PublishedResult(
          urn: urn, academicYear: year, measure: measure, group: target.group, unit: unit,
          value: baseline + (unit == .percent ? noise : noise / 2))
      }
    }
  }

  @Test func cleanPlansHaveNothingWorseThanANote() throws {
    let plans = agreeing(try plans())
    var all = AcrossSchools(try context(results(of: plans)))
    for plan in plans { all.take(plan) }
    let worse = all.findings().filter { $0.severity != .note }
    #expect(worse.isEmpty, "\(worse.map(\.message).prefix(5))")
  }

  @Test func costsFarFromLikeSchoolsAreFound() throws {
    var plans = try plans()
    for number in Self.planted {
      let factor: Double = number % 20 == 3 ? 20 : 0.04
      plans[number].plan.changeObjectives { objective in
        for index in objective.resources.indices {
          objective.resources[index].amount = objective.resources[index].amount.map { $0 * factor }
        }
      }
    }
    expectFound(
      Filed.findings(of: CostFarFromLikeSchools.self, plans, in: try context()), urns(Self.planted))
  }

  @Test func farTooManyPrioritiesAreFound() throws {
    var plans = try plans()
    for number in Self.planted {
      let own = plans[number].plan.priorities
      plans[number].plan.priorities = (0..<(12 + number % 7)).map { own[$0 % own.count] }
    }
    expectFound(
      Filed.findings(of: PrioritiesFarFromLikeSchools.self, plans, in: try context()), urns(Self.planted))
  }

  @Test func targetsFarFromLikeSchoolsAreFound() throws {
    var plans = try plans()
    // Two groups of pupils, so that one measure and group has a sample among so few schools.
    for number in plans.indices {
      plans[number].plan.changeTargets { $0.group = number % 2 == 0 ? "disadvantaged" : "SEND" }
    }
    plans = agreeing(plans)
    var truth: [Int] = []
    for number in plans.indices where GeneratedSchools.school(number)?.phase == .primary && number % 9 == 1 {
      var isPlanted = false
      plans[number].plan.changeTargets { target in
        guard !isPlanted, ["reading EXS+", "writing EXS+", "maths EXS+", "attendance", "GLD"].contains(target.measure)
        else { return }
        target.value = 6
        isPlanted = true
      }
      if isPlanted { truth.append(number) }
    }
    #expect(truth.count > 15)
    expectFound(Filed.findings(of: TargetsFarFromLikeSchools.self, plans, in: try context()), urns(truth))
  }

  @Test func targetsBelowAndBaselinesUnlikePublishedResultsAreFound() throws {
    let plans = agreeing(try plans())
    var results = try results(of: plans)
    let planted = urns(Self.planted)
    for index in results.indices where planted.contains(results[index].urn) {
      results[index].value = (results[index].value ?? 0) + (isLower(results[index].measure) ? -12 : 12)
    }
    let context = try context(results)
    expectFound(Filed.findings(of: TargetsBelowResults.self, plans, in: context), planted)
    expectFound(Filed.findings(of: BaselinesUnlikeResults.self, plans, in: context), planted)
  }

  private func isLower(_ measure: String) -> Bool { ["persistent absence", "suspensions"].contains(measure) }

  @Test func schoolsWithoutAPlanAndStalePlansAreFound() throws {
    var plans = try plans()
    plans.removeAll { Self.planted.contains($0.id) }
    expectFound(Filed.findings(of: PlansLate.self, plans, in: try context()), urns(Self.planted))
    let asOf = try Given.day("2026-11-23")
    let stale = plans.indices.filter { number in
      number % 10 == 5 && plans[number].plan.actions.contains { $0.end.map { $0 <= asOf } ?? false }
    }
    for index in stale { plans[index].received = Day("2026-08-01") }
    expectFound(
      Filed.findings(of: PlansStale.self, plans, in: try context()), Set(stale.compactMap { plans[$0].urn }))
  }

  @Test func prioritiesThatSchoolsShareAreFoundWithTheSchoolsThatAreStrong() throws {
    var plans = try plans()
    let special = plans.indices.filter { GeneratedSchools.school($0)?.phase == .special }.prefix(8)
    for index in special {
      plans[index].plan.priorities[0].title = ["Improve science", "Science in all years"][index % 2]
    }
    let found = Filed.findings(of: SharedPriorities.self, plans, in: try context())
    let science = found.filter { $0.message.contains("about science.") && $0.message.contains("special schools") }
    #expect(science.map { Set($0.urns) } == [urns(Array(special))])
    let reading = try #require(found.first { $0.message.contains("about reading.") })
    let truth = Set(
      plans.filter { plan in
        plan.urn.map { reading.urns.contains($0) } ?? false
      }.compactMap(\.urn))
    #expect(Set(reading.urns) == truth)
  }

  @Test func weeksInWhichOneAdviserHasTooManyMilestonesAreFound() throws {
    var plans = try plans()
    let monday = try Given.day("2027-01-04")
    var advisers: [URN: SchoolAdviser] = [:]
    for index in plans.indices {
      guard let urn = plans[index].urn else { continue }
      advisers[urn] = SchoolAdviser(id: Int64(index / 10), name: "Adviser \(index / 10)")
      var next = index
      plans[index].plan.changeObjectives { objective in
        for milestone in objective.milestones.indices {
          // Spread over the weeks of two terms; those of every fourth adviser all in one week.
          let week = index / 10 % 4 == 0 ? 3 : next % 25
          objective.milestones[milestone].due = monday.adding(days: week * 7 + next % 5)
          next += 7
        }
      }
    }
    let found = Filed.findings(of: MilestonesInOneWeek.self, plans, in: try context(advisers: advisers))
    let named = Set(found.map { $0.message.split(separator: "fall to ").last?.split(separator: " in the").first ?? "" })
    #expect(named == Set(stride(from: 0, to: 40, by: 4).map { "Adviser \($0)" }))
    #expect(found.count == 10)
    #expect(found.allSatisfy { $0.message.contains("from Monday 25 January 2027") })
  }

  @Test func whatANewVersionChangesIsItsPartOfTheWhole() throws {
    let plans = try plans()
    var all = AcrossSchools(try context(results(of: plans)))
    for plan in plans { all.take(plan) }
    let whole = all.findings()
    for number in [0, 57, 311] {
      let part = all.findings(of: number)
      #expect(part.allSatisfy(whole.contains))
      #expect(whole.filter { $0.files.contains("\(number).docx") }.allSatisfy(part.contains))
    }
    var another = AcrossSchools(try context(results(of: plans)))
    for plan in plans.reversed() { another.take(plan) }
    another.drop(200)
    another.take(plans[200])
    #expect(another.findings() == whole)
  }
}

extension Plan {
  /// Changes each target of an outcome in the plan's order.
  fileprivate mutating func changeTargets(_ change: (inout Target) -> Void) {
    changeObjectives { objective in
      for outcome in objective.outcomes.indices {
        for target in objective.outcomes[outcome].targets.indices {
          change(&objective.outcomes[outcome].targets[target])
        }
      }
    }
  }

  /// Changes each objective in the plan's order.
  fileprivate mutating func changeObjectives(_ change: (inout Objective) -> Void) {
    for priority in priorities.indices {
      for objective in priorities[priority].objectives.indices { change(&priorities[priority].objectives[objective]) }
    }
  }
}
