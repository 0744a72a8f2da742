import Foundation
import Plans
import Testing

@testable import Storing

/// An authority's worth of plans goes in and comes out; no time and no figure of memory decides it.
@Suite struct ManyPlansTests {
  @Test func aThousandPlansAreStoredAndReadBackOneAtATime() async throws {
    let house = try await TemporaryStore()
    try await house.importSchools(
      try (0..<1000).map { School(urn: try TemporaryStore.urn(920_000 + $0), name: "S \($0)", phase: .primary) })
    let before = Self.residentMegabytes()
    let began = ContinuousClock.now
    for number in 0..<1000 {
      try await house.deliver(Self.plan(number), bytes: "\(number)", urn: try TemporaryStore.urn(920_000 + number))
    }
    let stored = ContinuousClock.now - began
    let ids = try await house.store.currentVersionIDs(of: nil)
    #expect(ids.count == 1000)
    for id in ids { #expect(try await house.store.version(id)?.plan.actions.count == 60) }
    #expect(try await house.values(Int.self, "SELECT count(*) FROM action") == [60_000])
    print("1000 plans of 120 items: stored in \(stored), \(Self.residentMegabytes() - before) MB more resident")
  }

  private static func plan(_ number: Int) -> Plan {
    let actions = (0..<12).map {
      Action(
        text: "Train all staff in step \($0) of \(number)", lead: ["English lead"], end: Day("2026-12-18"), key: "\($0)"
      )
    }
    let milestones = (0..<9).map { Milestone(text: "\(50 + $0)% on track", due: Day("2027-02-12")) }
    let outcomes = (0..<3).map { Outcome(text: "\(70 + $0)% reach the expected standard") }
    return .sample(
      priorities: (0..<5).map { index in
        Priority(
          ref: "\(index + 1)", title: "Priority \(index)",
          objectives: [
            Objective(text: "Objective \(index)", outcomes: outcomes, actions: actions, milestones: milestones)
          ])
      })
  }

  private static func residentMegabytes() -> Int {
    let status = FileManager.default.contents(atPath: "/proc/self/statm").map { String(decoding: $0, as: UTF8.self) }
    let pages = status?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    return pages * Int(sysconf(Int32(_SC_PAGESIZE))) >> 20
  }
}
