import Plans
import Testing
import Vocabularies

@testable import Normalising

/// Numbers that say how things are or were, beside those of like sentences that are aimed at.
@Suite struct TargetStandingTests {
  let phrase: TargetPhrase

  init() throws { phrase = try ShippedVocabularies.targets() }

  @Test(arguments: [
    "In 2026 only 58% of Y2 were at the expected standard in writing",
    "In 2026 62% of Y6 were EXS in reading, below national 75%",
    "Attendance last year was 92.1%, below the LA average of 93.4%",
    "2026 results: 61% at EXS in maths", "Currently 26 pupils per class in KS1 and 31 in KS2",
    "Baseline Sept: 14 pupils with attendance under 90%", "School roll is 412 (PAN 60)",
    "24 pupils have an EHCP and 41 are on SEN support", "PP funding £1,480 per pupil, 62 chn eligible",
    "Three ECTs join in September, each with a mentor", "4 TAs and 1 HLTA delivering interventions in KS2",
    "There are 27 children in the Reception class and 24 in Year 1", "39% of our pupils are eligible for pupil premium",
    "The centre has places for 48 pupils and 11 staff", "Progress 8 was -0.34 in 2025 and -0.27 in 2026",
    "A level groups currently range from 6 to 22 students", "Phonics lessons run from 9.05 to 9.35 in all KS1 classes",
    "We have 14 teaching assistants, three of whom are HLTAs", "Makaton training for 6 TAs: £540 plus supply",
    "Spend £4,500 on 24 chromebooks for Y5",
  ])
  func whatIsOrWasIsNoAim(_ text: String) {
    #expect(phrase.targets(in: text).isEmpty, "\(text): \(phrase.targets(in: text))")
  }

  @Test(arguments: [
    ("68% of Y2 at the expected standard in writing", 68.0), ("Attendance is 95% by July", 95),
    ("Currently 58%, rising to 72% at EXS in maths", 72), ("24 pupils have a work placement", 24),
    ("15 children start in Reception in September 2027 (9 in 2026)", 15),
    ("In 2027 70% of Y6 reach EXS in reading", 70),
    ("Six Year 13 students travel independently by summer", 6), ("Lates to Period 1 no more than 20 a week", 20),
    ("Six TAs trained in Elklan", 6),
  ])
  func whatIsToBeIsAnAim(_ text: String, _ value: Double) throws {
    #expect(phrase.targets(in: text).map(\.value) == [value], "\(text)")
  }

  @Test(arguments: [
    ("Currently 58%; 72% at EXS in reading in July 2027", [72.0]),
    ("Currently 46% of pupils on track; at least 60% on track in July", [60]),
    ("Baseline: 58% EXS. Autumn: 62%. Summer: 72%", [62, 72]),
    ("2026 results: 61% at EXS in maths; 2027 goal 70%", [61, 70]), ("90% of pupils eligible for FSM take it up", [90]),
    ("At least 30 pupils eligible for FSM attend the club", [30]), ("85% eligible for free meals reach EXS", [85]),
    ("85% of pupils are on SEN support and make progress", [85]),
    ("There are fewer than 5 pupils persistently absent", [5]), ("We have 12 staff trained in Elklan", [12]),
    ("6 teachers trained in Elklan and delivering sessions weekly", [6]), ("3 governors start NPQ training", [3]),
    ("Places for 30 pupils at the club taken up", [30]), ("Only 5% of pupils were PA by July", [5]),
    ("Attendance 95%. Baseline assessment done for 100% of pupils", [95, 100]),
    ("In 2027 70% of pupils who were below the standard reach EXS", [70]),
    ("A three year 2026 to 2029 strategy lifts GLD to 80%", [80]), ("Absence falls by a half day", []),
  ])
  func whatIsAimedAtBesideWhatIsKeepsItsNumbers(_ text: String, _ values: [Double]) {
    #expect(phrase.targets(in: text).map(\.value) == values, "\(text)")
  }

  @Test(arguments: [
    ("10 girls start A level physics in September 2027 (2026: 4)", TargetUnit.count),
    ("Girls taking physics up from 3 to 9", .count),
    ("No more than 9 disadvantaged pupils are persistently absent", .count),
    ("Fewer than 28 persistent absentees", .count), ("Persistent absence of 9", .percent), ("Physics at 60", .percent),
  ])
  func peopleAreCountedThoughTheMeasureIsAShare(_ text: String, _ unit: TargetUnit) {
    #expect(phrase.targets(in: text).map(\.unit) == [unit], "\(text)")
  }

