import Plans
import Testing

@testable import Normalising

/// What workbooks and word processors' tables do that a header with plain rows below it does not show.
@Suite struct WorkbookLayoutTests {
  @Test func aHeadThatNamesAMonthAmongManyHeadsHidesNoTable() throws {
    let plan = try GivenPlan(
      sheet: """
        Larkfield Primary School (950104)||Evidence base
        SIP 2026-27||SEF Sept 2026

        Priority|Obj. no.|Objective|Action ref|Action|Led by|Start date|Target date|Cost £|Success criteria|Update Nov 26
        1. Maths|1.1|Pupils recall facts|1.1.1|Daily fluency slot|Maths Lead|07/09/2026|23/10/2026|85|Mean of 22|Seen in 11 classes
        1. Maths|1.1|Pupils recall facts|1.1.2|Quiz each half-term|Maths Lead|19/10/2026|11/12/2026|220||
        """
    ).plan
    #expect(plan.priorities.map(\.title) == ["Maths"])
    #expect(plan.actions.map(\.text) == ["Daily fluency slot", "Quiz each half-term"])
    #expect(plan.actions.map(\.ref) == ["1.1.1", "1.1.2"])
    #expect(plan.priorities.first?.progress.map(\.text) == ["Seen in 11 classes"])
  }

  @Test func aRowWithSumsAndDaysAmongItsWordsIsNoHead() throws {
    let plan = try GivenPlan(
      sheet: """
        Priority|Action|Lead|By when|Cost
        Maths|Buy 30 kits|SBM|23/10/2026|£450
        |Action research with 14 staff|Maths Lead|11/12/2026|£220
        """
    ).plan
    #expect(plan.actions.map(\.text) == ["Buy 30 kits", "Action research with 14 staff"])
  }

  @Test func milestonesUnderTheirDatesAreMilestones() throws {
    let plan = try GivenPlan(
      sheet: """
        Priority|Reading
        Ref|Activity|Owner|End
        1.1|Train mentors|SENDCo|18/12/2026

        Milestones
        By Dec 2026|By Mar 2027|By Jul 2027
        20 mentors trained|30 mentors trained|Every pupil has a mentor
        """
    ).plan
    #expect(plan.milestones.map(\.text) == ["20 mentors trained", "30 mentors trained", "Every pupil has a mentor"])
    #expect(plan.milestones.map(\.due?.description) == ["2026-12-31", "2027-03-31", "2027-07-31"])
    #expect(plan.actions.map(\.text) == ["Train mentors"])
  }

