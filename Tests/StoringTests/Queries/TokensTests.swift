import Plans
import Testing

@testable import Storing

@Suite struct TokensTests {
  @Test func aTokenIsFoundByItsHashUntilAndAfterItIsRevoked() async throws {
    let house = try await TemporaryStore()
    let id = try await house.store.issueToken(urn: house.urn, tokenHash: "h", label: "MIS", by: .commandLine, at: 10)
    let token = try #require(try await house.store.token(hash: "h"))
    #expect(token.id == id)
    #expect(token.urn == house.urn)
    #expect(!token.isRevoked)
    #expect(try await house.store.token(hash: "x") == nil)
    try await house.store.revokeToken(id: id, at: 20, by: .commandLine)
    try await house.store.revokeToken(id: id, at: 30, by: .commandLine)
    #expect(try await house.store.tokens().map(\.revokedAt) == [20])
    #expect(try await house.values(Int.self, "SELECT count(*) FROM audit WHERE action = 'token.revoked'") == [1])
  }

  @Test func useIsNotedOnceAMinute() async throws {
    let house = try await TemporaryStore()
    let id = try await house.store.issueToken(urn: house.urn, tokenHash: "h", label: "", by: .commandLine, at: 10)
    for (moment, expected) in [(100, 100), (159, 100), (160, 160)] {
      try await house.store.tokenUsed(id: id, at: moment)
      #expect(try await house.store.tokens().first?.lastUsedAt == expected)
    }
  }

  @Test func uploadsAreCountedFromTheMoment() async throws {
    let house = try await TemporaryStore()
    let id = try await house.store.issueToken(urn: house.urn, tokenHash: "h", label: "", by: .commandLine, at: 10)
    for bytes in ["a", "b"] { _ = try await house.record(bytes, route: .token(id: id)) }
    _ = try await house.record(route: .source(id: id))
    #expect(try await house.store.uploads(withToken: id, since: TemporaryStore.start + 60) == 2)
    #expect(try await house.store.uploads(withToken: id, since: TemporaryStore.start + 61) == 1)
  }

  @Test func oneHashIsOneToken() async throws {
    let house = try await TemporaryStore()
    _ = try await house.store.issueToken(urn: house.urn, tokenHash: "h", label: "", by: .commandLine, at: 10)
    await #expect(throws: StoringError.refused) {
      try await house.store.issueToken(urn: house.other, tokenHash: "h", label: "", by: .commandLine, at: 10)
    }
  }
}
