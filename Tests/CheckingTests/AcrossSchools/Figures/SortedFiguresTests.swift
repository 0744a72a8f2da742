import Testing

@testable import Checking

@Suite struct SortedFiguresTests {
  private func figures(_ values: [Double]) -> SortedFigures {
    var figures = SortedFigures()
    for value in values { figures.insert(value) }
    return figures
  }

  @Test func figuresStandInOrderWhateverTheOrderTheyCameIn() {
    #expect(figures([3, 1, 2, 2]).values == [1, 2, 2, 3])
  }

  @Test func aQuantileLiesBetweenTheNearestTwo() {
    let four = figures([1, 2, 3, 4])
    #expect(four.quantile(0) == 1)
    #expect(four.quantile(0.25) == 1.75)
    #expect(four.quantile(0.5) == 2.5)
    #expect(four.quantile(1) == 4)
    #expect(figures([7]).quantile(0.75) == 7)
    #expect(figures([]).quantile(0.5) == nil)
  }

  @Test func oneOfEqualFiguresIsTakenOutAndNoOther() {
    var figures = figures([2, 2, 3])
    figures.remove(2)
    figures.remove(5)
    #expect(figures.values == [2, 3])
  }
}
