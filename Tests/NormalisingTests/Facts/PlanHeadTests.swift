import Plans
import Testing

@testable import Normalising

/// What stands at the head of a plan: its title, its people and how things go.
@Suite struct PlanHeadTests {
  private static func plan(_ head: String) throws -> Plan {
    try GivenPlan(
      GivenPlan.prose(
        head + """

          ## Priority 1: Reading
          Action|Lead|By when
          Train all staff|DHT|Autumn 1
          ## Priority 2: Writing
          Action|Lead|By when
          Daily practice|AHT|Autumn 2
          """)
    ).plan
  }

  @Test func theHeadingThatADocumentBeginsWithIsTheTitleOfAPlanThatIsNotCalledOne() throws {
    let plan = try Self.plan(
      """
      # Ravensdale Academy: our year on one table
      Colours: GREEN going to plan; AMBER some worry, being sorted; RED stuck
      """)
    #expect(plan.title == "Ravensdale Academy: our year on one table")
    #expect(plan.priorities.map(\.title) == ["Reading", "Writing"])
  }

  @Test func theSchoolsNameAloneIsNoTitle() throws {
    #expect(try Self.plan("# Larch Hill Primary School").title == PlanDraft.untitled)
    #expect(try Self.plan("# Larch Hill Primary School\n### Moving on together").title == "Moving on together")
  }

  @Test func oneOfSeveralHeadingsOfALevelIsNoTitle() throws {
    #expect(try Self.plan("## Being here").title == PlanDraft.untitled)
  }

  @Test func aKeyToInitialsNamesNoLeader() throws {
    let plan = try Self.plan(
      "# Our year 2026/27\nWho: SB = Sian Bevan, Communication lead; DH = Rob Pike, Deputy head")
    #expect(plan.priorities.flatMap(\.lead).isEmpty)
    #expect(plan.people.map(\.name) == ["Sian Bevan", "Rob Pike"])
    #expect(plan.people.map(\.role) == ["Communication lead", "Deputy head"])
  }

  @Test func aLineManagerLeadsNoPriority() throws {
    let plan = try Self.plan(
      "# Science faculty plan 2026/27\nLead: D. Okafor Line manager: Mrs E. Finch (Deputy Headteacher) Draft 2")
    #expect(plan.priorities.map(\.lead) == [["D. Okafor"], ["D. Okafor"]])
  }
}
