import Plans
import Testing

@testable import Checking

@Suite struct GradeDescriptorsTests {
  private let naming = Priority("1", milestones: [Milestone(text: "Teaching meets the grade descriptor")])
  private let plain = Priority("2", "Better lessons")

  private func verdict(_ priorities: [Priority]) throws -> Judgement {
    GradeDescriptors().judge(Plan(priorities), in: try Given.context())
  }

  private func names(_ text: String) throws -> Bool { try verdict([Priority("1", text)]).passed == 1 }

  @Test func halfOfThePrioritiesIsMet() throws {
    let judgement = try verdict([naming, plain])
    #expect(judgement.value == .met)
    #expect(judgement.counted == 2)
    #expect(judgement.passed == 1)
    #expect(judgement.because == "1 of 2 priorities quotes or names a grade descriptor.")
  }

  @Test func fewerThanHalfIsPartlyMet() throws {
    let judgement = try verdict([naming, plain, Priority("3", "Calm corridors")])
    #expect(judgement.value == .partly)
    #expect(
      judgement.missing == "Quote for priorities 2 and 3 the grade descriptor that the work is to reach.")
    #expect(judgement.evidence.map(\.location) == ["priority 2", "priority 3"])
  }

  @Test func noneIsNotMet() throws { #expect(try verdict([plain]).value == .notMet) }

  @Test func aFieldOfItsOwnCountsAndIsShown() throws {
    let quoting = Priority(ref: "1", title: "Reading", gradeDescriptor: "Pupils read widely", objectives: [])
    #expect(try verdict([quoting]).evidence.map(\.text) == ["Pupils read widely"])
    #expect(try verdict([Priority(ref: "1", title: "Reading", gradeDescriptor: "", objectives: [])]).value == .notMet)
  }

  @Test func objectivesOutcomesAndMilestonesCountAndActionsDoNot() throws {
    let text = "Reaches the strong standard"
    #expect(try verdict([Priority("1", text)]).value == .met)
    #expect(try verdict([Priority("1", outcomes: [Outcome(text: text)])]).value == .met)
    #expect(try verdict([Priority("1", milestones: [Milestone(text: text)])]).value == .met)
    #expect(try verdict([Priority("1", actions: [Action(text: text)])]).value == .notMet)
  }

  @Test func theWordGoodAloneNamesNone() throws {
    #expect(try !names("Good or better in all classes"))
    #expect(try !names("Teaching is good"))
  }

  @Test func theExpectedStandardIsAResult() throws { #expect(try !names("75% reach the expected standard in reading")) }

  @Test func anEverydayWordNeedsAWordThatSaysThatAGradeIsMeant() throws {
    #expect(try !names("Outstanding behaviour in assemblies"))
    #expect(try !names("Exceptional music for all"))
    #expect(try names("Behaviour is judged outstanding"))
    #expect(try names("An exceptional grade for inclusion"))
  }

  @Test(arguments: ["From requires improvement to a secure judgement", "Leadership needs attention no longer"])
  func gradesOfAnyKnownFrameworkCount(_ text: String) throws { #expect(try names(text)) }

  @Test func aSectionIsNoDescriptor() throws { #expect(try !names("Leadership and management")) }

  @Test func aPlanWithNoPrioritiesIsNotMet() throws { #expect(try verdict([]).value == .notMet) }
}