  @Test func whatHoldsForEachIsNoNumberAndNoneOfWhatIsWatchedIs() {
    #expect(phrase.targets(in: "No unit is taught twice").isEmpty)
    #expect(phrase.targets(in: "No Year 11 leaver is NEET in November 2027").map(\.value) == [0])
    #expect(phrase.targets(in: "No permanent exclusions").map(\.value) == [0])
  }

  @Test func howMuchTimeEachHasIsAnAimWhereItIsTheLeastOrAllThatIsSaid() {
    #expect(phrase.targets(in: "All classes spend at least two hours a week outside").map(\.value) == [2])
    #expect(phrase.targets(in: "75 minutes a day, all rooms").map(\.value) == [75])
    #expect(phrase.targets(in: "Tutor reads for 15 minutes a day").isEmpty)
  }

  @Test func aShareInBracketsIsWhereTheShareBeforeTheGradeStood() {
    let targets = phrase.targets(in: "60% of PP pupils get 4-4 or better in combined science (42% in 2025)")
    #expect(targets.map(\.value) == [60])
    #expect(targets.map(\.baseline) == [42])
  }

  @Test(arguments: [
    ("Gap between PP and non-PP no more than 10 percentage points (22 in 2026)", 10.0, 22.0),
    ("At least 10 pupils reintegrated, last yr 6", 10, 6), ("60% of Y5 at ARE; baseline in September 44%", 60, 44),
    ("78% reach the ELG for speaking, prev 69%", 78, 69), ("Attendance 74%, 61% on entry", 74, 61),
    ("Year 12 to 13 retention 94%, up from 89%", 94, 89), ("NEET – 0 (4 last yr)", 0, 4),
  ])
  func whereItStandsIsTheBaseline(_ text: String, _ value: Double, _ baseline: Double) throws {
    let targets = phrase.targets(in: text)
    #expect(targets.map(\.value) == [value], "\(text): \(targets)")
    #expect(targets.first?.baseline == baseline)
  }

  @Test func noneWhereThereWereSomeIsCountedAndNoShare() {
    #expect(phrase.targets(in: "NEET – 0 (4 last yr)").map(\.unit) == [.count])
    #expect(phrase.targets(in: "NEET 2% (4% last yr)").map(\.unit) == [.percent])
  }

  @Test func downByAHalfIsAChange() {
    let targets = phrase.targets(in: "Incidents logged down by a half")
    #expect(targets.map(\.value) == [50])
    #expect(targets.map(\.bound) == [.changeBy])
  }

  @Test func aGroupThatDoesSoDoesWhatWasSaidBefore() {
    let targets = phrase.targets(in: "70% of children achieve a good level of development and 60% of boys do so")
    #expect(targets.map(\.measure) == ["GLD", "GLD"])
    #expect(targets.map(\.group) == [nil, "boys"])
  }

  @Test func qualificationsAreCountedAndASharesOfPupilsIsNot() {
    #expect(phrase.targets(in: "Second visits reported; 15 qualifications").map(\.unit) == [.count])
    #expect(phrase.targets(in: "80% gain a qualification in maths").map(\.unit) == [.percent])
  }

  @Test func aYearToTheNextIsOfThoseWhoWereInTheFirst() {
    #expect(phrase.targets(in: "Year 12 to 13 retention 94%").map(\.cohort) == ["Y12"])
    #expect(phrase.targets(in: "Last yr 6 suspensions, at most 3").allSatisfy { $0.cohort == nil })
  }

  @Test func ofAMarkThePlaceOnItsScaleIsTheAim() {
    let targets = phrase.targets(in: "Confidence score rises from 2.6 to 3.8 out of 5")
    #expect(targets.map(\.value) == [3.8], "\(targets)")
    #expect(targets.map(\.baseline) == [2.6])
    #expect(targets.map(\.unit) == [.score])
  }

  @Test func aMeanIsAMarkOfTheCheckThatItIsAStepTo() {
    let check = phrase.targets(in: "Multiplication tables check mean 21").first
    #expect(phrase.targets(in: "Mean of 16 on the practice check", context: check).map(\.unit) == [.score])
    #expect(phrase.targets(in: "Mean of 16 on the practice check", context: check).map(\.measure) == [check?.measure])
  }
}
