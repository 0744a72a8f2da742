import Plans
import Testing

@testable import Checking

/// What few families write, and what is everyone's.
@Suite struct PassageMatchingTests {
  private let text = "Adults in the lighthouse room retell the day’s puddle story while children thread the blue shells"

  /// How many plans the first plan's passage is found in, where so many of the families have it.
  private func matches(_ sharing: Int, of families: Int) throws -> Int {
    let rules = try Given.checkRules().acrossSchools
    let cutting = PassageCutting(fewest: rules.passageWords)
    var shelf = PassageShelf()
    for family in 0..<families {
      let statements = family < sharing ? [PlanStatement(text: text, location: SourceLocation("action 1"))] : []
      shelf.take(
        PassageShelf.Entry(
          id: family, file: "plan-\(family)", urn: nil, school: "School \(family)",
          passages: PackedPassages(cutting.passages(of: statements))),
        of: "family \(family)")
    }
    var matching = PassageMatching(shelf, rules)
    return try #require(shelf.place(of: 0).map { matching.matches(ofPlanAt: $0).count })
  }

  @Test func whatUpToFivePercentOfTheSchoolsHaveIsFoundInEach() throws {
    #expect(try matches(10, of: 200) == 9)
    #expect(try matches(11, of: 200) == 0)
  }

  @Test func amongFewSchoolsWhatThreeHaveIsStillFound() throws {
    #expect(try matches(3, of: 20) == 2)
    #expect(try matches(4, of: 20) == 0)
  }

  @Test func howeverManySchoolsThereAreWhatMoreThanSixteenHaveIsEveryones() throws {
    #expect(try matches(16, of: 2_000) == 15)
    #expect(try matches(17, of: 2_000) == 0)
  }
}
