import Plans
import Testing

@testable import Normalising

/// What strategies of several years and implementation plans have beside the year's own items.
@Suite struct YearOverviewTests {
  @Test func anOverviewOfYearsHasNoItemsAndItsPlanIsOfTheYearByItself() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Strategic Plan 2025–2028: Annual Plan for 2026–27
        ## Our strategy at a glance
        Ambition|2025–26|2026–27|2027–28
        Curriculum|Mapped|Remembered|Loved
        Behaviour|Consistent|Calm|Self-led
        ## Goal 1: A curriculum that is remembered
        ### Aim 1.1 Vocabulary retrieval is planned and spaced
        No|Task|Owner|Starts|Ends
        1.1.1|Write a retrieval calendar|Head of MFL|1 September 2026|16 October 2026
        ### Aim 1.2 Heads of department know what pupils have forgotten
        No|Task|Owner|Starts|Ends
        1.2.1|Two interviews per department|All heads of department|Autumn 2|Summer 1
        """)
    ).plan
    #expect(plan.academicYear?.description == "2026/27")
    #expect(plan.priorities.map(\.title) == ["A curriculum that is remembered"])
    #expect(
      plan.priorities.first?.objectives.map(\.text) == [
        "Vocabulary retrieval is planned and spaced", "Heads of department know what pupils have forgotten",
      ])
    #expect(plan.priorities.flatMap(\.milestones).isEmpty)
    #expect(plan.unmapped.map(\.text).contains("Remembered"))
  }

  @Test func aTableOfYearsWithSentencesIsRead() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # School Improvement Plan 2026/27
        ## Priority 1: Reading
        Measure|2024-25|2025-26|2026-27
        Reading at the expected standard at the end of key stage 2|61%|66%|72%
        ==
        Action|Lead|When
        Buy books|English lead|Autumn 1
        """)
    ).plan
    #expect(plan.priorities.map(\.title) == ["Reading"])
    #expect(plan.actions.map(\.text) == ["Buy books"])
  }

  @Test func stepsOfAnImplementationPlanAreItsMilestones() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Implementation Plan: Writing 2026-27
        ## Strand A: Transcription
        PROBLEM|OBJECTIVES|IMPLEMENTATION OUTCOMES|PUPIL OUTCOMES|FIDELITY & MONITORING
        Handwriting is uneven|Teach letter formation daily|Short term (by Christmas): All classes teach it daily // Long term (by July 2027): Practice is secure|85% of Y2 form letters correctly|Drop-ins by the English lead
        ==
        |Implementation activities (how?)|Who|When
        A.i|Patter sheets printed|ZM|1 Sept 26
        A.ii|Model lessons in each class|KP|14/9 – 9/10
        """)
    ).plan
    let milestones = plan.priorities.flatMap(\.milestones)
    #expect(milestones.map(\.text) == ["All classes teach it daily", "Practice is secure"])
    #expect(milestones.map(\.dueText) == ["Short term (by Christmas)", "Long term (by July 2027)"])
    #expect(milestones.map { $0.due?.description } == ["2026-12-18", "2027-07-31"])
    #expect(plan.priorities.flatMap(\.outcomes).map(\.text) == ["85% of Y2 form letters correctly"])
    #expect(plan.actions.map(\.ref) == ["A.i", "A.ii"])
    #expect(plan.priorities.flatMap(\.objectives).map(\.text) == ["Teach letter formation daily"])
  }

  @Test func aFewWordsInColoursRateAndTheNotesBesideThemSayWhatCame() throws {
    let plan = try GivenPlan(
      GivenPlan.workbook([
        (
          "Our plan",
          """
          What we are changing this year, 2026/27
          **PRIORITY 1. Maths across mixed-age classes
          **What are we doing?|**Who is on it?|**By when|**How is it going?|**Notes from Beth
          Write our own long term plan|Beth|by 30 Sept|✔ finished{9DC3E6}|Plan finished on 28 Sept and trialled
          Swap teachers for one lesson a week|Sunil|Oct 26 onwards|going well{C6E0B4}|
          Catch-up after lunch|Beth|Spring 1|sticking{FFD966}|Half the books have come
          """
        ),
        (
          "Words",
          """
          What the words in ‘How is it going?’ mean
          ✔ finished{9DC3E6}|done and working
          going well{C6E0B4}|nobody needs to worry
          sticking{FFD966}|ask Beth for help
          """
        ),
      ])
    ).plan
    #expect(plan.actions.map(\.rag) == [.blue, .green, .amber])
    #expect(plan.actions.map(\.ragText) == ["✔ finished", "going well", "sticking"])
    #expect(
      plan.priorities.flatMap(\.progress).map(\.text) == [
        "Plan finished on 28 Sept and trialled", "Half the books have come",
      ])
    #expect(plan.priorities.count == 1)
  }

  @Test func aJournalSaysWhatCameAndWhen() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Four questions for 2026-2027: our improvement plan
        ## Question 1. Can every pupil read?
        ### So we will
        - Train all TAs (Reading lead, by 16/10/26)
        ### It needs (money and time)
        - Training: £3,600 (Team Pause)
        ### Journal
        - 19/10/26 – All TAs trained.
        - 13/11/26 – Retest of first 20 pupils done.
        ## Question 2. Are we calm?
        ### So we will
        - Rewrite the policy (Head, by 23rd October)
        ### Journal
        - 06/11/26 – Policy ratified.
        """)
    ).plan
    #expect(plan.priorities.flatMap(\.milestones).isEmpty)
    #expect(plan.priorities.map(\.progress.count) == [2, 1])
    #expect(plan.priorities.first?.progress.first?.text.hasSuffix("All TAs trained.") == true)
    #expect(plan.actions.first?.resources.map(\.text) == ["Training: £3,600 (Team Pause)"])
  }
}
