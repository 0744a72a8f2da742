import Plans
import Testing

@testable import Storing

@Suite struct DatesAheadTests {
  private func filled() async throws -> (TemporaryStore, Int64) {
    let house = try await TemporaryStore()
    let objective = Objective(
      text: "Reading",
      actions: [Action(text: "Buy books", end: Day("2026-12-04")), Action(text: "Read them")],
      milestones: [
        Milestone(text: "60%", due: Day("2026-12-04")), Milestone(text: "65%", due: Day("2026-12-18"), status: .met),
        Milestone(text: "70%", due: Day("2027-02-12")),
      ])
    try await house.deliver(.sample(priorities: [Priority(title: "Reading", objectives: [objective])]))
    return (house, try #require(try await house.store.currentVersionIDs(of: house.urn).first))
  }

  @Test(arguments: [
    ("2026-12-04", "2026-12-18", "2026-12-04", 2), ("2026-12-05", "2026-12-18", "2026-12-18", 1),
    ("2026-12-05", "2026-12-17", "2026-12-18", 0),
  ])
  func bothEndsAreIncluded(_ day: String, _ last: String, _ next: String, _ count: Int) async throws {
    let (house, version) = try await filled()
    let found = try await house.store.datesAhead(
      of: [version], from: try #require(Day(day)), to: try #require(Day(last)))
    #expect(found[version]?.next == Day(next))
    #expect(found[version]?.milestones == count)
  }

  @Test func nothingAheadIsNothing() async throws {
    let (house, version) = try await filled()
    let day = try #require(Day("2027-02-13"))
    #expect(try await house.store.datesAhead(of: [version], from: day, to: day)[version]?.next == nil)
  }

  @Test func whatIsDueOnOneDayIsOneLineWithTheMilestonesWords() async throws {
    let (house, version) = try await filled()
    let (start, end) = (try #require(Day("2026-12-04")), try #require(Day("2026-12-18")))
    let days = try await house.store.dueDays(of: [version], from: start, to: end, limit: 5)
    #expect(days.map(\.day) == [start, end])
    #expect(days.first == DueDay(version: version, day: start, milestones: 1, actions: 1, text: "60%"))
    #expect(try await house.store.dueDays(of: [version], from: start, to: end, limit: 1).count == 1)
  }

  @Test func theTracksDaysTellOfProgress() async throws {
    let (house, version) = try await filled()
    let (start, end) = (try #require(Day("2026-12-04")), try #require(Day("2026-12-18")))
    let days = try await house.store.milestoneDays(of: [version], from: start, to: end)[version]
    #expect(
      days == [
        MilestoneDay(day: start, count: 1, withoutProgress: 1), MilestoneDay(day: end, count: 1, withoutProgress: 0),
      ])
  }
}
