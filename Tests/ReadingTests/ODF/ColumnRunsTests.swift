import Testing

@testable import Reading

@Suite struct ColumnRunsTests {
  private var runs: ColumnRuns<String> {
    var runs = ColumnRuns<String>()
    runs.append(0..<2, "a")
    runs.append(2..<3, "a")
    runs.append(5..<9, "b")
    runs.append(9..<9, "c")
    return runs
  }

  @Test func aColumnHasWhatItsStretchHasAndNothingBetweenStretches() {
    #expect((0..<10).map { runs[$0] ?? "-" }.joined() == "aaa--bbbb-")
  }

  @Test func stretchesAmongSomeColumnsAreCutToThem() {
    #expect(runs.within(1..<7).map(\.columns) == [1..<3, 5..<7])
    #expect(runs.within(3..<5).map(\.value) == [])
  }
}
