import Testing

@testable import Reading

@Suite struct LineRangesTests {
  @Test func aStretchHoldsItsLinesAndNotThoseBesideIt() {
    var lines = LineRanges()
    lines.insert(3..<5)
    lines.insert(8..<9)
    #expect((0..<10).filter(lines.contains) == [3, 4, 8])
  }

  @Test func stretchesThatTouchOrOverlapBecomeOneInAnyOrder() {
    var lines = LineRanges()
    for range in [8..<9, 3..<5, 5..<6, 4..<8, 0..<0] { lines.insert(range) }
    #expect((0..<12).filter(lines.contains) == [3, 4, 5, 6, 7, 8])
  }

  @Test func aMillionHiddenRowsCostAsMuchAsOne() {
    var lines = LineRanges()
    lines.insert(10..<1_048_576)
    #expect(!lines.contains(9))
    #expect(lines.contains(1_048_575))
    #expect(!lines.contains(1_048_576))
  }
}
