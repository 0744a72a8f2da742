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
}
