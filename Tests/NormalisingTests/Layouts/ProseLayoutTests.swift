import Plans
import Testing

@testable import Normalising

/// Plans written as headings, lists and tables of a word processor, after the layouts that schools use.
@Suite struct ProseLayoutTests {
  @Test func prioritiesAsHeadingsWithListsBelow() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Elm Bank Primary School
        # School Improvement Plan 2026–27
        URN: 950103 Head teacher: Mrs J. Ware
        ## Evidence base
        - Self-evaluation summary, July 2026
        - Ofsted inspection report, March 2024
        ## Key issues from last inspection
        - KI1 Pupils who fall behind in reading are not helped quickly
        # Priority 1: Pupils who fall behind in reading catch up
        Section of the framework: Quality of education
        Rationale: 19 pupils read below 90 words a minute.
        Links to: KI1
        Priority lead: R. Osei (DHT)
        Link governor: Mr T. Hale
        Ref|Action|Lead|When|RAG
        1.1|Lead a refresher for all teachers|English lead|02/09/2026|G
        1.2|Assess every pupil|English lead / SENDCo|by 25 Sept|A
        ## Success criteria
        - 90% of Year 1 pupils meet the standard in the phonics check
        ## Milestones
        - By Christmas: 11 pupils or fewer are still below
        - By Easter: 7 pupils or fewer
        ## Monitoring and evaluation
        - Mr T. Hale (link governor) (19 Nov): visit to see catch-up reading
        ## Progress so far
        16.10.26 All pupils assessed.
        """)
    ).plan
    #expect(plan.school.urn == URN("950103"))
    #expect(plan.evidence.map(\.kind) == [.selfEvaluation, .inspection])
    #expect(plan.keyIssues.map(\.ref) == ["KI1"])
    let priority = try #require(plan.priorities.first)
    #expect(plan.priorities.count == 1)
    #expect(priority.ref == "1")
    #expect(priority.title == "Pupils who fall behind in reading catch up")
    #expect(priority.area == "Quality of education")
    #expect(priority.lead == ["R. Osei (DHT)"])
    #expect(priority.governor == ["Mr T. Hale"])
    #expect(priority.addresses == [Addressed(to: .keyIssue, ref: "KI1")])
    #expect(priority.actions.map(\.ref) == ["1.1", "1.2"])
    #expect(priority.actions.map(\.rag) == [.green, .amber])
    #expect(priority.outcomes.count == 1)
    #expect(priority.milestones.map(\.dueText) == ["By Christmas", "By Easter"])
    #expect(priority.monitoring.map(\.governors) == [true])
    #expect(priority.progress.map { $0.date?.description } == ["2026-10-16"])
  }

  @Test func plainSentencesUnderQuestionsAreItems() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        The Quay Centre
        Development Plan for the year September 2026 to July 2027
        What the inspectors asked us to do
        - The curriculum is too narrow
        **Priority 1 – Getting here and staying here
        What we want to achieve: Get every pupil through the door, every day
        Why? Attendance is our biggest barrier.
        What we will do:
        - Ring home by 9.15 if a pupil is not in (all staff, ongoing).
        - Agree a collection rota (SLT, by 18th September).
        What success will look like:
        Attendance across the centre is 78% by July, up from 66%.
        Resources. We have set aside £2,600 for bus passes.
        How we will check. SLT will look at attendance on Monday mornings.
        **Priority 2 – Calm and safe
        What we will do:
        - Refresher on positive handling (all staff, by 4/9/26).
        """)
    ).plan
    #expect(plan.academicYear == AcademicYear("2026/27"))
    #expect(plan.keyIssues.map(\.text) == ["The curriculum is too narrow"])
    #expect(plan.priorities.map(\.title) == ["Getting here and staying here", "Calm and safe"])
    let first = try #require(plan.priorities.first)
    #expect(first.rationale == "Attendance is our biggest barrier.")
    #expect(first.objectives.map(\.text) == ["Get every pupil through the door, every day"])
    #expect(first.actions.map(\.lead) == [["all staff"], ["SLT"]])
    #expect(first.actions[1].end?.description == "2026-09-18")
    #expect(first.outcomes.count == 1)
    #expect(first.resources.map(\.amount) == [2600])
    #expect(first.monitoring.count == 1)
    #expect(plan.priorities[1].objectives.map(\.text) == ["Calm and safe"])
  }

  @Test func tablesOfLabelsAboveTablesOfActions() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        Elm Bank Junior School
        School Improvement Plan September 2026
        URN|950103
        Academic year|2026/27
        Sources for this plan|Ofsted report, November 2022 // KS2 results, summer 2026
        Our plan
        Priority 1|Reading comprehension
        Ofsted area|Quality of education
        Baseline – where are we now?|Reading dropped by five points.
        Objective|1.1 Teach reading through modelling
        No.|Actions|By whom|Start – completion date
        1.1.1|Choose the class novels|English subject leader|by 18/9/26
        1.1.2|Demonstrate thinking aloud|English subject leader & AHT|28/09/26 – 23/10/26
        """)
    ).plan
    #expect(plan.evidence.count == 2)
    let priority = try #require(plan.priorities.first)
    #expect(priority.ref == "1")
    #expect(priority.title == "Reading comprehension")
    #expect(priority.rationale == "Reading dropped by five points.")
    #expect(priority.objectives.map(\.ref) == ["1.1"])
    #expect(priority.actions.map(\.ref) == ["1.1.1", "1.1.2"])
    #expect(priority.actions[1].lead == ["English subject leader", "AHT"])
    #expect(priority.actions[1].start?.description == "2026-09-28")
  }

  @Test func sectionsOfTheFrameworkAreAreasOfThePrioritiesBelow() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Whole School Improvement Plan 2026-2027
        ## Inclusion
        **Priority 1 – Provision matches each pupil's plan
        Actions|Who|When
        Objective: Targets are broken into small steps||
        Rewrite the plans|DHT|by 25/09/26
        ## Achievement
        **Priority 2 – Pupils make strong progress
        Actions|Who|When
        Progress meetings|HT / DHT|w/b 23 Nov
        """)
    ).plan
    #expect(plan.priorities.map(\.area) == ["Inclusion", "Achievement"])
    #expect(plan.priorities.map(\.ref) == ["1", "2"])
    #expect(plan.priorities[0].objectives.map(\.text) == ["Targets are broken into small steps"])
    #expect(plan.priorities[0].actions.count == 1)
  }

  @Test func headingsWithoutLabelsAreThePrioritiesOfTheirTables() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Our School Plan 2026-27
        ## Reading for pleasure
        What will we do?|Who / when
        Order new books|Headteacher // by Christmas
        World book day|All staff // 5 March 2027
        We will know it has worked because…
        - Children love books
        ## Outdoor play
        What will we do?|Who / when
        Mend the climbing frame|Site manager
        """)
    ).plan
    #expect(plan.priorities.map(\.title) == ["Reading for pleasure", "Outdoor play"])
    #expect(plan.priorities[0].actions.map(\.lead) == [["Headteacher"], ["All staff"]])
    #expect(plan.priorities[0].actions.map { $0.end?.description } == ["2026-12-18", "2027-03-05"])
    #expect(plan.priorities[0].outcomes.map(\.text) == ["Children love books"])
  }

  @Test func aHeadingThatIsRepeatedOverListsOfActionsHeadsActions() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # School Improvement Plan 2026–27
        # Goal 1: Early reading
        ## This is the road
        - Refresher training for staff (Reading Lead, by 18 Sept)
        - Six-weekly checks (Reading Lead, half-termly)
        # Goal 2: Absence
        ## This is the road
        - New letters (SENDCo, Autumn 2)
        - Visits to families (Deputy Head, by Christmas)
        """)
    ).plan
    #expect(plan.priorities.map(\.title) == ["Early reading", "Absence"])
    #expect(plan.actions.count == 4)
    #expect(plan.priorities.map(\.objectives.count) == [1, 1])
  }

  @Test func whatASchoolStandsForIsNoPriority() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # School Improvement Plan 2026–27
        ## Our aims
        “Let your light shine.” We are a small school in which everybody is known.
        ## Priority 1: Early reading
        Action|Lead|When
        Train staff|Reading Lead|Autumn 1
        """)
    ).plan
    #expect(plan.priorities.map(\.title) == ["Early reading"])
  }

  @Test func aSourceWhoseWordsAreALabelElsewhereIsStillOneOfTheList() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # School improvement plan 2026/27
        ## Evidence base
        - Governor skills audit
        - Summary self evaluation – nursery
        - Ofsted, 12–13 March 2024
        ## Priority 1: Raise attainment
        Action|Lead
        Train staff|HT
        """)
    ).plan
    #expect(plan.evidence.count == 3)
    #expect(plan.priorities.count == 1)
  }
}
