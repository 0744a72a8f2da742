import Plans
import Testing

@testable import Normalising

/// What is measured, of whom and from where, where the vocabulary's words are about something else.
@Suite struct TargetOwnWordsTests {
  let phrase: TargetPhrase

  init() throws { phrase = try ShippedVocabularies.targets() }

  private func only(_ text: String) throws -> Target {
    let targets = phrase.targets(in: text)
    #expect(targets.count == 1)
    return try #require(targets.first)
  }

  @Test func aTimeIsNoGap() throws {
    #expect(try only("80% of pupils baselined within 10 days").measure?.hasPrefix("pupils baselined") == true)
    #expect(try only("Disadvantaged pupils within 5 points of others").measure?.contains("gap") == true)
  }

  @Test func whatPupilsHaveIsMeasuredAndNotWhatItIsIn() throws {
    let target = try only("100% of pupils have a baseline in English and maths within 10 school days")
    #expect(target.measure == "pupils have a baseline in English and maths")
    #expect(try only("60% of pupils in maths").measure == "maths")
  }

  @Test func aTestIsPassedByItsName() throws {
    let target = try only("75% of Y9 students pass the end of year languages test")
    #expect(target.measure == "pass the end of year languages test")
    #expect(try only("86% pass").measure == "pass")
  }

  @Test func whichPupilsAreMeantIsNoNumberOfThem() throws {
    let post = try only("12 post-16 students complete a work placement (7 in 2026)")
    #expect(post.value == 12)
    #expect(post.baseline == 7)
    #expect(post.measure == "students complete a work placement")
    let phase = try only("60% of Pathway 2 pupils move up at least one phonics phase")
    #expect(phase.measure == "pupils move up at least one phonics phase")
    #expect(phase.cohort == nil)
    #expect(try only("82% meet the phonics standard").cohort == "Y1")
  }

  @Test func whatIsDoneStandsBeforeHowManyItIsDoneIn() throws {
    #expect(try only("Judgements agreed in 95% of books").measure == "Judgements agreed")
  }

  @Test func aBaselineBelongsToTheAimThatItComesNear() throws {
    let targets = phrase.targets(in: "Y6 writing EXS+ 75%, GDS 14% (2026: 66%)")
    #expect(targets.map(\.baseline) == [66, nil])
    #expect(phrase.targets(in: "EXS+ 75%, GDS 14% (2026: 9%)").map(\.baseline) == [nil, 9])
  }

  @Test func aPlaceOnAScaleIsNoBaseline() throws {
    let target = try only("PP students: below 85 down to 15% (29%)")
    #expect(target.value == 15)
    #expect(target.baseline == 29)
  }

  @Test func aCountWithItsBaselineIsAnAim() throws {
    let target = try only("Library loans 6,500 (3,920 last year)")
    #expect(target.value == 6500)
    #expect(target.baseline == 3920)
  }

  @Test func yearsFromOneToAnotherAreAllOfThem() throws {
    #expect(try only("99% of students in Years 7 to 9 tested").cohort == "Y7 to Y9")
    #expect(try only("99% of students in Years 7-9 tested").cohort == "Y7-Y9")
    #expect(try only("70% of pupils in Y3-Y5 tested").cohort == "Y3-Y5")
    #expect(try only("70% of pupils in Y3-Y4 tested").cohort == "Y3 and Y4")
    #expect(phrase.targets(in: "Retention from Year 12 to 13: 92%").last?.cohort == "Y12")
  }

  @Test func aStepTakesOverNoYearThatItsOutcomeAloneNames() throws {
    let reading = phrase.step(Target(measure: "reading EXS+", cohort: "Y6", value: 78, unit: .percent))
    #expect(reading?.cohort == nil)
    let check = phrase.step(Target(measure: "phonics check", cohort: "Y1", value: 86, unit: .percent))
    #expect(check?.cohort == "Y1")
  }

  @Test func whatIsScoredInWhichTestIsOneMeasure() throws {
    let target = try only("75% of Year 8 score 60% or better in the end of year test (2026: 61%)")
    #expect(target.value == 75)
    #expect(target.baseline == 61)
    #expect(target.measure == "score 60% or better in the end of year test")
    #expect(try only("50% of Year 8 at 60% or more").value == 50)
    // Two levels of two groups stay two.
    #expect(phrase.targets(in: "60% of boys and 70% of girls score 100+").count == 2)
  }

  @Test func whatIsAnsweredInASurveyIsMeasuredAndNotTheSurvey() throws {
    #expect(
      try only("90% of pupils say that playtimes are happy (pupil survey, 71%)").measure?.contains("happy") == true)
    #expect(try only("80% of staff feel well informed (June survey)").measure == "staff feel well informed")
    #expect(
      try only("95% of parents say behaviour is good in the March survey (2026: 84%)").measure
        == "parents say behaviour is good")
    #expect(try only("Survey at 80%").measure == "Survey")
  }

  @Test func aStepInWeakWordsMeasuresWhatItsOutcomeDoes() {
    let outcome = Target(measure: "phonics check", cohort: "Y1", value: 90, unit: .percent)
    for text in [
      "88% pass the check", "86% meet the standard", "78% of Year 1 pass a practice check", "74% of Year 1 there",
    ] {
      let step = phrase.targets(in: text, context: outcome).first
      #expect(step?.measure == "phonics check", "\(text)")
      #expect(step?.cohort == "Y1", "\(text)")
    }
    let other = phrase.targets(in: "80% have volunteered", context: outcome).first
    #expect(other?.measure == "have volunteered")
  }

  @Test func earlyYearsNameTheirOwnStandardAndGoals() throws {
    #expect(
      try only("80% of Reception reach the expected level in communication and language (2026: 69%)").measure
        == "communication and language expected level")
    #expect(
      try only("90% of leavers reach the expected level for gross motor (78%)").measure?.hasPrefix("gross motor")
        == true)
    #expect(try only("76% at the expected standard in reading").measure == "reading EXS+")
  }

  @Test func takingPartInAClubIsParticipation() throws {
    #expect(try only("65% of PP students take part in a club (2026: 41%)").measure == "club participation")
    #expect(try only("Participation 95%").measure == "Participation")
  }

  @Test func studentsWithHighNeedsHaveSpecialNeeds() throws {
    #expect(try only("100% of high needs students complete a placement").group == "SEND")
    #expect(try only("100% of pupils on the SEND register have a plan").group == "SEND")
  }
}
