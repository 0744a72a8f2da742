import Plans
import Testing

@testable import Storing

@Suite struct DeliveriesOfTokenTests {
  @Test func onlyThisTokensForThisSchoolAreListedTheLatestFirst() async throws {
    let house = try await TemporaryStore()
    var own: [ReceiptID] = []
    for bytes in ["a", "b", "c"] { own.append(try await house.record(bytes, route: .token(id: 1))) }
    _ = try await house.record("d", route: .token(id: 2))
    _ = try await house.record("e", route: .source(id: 1))
    let listed = try await house.store.deliveries(of: house.urn, withToken: 1, limit: 2)
    #expect(listed.map(\.receipt) == [own[2], own[1]])
    #expect(try await house.store.deliveries(of: house.other, withToken: 1, limit: 2).isEmpty)
  }

  @Test func theSameBytesAreShownAsTheyWereReadBefore() async throws {
    let house = try await TemporaryStore()
    let first = try await house.record("a")
    _ = try await house.store.storePlans([.sample()], of: first, kind: .xlsx, at: TemporaryStore.start)
    let again = try await house.record("a")
    let outcome = try await house.store.storePlans(
      [.sample()], of: again, kind: .xlsx, at: TemporaryStore.start)
    #expect(outcome == .identical)
    let read = try await house.store.versions(readFromBytesOf: again)
    #expect(read.map(\.receipt) == [first])
    let other = try await house.record("b")
    #expect(try await house.store.versions(readFromBytesOf: other).isEmpty)
  }
}
