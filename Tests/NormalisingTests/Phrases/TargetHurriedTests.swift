import Plans
import Testing
import Vocabularies

@testable import Normalising

/// Outcomes as they are noted in a hurry: dates with strokes, years in two digits, facts beside aims, short forms.
@Suite struct TargetHurriedTests {
  let phrase: TargetPhrase

  init() throws { phrase = try ShippedVocabularies.targets() }

  private func values(_ text: String) -> [Double] { phrase.targets(in: text).map(\.value) }

  @Test(arguments: [
    ("All coursework is handed in by 19/3 and 65% reach their target grade", [65.0]),
    ("Laptops ordered by 2/11", []), ("INSET on 3/9/26, twilights 15/10 and 12/11", []),
    ("Restraints drop from 96 in 25/26 to under 50", [50]), ("9/12 SEND pupils pass the check", [0.75]),
  ])
  func datesAndYearsWithAStrokeAreNoShares(_ text: String, _ expected: [Double]) {
    #expect(values(text) == expected, "\(text)")
  }

  @Test(arguments: [
    "PPG 38% (National 25%)", "The academy opened in 2019 and has 388 on roll", "Maths 2024 71%, 2025 68%, 2026 73%",
    "29 suspensions last year, 17 of them in Year 8", "Attendance in 25/26 ended on 92.7% and PA was 23%",
    "Two staff meetings in Spring 1 to moderate Year 4 writing", "15 mins daily spelling, 3 groups",
    "Year 3 cohort: 28 chn - 15 boys, 13 girls, 7 PP", "Parent survey Nov 2025 - 48 replies, 9 unhappy about homework",
  ])
  func factsAreNoAims(_ text: String) { #expect(values(text).isEmpty, "\(text): \(values(text))") }

  @Test(arguments: [
    ("PP 60% (Non-PP 75%)", [60.0, 75]), ("SEND 65% (national 58%)", [65]), ("Attendance finished at 94%", [94]),
    ("Attendance Dec 2025 93%, Dec 2026 95%", [95]), ("No exclusions, attendance 96%", [0, 96]),
    ("No suspensions. 80% of pupils at ARE", [0, 80]), ("Three staff meetings on phonics by July", [3]),
    ("Attendance 96 (%), 12 suspensions", [96, 12]), ("Phonics 2026 77%, 2027 84%", [84]),
    ("Two staff members gain NPQs", [2]),
  ])
  func aimsLikeThemAreKept(_ text: String, _ expected: [Double]) {
    #expect(values(text).suffix(expected.count) == expected[...], "\(text): \(values(text))")
  }

  @Test(arguments: [
    ("No child leaves Year 2 without a check, and the GLD gap narrows from 17 to under 9 percentage points", [9.0]),
    ("No PEX. Suspensions 20 or fewer (34)", [0, 20]),
    ("Detentions: max 15 a week by Easter, max 9 a week by July", [15, 9]),
    ("85%+ of Y3 & Y4 know 5 key facts per science unit", [85]),
    ("70% of SEND pupils meet 2 out of 3 of their targets", [70]),
    ("65% of PMLD learners show progress in 3 of the 5 areas", [65]),
    ("18 children reading 90 wpm by end of June", [18]), ("Fewer than 15 pupils below 90% at any check", [15]),
    ("At least 12 Year Fours score full marks", [12]), ("R 65 W 60 M 64 (%) end Y6", [65, 60, 64]),
  ])
  func whatIsSharedIsNoAimOfItsOwn(_ text: String, _ expected: [Double]) {
    #expect(values(text) == expected, "\(text): \(values(text))")
  }

  @Test(arguments: [
    ("The gap between PP and their peers in Year 6 reading is no more than 8 percentage points (2026: 19).", 19.0),
    ("90% of pupils say they enjoy reading (Sept survey 78%)", 78),
    ("100% of annual reviews on time (18/24 in 25-26)", 75),
    ("Term time holiday requests down to 15 (48 last year)", 48),
    ("Severe absence falls from 12 students to 4", 12),
  ])
  func whereItBeginsStandsInBracketsOrBefore(_ text: String, _ baseline: Double) throws {
    let targets = phrase.targets(in: text)
    #expect(targets.count == 1, "\(text): \(targets)")
    #expect(targets.first?.baseline == baseline, "\(text)")
  }

  @Test func pupilsStayPupilsWhereTheirNumberFalls() {
    #expect(phrase.targets(in: "Severe absence falls from 12 students to 4").map(\.unit) == [.count])
  }

  @Test func whatStandsBehindAFullStopIsOfItsOwnMeasure() {
    #expect(
      phrase.targets(in: "No PEX. Suspensions 20 or fewer (34)").map(\.measure) == [
        "permanent exclusions", "suspensions",
      ])
    #expect(phrase.targets(in: "Rec: 68% GLD").map(\.cohort) == ["Reception"])
  }