  @Test func lettersInAColumnThatNothingHeadsNumberTheActions() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # EYFS action plan 2026/27
        ## Priority 1: Talk
        |Action|By whom|Timeframe
        a|Film two interactions|EYFS Lead|Aut 2
        b|Train staff in questions|EYFS Lead|Spr 1
        c|Change the word wall|Teachers|Sum 1
        """)
    ).plan
    #expect(plan.priorities.map(\.title) == ["Talk"])
    #expect(plan.actions.map(\.ref) == ["a", "b", "c"])
  }

  @Test func fillsOfTheActionsOwnCellsRateThemWhereNoColumnDoes() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # School improvement plan 2026/27
        ## Priority 1: Talk
        Action|Lead|When
        Film lessons{00B050}|DHT|Aut 2
        Train staff{FFC000}|DHT|Spr 1
        Share it|HT|Sum 1
        """)
    ).plan
    #expect(plan.actions.map(\.rag) == [.green, .amber, nil])
  }

  @Test func oneColourBehindAllActionsRatesNone() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # School improvement plan 2026/27
        ## Priority 1: Talk
        Action|Lead|When
        Film lessons{E2EFDA}|DHT|Aut 2
        Train staff{E2EFDA}|DHT|Spr 1
        """)
    ).plan
    #expect(plan.actions.map(\.rag) == [nil, nil])
  }

  @Test func twoColoursThatALegendTellsApartStayApart() throws {
    let plan = try GivenPlan(
      sheet: """
        Colour code
        Green|going to plan
        Amber|behind but recoverable
        Red|not started or stuck

        Priority|Action|Lead|By when|RAG
        Maths|Buy kit|SBM|Autumn 1|Amber
        |Train staff|DHT|Autumn 2|Red
        """
    ).plan
    #expect(plan.actions.map(\.rag) == [.amber, .red])
  }

  @Test func anImprovementAreaWithItsNumberIsAPriorityBelowAListOfEvidence() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Raising standards plan 2026/27
        ## Sources of evidence
        - GCSE results August 2026
        - Trust review, May 2026
        Improvement area 1|Outcomes in English|<
        Rationale|Ten students missed a grade 4|<
        Step|Who’s doing it|Deadline
        Mock exams in the hall|Exams Officer|w/c 30th Nov
        """)
    ).plan
    #expect(plan.priorities.map(\.title) == ["Outcomes in English"])
    #expect(plan.evidence.map(\.text) == ["GCSE results August 2026", "Trust review, May 2026"])
    #expect(plan.actions.map(\.text) == ["Mock exams in the hall"])
  }

  @Test func codesUnderStepNumberTheActionsBesideThem() throws {
    let plan = try GivenPlan(
      sheet: """
        Priority|Step|Key actions|Who|When
        Writing|1a|Spelling scheme bought|HT|18.09.26
        |1b|Handwriting each day|Class teachers|23/11/2026
        |1c|Writing surgery after school|Phase leader|12/02/2027
        """
    ).plan
    #expect(
      plan.actions.map(\.text) == ["Spelling scheme bought", "Handwriting each day", "Writing surgery after school"])
    #expect(plan.actions.map(\.ref) == ["1a", "1b", "1c"])
  }

  @Test func prioritiesBesideATermHaveTheirMilestonesUnderIt() throws {
    let plan = try GivenPlan(
      sheet: """
        Priority|Target date|Key task|Staff
        1 Maths fluency|18/09/2026|Mastering Number in KS1|Maths SL
        2 Behaviour|09/10/2026|Rewrite the policy|DHT

        Priority|By end of Autumn
        1 Maths fluency|Mean of 14
        2 Behaviour|Fewer than 75 incidents
        """
    ).plan
    #expect(plan.priorities.map(\.title) == ["Maths fluency", "Behaviour"])
    #expect(plan.priorities.map { $0.milestones.map(\.text) } == [["Mean of 14"], ["Fewer than 75 incidents"]])
  }

  @Test func activitiesBelowMonitoringAreNoActions() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # School improvement plan 2026/27
        ## Priority 1: Reading
        ### Monitoring
        Activity|By whom|Frequency
        Drop in to phonics|Deputy Head|fortnightly
        Link visit|SEND governor|January 2027
        """)
    ).plan
    #expect(plan.actions.isEmpty)
    let monitoring = plan.priorities.flatMap(\.monitoring)
    #expect(monitoring.map(\.text) == ["Drop in to phonics", "Link visit"])
    #expect(monitoring.map(\.who) == [["Deputy Head"], ["SEND governor"]])
  }

  @Test func headingsBelowActionsAreActionsWithTheirLabels() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # School improvement plan 2026/27
        # Priority 1: Reading
        Objective: Weak readers are found quickly
        ## Actions
        ### 1.1 Screen Year 7
        Assigned to: Literacy Coordinator
        Due: 25/09/2026
        Budget: £1,380
        ### 1.2 Train four assistants
        Assigned to: SENDCo
        ## Milestones
        - By Christmas: 60% on track
        # Priority 2: Behaviour
        ## Actions
        ### 2.1 Publish plans
        """)
    ).plan
    #expect(plan.priorities.map(\.title) == ["Reading", "Behaviour"])
    #expect(plan.actions.map(\.text) == ["Screen Year 7", "Train four assistants", "Publish plans"])
    #expect(plan.actions.map(\.ref) == ["1.1", "1.2", "2.1"])
    #expect(plan.actions.map(\.lead) == [["Literacy Coordinator"], ["SENDCo"], []])
    #expect(plan.milestones.map(\.text) == ["60% on track"])
  }

  @Test func aColouredCellOfProgressRatesTheActionThoughItSaysNothing() throws {
    let plan = try GivenPlan(
      sheet: """
        Priority|Action|Lead|Impact so far
        Reading|Train new staff|Phonics lead|Both days attended{B9E3B0}
        |Assess each child|Phonics lead|{B9E3B0}
        |Keep up daily|TAs|Running in Year 1{FFD98A}
        |Replace worn books|Phonics lead|{FFD98A}
        |Run workshops|Phonics lead|
        """
    ).plan
    #expect(plan.priorities.flatMap(\.actions).map(\.rag) == [.green, .green, .amber, .amber, nil])
  }

  @Test func aTintedColumnThatIsNotFilledInYetRatesNothing() throws {
    let plan = try GivenPlan(
      sheet: """
        Red = not started|Amber = on track|Green = complete|
        |
        Priority|Action|Lead|Impact so far
        Reading|Train new staff|Phonics lead|{E2EFDA}
        |Assess each child|Phonics lead|{E2EFDA}
        |Keep up daily|TAs|{E2EFDA}
        """
    ).plan
    #expect(plan.priorities.flatMap(\.actions).map(\.rag) == [nil, nil, nil])
  }
}
