import Plans
import Testing
import Vocabularies

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

  @Test func aLineThatNamesThePlanWithItsYearIsItsTitleAndNotWhatStandsBelow() throws {
    let below = try Self.plan(
      """
      St Wulfram’s C of E Primary School
      Our plan for 2026-27
      “Let your light shine” Matthew 5:16
      """)
    #expect(below.title == "Our plan for 2026-27")
    let sentence = try Self.plan(
      """
      # Our Plan 2026-27
      We are two small village schools six miles apart, with one governing board and one executive headteacher.
      """)
    #expect(sentence.title == "Our Plan 2026-27")
  }

  @Test func whatSpeaksOfThePlanIsNotItsTitle() throws {
    let plan = try Self.plan(
      """
      # What we are working on: 2026-27
      ## About this plan
      It is short on purpose.
      """)
    #expect(plan.title == "What we are working on: 2026-27")
  }

  @Test func aLineWithTheYearSaysMoreThanASheetCalledPlan() throws {
    let plan = try GivenPlan(
      GivenPlan.workbook([
        (
          "Plan 25-26",
          """
          Thistle Bank Primary School - where we’re going in 2025-26
          |
          Priority|Action|Who|By when
          Writing|Model writing in each lesson|Teachers|Autumn 1
          """
        )
      ])
    ).plan
    #expect(plan.title == "Thistle Bank Primary School - where we’re going in 2025-26")
  }

  @Test func aDashBeforeATitleIsNoPartOfIt() throws {
    let plan = try GivenPlan(
      sheet: """
        Wickham Parva School|— School Development Plan 2025–26
        |
        Priority|Action|Who|By when
        Writing|Model writing in each lesson|Teachers|Autumn 1
        """
    ).plan
    #expect(plan.title == "School Development Plan 2025–26")
  }

  @Test func aTitleBetweenBarsIsATitleAndAMenuIsNone() throws {
    let facts = FactWords(headings: try ShippedVocabularies.all.get().headings)
    #expect(facts.isPlanTitle("School | Improvement plan | Governors"))
    #expect(!facts.isPlanTitle("Home | About us | Our school improvement plan"))
  }

  @Test func aSchoolsOwnTeamBehindItsNameLeavesTheName() throws {
    #expect(
      try Self.plan("# Improvement plan 2026/27\nLarch Hill Primary School Leadership Team").school.name
        == "Larch Hill Primary School")
    #expect(
      try Self.plan("# Improvement plan 2026/27\nNorthmoor Council School Effectiveness Service").school.name == nil)
  }

  @Test func sourcesThatEachSayTheirDateAreEachASource() throws {
    let several = try Self.plan("# Improvement plan 2026/27\nEvidence: SEF: July 2026; Ofsted report: May 2024")
    #expect(several.evidence.map(\.text) == ["SEF: July 2026", "Ofsted report: May 2024"])
    let one = try Self.plan(
      "# Improvement plan 2026/27\nEvidence: EEF guidance reports: Improving Literacy; Preparing for Literacy")
    #expect(one.evidence.count == 1)
  }
}
