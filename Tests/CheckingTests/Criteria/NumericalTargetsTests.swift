import Plans
import Testing

@testable import Checking

@Suite struct NumericalTargetsTests {
  private func plan(_ outcomes: Outcome...) -> Plan { Plan([Priority("1", outcomes: outcomes)]) }

  private func plan(_ texts: String...) -> Plan { Plan([Priority("1", outcomes: texts.map { Outcome(text: $0) })]) }

  private func reading(_ group: String?) -> Outcome {
    Outcome(
      text: "As the table says", targets: [Target(measure: "reading EXS+", group: group, value: 80, unit: .percent)])
  }

  private func attendance(_ group: String?) -> Outcome {
    Outcome(
      text: "As the table says", targets: [Target(measure: "attendance", group: group, value: 95, unit: .percent)])
  }

  private func verdict(_ plan: Plan) throws -> Judgement { NumericalTargets().judge(plan, in: try Given.context()) }

  @Test func twoGroupsAreMet() throws {
    let judgement = try verdict(plan(reading("disadvantaged"), reading("SEND")))
    #expect(judgement.value == .met)
    #expect(judgement.passed == 2)
  }

  @Test func oneGroupIsPartlyMet() throws {
    let judgement = try verdict(plan(reading(nil), reading("boys")))
    #expect(judgement.value == .partly)
    #expect(judgement.evidence.map(\.location) == ["priority 1, outcome 1"])
    #expect(
      judgement.missing
        == "The numbers for attainment and progress name only boys: give numbers for at least 1 more group, such as"
        + " disadvantaged pupils, pupils with SEND or girls.")
  }

  @Test func theSameGroupTwiceIsOne() throws {
    #expect(try verdict(plan(reading("boys"), reading("boys"))).value == .partly)
  }

  @Test func twoNamesOfOneGroupAreOne() throws {
    #expect(try verdict(plan(reading("pupil premium"), reading("disadvantaged"))).value == .partly)
  }

  @Test func noGroupIsPartlyMet() throws { #expect(try verdict(plan(reading(nil))).value == .partly) }

  @Test func noNumbersAreNotMet() throws {
    let judgement = try verdict(plan("Children love books", "Better progress in reading"))
    #expect(judgement.value == .notMet)
    #expect(judgement.counted == 2)
    #expect(judgement.passed == 0)
    #expect(judgement.evidence.count == 2)
    #expect(judgement.missing?.contains("at least 2 groups") == true)
  }

  @Test func attendanceAndBehaviourAloneAreNotMet() throws {
    let suspensions = Outcome(text: "Fewer", targets: [Target(measure: "suspensions", value: 10, unit: .count)])
    #expect(try verdict(plan(attendance(nil), suspensions)).value == .notMet)
  }

  @Test func attendanceByGroupDoesNotCount() throws {
    #expect(try verdict(plan(reading("boys"), attendance("SEND"))).value == .partly)
  }

  @Test func aYearGroupIsNoGroup() throws {
    #expect(try verdict(plan(reading("Year 6"), reading("Y2"), reading("all pupils"))).value == .partly)
  }

  @Test func aGroupBesideTheNumberCountsThoughNoFieldHoldsIt() throws {
    let outcome = Outcome(
      text: "72% EXS in writing Y6; disadvantaged 60%",
      targets: [Target(measure: "writing EXS+", cohort: "Y6", value: 72, unit: .percent)])
    #expect(try verdict(plan(outcome, reading("SEND"))).value == .met)
  }

  @Test func aGroupBesideAnAttendanceFigureDoesNotCount() throws {
    let outcome = Outcome(
      text: "72% EXS in writing; attendance of disadvantaged pupils 95%",
      targets: [Target(measure: "writing EXS+", value: 72, unit: .percent)])
    #expect(try verdict(plan(outcome, reading("SEND"))).value == .partly)
  }

  @Test func aGroupWithoutANumberDoesNotCount() throws {
    let outcome = Outcome(
      text: "72% EXS in writing; boys write at length",
      targets: [Target(measure: "writing EXS+", value: 72, unit: .percent)])
    #expect(try verdict(plan(outcome)).because.hasSuffix("for no named group of pupils."))
  }

  @Test func theTextAloneIsReadWhereThereAreNoTargets() throws {
    #expect(
      try verdict(plan("80% of disadvantaged pupils at EXS", "70% of boys at the expected standard")).value == .met)
  }

  @Test func anEmptyPlanIsNotMet() throws { #expect(try verdict(Plan([])).value == .notMet) }

  @Test(arguments: [
    "Attendance", "Attendance, behaviour and welfare", "Behaviour", "Premises", "Governance", "Church distinctiveness",
  ])
  func aLayer2PlanAboutSomethingElseIsNotAsked(_ scope: String) throws {
    let judgement = try verdict(Plan([Priority("1")]).about(.aspect, scope))
    #expect(judgement.value == .notApplicable)
    #expect(judgement.missing == nil)
    #expect(judgement.evidence.isEmpty)
  }

  @Test(arguments: ["Sixth form", "Outdoor learning", "PE", "Disadvantaged pupils’ attainment", "Mathematics"])
  func aLayer2PlanAboutASubjectAKeyStageOrAttainmentIsAsked(_ scope: String) throws {
    #expect(try verdict(Plan([Priority("1")]).about(.aspect, scope)).value == .notMet)
  }

  @Test func subjectsAndKeyStagesAreAsked() throws {
    #expect(try verdict(Plan([Priority("1")]).about(.subject, "Latin")).value == .notMet)
    #expect(try verdict(Plan([Priority("1")]).about(.keyStage, "EYFS")).value == .notMet)
  }

  @Test func aPupilPremiumStrategyIsAskedAndAnAccessibilityPlanIsNot() throws {
    #expect(try verdict(Plan([Priority("1")]).about(.statutory, "Pupil premium strategy")).value == .notMet)
    #expect(try verdict(Plan([Priority("1")]).about(.statutory, "Accessibility plan")).value == .notApplicable)
  }

  @Test func aScopeThatTellsNothingGoesByItsNumbers() throws {
    #expect(try verdict(Plan([Priority("1")]).about(.aspect, "Our vision")).value == .notApplicable)
    #expect(try verdict(plan(reading("boys")).about(.aspect, "Our vision")).value == .partly)
  }

  @Test func aLayer1PlanIsAlwaysAsked() throws {
    var plan = Plan([Priority("1")])
    plan.scope = PlanScope(kind: .aspect, name: "Attendance")
    #expect(try verdict(plan).value == .notMet)
  }

  @Test func aBareShareForAGroupIsForTheAttainmentBesideIt() throws {
    let phonics = "82% of Y1 meet the phonics standard"
    #expect(try verdict(plan(phonics, "Disadvantaged pupils: 74%", "Pupils with SEND: 50%")).value == .met)
    #expect(try verdict(plan("Disadvantaged pupils: 74%", "Boys 70%", phonics)).value == .met)
    let judgement = try verdict(plan(phonics, "Disadvantaged pupils: 74%"))
    #expect(judgement.passed == 2)
    #expect(judgement.because.hasSuffix("with these groups of pupils named: disadvantaged."))
  }

  @Test func aBareShareBesideAttendanceIsOfAttendance() throws {
    let attendance = "Attendance is 96%"
    #expect(try verdict(plan(attendance, "Disadvantaged pupils: 94%", "Boys: 95%")).value == .notMet)
    #expect(try verdict(plan("Disadvantaged pupils: 94%", "Boys: 95%", attendance)).value == .notMet)
    let phonics = "82% of Y1 meet the phonics standard"
    #expect(try verdict(plan(phonics, attendance, "Disadvantaged pupils: 94%", "Boys: 95%")).value == .partly)
    #expect(try verdict(plan(attendance, phonics, "Disadvantaged pupils: 74%", "Boys: 75%")).value == .met)
  }

  @Test func aBareShareOfAnObjectiveAboutAttendanceIsOfAttendance() throws {
    let texts = ["Disadvantaged pupils: 94%", "82% of Y1 meet the phonics standard"]
    let attending = Priority("1", "Improve attendance", outcomes: texts.map { Outcome(text: $0) })
    #expect(try verdict(Plan([attending])).because.hasSuffix("for no named group of pupils."))
  }

  @Test func aBareShareOfAnotherObjectiveStaysUncounted() throws {
    let phonics = Objective(text: "Phonics", outcomes: [Outcome(text: "82% of Y1 meet the phonics standard")])
    let other = Objective(text: "Clubs", outcomes: [Outcome(text: "Disadvantaged pupils: 74%")])
    let judgement = try verdict(Plan([Priority(ref: "1", title: "A priority", objectives: [phonics, other])]))
    #expect(judgement.passed == 1)
  }

  @Test func aShareOfSomethingElseBesideAttainmentStaysUncounted() throws {
    let judgement = try verdict(
      plan("82% of Y1 meet the phonics standard", "74% of disadvantaged pupils go to a club"))
    #expect(judgement.passed == 1)
  }
}