  @Test func aGapInPointsOfAScoreIsAScore() {
    #expect(phrase.targets(in: "Gap PP/non-PP in A8 to be less than 7 pts").map(\.unit) == [.score])
    #expect(phrase.targets(in: "Gap in GLD less than 7 pts").map(\.unit) == [.percentagePoints])
  }

  @Test(arguments: [
    ("75% of Nursery leavers use sentences of 4+ words", "grade"),
    ("55% of Y13 leavers progress to university", "expected"),
    ("CPOMS actions closed within 48hrs - 95%", "gap"),
    ("Pupils on the SEN register down to 15%, in line with nat", "line"),
  ])
  func aMeasureIsNotWhatOneOfItsWordsMeansElsewhere(_ text: String, _ wrong: String) throws {
    let target = try #require(phrase.targets(in: text).first)
    #expect(target.measure?.contains(wrong) != true, "\(text): \(target)")
  }

  @Test func aYearGroupJoinedByAnOrIsOfBoth() {
    #expect(phrase.targets(in: "Zero NEETs from Year 11 or Yr 13 (5 last October)").map(\.cohort) == ["Y11 and Y13"])
    #expect(phrase.targets(in: "70% of Year 5 and Year 6 pupils reach EXS+").map(\.cohort) == ["Y5 and Y6"])
  }

  @Test func aGroupIsOfItsOwnPartAndOfWhatFollowsIt() {
    #expect(phrase.targets(in: "MFL: 70% of entries graded 4-9; French boys 60%").map(\.group) == [nil, "boys"])
    #expect(
      phrase.targets(in: "Y5 boys' writing - 62% on track in Feb then 70% in July").map(\.group) == ["boys", "boys"])
  }

  @Test(arguments: ["Gap narrowed by 9 PP", "Increase of 4 PP in attendance", "Narrow the gap to 9 PP"])
  func capitalsBehindAGapOrAChangeArePoints(_ text: String) {
    #expect(phrase.targets(in: text).map(\.unit) == [.percentagePoints], "\(text)")
  }

  @Test func aSignForAllIsNoneWhereSomethingElseIsCounted() {
    #expect(phrase.targets(in: "Attendance 96 (%), 12 suspensions").map(\.unit).last == .count)
    #expect(phrase.targets(in: "R 65 W 60 M 64 (%) end Y6").map(\.unit) == [.percent, .percent, .percent])
  }

  @Test(arguments: [("75% achieve grade 4+ results", "grade 4+"), ("Pupils aged 5-9: 80% attend clubs", nil)])
  func gradesAreGradesOnlyWhereTheyAreCalledSo(_ text: String, _ measure: String?) {
    let found = phrase.targets(in: text).first?.measure
    #expect(
      measure == nil ? found?.contains("grade") != true : found?.contains("grade 4+") == true, "\(text): \(found ?? "")"
    )
  }
}
