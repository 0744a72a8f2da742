import Plans
import Testing

@testable import Normalising

/// Plans laid out by terms: in columns whose rows say what they hold, and in headings over lists.
@Suite struct TermLayoutTests {
  @Test func halfTermsOverWordsBesideTheImpactHoldWhatIsDoneInThem() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # School Improvement Plan on two pages 2026/2027
        Priority|Autumn 1|Autumn 2|Spring 1|Impact by July 2027
        1. Writing (Lead: Mrs Dale)|Audit books // Train all staff|Model lessons|Moderate with cluster|75% EXS at KS2 (66%)
        2. Attendance (Lead: Mr Fox)|Letters home|Panels begin||PA 14% (20%)
        """)
    ).plan
    #expect(plan.priorities.map(\.title) == ["Writing", "Attendance"])
    #expect(plan.priorities.map(\.lead) == [["Mrs Dale"], ["Mr Fox"]])
    #expect(plan.priorities.map(\.actions.count) == [4, 2])
    #expect(plan.priorities[0].actions.map(\.dateText) == ["Autumn 1", "Autumn 1", "Autumn 2", "Spring 1"])
    #expect(plan.priorities.flatMap(\.outcomes).map(\.text) == ["75% EXS at KS2 (66%)", "PA 14% (20%)"])
  }

  @Test func termsOverNumbersStayMilestones() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # School Improvement Plan 2026/2027
        Priority|Autumn|Spring|Impact by July 2027
        1. Writing|60% on track|70% on track|75% EXS at KS2
        2. Attendance|94% attendance|95% attendance|PA 14% (20%)
        """)
    ).plan
    #expect(plan.priorities.map(\.milestones.count) == [2, 2])
    #expect(plan.actions.isEmpty)
  }

  @Test func stepsInOneLineEachBehindItsDateAreParted() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Science Department Improvement Plan 2026/27
        ## Department target 1.1 – Practicals are taught well
        Success criteria: 80% of Y10 score 4+ in the June mock
        Milestones: Nov – 65%; Feb – 70%; May – 75%
        ## Department target 1.2 – Students come to revision
        Milestones: Registers kept; letters sent
        """)
    ).plan
    let milestones = plan.priorities.flatMap(\.milestones)
    #expect(milestones.map(\.dueText) == ["Nov", "Feb", "May", nil])
    #expect(milestones.map { $0.targets.first?.value } == [65, 70, 75, nil])
    #expect(milestones.last?.text == "Registers kept; letters sent")
  }

  @Test func whereEachRowIsATermWhatWillBeByItsEndIsAMilestone() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Sixth Form Plan 2026-27
        ## Big idea 1 – Results
        When|What we will do|What we’ll see by the end of the term
        Autumn term|Test in every subject (heads of subject)|60% of Y13 at their grade
        Spring term|Revision days (PMO)|70% of Y13 at their grade
        Summer term|Y12 exams in hall (exams officer)|65% of Y12 at their grade
        """)
    ).plan
    let milestones = plan.priorities.flatMap(\.milestones)
    #expect(milestones.map(\.dueText) == ["Autumn term", "Spring term", "Summer term"])
    #expect(milestones.map(\.due?.description) == ["2026-12-18", "2027-03-25", "2027-07-21"])
    #expect(plan.actions.map(\.lead) == [["heads of subject"], ["PMO"], ["exams officer"]])
    #expect(plan.priorities.flatMap(\.outcomes).isEmpty)
  }

  @Test func labelsOfTermsThatStandInOneLineArePartedAndNumbersOfCheckpointsAreNoDates() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Raising attainment plan 2026-27
        ## Priority 1: Reading
        Where do we want to be?|72% at EXS in reading
        Actions|Lead|When
        Daily fluency|HT|Autumn 1
        Checkpoint 1 (Dec): 55% on track Checkpoint 2 (Mar): 60% on track Checkpoint 3 (May): 65%
        Who checks?|Reading governor

        ## Priority 2: Maths
        Checkpoint 1 (Dec): 45% on track
        Who checks? Maths governor; HT drops in fortnightly
        """)
    ).plan
    #expect(plan.priorities[0].milestones.map(\.text) == ["55% on track", "60% on track", "65%"])
    #expect(plan.priorities[0].milestones.map(\.due?.description) == ["2026-12-31", "2027-03-31", "2027-05-31"])
    #expect(plan.priorities[0].outcomes.map(\.text) == ["72% at EXS in reading"])
    #expect(plan.priorities[1].milestones.map(\.text) == ["45% on track"])
    #expect(plan.priorities[1].monitoring.map(\.text) == ["Maths governor; HT drops in fortnightly"])
    #expect(plan.priorities.map { $0.objectives.count } == [1, 1])
  }

  @Test func oneLabelOfATermOrAColonInProsePartsNothing() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Plan 2026-27
        ## Priority 1: Reading
        Autumn milestone: books bought: 300 of them
        """)
    ).plan
    #expect(plan.priorities[0].milestones.map(\.text) == ["books bought: 300 of them"])
  }

  @Test func rowsUnderTermsAreWhatTheirLabelsSay() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # School Improvement Plan 2026-27
        |**Autumn|**Spring|**Summer
        **Priority 1: Reading|<|<|<
        Actions|• Audit book stock (English lead)|• Train assistants (Phonics lead)|• Hold a workshop (DHT)
        Milestones|70% on track|80% on track|85% pass phonics
        Monitoring|HT book look|Governor visit|Pupil voice
        **Priority 2: Attendance|<|<|<
        Actions|• Ring home on day one (Office)|• Write to families (HT)|
        Milestones|94%|95%|96%
        """)
    ).plan
    #expect(plan.priorities.map(\.title) == ["Reading", "Attendance"])
    let dates = plan.priorities.map { $0.actions.map(\.dateText) }
    #expect(dates == [["Autumn", "Spring", "Summer"], ["Autumn", "Spring"]])
    #expect(plan.priorities[0].actions.map(\.lead) == [["English lead"], ["Phonics lead"], ["DHT"]])
    #expect(plan.priorities.map { $0.milestones.map(\.dueText) }[1] == ["Autumn", "Spring", "Summer"])
    #expect(plan.priorities[0].monitoring.map(\.who) == [["HT"], ["Governor"], []])
  }

  @Test func aRowOfRatingsBelowOneOfMilestonesRatesEachOfThem() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # School Improvement Plan 2026-27
        ## Priority 1: Reading
        |Term 1|Term 2|Term 3
        Milestone|Scheme in use|6 of 8 children on track|Library mornings begun
        RAG|G|A|
        """)
    ).plan
    let milestones = plan.priorities[0].milestones
    #expect(milestones.map(\.text) == ["Scheme in use", "6 of 8 children on track", "Library mornings begun"])
    #expect(milestones.map(\.rag) == [.green, .amber, nil])
    #expect(milestones.map(\.ragText) == ["G", "A", nil])
  }

  @Test func aRowOfOtherWordsBelowMilestonesIsNotTakenForTheirRatings() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # School Improvement Plan 2026-27
        ## Priority 1: Reading
        |Term 1|Term 2
        Milestone|Scheme in use|6 of 8 children on track
        RAG|Two rooms to do|
        """)
    ).plan
    #expect(plan.priorities[0].milestones.allSatisfy { $0.rag == nil })
    #expect(String(describing: plan).contains("Two rooms to do"))
  }

  @Test func termOverAListIsWhenItsActionsAreDone() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # School Improvement Plan 2026-27
        ## Priority 1: Reading
        ### Autumn term
        - Audit book stock (English lead)
        - 70% on track in phonics
        ### Summer term
        - Hold a workshop (DHT)
        ### Success criteria
        - 85% pass phonics
        """)
    ).plan
    let objective = plan.priorities[0].objectives[0]
    #expect(objective.actions.map(\.dateText) == ["Autumn term", "Summer term"])
    #expect(objective.milestones.map(\.dueText) == ["Autumn term"])
    #expect(objective.outcomes.map(\.text) == ["85% pass phonics"])
  }

  @Test func columnsOfNumberedPrioritiesHaveTheirTitlesBelow() throws {
    let plan = try GivenPlan(
      sheet: """
        Elm Row Primary School improvement plan 2026-27
        |Priority 1|Priority 2|Priority 3
        Title|Reading|Attendance|Writing
        Lead|DHT|HT|English lead
        Action 1|Buy decodable books|Ring home on day one|Teach handwriting daily
        Who|English lead|Office|All teachers
        By when|12/10/2026|ongoing|September 2026
        Success criteria|85% pass phonics|Attendance 96%|75% EXS
        """
    ).plan
    #expect(plan.priorities.map(\.ref) == ["1", "2", "3"])
    #expect(plan.priorities.map(\.title) == ["Reading", "Attendance", "Writing"])
    #expect(plan.priorities.map { $0.actions.map(\.lead) } == [[["English lead"]], [["Office"]], [["All teachers"]]])
  }
}
