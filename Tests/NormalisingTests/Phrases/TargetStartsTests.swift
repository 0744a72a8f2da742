import Plans
import Testing
import Vocabularies

@testable import Normalising

/// Years and starting points beside an aim, what is counted by "number of", and what a group is said to do.
@Suite struct TargetStartsTests {
  let phrase: TargetPhrase

  init() throws { phrase = try ShippedVocabularies.targets() }

  private func only(_ text: String) throws -> Target {
    let targets = phrase.targets(in: text)
    #expect(targets.count == 1, "\(text): \(targets)")
    return try #require(targets.first)
  }

  @Test(arguments: [
    ("Behaviour points fall by a quarter compared with 25/26", 25.0, nil),
    ("Suspensions below 20, against 31 in 24/25", 20, 31), ("Suspensions below 20 (25-26: 31)", 20, 31),
  ])
  func anAcademicYearInItsShortFormIsNoNumber(_ text: String, _ value: Double, _ baseline: Double?) throws {
    let target = try only(text)
    #expect(target.value == value)
    #expect(target.baseline == baseline)
  }

  @Test(arguments: ["25/26 pupils reach EXS", "EXS in 25/26 pupils"])
  func twoNumbersThatFollowEachOtherAreAShareWherePupilsFollow(_ text: String) throws {
    #expect(try only(text).unit == .ratio)
  }

  @Test(arguments: [
    ("70% of disadvantaged pupils make expected progress in maths from their KS1 starting points", nil),
    ("70% of Year 6 make expected progress in maths from their KS1 starting points", "Y6"),
    ("70% at EXS in KS1", "KS1"),
  ])
  func whereThePupilsBeganIsNotWhichTheyAre(_ text: String, _ cohort: String?) throws {
    #expect(try only(text).cohort == cohort)
  }

  @Test(arguments: [
    ("Number of pupils persistently absent reduced from 47 to fewer than 30", TargetUnit.count),
    ("Persistent absence reduced from 17 to fewer than 12", .percent),
  ])
  func aNumberOfPupilsIsNoShareOfThem(_ text: String, _ unit: TargetUnit) throws {
    #expect(try only(text).unit == unit)
  }

  @Test func whatAGroupDoesIsMeasuredAndNotTheGroup() throws {
    let target = try only("100% of pupils with an EHCP meet their annual outcomes.")
    #expect(target.measure == "meet their annual outcomes")
    #expect(target.group == "SEND")
  }

  @Test(arguments: [
    ("Raise the phonics pass from 25/30 to 29/30", 29.0 / 30), ("This will mean 27 out of 30 pupils pass", 0.9),
  ])
  func sharesOfOneClassAreNoYearsAndNoMarks(_ text: String, _ value: Double) throws {
    let target = try only(text)
    #expect(target.unit == .ratio)
    #expect(abs(target.value - value) < 0.005)
  }

  @Test(arguments: [
    ("Reduce suspensions in Year 9 to 12", 12.0, "Y9"), ("Raise attendance in Years 7 to 9 to 95%", 95, "Y7 to Y9"),
  ])
  func onlySeveralYearsAreARange(_ text: String, _ value: Double, _ cohort: String) throws {
    let target = try only(text)
    #expect(target.value == value)
    #expect(target.cohort == cohort)
  }

  @Test(arguments: [
    ("PP gap in Y5 maths cut to 10 ppts or less by Easter; it stood at 23 in July", 10.0, 23.0),
    ("P8 no worse than -0.1 (was -0.42)", -0.1, -0.42),
    ("Boys' writing at the end of KS1 - 61% ARE, having been 48% in 2025", 61, 48),
    ("90%+ parents strongly agree or agree 'my child feels safe' (Nov survey = 83%)", 90, 83),
    ("Y11 mock: thirty-five students secure 4+ in English and maths (29 in Nov)", 35, 29),
  ])
  func whereThingsStoodIsToldInOtherWordsToo(_ text: String, _ value: Double, _ baseline: Double) {
    let targets = phrase.targets(in: text)
    #expect(targets.map(\.value) == [value], "\(text)")
    #expect(targets.first?.baseline == baseline, "\(text)")
  }

  @Test func aGroupsOwnNumberIsNoAim() {
    let ever = phrase.targets(in: "A8 for Ever-6 students up 3.5 points on 2026")
    #expect(ever.map(\.value) == [3.5])
    #expect(ever.first?.group == "disadvantaged")
    #expect(phrase.targets(in: "Book band 4 to 7 reading books audited").isEmpty)
    #expect(phrase.targets(in: "Pupil premium 31% of roll; £1,515 per pupil").isEmpty)
  }

  @Test func aPartOfAGradeAndNotOneChildAreAims() {
    let grade = phrase.targets(in: "End of KS3 - average flightpath +0.3 of a grade above prediction")
    #expect(grade.map(\.value) == [0.3])
    #expect(grade.first?.unit == .grade)
    let none = phrase.targets(in: "Not one child in Reception leaves without knowing set 1 sounds")
    #expect(none.map(\.value) == [0])
    #expect(none.first?.cohort == "Reception")
  }
}
