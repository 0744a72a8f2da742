import Plans
import Testing

@testable import Normalising

/// Headings that ask, that count, and that letter the parts of a form.
@Suite struct QuestionHeadingTests {
  @Test func aQuestionOverItemsIsNoObjective() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Our plan 2026-27
        ## Priority 1: Maths
        ### What will we do together?
        Doing what|Who's on it|By when?
        Daily number session|Mr Farrell|From September
        ### How are we getting on?
        Autumn: Daily sessions are in place.
        """)
    ).plan
    #expect(plan.priorities.map(\.title) == ["Maths"])
    #expect(plan.priorities.flatMap(\.objectives).map(\.text) == ["Maths"])
    #expect(plan.priorities.flatMap(\.progress).map(\.text) == ["Autumn: Daily sessions are in place."])
  }

  @Test func aimsByTheirOrderAreThePriorities() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Our plan 2026-27
        ## First aim: Spelling that sticks
        Lead: Rob Ley
        - Teach the rules (HT, Autumn 1)
        ## Second aim: One federation, led by many
        Lead: HT
        - Meet each term (HT, Autumn 2)
        """)
    ).plan
    #expect(plan.priorities.map(\.title) == ["Spelling that sticks", "One federation, led by many"])
  }

  @Test func aPrioritysCodeBehindItsWordIsItsReference() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Plan 2026-27
        # Part A: Whole-school priorities
        ## Priority 1: Attendance
        Action|Who|When
        Call home|EWO|Autumn 1
        # Part B: Faculty sections
        ## Faculty priority E1: Boys write at length
        Action|Who|When
        Teach planning|HoD|Autumn 2
        """)
    ).plan
    #expect(plan.priorities.map(\.title) == ["Attendance", "Boys write at length"])
    #expect(plan.priorities.map(\.ref) == ["1", "E1"])
    #expect(plan.priorities.flatMap(\.objectives).map(\.text) == ["Attendance", "Boys write at length"])
  }

  @Test func aLetteredPartOfAFormIsItsLabel() throws {
    let plan = try GivenPlan(
      sheet: """
        Academy Improvement Plan 2026/27
        Priority 1|Close the attainment gap

        B. Actions
        Ref|Action|Owner|End date
        1.1|Run Saturday school|Vice Principal|15/5/27

        D. Progress review
        December: mock 1 grade 4+ in both 54.3%
        """
    ).plan
    #expect(plan.priorities.flatMap(\.objectives).map(\.text) == ["Close the attainment gap"])
    #expect(plan.priorities.flatMap(\.progress).map(\.text) == ["December: mock 1 grade 4+ in both 54.3%"])
  }

  @Test func whereItIsDoneIsNoProgress() throws {
    let given = try GivenPlan(
      sheet: """
        The Hopedale Federation plan 2026/27
        What we'll do|Where|Who|By when?
        Finish the programme|Both|EHT|October half term
        Move Year 2|Sutton Moor|Head of School|January 2027
        """)
    #expect(given.plan.priorities.flatMap(\.progress).isEmpty)
    #expect(given.plan.unmapped.map(\.text).contains("Sutton Moor"))
  }

  @Test func aRatingBesideWhatCameOfThePlanIsThatEntrys() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Plan 2026-27
        ## Priority 1: Phonics
        Action|Who|When
        Train all staff|HT|Autumn 1
        **Fortnightly review
        Date of review|Progress since last review|RAG
        18 Sept 2026|All staff trained.|A
        2 Oct 2026|Catch-up training held.|G
        """)
    ).plan
    let progress = plan.priorities.flatMap(\.progress)
    #expect(progress.map(\.text) == ["All staff trained.", "Catch-up training held."])
    #expect(progress.map(\.rag) == [.amber, .green])
  }

  @Test func whoLeadsMayStandInThePrioritysCell() throws {
    let plan = try GivenPlan(
      sheet: """
        The big picture 2026/27
        What matters most|Jobs to do|Who's doing it|Done by
        A. Number sense before sums // Led by SENCo|Daily number|Y1 teachers|Autumn 1
        B. Writing groups led by TAs|Small groups|TAs|Autumn 2
        """
    ).plan
    #expect(plan.priorities.map(\.title) == ["Number sense before sums", "Writing groups led by TAs"])
    #expect(plan.priorities.map(\.lead) == [["SENCo"], []])
  }

  @Test func mergedStepsBelowTheirTermsAreNoHead() throws {
    let plan = try GivenPlan(
      sheet: """
        Plan 2026/27
        Priority|Develop middle leaders
        Milestones|Autumn|Spring|<
        |Three leaders have presented|Six leaders have presented|<
        Ref|Action|Lead|End
        4.1|Enrol four leaders|HT|23/10/26
        4.2|Release time|HT|16/7/27
        """
    ).plan
    #expect(
      plan.priorities.flatMap(\.milestones).map(\.text) == [
        "Three leaders have presented", "Six leaders have presented",
      ])
    #expect(plan.priorities.flatMap(\.actions).count == 2)
  }

  @Test func aLabelWhoseValueGoesOnOverPartOfAWideTableHeadsNothing() throws {
    let plan = try GivenPlan(
      sheet: """
        Priority 2: Early reading
        Rationale|Three new TAs since Easter|<|<
        Link governor|Chair of governors|<|<
        Objective|Success criteria|Ref|Actions|Lead|Start|End|Resources|Milestones|<|<
        ||||||||Aut|Spr|Sum
        2.1 Train new staff|86% of Y1|2.1.1|Scheme training|Reading lead|2/9/26|3/9/26|Trainer|70%|80%|86%
        """
    ).plan
    let priority = try #require(plan.priorities.first)
    #expect(priority.governor == ["Chair of governors"])
    #expect(priority.actions.map(\.lead) == [["Reading lead"]])
    #expect(priority.actions.flatMap(\.resources).map(\.text) == ["Trainer"])
    #expect(priority.milestones.count == 3)
  }
}
