import Plans
import Testing
import Vocabularies

@testable import Normalising

/// Numbers that are beside an aim and none themselves, and what a text measures in its own words.
@Suite struct TargetNumbersTests {
  let phrase: TargetPhrase

  init() throws { phrase = try ShippedVocabularies.targets() }

  private func values(_ text: String) -> [Double] { phrase.targets(in: text).map(\.value) }

  private func only(_ text: String, context: Target? = nil) -> Target? {
    let targets = phrase.targets(in: text, context: context)
    return targets.count == 1 ? targets[0] : nil
  }

  @Test(arguments: [
    "Buy 30 laptops", "Purchase 60 decodable books for Reception", "Pupils can explain the 20 key words",
    "Recruit two teaching assistants", "Units in Y3-6 rewritten", "Teach the 3 step plan",
  ])
  func whatIsBoughtAndWhatIsAlreadyKnownIsNoAim(_ text: String) { #expect(values(text) == []) }

  @Test(arguments: [
    ("Six mark questions average 2.8", 2.8), ("Combined science 5-5+: 38%", 38), ("Mock 2: science 5-5+ at 42%", 42),
    ("Leuven involvement at 4 or higher for 80%", 80), ("Phonics 82%, national 79%", 82),
    ("Mean reading score up 4 points to 103", 103), ("NEET 1.5% against 3.1% locally", 1.5),
    ("English 9-4 74% against a national 76%", 74),
    ("Lates halved, to 40 a week", 40),
  ])
  func aNumberThatIsPartOfANameOrOfOtherSchoolsIsPassedOver(_ text: String, _ value: Double) {
    #expect(values(text) == [value])
  }

  @Test(arguments: [
    ("RWM 65% (13 of 20 pupils) – each child 5%", [65.0]), ("RWM 65%; one pupil = 5%", [65]),
    ("Each pupil attends 90% of sessions", [90]), ("Level 2 and 3 outcomes: retention 96%", [96]),
    ("Reading level 2 and 80% of Y2 in maths", [80]),
  ])
  func whatOneOfFewWeighsAndNumbersOfLevelsAreNoAims(_ text: String, _ expected: [Double]) {
    #expect(values(text) == expected)
  }

  @Test func eachNumberKeepsTheMeasureThatStandsBeforeIt() {
    let college = phrase.targets(in: "Retention 96%, pass 98%, high grades 60%")
    #expect(college.map(\.measure) == ["retention", "pass", "high grades"])
    #expect(phrase.targets(in: "Maths EXS+ 80%, 86% pass").last?.measure == "maths EXS+")
    #expect(only("Average grade B-; ALPS 3")?.measure == "value added")
    #expect(only("Attendance improves; by July, 96%")?.measure == "attendance")
    #expect(only("Parental attendance at parents' evenings reaches 85 per cent")?.measure == "parental attendance")
    #expect(only("Pupils on reduced timetables falls from 6 to 2")?.measure == "Pupils on reduced timetables")
  }

  @Test func aFloorAtTheNationalLevelIsAnAim() {
    #expect(values("Reading 80%, maths above national 75%") == [80, 75])
  }

  @Test(arguments: [
    ("Writing gap narrows from 24 to 15 percentage points", 24, 15), ("Y1 phonics 84% – last year 77%", 77, 84),
    ("72% reach EXS in writing, compared with 59% this year", 59, 72), ("PP attendance 94% (91.8)", 91.8, 94),
    ("22 families down to 10", 22, 10), ("Suspensions halve (34 to 17)", 34, 17),
    ("Bullying incidents: 8 (last year 14)", 14, 8),
    ("Cut lost learning from 310 to 150 hours", 310, 150),
    ("KS2 combined 63% – 2026: 57%", 57, 63),
  ])
  func whereThingsStandNowIsTheBaseline(_ text: String, _ baseline: Double, _ value: Double) {
    let target = only(text)
    #expect(target?.baseline == baseline)
    #expect(target?.value == value)
  }

  @Test func whatStandsNowOfAnotherMeasureIsNeither() {
    let target = only("At least 38% choose a language (EBacc entry 31% now)")
    #expect(target?.value == 38)
    #expect(target?.baseline == nil)
  }

  @Test func aScoreForAllHasOneForAGroupBesideIt() {
    let targets = phrase.targets(in: "Attainment 8 to be 48 overall and 40 for PP students")
    #expect(targets.map(\.value) == [48, 40])
    #expect(targets.map(\.group) == [nil, "disadvantaged"])
    #expect(targets.allSatisfy { $0.measure == "Attainment 8" && $0.unit == .score })
  }

  @Test func whatIsCountedIsTheMeasure() {
    let lates = only("Punctuality: fewer than 12 late marks per week")
    #expect(lates?.measure == "late marks per week")
    #expect(lates?.unit == .count)
    #expect(lates?.bound == .atMost)
    let suspensions = only("Suspensions below 90")
    #expect(only("No more than 65 in total", context: suspensions)?.measure == "suspensions")
    #expect(only("10 or fewer a week", context: lates)?.measure == "late marks per week")
  }

  @Test func aSubjectBeforeANounIsNoMeasure() {
    let target = only("Each class has 3 reading volunteers")
    #expect(target?.measure == "reading volunteers")
    #expect(target?.unit == .count)
  }

  @Test func clubsBehindANumberAreCounted() {
    #expect(only("At least five clubs offered")?.unit == .count)
    #expect(only("Clubs: 60% of pupils")?.unit == .percent)
  }

  @Test(arguments: [
    ("Y5 fractions test average up from 48% to 60%", "fractions test average"),
    ("SEND children gain at least 15 points on facts test", "points on facts test"),
    ("Gap in writing no more than 8 percentage points", "Gap in writing"),
    ("PP gap in KS3 checks under 8 points", "gap in KS3 checks"),
    ("Pupil survey: 90% feel staff deal with name calling", "feel staff deal with name calling"),
  ])
  func theTextsOwnWordsAreItsMeasure(_ text: String, _ measure: String) { #expect(only(text)?.measure == measure) }

  @Test func stepsMonthsAndPartsOfAGradeAreCounted() {
    #expect(only("Mentored readers have gained 5 months")?.unit == .score)
    #expect(values("Tutoring lasts 5 months") == [])
    #expect(only("EAL pupils make two steps on the scale")?.value == 2)
    #expect(only("An average of half a grade better in the mocks")?.value == 0.5)
    #expect(only("An average of half a grade better in the mocks")?.unit == .grade)
    #expect(only("Average fluency in Y3 is 85 words a minute")?.value == 85)
    #expect(values("Few read below 90 words a minute") == [])
    #expect(only("Half have moved up one step")?.value == 50)
    #expect(only("All 7 year groups performed")?.value == 7)
  }

  @Test func pupilsWhoAreOftenAwayAreAGroupWhereSomethingElseIsMeasured() {
    let reach = only("60% of persistently absent pupils reach EXS")
    #expect(reach?.measure == "EXS+")
    #expect(reach?.group == "persistently absent")
    #expect(only("10% of pupils persistently absent")?.measure == "persistent absence")
  }

  @Test func anOutcomeThatNamesAGroupAloneTakesTheMeasureBeforeIt() {
    let writing = only("68% of Y6 at the expected standard in writing")
    let group = phrase.targets(in: "57% of disadvantaged pupils (2026: 39%)", ofGroupAfter: writing).first
    #expect(group?.measure == "writing EXS+")
    #expect(group?.baseline == 39)
    #expect(phrase.targets(in: "57% come by bicycle", ofGroupAfter: writing).first?.measure == "come by bicycle")
  }

  @Test func aMilestoneWithoutAnOutcomeLeansOnItsObjective() {
    let aim = phrase.subject(of: "Persistent absence is below national")
    #expect(phrase.targets(in: "10% or less", context: aim).first?.measure == "persistent absence")
    let group = phrase.subject(of: "Disadvantaged pupils catch up with their peers")
    let gap = phrase.targets(in: "Gap 18 pts", context: group).first
    #expect(gap?.group == "disadvantaged")
    #expect(gap?.unit == .percentagePoints)
  }
}
