import Plans
import Testing

@testable import Checking

@Suite struct TargetAboveHundredTests {
  private func count(_ target: Target) throws -> Int {
    try Found.severities(TargetAboveHundred(), "A target", target).count
  }

  @Test func moreThanAllIsFoundAndAllIsNot() throws {
    #expect(try count(Target(measure: "attendance", value: 100.5, unit: .percent)) == 1)
    #expect(try count(Target(measure: "attendance", value: 100, unit: .percent)) == 0)
    #expect(try count(Target(measure: "attendance", baseline: 109, value: 96, unit: .percent)) == 1)
  }

  @Test func scoresChangesAndProgressAreNotAsked() throws {
    #expect(try count(Target(measure: "scaled score", value: 104, unit: .score)) == 0)
    #expect(try count(Target(measure: "attendance", value: 105, unit: .percent, bound: .changeBy)) == 0)
    #expect(try count(Target(measure: "expected progress", value: 110, unit: .percent)) == 0)
  }
}

@Suite struct TargetWorseThanBaselineTests {
  private func count(
    _ measure: String?, from baseline: Double?, to value: Double, _ text: String = "A target", bound: TargetBound? = nil
  ) throws -> Int {
    let target = Target(measure: measure, baseline: baseline, value: value, unit: .percent, bound: bound)
    return try Found.severities(TargetWorseThanBaseline(), text, target).count
  }

  @Test func attendanceShouldRise() throws {
    #expect(try count("attendance", from: 95, to: 94) == 1)
    #expect(try count("attendance", from: 95, to: 95) == 0)
    #expect(try count("attendance", from: 95, to: 96) == 0)
  }

  @Test func absenceAndGapsShouldFall() throws {
    #expect(try count("persistent absence", from: 12, to: 15) == 1)
    #expect(try count("persistent absence", from: 12, to: 9) == 0)
    #expect(try count("reading EXS+ gap", from: 12, to: 15) == 1)
  }

  @Test func ofAnUnknownMeasureNothingIsSaid() throws {
    #expect(try count("children below 90 words a minute", from: 19, to: 4) == 0)
    #expect(try count(nil, from: 80, to: 70) == 0)
    #expect(try count("reading EXS+", from: 30, to: 20, "Fewer pupils miss the expected standard") == 0)
  }

  @Test func aChangeOrAMissingBaselineIsNoComparison() throws {
    #expect(try count("attendance", from: 95, to: 2, bound: .changeBy) == 0)
    #expect(try count("attendance", from: nil, to: 90) == 0)
  }
}

@Suite struct TargetWithoutBaselineTests {
  private func count(_ targets: [Target], rationale: String? = nil) throws -> Int {
    var priority = Priority("1", outcomes: targets.enumerated().map { Outcome(text: "Target \($0)", targets: [$1]) })
    priority.rationale = rationale
    return try Found.severities(TargetWithoutBaseline(), in: Plan([priority])).count
  }

  private let bare = Target(measure: "attendance", value: 96, unit: .percent)

  @Test func aTargetOfResultsOrAttendanceWithoutOneIsANote() throws {
    #expect(try count([bare]) == 1)
    #expect(try count([Target(measure: "attendance", baseline: 94, value: 96, unit: .percent)]) == 0)
  }

  @Test func anotherTargetOfTheSamePupilsMayTellIt() throws {
    let told = Target(measure: "attendance", baseline: 94, value: 97, unit: .percent)
    #expect(try count([told, bare]) == 0)
    var ofGroup = told
    ofGroup.group = "SEND"
    #expect(try count([ofGroup, bare]) == 1)
  }

  @Test func theRationaleMayTellIt() throws {
    #expect(try count([bare], rationale: "Attendance was 94.1% last year") == 0)
    #expect(try count([bare], rationale: "Reading was at 70%") == 1)
  }

  @Test func allNoneAndOtherMeasuresNeedNone() throws {
    #expect(try count([Target(measure: "attendance", value: 100, unit: .percent)]) == 0)
    #expect(try count([Target(measure: "permanent exclusions", value: 0, unit: .count)]) == 0)
    #expect(try count([Target(measure: "parents who visit", value: 80, unit: .percent)]) == 0)
  }
}

@Suite struct TargetWithoutGroupTests {
  private func count(_ outcomes: [(String, Target)]) throws -> Int {
    let made = outcomes.map { Outcome(text: $0.0, targets: [$0.1]) }
    return try Found.severities(TargetWithoutGroup(), in: Plan([Priority("1", outcomes: made)])).count
  }

  private let all = ("80% in maths", Target(measure: "maths EXS+", value: 80, unit: .percent))

  @Test func aMeasureWithNoGroupIsToldOnce() throws { #expect(try count([all, all]) == 1) }

  @Test func aGroupInTheFieldOrInTheTextIsEnough() throws {
    #expect(try count([all, ("65%", Target(measure: "maths EXS+", group: "SEND", value: 65, unit: .percent))]) == 0)
    #expect(try count([("65% of disadvantaged pupils in maths", all.1)]) == 0)
  }

  @Test func attendanceIsNotAsked() throws {
    #expect(try count([("96%", Target(measure: "attendance", value: 96, unit: .percent))]) == 0)
  }
}
