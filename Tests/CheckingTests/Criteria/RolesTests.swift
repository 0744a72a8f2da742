import Plans
import Testing

@testable import Checking

@Suite struct RolesTests {
  private func plan(
    leads: [String] = [], priorityLead: [String] = [], governor: [String] = [], monitoring: [Plans.Monitoring] = [],
    people: [NamedPerson] = []
  ) -> Plan {
    var plan = Plan([
      Priority(
        "1", lead: priorityLead, governor: governor,
        actions: leads.map { Action(text: "An action", lead: [$0]) }, monitoring: monitoring)
    ])
    plan.people = people
    return plan
  }

  private func verdict(_ plan: Plan) throws -> Judgement { Roles().judge(plan, in: try Given.context()) }

  private func tiers(_ names: String...) throws -> Int? { try verdict(plan(leads: names)).passed }

  @Test func threeTiersAreMet() throws {
    let judgement = try verdict(
      plan(leads: ["HT", "Maths lead"], monitoring: [Plans.Monitoring(text: "Visit", who: ["SEND governor"])]))
    #expect(judgement.value == .met)
    #expect(judgement.counted == 3)
    #expect(judgement.passed == 3)
    #expect(
      judgement.evidence.map(\.text) == [
        "HT: senior leaders", "Maths lead: middle leaders", "SEND governor: governors",
      ])
  }

  @Test func twoTiersArePartlyMet() throws {
    let judgement = try verdict(plan(leads: ["HT", "Maths lead", "TAs"]))
    #expect(judgement.value == .partly)
    #expect(judgement.evidence.map(\.text) == ["TAs"])
    #expect(
      judgement.missing
        == "Governors have no named part. Name the governor or committee who monitors each priority and holds leaders to"
        + " account.")
  }

  @Test func oneTierIsNotMet() throws {
    let judgement = try verdict(plan(leads: ["HT"]))
    #expect(judgement.value == .notMet)
    #expect(judgement.because == "Only senior leaders have a named part.")
  }

  @Test func nobodyNamedIsNotMet() throws {
    let judgement = try verdict(Plan([]))
    #expect(judgement.value == .notMet)
    #expect(judgement.passed == 0)
  }

  @Test func sltByItselfAddsNoTier() throws {
    let judgement = try verdict(plan(leads: ["SLT", "All staff"]))
    #expect(judgement.passed == 0)
    #expect(
      judgement.missing?.hasSuffix("Put a post in place of “SLT” and “All staff”, so that somebody answers for it.")
        == true)
  }

  @Test func aNamedPostInSLTIsSenior() throws { #expect(try tiers("SLT", "Deputy head") == 1) }

  @Test(arguments: ["Tutors", "Class teachers", "Teaching assistants", "School business manager"])
  func theseAddNoTier(_ name: String) throws { #expect(try tiers(name) == 0) }

  @Test(arguments: ["Headteacher", "Deputy head", "Assistant head", "Principal", "Mrs J. Allardyce (HT)"])
  func theseAreSenior(_ name: String) throws {
    #expect(try verdict(plan(leads: [name])).because == "Only senior leaders have a named part.")
  }

  @Test(arguments: ["SENDCo", "Maths lead", "Phase leaders", "Head of Year 9", "Heads of department"])
  func theseAreMiddleLeaders(_ name: String) throws {
    #expect(try verdict(plan(leads: [name])).because == "Only middle leaders have a named part.")
  }

  @Test(arguments: ["Chair of governors", "Trustees", "Standards committee", "Mr T. Hale (link governor)"])
  func theseAreGovernors(_ name: String) throws {
    #expect(try verdict(plan(leads: [name])).because == "Only governors have a named part.")
  }

  @Test func aNameUnderTheGovernorHeadingIsAGovernor() throws {
    #expect(try verdict(plan(governor: ["Mrs V. Pryce"])).because == "Only governors have a named part.")
  }

  @Test(arguments: ["TBC", "n/a", "–"])
  func nobodyNamedYetIsNoGovernor(_ name: String) throws {
    #expect(try verdict(plan(governor: [name])).passed == 0)
  }

  @Test func governorsInTheTextOfMonitoringTakePart() throws {
    let monitoring = Plans.Monitoring(text: "Governors question project leads", who: [], governors: true)
    #expect(try verdict(plan(monitoring: [monitoring])).because == "Only governors have a named part.")
  }

  @Test func initialsAreResolvedThroughThePlansOwnList() throws {
    let people = [
      NamedPerson(writtenAs: "JB", name: "Jo Bell", role: "Deputy head"),
      NamedPerson(writtenAs: "K.L.", name: "Kit Lowe", role: "English lead"),
    ]
    #expect(try verdict(plan(leads: ["JB", "KL"], people: people)).passed == 2)
    #expect(try verdict(plan(leads: ["JB", "KL"])).passed == 0)
  }

  @Test func aNameOfTheListIsFoundToo() throws {
    let people = [NamedPerson(writtenAs: "JB", name: "Jo Bell", role: "Deputy head")]
    #expect(try verdict(plan(priorityLead: ["Jo Bell"], people: people)).passed == 1)
  }

  @Test func thePlansListPrevailsOverAnAbbreviation() throws {
    let people = [NamedPerson(writtenAs: "AP", name: "Anna Price", role: nil)]
    #expect(try verdict(plan(leads: ["AP"])).passed == 1)
    #expect(try verdict(plan(leads: ["AP"], people: people)).passed == 0)
  }

  @Test func somebodyWithTwoPostsHasAPartInBoth() throws {
    let people = [NamedPerson(writtenAs: "JB", name: "Jo Bell", role: "Deputy head and English lead")]
    #expect(try verdict(plan(leads: ["JB"], people: people)).passed == 2)
  }

  @Test func twoPostsInOneCellAreTwoPeople() throws {
    #expect(try tiers("HT / SENDCo") == 2)
    #expect(try tiers("Deputy head (teaching and learning lead)") == 1)
    #expect(try tiers("Y3/Y4 phase leader") == 1)
  }

  @Test func eachNameIsShownOnceWhereItFirstStands() throws {
    let judgement = try verdict(plan(leads: ["TAs", "TAs", "tas"]))
    #expect(judgement.evidence == [EvidenceItem(location: "priority 1, action 1", text: "TAs")])
  }
}
