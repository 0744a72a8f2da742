import Plans
import Testing

@testable import Checking

@Suite struct OneLeadForMostTests {
  private func plan(_ leads: [[String]]) -> Plan {
    Plan([Priority("1", lead: ["Ms A. Castle"], actions: leads.map { Action(text: "Train", lead: $0) })])
  }

  @Test func moreThanTheShareIsFoundAndTheShareIsNot() throws {
    let others = Array(repeating: ["DHT"], count: 4)
    #expect(try Found.severities(OneLeadForMost(), in: plan(Array(repeating: ["HT"], count: 6) + others)) == [])
    let found = try Found.by(OneLeadForMost(), in: plan(Array(repeating: ["HT"], count: 7) + others.dropLast())).all
    #expect(found.map(\.text) == ["HT"])
    #expect(found.map(\.message) == ["HT leads 7 of 10 actions. Share them out, so that all can be done."])
  }

  @Test func aSmallPlanIsNotAsked() throws {
    #expect(try Found.severities(OneLeadForMost(), in: plan(Array(repeating: ["HT"], count: 7))) == [])
    #expect(try Found.severities(OneLeadForMost(), in: plan(Array(repeating: ["HT"], count: 8))) == [.shouldFix])
  }

  @Test(arguments: ["All staff", "SLT", "Class teachers", "TAs", "Heads of department", "TBC"])
  func severalPeopleAreNotOne(_ name: String) throws {
    #expect(try Found.severities(OneLeadForMost(), in: plan(Array(repeating: [name], count: 9))) == [])
  }

  @Test func onePersonIsKnownUnderTwoSpellingsAndAsThePrioritysLead() throws {
    let leads = [["Ms A. Castle"], ["A Castle (DHT)"], ["A. Castle"], [], ["A CASTLE"], [], ["HT"], ["HT"]]
    #expect(try Found.by(OneLeadForMost(), in: plan(leads)).all.map(\.text) == ["Ms A. Castle"])
  }

  @Test func theHeadteacherIsOnePersonHoweverThePostIsWritten() throws {
    let leads = [["HT"], ["Head"], ["Headteacher"], ["Head teacher"], ["HT"], ["DHT"], ["SENCo"], ["DHT"]]
    #expect(try Found.by(OneLeadForMost(), in: plan(leads)).all.map(\.text) == ["HT"])
    #expect(try Found.by(OneLeadForMost(), in: plan(leads.map { $0 == ["Head"] ? ["Head of Year"] : $0 })).all.isEmpty)
    // Whoever the plan's own list of people says that the letters are.
    var listed = plan(leads)
    listed.people = [NamedPerson(writtenAs: "HT", name: "Hannah Taylor", role: nil)]
    #expect(try Found.by(OneLeadForMost(), in: listed).all.isEmpty)
  }

  @Test func aSubjectsPlanIsItsLeadersByDesign() throws {
    let subject = plan(Array(repeating: ["Maths lead"], count: 9)).about(.subject, "Mathematics")
    #expect(try Found.severities(OneLeadForMost(), in: subject) == [])
  }
}
