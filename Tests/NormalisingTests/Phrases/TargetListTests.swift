import Plans
import Testing
import Vocabularies

@testable import Normalising

/// Several numbers in one text: what stands at its end for all of them, what is none of them, and of what none is to be left.
@Suite struct TargetListTests {
  let phrase: TargetPhrase

  init() throws { phrase = try ShippedVocabularies.targets() }

  private func subjects(_ text: String) -> [String] {
    phrase.targets(in: text).map { target in
      [target.measure, target.group, target.cohort].compactMap { $0 }.joined(separator: ", ")
    }
  }

  @Test(arguments: [
    (
      "In maths, 72% of girls and 75% of boys in Year 5 are at ARE",
      ["maths ARE, girls, Y5", "maths ARE, boys, Y5"]
    ),
    (
      "78% EXS+ in reading and 74% EXS+ in writing at the end of Year 6",
      ["reading EXS+, Y6", "writing EXS+, Y6"]
    ),
    ("65% of boys and 70% of girls reach ARE in writing", ["writing ARE, boys", "writing ARE, girls"]),
    ("85% of pupils in Year 2 and 90% in Year 6 at EXS", ["EXS+, Y2", "EXS+, Y6"]),
  ])
  func whatStandsAtTheEndIsOfEachNumberBeforeIt(_ text: String, _ expected: [String]) {
    #expect(subjects(text) == expected)
  }

  @Test(arguments: [
    ("Attendance 96% and 85% of Year 1 pass the phonics check", ["attendance", "phonics check, Y1"]),
    ("Reading EXS+ 80%; writing EXS+ 75% in Year 6", ["reading EXS+", "writing EXS+, Y6"]),
  ])
  func whatIsOfAnotherMeasureOrBehindASemicolonIsNotShared(_ text: String, _ expected: [String]) {
    #expect(subjects(text) == expected)
  }

  @Test(arguments: [
    ("90% of pupils score 100 or more in reading", [90.0]), ("60% of PP pupils get 4-4 or better in science", [60]),
    ("Scaled score of 104, 90% score 100 or more", [104, 90]),
  ])
  func theMarkThatAShareReachesIsNoAimOfItsOwn(_ text: String, _ values: [Double]) {
    #expect(phrase.targets(in: text).map(\.value) == values)
  }

  @Test func aShareBeforeVeryManyNumbersIsReadOnce() {
    // Each was looked at anew for each behind it, and twenty-three took the reader's thirty seconds.
    let numbers = (3...400).map { "\($0) detentions" }.joined(separator: " ")
    #expect(phrase.targets(in: "60% of pupils have \(numbers)").map(\.value) == [60])
  }

  @Test(arguments: [
    ("Not a single suspension in the year", 0.0), ("Not one pupil excluded (3 in 2026)", 0),
    ("No suspensions this year", 0),
  ])
  func noneInAnyWordsIsNought(_ text: String, _ value: Double) {
    let targets = phrase.targets(in: text)
    #expect(targets.map(\.value) == [value])
    #expect(targets.first?.bound == .exactly)
  }

  @Test(arguments: [
    ("Suspensions fall from 46 to 25 and there are no permanent exclusions", [25.0, 0]),
    ("96% attendance with no permanent exclusions", [96, 0]),
    ("96% attendance and no more than 4 suspensions", [96, 4]),
    ("85% of Year 1 pass phonics and no reading time is lost", [85]),
  ])
  func noneBesideAnotherAimIsAnAimWhereLessIsBetter(_ text: String, _ values: [Double]) {
    #expect(phrase.targets(in: text).map(\.value) == values)
  }

  @Test(arguments: [
    ("Continuous access to the garden from 9 to 11.30", [Double]()), ("Club opens from 8.30 to 9", []),
    ("Average points from 3 to 3.15", [3.15]), ("Incidents from 18 to 9", [9]),
  ])
  func timesOfTheDayAreNoAims(_ text: String, _ values: [Double]) {
    #expect(phrase.targets(in: text).map(\.value) == values)
  }

  @Test func whatAGroupMakesUpIsALevel() {
    #expect(phrase.targets(in: "Girls make up 35% of A level physics").first?.bound == nil)
    #expect(phrase.targets(in: "Girls’ attainment up 5%").first?.bound == .changeBy)
  }

  @Test func yearsOfPupilsAreOneCohort() {
    #expect(subjects("90% of Year 11 to 14 pupils attend").first?.hasSuffix("Y11 to Y14") == true)
    #expect(phrase.targets(in: "Suspensions in Year 9 to 12").map(\.value) == [12])
  }
}
