import Checking
import Plans
import Storing
import Testing

@testable import Serving

@Suite struct CriterionMarkTests {
  private let marks = CriterionMarks([
    .keyIssues: VerdictMark(value: .notApplicable), .datedActions: VerdictMark(value: .notMet),
    .numericalTargets: VerdictMark(value: .partly), .roles: VerdictMark(value: .notMet),
    .resources: VerdictMark(value: .met),
  ])

  @Test func allSixteenStandInTheGuidancesOrder() {
    #expect(marks.all.map(\.title.id) == CriterionID.allCases)
    #expect(
      marks.all.map(\.mark.rawValue).prefix(6) == [
        "notJudged", "notJudged", "notJudged", "notApplicable", "notMet", "partly",
      ])
  }

  @Test func whatFallsShortIsNamedAndNotCounted() {
    #expect(marks.shortfall == "Not met: dates and roles. Partly met: targets.")
    #expect(CriterionMarks([:]).shortfall == "Not judged yet.")
    #expect(CriterionMarks([.roles: VerdictMark(value: .met)]).shortfall == "Nothing that was judged falls short.")
  }

  @Test func theStripSaysTheSameInWords() {
    let svg = CriteriaStrip.svg(marks)
    #expect(svg.contains("role=\"img\""))
    #expect(
      svg.contains(
        "Met: resources. Partly met: targets. Not met: dates and roles. Not applicable: key issues. Not judged yet: concise, "
      ))
    #expect(svg.contains("<title>Dated actions: not met</title>"))
    #expect(!svg.contains("style="))
  }

  @Test func eachMarkHasAShapeOfItsOwn() {
    let shapes = Set(CriterionMark.allCases.map(CriteriaStrip.keyMark))
    #expect(shapes.count == CriterionMark.allCases.count)
    // Without their colours they still differ.
    let plain = shapes.map { $0.replacing("fill=\"#", with: "").filter { !$0.isHexDigit } }
    #expect(Set(plain).count == CriterionMark.allCases.count)
  }
}
