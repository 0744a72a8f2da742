import Plans
import Testing

@testable import Storing

@Suite struct SignInTests {
  @Test func aSessionHoldsUntilItIsUnusedForTooLong() async throws {
    let house = try await TemporaryStore()
    let person = try await house.addPerson()
    try await house.store.startSession(person: person, secretHash: "s", now: 1000)
    func ask(_ moment: Int) async throws -> Int64? {
      try await house.store.session(secretHash: "s", now: moment, idleSeconds: 100, absoluteSeconds: 250)?.id
    }
    #expect(try await ask(1099) == person)
    #expect(try await ask(1198) == person)
    #expect(try await ask(1249) == person)
    #expect(try await ask(1250) == nil)
    #expect(try await ask(1200) == nil)
    try await house.store.startSession(person: person, secretHash: "t", now: 1000)
    #expect(try await house.store.session(secretHash: "t", now: 1100, idleSeconds: 100, absoluteSeconds: 999) == nil)
  }

  @Test func useIsNotedOnceAMinute() async throws {
    let house = try await TemporaryStore()
    let person = try await house.addPerson()
    try await house.store.startSession(person: person, secretHash: "s", now: 1000)
    for (moment, used) in [(1059, 1000), (1060, 1060)] {
      _ = try await house.store.session(secretHash: "s", now: moment, idleSeconds: 999, absoluteSeconds: 999)
      #expect(try await house.values(Int.self, "SELECT last_used_at FROM session") == [used])
    }
  }

  @Test func signingOutEndsOneSessionAndAllCanBeEnded() async throws {
    let house = try await TemporaryStore()
    let person = try await house.addPerson()
    for secret in ["a", "b", "c"] { try await house.store.startSession(person: person, secretHash: secret, now: 1000) }
    try await house.store.endSession(secretHash: "a", at: 1_200)
    #expect(
      try await house.values(Int.self, "SELECT at FROM audit WHERE action = 'session.ended'") == [1_200])
    #expect(try await house.store.session(secretHash: "a", now: 1001, idleSeconds: 9, absoluteSeconds: 9) == nil)
    #expect(try await house.store.session(secretHash: "b", now: 1001, idleSeconds: 9, absoluteSeconds: 9) != nil)
    try await house.store.endSessions(person: person)
    #expect(try await house.store.session(secretHash: "b", now: 1001, idleSeconds: 9, absoluteSeconds: 9) == nil)
  }

  @Test func oldSessionsAreClearedAway() async throws {
    let house = try await TemporaryStore()
    let person = try await house.addPerson()
    try await house.store.startSession(person: person, secretHash: "old", now: 1000)
    try await house.store.startSession(person: person, secretHash: "new", now: 1001 + 30 * 86_400)
    #expect(try await house.values(String.self, "SELECT secret_hash FROM session") == ["new"])
  }

  @Test func fiveFailuresAreFreeAndEachFurtherOneDoublesTheWait() async throws {
    let house = try await TemporaryStore()
    func fail() async throws {
      try await house.store.recordSignIn(email: "A@wexshire.example", address: "127.0.0.1", succeeded: false, now: 1000)
    }
    func wait(_ moment: Int = 1000) async throws -> Int? {
      try await house.store.signInAllowed(email: "a@wexshire.example", address: "127.0.0.2", now: moment)
    }
    for _ in 0..<4 { try await fail() }
    #expect(try await wait() == nil)
    try await fail()
    #expect(try await wait() == 30)
    #expect(try await wait(1029) == 1)
    #expect(try await wait(1030) == nil)
    try await fail()
    #expect(try await wait() == 60)
    for _ in 0..<10 { try await fail() }
    #expect(try await wait() == 900)
    #expect(try await house.store.signInAllowed(email: "b@wexshire.example", address: "127.0.0.2", now: 1000) == nil)
  }

  @Test func aSuccessBeginsTheCountAnew() async throws {
    let house = try await TemporaryStore()
    for _ in 0..<5 { try await house.store.recordSignIn(email: "a", address: "x", succeeded: false, now: 1000) }
    try await house.store.recordSignIn(email: "a", address: "x", succeeded: true, now: 1001)
    try await house.store.recordSignIn(email: "a", address: "x", succeeded: false, now: 1002)
    #expect(try await house.store.signInAllowed(email: "a", address: "x", now: 1002) == nil)
  }

  @Test func fiftyFailuresFromOneAddressMakeItWaitWhateverTheNames() async throws {
    let house = try await TemporaryStore()
    for number in 0..<49 {
      try await house.store.recordSignIn(email: "\(number)", address: "x", succeeded: false, now: 1000 + number)
    }
    #expect(try await house.store.signInAllowed(email: "new", address: "x", now: 1100) == nil)
    try await house.store.recordSignIn(email: "49", address: "x", succeeded: false, now: 1049)
    #expect(try await house.store.signInAllowed(email: "new", address: "x", now: 1100) == 800)
    #expect(try await house.store.signInAllowed(email: "new", address: "x", now: 1900) == nil)
    #expect(try await house.store.signInAllowed(email: "new", address: "y", now: 1100) == nil)
  }

  @Test func attemptsAreForgottenAfterADay() async throws {
    let house = try await TemporaryStore()
    try await house.store.recordSignIn(email: "a", address: "x", succeeded: false, now: 1000)
    try await house.store.recordSignIn(email: "b", address: "x", succeeded: false, now: 1001 + 86_400)
    #expect(try await house.values(String.self, "SELECT email FROM sign_in_attempt") == ["b"])
  }
}
