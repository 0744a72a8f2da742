import Plans
import Testing

@testable import Storing

@Suite struct PredecessorsTests {
  private func academy() async throws -> (TemporaryStore, new: URN, old: URN, oldest: URN) {
    let house = try await TemporaryStore()
    let oldest = try TemporaryStore.urn(950_003)
    try await house.importSchools(
      [School(urn: oldest, name: "Old Infants", phase: .infant)],
      links: [(urn: house.urn, predecessor: house.other), (urn: house.other, predecessor: oldest)])
    return (house, house.urn, house.other, oldest)
  }

  @Test func predecessorsAreNamedTheNearestFirst() async throws {
    let (house, new, old, oldest) = try await academy()
    #expect(try await house.store.predecessors(of: new) == [old, oldest])
    #expect(try await house.store.predecessors(of: oldest).isEmpty)
  }

  @Test func anAcademyInheritsThePlansThatItHasNoneOfItsOwnFor() async throws {
    let (house, new, old, oldest) = try await academy()
    try await house.deliver(.sample(action: "oldest"), bytes: "a", urn: oldest)
    try await house.deliver(.maths(), bytes: "b", urn: oldest)
    #expect(try await house.store.currentVersions(of: new).map(\.identity.urn) == [oldest, oldest])
    try await house.deliver(.sample(action: "old"), bytes: "c", urn: old)
    #expect(try await house.store.currentVersions(of: new).map(\.identity.urn) == [old, oldest])
    try await house.deliver(.sample(action: "new"), bytes: "d", urn: new)
    let versions = try await house.store.currentVersions(of: new)
    #expect(versions.map(\.identity.urn) == [new, oldest])
    #expect(versions.map(\.number) == [1, 1])
    #expect(try await house.store.currentVersionIDs(of: new) == versions.map(\.id).sorted())
    #expect(try await house.store.currentVersions(of: old).map(\.identity.urn) == [old, oldest])
  }

  @Test func ofTwoThatMergedBothArePassedOn() async throws {
    let house = try await TemporaryStore()
    let junior = try TemporaryStore.urn(950_003)
    try await house.importSchools(
      [School(urn: junior, name: "Juniors", phase: .junior)],
      links: [(urn: house.urn, predecessor: house.other), (urn: house.urn, predecessor: junior)])
    try await house.deliver(.sample(), bytes: "a", urn: house.other)
    try await house.deliver(.sample(), bytes: "b", urn: junior)
    #expect(try await house.store.currentVersions(of: house.urn).count == 2)
  }

  @Test func aCircleOfLinksEnds() async throws {
    let house = try await TemporaryStore()
    try await house.importSchools(
      [], links: [(house.urn, house.other), (house.other, house.urn), (house.urn, house.urn)])
    #expect(try await house.store.predecessors(of: house.urn) == [house.other])
    try await house.deliver(.sample())
    #expect(try await house.store.currentVersions(of: house.other).count == 1)
  }
}
