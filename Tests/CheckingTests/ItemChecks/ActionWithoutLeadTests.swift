import Plans
import Testing

@testable import Checking

@Suite struct ActionWithoutLeadTests {
  private func findings(_ priority: Priority) throws -> [Finding] {
    ActionWithoutLead().findings(in: Plan([priority]), try Given.context()).all
  }

  @Test func anActionThatNobodyLeadsIsFound() throws {
    let found = try findings(
      Priority(
        "1", actions: [Action(text: "Train staff", location: "Table 1, row 2"), Action(text: "Audit", lead: ["HT"])]))
    #expect(found.map(\.location) == ["Table 1, row 2"])
    #expect(found.map(\.severity) == [.shouldFix])
    #expect(found.map(\.text) == ["Train staff"])
  }

  @Test func anActionOfAPriorityThatHasALeadIsNot() throws {
    #expect(try findings(Priority("1", lead: ["A. Jones"], actions: [Action(text: "Train staff")])).isEmpty)
  }

  @Test func anActionWithALeadIsNot() throws {
    #expect(try findings(Priority("1", actions: [Action(text: "Train staff", lead: ["SENCO"])])).isEmpty)
  }

  @Test func wordsInPlaceOfANameAreNobody() throws {
    #expect(try findings(Priority("1", actions: [Action(text: "Train staff", lead: ["TBC"])])).count == 1)
  }

  @Test func oneActionWithoutALeadAmongThoseThatHaveOneIsANote() throws {
    let led = Action(text: "Audit", lead: ["HT"])
    let found = try findings(Priority("1", lead: ["A. Jones"], actions: [led, led, Action(text: "Train staff")]))
    #expect(found.map(\.severity) == [.note])
  }
}
