import Testing

@testable import Serving

@Suite struct PaceTests {
  @Test func aKeyWaitsOnceItsLimitIsReachedAndUntilItsTimeIsUp() {
    let pace = Pace<String>(limit: 2, within: 60)
    pace.count("a", at: 100)
    #expect(pace.wait(for: "a", at: 100) == nil)
    pace.count("a", at: 130)
    #expect(pace.wait(for: "a", at: 130) == 30)
    #expect(pace.wait(for: "a", at: 159) == 1)
    #expect(pace.wait(for: "a", at: 160) == nil)
    #expect(pace.wait(for: "b", at: 130) == nil)
    pace.count("a", at: 160)
    #expect(pace.wait(for: "a", at: 160) == nil)
  }

  @Test func countlessKeysTakeNoMemory() {
    let pace = Pace<Int>(limit: 1, within: 60)
    for key in 0..<Pace<Int>.keys { pace.count(key, at: 0) }
    #expect(pace.wait(for: 0, at: 1) == 59)
    // One more lets go of those that are over, or, where none is, of all.
    pace.count(-1, at: 1)
    #expect(pace.wait(for: 0, at: 1) == nil && pace.wait(for: -1, at: 1) == 60)
  }
}
