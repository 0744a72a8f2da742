import Plans
import Testing

@testable import Checking

@Suite struct SpecificTeachingTests {
  private let specific = "Make questioning routine in every lesson"
  private let vague = "Improve the quality of teaching"
  private let other = "Increase attendance for all groups"

  private func plan(_ objectives: [String]) -> Plan {
    Plan([Priority(ref: "1", title: "A priority", objectives: objectives.map { Objective(text: $0) })])
  }

  private func verdict(_ plan: Plan) throws -> Judgement { SpecificTeaching().judge(plan, in: try Given.context()) }

  @Test func halfOfTheObjectivesAboutTeachingIsMet() throws {
    let judgement = try verdict(plan([specific, vague, other, other]))
    #expect(judgement.value == .met)
    #expect(judgement.counted == 2)
    #expect(judgement.passed == 1)
    #expect(judgement.because == "1 of 2 objectives about teaching names a specific aspect of it: questioning.")
    #expect(judgement.evidence.map(\.location) == ["priority 1, objective 1"])
  }

  @Test func fewerThanHalfIsPartlyMet() throws {
    let judgement = try verdict(plan([specific, vague, vague]))
    #expect(judgement.value == .partly)
    #expect(judgement.evidence.map(\.location) == ["priority 1, objective 2", "priority 1, objective 3"])
    #expect(judgement.missing?.contains("“\(vague)”") == true)
  }

  @Test func noneIsNotMet() throws {
    let judgement = try verdict(plan([vague]))
    #expect(judgement.value == .notMet)
    #expect(judgement.because == "None of 1 objective about teaching names a specific aspect of it.")
  }

  @Test func nothingAboutTeachingIsNotMetAndNamesTheObjectives() throws {
    let judgement = try verdict(plan([other]))
    #expect(judgement.value == .notMet)
    #expect(judgement.counted == 0)
    #expect(judgement.evidence.map(\.text) == [other])
    #expect(judgement.missing?.hasPrefix("No objective says how") == true)
  }

  @Test(arguments: [
    "Use questioning to check understanding", "Act on feedback", "Teachers’ modelling of new ideas",
    "Adaptive teaching for pupils with SEND", "Challenge in lessons for the most able", "Retrieval practice in science",
    "Formative assessment in lessons", "Strengthen teachers’ subject knowledge in music",
    "Teach reading for comprehension", "Improve the use of teaching assistants",
  ])
  func eachOfTheGuidancesAspectsIsSpecific(_ objective: String) throws {
    #expect(try verdict(plan([objective])).value == .met)
  }

  @Test(arguments: [
    "Improve the teaching of phonics", "Improve the teaching of reasoning in all year groups",
    "Improve teaching of number in KS1",
    "Improve the quality of teaching of handwriting",
    "Improve the teaching of reading across the curriculum",
  ])
  func aStrandOfContentIsNoAspectOfTeachingIt(_ objective: String) throws {
    let judgement = try verdict(plan([objective]))
    #expect(judgement.value == .notMet)
    #expect(judgement.counted == 1)
  }

  @Test func anOutcomeIsNoObjective() throws {
    let priority = Priority("1", other, outcomes: [Outcome(text: specific)])
    #expect(try verdict(Plan([priority])).counted == 0)
  }

  @Test(arguments: ["Attendance", "Behaviour", "Premises", "Governance", "Church distinctiveness"])
  func aLayer2PlanAboutSomethingElseIsNotAsked(_ scope: String) throws {
    #expect(try verdict(plan([other]).about(.aspect, scope)).value == .notApplicable)
  }

  @Test(arguments: ["Sixth form", "PE", "Outdoor learning", "Disadvantaged pupils’ attainment"])
  func aLayer2PlanAboutASubjectAKeyStageOrAttainmentIsAsked(_ scope: String) throws {
    #expect(try verdict(plan([other]).about(.aspect, scope)).value == .notMet)
  }

  @Test func aPlanWithNoPrioritiesIsNotMet() throws { #expect(try verdict(Plan([])).value == .notMet) }
}
