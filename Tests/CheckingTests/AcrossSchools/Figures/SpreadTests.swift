import Testing

@testable import Checking

@Suite struct SpreadTests {
  private func spread(_ values: [Double], areRatios: Bool = false, least: Double = 1) throws -> Spread {
    var figures = SortedFigures()
    for value in values { figures.insert(value) }
    return try #require(Spread(figures, on: Spread.Scale(areRatios: areRatios, least: least)))
  }

  /// The median is 50, the median deviation 25, and so the spread 37.065; of 101 figures the boundary is 3.5 times 1.0297.
  private let hundred = (0...100).map(Double.init)

  @Test func aFigureOnTheBoundaryIsNearAndOneBeyondItFarOnEitherSide() throws {
    let spread = try spread(hundred)
    let boundary = 3.5 * 37.065 * (1 + 3.0 / 101)
    #expect(spread.distance(of: 50 + boundary, beyond: 35) == nil)
    #expect(spread.distance(of: 50 - boundary, beyond: 35) == nil)
    #expect(try #require(spread.distance(of: 50.1 + boundary, beyond: 35)) > 0)
    #expect(try #require(spread.distance(of: 49.9 - boundary, beyond: 35)) < 0)
  }

  @Test func aThirdOfWildFiguresMakesNoRoomForThemselves() throws {
    let spread = try spread([3, 4, 4, 4, 4, 5, 14, 15, 16])
    #expect(spread.distance(of: 14, beyond: 35) != nil)
  }

  @Test func whereMostSchoolsHaveOneFigureItsNeighboursAreNear() throws {
    let spread = try spread(Array(repeating: 5, count: 12))
    #expect(spread.distance(of: 5 + 3.5 * 1.25, beyond: 35) == nil)
    #expect(spread.distance(of: 5.1 + 3.5 * 1.25, beyond: 35) != nil)
  }

  @Test func inASmallSampleAFigureMustBeFarther() throws {
    let few = try spread(Array(repeating: 5, count: 8))
    let many = try spread(Array(repeating: 5, count: 60))
    #expect(few.distance(of: 9.7, beyond: 35) == nil)
    #expect(many.distance(of: 9.7, beyond: 35) != nil)
  }

  @Test func ratiosLieAsFarApartAboveAsBelow() throws {
    let spread = try spread(Array(repeating: 1000, count: 60), areRatios: true, least: 0.5)
    // 0.5 times 3.5 times 1.05 is the logarithm of 6.28.
    #expect(spread.distance(of: 6200, beyond: 35) == nil)
    #expect(spread.distance(of: 6350, beyond: 35) != nil)
    #expect(spread.distance(of: 1000 / 6.2, beyond: 35) == nil)
    #expect(spread.distance(of: 1000 / 6.35, beyond: 35) != nil)
  }

  @Test func noFiguresHaveNoSpread() { #expect(Spread(SortedFigures(), on: Spread.Scale(least: 1)) == nil) }
}
