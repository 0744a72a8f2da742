import Plans
import Testing

@testable import Checking

@Suite struct AttainmentNumbersTests {
  private func numbers(_ text: String, _ targets: Target...) throws -> AttainmentNumbers {
    AttainmentNumbers(
      text, targets: targets,
      by: AimReading(try Given.vocabularies(), rules: try Given.rules().numericalTargets, texts: PlanReadings()))
  }

  @Test(arguments: [
    "80% of Year 6 at the expected standard in reading", "Attainment 8 of 45.5", "Progress 8 of +0.15",
    "9 out of 12 pupils reach EXS", "GLD 72 per cent", "Year 6 maths 78%", "Reading: 80% (2026: 71%); writing 75%",
    "70% on track by 18/12/26",
  ])
  func theseAreNumbersOfAttainment(_ text: String) throws { #expect(try numbers(text).isNumerical) }

  @Test(arguments: [
    "Attendance 95%", "Children love reading", "110 enrolled on results day",
    "More at the expected standard by July 2027",
    "100% of maths books marked", "4 out of 5 children read at home", "EXS in Year 6 by 18/12/26",
    "90% of parents answer the survey about reading",
    "Fewer than 26 incidents", "Phonics screening check in June 2027", "",
  ])
  func theseAreNot(_ text: String) throws { #expect(try !numbers(text).isNumerical) }

  @Test func aFieldPrevailsOverTheText() throws {
    #expect(try numbers("As agreed", Target(measure: "maths", value: 80)).isNumerical)
    #expect(try !numbers("As agreed", Target(measure: "attendance", value: 95)).isNumerical)
  }

  @Test func aFieldThatIsUnknownLeavesItToTheText() throws {
    #expect(try numbers("3 points progress", Target(measure: "number scale", value: 3)).isNumerical)
    #expect(try !numbers("11 classes have had a block", Target(measure: "classes", value: 11)).isNumerical)
    #expect(try !numbers("70% take part", Target(value: 70, unit: .percent)).isNumerical)
  }

  @Test func aGapInAttainmentIsAttainmentAndOneInAttendanceIsNot() throws {
    let gap = try numbers("The gap between disadvantaged pupils and others in reading falls to 5%")
    #expect(gap.isNumerical)
    #expect(gap.groups == ["disadvantaged"])
    #expect(try !numbers("The attendance gap for disadvantaged pupils falls to 2%").isNumerical)
  }

  @Test func groupsComeInTheTextsOrderEachOnce() throws {
    let found = try numbers("Boys 70% EXS; girls 80%; pupils with SEND 50%; boys in Year 2 60%")
    #expect(found.groups == ["boys", "girls", "SEND"])
  }

  @Test func aDecimalPointEndsNoClause() throws {
    #expect(try numbers("Boys at 91.5% EXS").groups == ["boys"])
  }

  @Test func aGroupThatTheVocabularyLacksIsKept() throws {
    #expect(try numbers("", Target(measure: "maths", group: "Hockey players", value: 80)).groups == ["hockey players"])
    #expect(try numbers("", Target(measure: "maths", group: "Year 6 pupils", value: 80)).groups.isEmpty)
  }
}
