import Plans
import Testing

@testable import Checking

@Suite struct MilestoneWithoutMeasureTests {
  private func severities(_ text: String) throws -> [Severity] {
    try Found.severities(MilestoneWithoutMeasure(), in: Plan([Priority("1", milestones: [Milestone(text: text)])]))
  }

  @Test(arguments: ["Teaching of reading has improved", "All pupils make better progress", "Ensure good practice"])
  func aClaimIsFound(_ text: String) throws { #expect(try severities(text) == [.shouldFix]) }

  @Test func aPlainFactThatNothingCountsIsANote() throws {
    #expect(try severities("Children enjoy the new garden") == [.note])
  }

  @Test func onTrackAloneSaysOfNothingWhatIs() throws {
    #expect(try severities("On track") == [.note])
    #expect(try severities("68% on track") == [])
    #expect(try severities("Year 4 pupils on track in maths") == [])
  }

  @Test(
    arguments: [
      "Removals down 20%", "Half of families have used the rail", "Pond open again", "All Year 7 schemes rewritten",
      "Improved marking policy in place", "Attendance has improved to 94%", "Better than last year", "Units mapped",
      "Each class has a reading corner",
    ])
  func whatCanBeCountedOrSeenIsNot(_ text: String) throws { #expect(try severities(text) == []) }

  @Test func theNumberOfAYearGroupMeasuresNothing() throws {
    #expect(try severities("Writing in Year 4 is better") == [.shouldFix])
  }
}

@Suite struct VagueSuccessCriterionTests {
  private func count(_ text: String, _ targets: [Target] = []) throws -> Int {
    try Found.severities(VagueSuccessCriterion(), outcome: Outcome(text: text, targets: targets)).count
  }

  @Test(arguments: ["Improved outcomes", "Behaviour is better", "Ensure all pupils progress", "Greater engagement"])
  func wordsWithoutAMeasureAreFound(_ text: String) throws { #expect(try count(text) == 1) }

  @Test(
    arguments: [
      "Improved outcomes: 80% at the expected standard", "Better than the national average", "Children love books",
      "Every pupil does an investigation each half term", "Ensure that every plan is reviewed and published",
    ])
  func otherCriteriaAreNot(_ text: String) throws { #expect(try count(text) == 0) }

  @Test func aTargetMakesItPlain() throws {
    #expect(try count("Improved attendance", [Target(measure: "attendance", value: 96, unit: .percent)]) == 0)
  }
}
