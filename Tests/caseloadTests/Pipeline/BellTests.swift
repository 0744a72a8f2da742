import Testing

@testable import caseload

@Suite struct BellTests {
  @Test func aRingWakesWhoeverWaits() async {
    let bell = Bell()
    let rings = bell.rings
    async let waiter: Void = bell.wait(after: rings, atMost: .seconds(600))
    async let other: Void = bell.wait(after: rings, atMost: .seconds(600))
    bell.ring()
    await waiter
    await other
    #expect(bell.rings == rings + 1)
  }

  @Test func aRingBetweenLookingAndWaitingIsNotMissed() async {
    let bell = Bell()
    let rings = bell.rings
    bell.ring()
    await bell.wait(after: rings, atMost: .seconds(600))
  }

  @Test func theTimeRunsOutWithoutARing() async {
    let bell = Bell()
    await bell.wait(after: bell.rings, atMost: .milliseconds(5))
    #expect(bell.rings == 0)
  }

  @Test func aCancelledWaiterGoesOn() async {
    let bell = Bell()
    let task = Task { await bell.wait(after: bell.rings, atMost: .seconds(600)) }
    task.cancel()
    await task.value
  }
}
