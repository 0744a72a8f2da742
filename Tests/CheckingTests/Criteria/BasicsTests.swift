import Plans
import Testing

@testable import Checking

@Suite struct BasicsTests {
  private let action = Action(text: "Train staff")

  private func verdict(_ plan: Plan) throws -> Judgement { Basics().judge(plan, in: try Given.context()) }

  private func verdict(_ priority: Priority) throws -> Judgement { try verdict(Plan([priority])) }

  @Test(arguments: [
    ("Better reading", "reading"), ("Teach phonics daily", "phonics"), ("Raise standards in writing", "writing"),
    ("Spelling in Year 3", "spelling"), ("Improve handwriting", "handwriting"), ("Mathematics", "mathematics"),
    ("Early number", "number"), ("Improve teaching in English", "English"),
    ("Communication and language in Nursery", "communication and language"),
  ])
  func eachOfTheGuidancesBasicsCounts(_ title: String, _ name: String) throws {
    let judgement = try verdict(Priority("1", title, actions: [action]))
    #expect(judgement.value == .met)
    #expect(judgement.because.contains(name))
  }

  @Test func anObjectiveWithAnActionIsMet() throws {
    let objective = Objective(text: "Teach phonics daily", actions: [action])
    let judgement = try verdict(Priority(ref: "1", title: "Better lessons", objectives: [objective]))
    #expect(judgement.value == .met)
    #expect(judgement.evidence.map(\.location) == ["priority 1, objective 1"])
    #expect(judgement.because == "1 priority or objective with actions is about phonics.")
  }

  @Test func aPriorityWithoutAnActionIsPartlyMet() throws {
    let judgement = try verdict(Priority("1", "Better reading"))
    #expect(judgement.value == .partly)
    #expect(judgement.evidence.map(\.location) == ["priority 1"])
  }

  @Test func aPriorityWithoutAnActionOverOtherObjectivesIsPartlyMet() throws {
    let priority = Priority(ref: "1", title: "Better reading", objectives: [Objective(text: "Calm corridors")])
    #expect(try verdict(priority).value == .partly)
  }

  @Test func anObjectiveWhoseNeighbourHasTheActionsIsPartlyMet() throws {
    let objectives = [Objective(text: "Teach phonics daily"), Objective(text: "Calm corridors", actions: [action])]
    #expect(try verdict(Priority(ref: "1", title: "Better days", objectives: objectives)).value == .partly)
  }

  @Test func onlyOutcomesMilestonesOrActionsArePartlyMet() throws {
    let outcome = Priority("1", outcomes: [Outcome(text: "80% reach EXS in reading")], actions: [action])
    let milestone = Priority("1", actions: [action], milestones: [Milestone(text: "Phonics check passed by 60%")])
    let speaking = Priority("1", actions: [Action(text: "Buy maths books")])
    for (priority, place) in [(outcome, "outcome"), (milestone, "milestone"), (speaking, "action")] {
      let judgement = try verdict(priority)
      #expect(judgement.value == .partly)
      #expect(judgement.evidence.map(\.location) == [SourceLocation("priority 1, \(place) 1")])
      #expect(judgement.missing?.hasPrefix("Make teaching one of the basics the aim of an objective") == true)
    }
  }

  @Test func nothingAboutTheBasicsIsNotMet() throws {
    let judgement = try verdict(Priority("1", "Reduce the number of suspensions", actions: [action]))
    #expect(judgement.value == .notMet)
    #expect(judgement.evidence.isEmpty)
    #expect(judgement.missing != nil)
  }

  @Test(arguments: ["Attendance", "Geography", "Premises", "Church distinctiveness"])
  func aLayer2PlanAboutSomethingElseIsNotAsked(_ scope: String) throws {
    let judgement = try verdict(Plan([Priority("1", actions: [action])]).about(.subject, scope))
    #expect(judgement.value == .notApplicable)
    #expect(judgement.because.contains("“\(scope)”"))
  }

  @Test(arguments: ["English", "Mathematics", "Early years", "KS1", "Sixth form", "Teaching and learning"])
  func aLayer2PlanAboutTheBasicsAKeyStageOrTeachingIsAsked(_ scope: String) throws {
    #expect(try verdict(Plan([Priority("1", actions: [action])]).about(.aspect, scope)).value == .notMet)
  }

  @Test(arguments: [
    ("Mathematics", "Teachers explain in small steps", VerdictValue.met), ("Mathematics", "Rooms are ready", .notMet),
    ("Early years", "Teachers explain in small steps", .notMet), ("Geography", "Teachers explain well", .notApplicable),
  ])
  func whatASubjectsPlanSaysOfTeachingIsAboutItsSubject(_ scope: String, _ title: String, _ value: VerdictValue) throws
  {
    #expect(try verdict(Plan([Priority("1", title, actions: [action])]).about(.subject, scope)).value == value)
  }

  @Test func aSubjectInTheTitleOfAWholeSchoolsPlanMakesNoneOfItAboutThatSubject() throws {
    var plan = Plan([Priority("1", "Teachers explain in small steps", actions: [action])])
    plan.scope = PlanScope(kind: .subject, name: "Mathematics")
    plan.layer = .one
    #expect(try verdict(plan).value == .notMet)
  }

  @Test(arguments: [
    ("Staff model each pupil’s own communication system", VerdictValue.met),
    ("A new communication system for parents", .notMet),
  ])
  func aPupilsOwnCommunicationIsOneOfTheBasics(_ title: String, _ value: VerdictValue) throws {
    #expect(try verdict(Priority("1", title, actions: [action])).value == value)
  }

  @Test func aKeyStageIsAskedWhateverItIsCalled() throws {
    #expect(try verdict(Plan([Priority("1")]).about(.keyStage, "The juniors’ house")).value == .notMet)
  }

  @Test func aLayer1PlanIsAlwaysAsked() throws {
    var plan = Plan([Priority("1")])
    plan.scope = PlanScope(kind: .aspect, name: "Attendance")
    #expect(try verdict(plan).value == .notMet)
  }

  @Test func aPlanWithNoPrioritiesIsNotMet() throws { #expect(try verdict(Plan([])).value == .notMet) }
}
