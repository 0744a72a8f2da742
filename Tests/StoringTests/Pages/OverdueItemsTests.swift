import Plans
import Testing

@testable import Storing

@Suite struct OverdueItemsTests {
  private func store(_ objectives: [Objective]) async throws -> (TemporaryStore, Int64) {
    let house = try await TemporaryStore()
    try await house.deliver(.sample(priorities: [Priority(title: "Reading", objectives: objectives)]))
    return (house, try #require(try await house.store.currentVersionIDs(of: house.urn).first))
  }

  private func overdue(_ objectives: [Objective], on day: String) async throws -> OverdueItems? {
    let (house, version) = try await store(objectives)
    return try await house.store.overdueItems(of: [version], on: try #require(Day(day)))[version]
  }

  private let objective = Objective(
    text: "Reading", actions: [Action(text: "Buy books", end: Day("2026-10-23"), key: "a")],
    milestones: [Milestone(text: "60%", due: Day("2026-10-16")), Milestone(text: "70%", due: Day("2026-12-18"))])

  @Test func whatIsDueTodayIsNotYetOverdueAndYesterdaysIs() async throws {
    #expect(try await overdue([objective], on: "2026-10-16") == nil)
    #expect(try await overdue([objective], on: "2026-10-17")?.milestones == 1)
    #expect(try await overdue([objective], on: "2026-10-23")?.actions == 0)
    let both = try await overdue([objective], on: "2026-10-24")
    #expect(both == OverdueItems(milestones: 1, actions: 1, since: try #require(Day("2026-10-16"))))
  }

  @Test func progressThatNamesTheActionTellsOfItAlone() async throws {
    var told = objective
    told.progress = [Progress(text: "Bought.", forAction: "a")]
    #expect(try await overdue([told], on: "2026-11-01")?.actions == 0)
    #expect(try await overdue([told], on: "2026-11-01")?.milestones == 1)
  }

  @Test func progressOfThePriorityTellsOfAllOfIt() async throws {
    let told = Objective(text: "Phonics", progress: [Progress(text: "On the way.")])
    #expect(try await overdue([objective, told], on: "2026-11-01") == nil)
  }

  @Test func progressOfAnotherPriorityTellsOfNothing() async throws {
    let house = try await TemporaryStore()
    let told = Objective(text: "Maths", progress: [Progress(text: "On the way.")])
    try await house.deliver(
      .sample(priorities: [
        Priority(title: "Reading", objectives: [objective]), Priority(title: "Maths", objectives: [told]),
      ]))
    let ids = try await house.store.currentVersionIDs(of: house.urn)
    let overdue = try await house.store.overdueItems(of: ids, on: try #require(Day("2026-11-01")))
    #expect(overdue.values.map(\.milestones) == [1])
  }

  @Test func aStatusOrAColourTellsOfAnItem() async throws {
    var told = objective
    told.milestones[0].status = .notMet
    told.actions[0].rag = .green
    #expect(try await overdue([told], on: "2026-11-01") == nil)
  }
}
