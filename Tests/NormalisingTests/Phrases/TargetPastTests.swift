import Plans
import Testing
import Vocabularies

@testable import Normalising

/// Texts that only tell what was or how others stand, beside those of like words that aim at something.
@Suite struct TargetPastTests {
  let phrase: TargetPhrase

  init() throws { phrase = try ShippedVocabularies.targets() }

  @Test(arguments: [
    "School has 412 pupils on roll, 38% PP, 19% SEND, 44% EAL", "Nat av KS2 RWM 2025 62%; our LA 59%",
    "Ofsted, 14-15 May 2024: good in 4 areas, RI in 1", "In 2026 62% of Y6 reached the expected standard in reading.",
    "18 suspensions were given in 2025/26, 11 of them to the same 3 boys",
    "Phonics fell from 81% in 2024 to 73% in 2026",
    "Attendance last year was 93.4%, national 94.8%", "Two of our seven class teachers are ECTs",
    "PP allocation 2026/27: £84,360 (57 eligible pupils)", "3 x staff meetings in Autumn 2, 1 INSET day",
    "Read chapters 2 and 3 of the EEF guidance report before 1/12/26", "SENDCo has 0.4 non-contact time from Sept 26",
    "No child leaves Nursery without a referral if their language screen is red",
    "No part-time timetable runs on without a review by the LA",
  ])
  func nothingIsAimedAt(_ text: String) {
    #expect(phrase.targets(in: text).isEmpty, "\(text): \(phrase.targets(in: text))")
  }

  @Test(arguments: [
    ("In 2026/27 62% of Y6 have reached the expected standard in reading", [62.0]),

    ("School has 95% attendance by July", [95]),
    ("Ofsted survey: 90% of parents would recommend us", [90]), ("Phonics rises from 73% in 2026 to 81% in 2027", [81]),
    ("By July 2027 Y3 reading will be 74% ARE, which is 9 percentage points better than 2026", [74]),
    ("9 percentage points better than 2026 in reading", [9]), ("Two of our seven leaders have led a review", [2]),
    ("Lates after 8.50 go down from 61 to fewer than 25 a week", [25]), ("Y9 mean reading age 14.2", [14.2]),
    ("No leaver without a destination", [0]), ("Baseline for 100% of pupils", [100]),
    ("Suspensions total ≤25 days (41 days in 25-26)", [25]),
  ])
  func whatIsAimedAtIsKept(_ text: String, _ values: [Double]) {
    #expect(phrase.targets(in: text).map(\.value) == values, "\(text)")
  }

  @Test(arguments: [("In 2026 we had 58% at EXS; 72% in 2027", 72.0), ("National 62%; we want 70%", 70)])
  func whatIsToComeIsKeptBehindWhatWas(_ text: String, _ value: Double) {
    #expect(phrase.targets(in: text).map(\.value).contains(value), "\(text)")
  }

  @Test func theLastOfSeveralYearsIsWhereTheTargetBegins() throws {
    let target = try #require(
      phrase.targets(in: "Phonics pass rate: 2024 71%, 2025 74%, 2026 79%. Target for 2027 is 85%.").first)
    #expect(target.value == 85)
    #expect(target.baseline == 79)
  }

  @Test(arguments: [
    ("Average total points across the 17 ELGs is 33.2 in the summer", 33.2),
    ("Mock PSC – avg mark for Y1 of 30+ in March", 30), ("P8 gap, PP v non-PP, below 0.4 (0.71 in 2026)", 0.4),
    ("Y7 NGRT mean SAS 102 by June (Sept 97)", 102),
  ])
  func aMeanIsAMark(_ text: String, _ value: Double) throws {
    let target = try #require(phrase.targets(in: text).first)
    #expect(target.value == value)
    #expect(target.unit == .score, "\(text)")
  }

  @Test(arguments: [("12/16 pupils on ELSA show improved SDQ scores", 0.75)])
  func aShareOfPupilsIsNoMark(_ text: String, _ value: Double) throws {
    let target = try #require(phrase.targets(in: text).first)
    #expect(target.value == value)
    #expect(target.unit == .ratio)
  }

  @Test(arguments: ["SEND: 8 of 12 lessons seen are good", "Pupil premium: 4 of 5 classes have a book corner"])
  func thingsCountedForAGroupAreACount(_ text: String) throws {
    let target = try #require(phrase.targets(in: text).first)
    #expect(target.unit == .count, "\(text)")
  }

  @Test(arguments: ["SEND: 8 of 12 reach the standard", "Looked after pupils: 7 of 9 gain 10 months"])
  func pupilsCountedForAGroupAreAShare(_ text: String) throws {
    let target = try #require(phrase.targets(in: text).first)
    #expect(target.unit == .ratio, "\(text)")
  }

  @Test(arguments: [
    "No NEET leaver without a destination", "No Year 11 student without a college place",
    "No part-time timetable without a review date",
  ])
  func nothingIsToBeWithoutSomething(_ text: String) {
    #expect(phrase.targets(in: text).map(\.value) == [0], "\(text)")
  }

  @Test func yearsOfAnotherMeasureAreNoBaseline() throws {
    let target = try #require(
      phrase.targets(in: "Phonics 2025 71%, attendance 2026 93%. Target for phonics is 85%").last)
    #expect(target.value == 85)
    #expect(target.baseline != 93)
  }

  @Test func marksAreNoTimeOfTheDay() {
    #expect(phrase.targets(in: "Mean score rises after 12.50 marks in autumn to 15").map(\.value).contains(15))
    #expect(phrase.targets(in: "Fewer than 10 lates before 9.05 a week").map(\.value) == [10])
  }

  @Test func aGapIsOfThoseWhoseResultItIsIn() throws {
    let target = try #require(
      phrase.targets(in: "Gap in GLD between FSM children and the rest is no more than 10 points").first)
    #expect(target.cohort == "EYFS")
    #expect(target.group == "disadvantaged")
  }
}
