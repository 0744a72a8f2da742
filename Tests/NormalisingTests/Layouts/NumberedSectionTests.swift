import Plans
import Testing

@testable import Normalising

/// Forms whose parts are numbered or lettered, as trusts and dioceses hand them out.
@Suite struct NumberedSectionTests {
  @Test func numberedBandsAreLabelsAndNoObjectives() throws {
    let plan = try GivenPlan(
      GivenPlan.workbook([
        (
          "SP1 Checking",
          """
          Castle Fields Academy Improvement Plan 2026/27
          **Strategic Priority 1|Checking for understanding
          Objective|Teachers find out what pupils have understood
          Link to SEF|SEF 2.3
          |
          **1  Measures of success, July 2027|<|<|<
          **Pupil group|**Measure|**2026 actual|**2027 target
          All|Departments judged effective in peer review|5|9
          |
          **2  Implementation|<|<|<
          **Step|**What|**Accountable|**Finish
          1.1|Three twilights on questioning|AP Teaching|16/10/2026
          1.2|Coach twelve teachers|Lead practitioners|12/02/2027
          |
          **4  Quality assurance|<|<|<
          **When|**Activity|**By whom
          October, May|Learning walk fortnight|Principal
          11/03/2027|Committee visit: three lessons|Link trustee
          """
        )
      ])
    ).plan
    #expect(plan.priorities.map(\.title) == ["Checking for understanding"])
    let priority = try #require(plan.priorities.first)
    #expect(priority.objectives.map(\.text) == ["Teachers find out what pupils have understood"])
    #expect(priority.addresses == [Addressed(to: .selfEvaluation, ref: "SEF 2.3")])
    #expect(plan.evidence.isEmpty)
    #expect(priority.outcomes.map(\.text) == ["Departments judged effective in peer review"])
    #expect(priority.outcomes.first?.targets.first?.value == 9)
    #expect(priority.outcomes.first?.targets.first?.baseline == 5)
    #expect(plan.actions.map(\.text) == ["Three twilights on questioning", "Coach twelve teachers"])
    #expect(priority.monitoring.map(\.text) == ["Learning walk fortnight", "Committee visit: three lessons"])
  }

  @Test func aTemplatesDateIsNotThePlansYear() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        Academy Improvement Plan template v4 (June 2026)
        Academy Improvement Plan 2026/27
        # Priority 1: Writing
        Action|Lead|When
        Teach handwriting|English lead|Autumn term
        """)
    ).plan
    #expect(plan.academicYear?.description == "2026/27")
  }

  @Test func bandsBelowTermsOfMilestonesBeginSomethingElse() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Catholic Life Plan 2026/27
        ## Form A
        Area|Catholic Life and Mission|<|<|<|<
        Priority|CL1 Pupils know the mission of the school|<|<|<|<
        Lead|HT|<|<|<|<
        Ref|Key tasks|Responsible|Timescale|Resources / cost|Success criteria
        CL1.1|Rewrite the mission statement|HT|Autumn 1|Retreat day £450|Pupils can explain the mission
        CL1.2|Train 12 Mini Vinnies|Chaplain|by Easter||
        Milestones|<|<|<|<|<
        Autumn term|<|Spring term|<|Summer term|<
        Mission agreed by governors|<|Two projects led|<|90% can name the mission|<
        Monitoring and evaluation|<|<|<|<|<
        What|<|Who|<|When|<
        Foundation governors visit in CST week|<|Foundation governors|<|November 2026|<
        Progress|<|<|<|<|<
        12/11/2026|Mission statement launched on the feast of St Francis.|<|<|<|<
        """)
    ).plan
    let priority = try #require(plan.priorities.first)
    #expect(priority.milestones.map(\.dueText) == ["Autumn term", "Spring term", "Summer term"])
    #expect(priority.monitoring.map(\.text) == ["Foundation governors visit in CST week"])
    #expect(priority.progress.map(\.text) == ["Mission statement launched on the feast of St Francis."])
    #expect(priority.progress.first?.date?.description == "2026-11-12")
  }

  @Test func lettersOfTheInspectionsIssuesAreTheirReferences() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Post-Ofsted Action Plan 2026-27
        ## Areas for improvement identified by Ofsted
        AfI|What the school should do to improve further
        A|Teach handwriting and spelling well
        B|Define what pupils should remember
        ## Priority 1: Handwriting and spelling
        Inspection area|Curriculum and teaching|Answers AfI|A
        Lead|Miss Arkwright|Link governor|Mrs Doyle
        ==
        No|Action to be taken|Person responsible|Target date
        1.1|Adopt one handwriting script|English lead|by 11 September 2026
        ## Priority 2: Attendance
        Inspection area|Attendance and behaviour|Answers AfI|
        Lead|SBM|Link governor|Mr Lavelle
        ==
        No|Action to be taken|Person responsible|Target date
        2.1|Ring home on day one|SBM|ongoing
        """)
    ).plan
    #expect(plan.keyIssues.map(\.ref) == ["A", "B"])
    #expect(plan.priorities.map(\.title) == ["Handwriting and spelling", "Attendance"])
    #expect(plan.priorities.map(\.lead) == [["Miss Arkwright"], ["SBM"]])
    #expect(plan.priorities.map(\.area) == ["Curriculum and teaching", "Attendance and behaviour"])
    #expect(plan.priorities.map { $0.addresses.map(\.ref) } == [["A"], []])
  }

  @Test func partsOfAGoalAreItsObjectivesWhateverTheirHeadSays() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Improvement goals 2026 to 2027
        ## Goal 1: Reading across the curriculum
        We aim to|Moves|Captain|Deadline|Investment
        1.1 Pupils are taught how to read hard texts|Train heads of department|Literacy lead|18/09/2026|2 x £450 consultant
        ^|Tutor reading, four mornings|HoYs|ongoing|Novel sets £6,800
        1.2 Weak readers are found fast|Screen all of Y7|SENDCo|by 25 Sept 2026|1 HLTA and 2 TAs
        """)
    ).plan
    #expect(plan.priorities.map(\.title) == ["Reading across the curriculum"])
    #expect(
      plan.priorities.first?.objectives.map(\.text) == [
        "Pupils are taught how to read hard texts", "Weak readers are found fast",
      ])
    #expect(plan.actions.map(\.lead) == [["Literacy lead"], ["HoYs"], ["SENDCo"]])
  }

  @Test func anAnnexIsWhatItsTitleSays() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # School Improvement Plan 2026/27
        ## Priority A: Communication
        Step|Who|When
        Audit of every pupil|Communication lead|Autumn 1
        ## Priority B: Behaviour
        Step|Who|When
        One plan for each pupil|DHT|Autumn 2
        ## Annex A: Measurable outcomes
        Priority|By July 2027 we will see
        A|70% of outcomes fully met (58% in 2025/26)
        B|Physical interventions fall from 212 to 120
        """)
    ).plan
    #expect(plan.priorities.map(\.title) == ["Communication", "Behaviour"])
    #expect(
      plan.priorities.map { $0.outcomes.map(\.text) } == [
        ["70% of outcomes fully met (58% in 2025/26)"], ["Physical interventions fall from 212 to 120"],
      ])
  }
}
