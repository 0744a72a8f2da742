import Plans
import Testing

@testable import Storing

@Suite struct PlansOnFileTests {
  private let year = AcademicYear("2026/27")

  @Test func theWholeSchoolPlanComesFirstAndTheLatestVersionIsTaken() async throws {
    let house = try await TemporaryStore()
    try await house.deliver(.maths(), bytes: "m")
    try await house.deliver(.sample(), bytes: "a")
    try await house.deliver(.sample(action: "Buy more"), bytes: "b")
    let plans = try await house.store.plansOnFile(of: [house.urn, house.other], since: try #require(year))
    #expect(plans[house.urn]?.map(\.scopeTitle) == ["Whole school", "Mathematics"])
    #expect(plans[house.urn]?.map(\.number) == [2, 1])
    #expect(plans[house.urn]?.map(\.isWholeSchool) == [true, false])
    #expect(plans[house.other] == nil)
  }

  @Test func aVersionThatHadNotComeByThenIsLeftOut() async throws {
    let house = try await TemporaryStore()
    try await house.deliver(.sample(), bytes: "a")
    try await house.deliver(.sample(action: "Buy more"), bytes: "b")
    let second = TemporaryStore.start + 120
    func numbers(before end: Int) async throws -> [Int]? {
      try await house.store.plansOnFile(of: [house.urn], since: try #require(year), receivedBefore: end)[house.urn]?
        .map(\.number)
    }
    #expect(try await numbers(before: second + 1) == [2])
    #expect(try await numbers(before: second) == [1])
    #expect(try await numbers(before: TemporaryStore.start + 60) == nil)
  }

  @Test func anEarlierYearIsLeftOutWhereItIsNotAskedFor() async throws {
    let house = try await TemporaryStore()
    try await house.deliver(.sample(year: "2025/26"))
    #expect(try await house.store.plansOnFile(of: [house.urn], since: try #require(year)).isEmpty)
    #expect(try await house.store.plansOnFile(of: [house.urn], since: try #require(AcademicYear("2025/26"))).count == 1)
  }

  @Test func aPredecessorsPlanIsInheritedUntilThereIsOneOfItsOwn() async throws {
    let house = try await TemporaryStore()
    try await house.importSchools(
      [School(urn: house.urn, name: "Academy", phase: .primary)], links: [(urn: house.urn, predecessor: house.other)])
    try await house.deliver(.sample(), bytes: "a", urn: house.other)
    let inherited = try await house.store.plansOnFile(of: [house.urn], since: try #require(year))[house.urn]
    #expect(inherited?.map(\.isInherited) == [true])
    try await house.deliver(.sample(), bytes: "b", urn: house.urn)
    let own = try await house.store.plansOnFile(of: [house.urn], since: try #require(year))[house.urn]
    #expect(own?.map(\.isInherited) == [false])
    #expect(try await house.store.linkedSchools(of: house.other).map(\.isPredecessor) == [false])
    #expect(try await house.store.listedVersions(of: house.urn).map(\.isInherited) == [false, true])
  }

  @Test func aPlanGoesOnWhereItsPeriodDoes() async throws {
    let house = try await TemporaryStore()
    var plan = Plan.sample(
      year: "2025/26",
      priorities: [
        Priority(title: "R", objectives: [Objective(text: "R", actions: [Action(text: "A", end: Day("2027-05-01"))])])
      ])
    plan.period = PlanPeriod(start: Day("2025-09-01"), end: Day("2027-08-31"))
    try await house.deliver(plan)
    let ids = try await house.store.currentVersionIDs(of: house.urn)
    func covers(_ day: String) async throws -> Bool {
      try await house.store.versionsCovering(try #require(Day(day)), among: ids) == Set(ids)
    }
    #expect(try await covers("2027-05-01"))
    // Nothing in it is dated on or after that day, so its period is not looked at.
    #expect(try await covers("2027-05-02") == false)
    #expect(try await covers("2028-01-01") == false)
    #expect(try await house.store.versionsCovering(try #require(Day("2027-01-01")), among: []).isEmpty)
  }
}
