import Plans
import Testing

@testable import Normalising

/// Labels and their values, in whatever line, cell or heading they stand.
@Suite struct LabelLayoutTests {
  @Test func aContentsListHoldsNoPriorities() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # School improvement plan 2026/27
        ## Contents
        How this plan was made 4
        Priority 1: Reading 6
        Priority 2: Maths 7
        ## Priority 1: Reading
        Actions
        - Buy books
        ## Priority 2: Maths
        Actions
        - Count daily
        """)
    ).plan
    #expect(plan.priorities.map(\.title) == ["Reading", "Maths"])
    #expect(plan.unmapped.contains { $0.text.contains("Priority 1: Reading 6") })
  }

  @Test func theAreaOfAPrioritysCardIsItsOwn() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # School improvement plan 2026/27
        AfI 1|Teachers do not check what pupils know
        ## Priority 1: Teaching
        Senior lead|Link governor|Inspection area|Addresses
        Mr Okafor|Mrs Platt|Curriculum and teaching|AfI 1
        ## Priority 2: Reading
        Senior lead|Link governor|Inspection area|Addresses
        Ms Castellan|Mr Bhogal|Inclusion|AfI 2
        """)
    ).plan
    #expect(plan.priorities.map(\.area) == ["Curriculum and teaching", "Inclusion"])
  }

  @Test func titleBelowItsNumberIsThePrioritys() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        **HOLLY LODGE INFANT SCHOOL
        **SCHOOL DEVELOPMENT PLAN 2026/27
        **PRIORITY ONE
        **To improve outcomes in phonics
        **Lead person: Mrs Shah Link governor: Mr Bull Cost: £2,400
        **Where are we now?
        78% of Year 1 met the standard in 2026.
        **Where do we want to be?
        88% of Year 1 meet the standard in 2027.
        **How will we get there?
        1. Buy new decodable books (Mrs Shah, September)
        2. Daily keep-up groups (TAs, ongoing)
        **PRIORITY TWO
        **To improve behaviour at lunchtime
        **How will we get there?
        1. Zone the playground (Mr Lee, October)
        """)
    ).plan
    #expect(plan.priorities.map(\.ref) == ["1", "2"])
    #expect(plan.priorities.map(\.title) == ["To improve outcomes in phonics", "To improve behaviour at lunchtime"])
    let first = try #require(plan.priorities.first)
    #expect(first.lead == ["Mrs Shah"])
    #expect(first.governor == ["Mr Bull"])
    #expect(first.resources.map(\.amount) == [2400])
    #expect(first.rationale == "78% of Year 1 met the standard in 2026.")
    #expect(first.outcomes.map(\.text) == ["88% of Year 1 meet the standard in 2027."])
    #expect(first.actions.map(\.lead) == [["Mrs Shah"], ["TAs"]])
  }

  @Test func cellsBesideAnActionSayWhoAndWhen() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Academy Improvement Plan 2026-27
        Priority|AIP 1 – Quality of Education
        Objective 1|Teachers check understanding
        Actions|CPD on questioning|Lead: DHT|By: 23/10/2026
        |Peer coaching|HoDs|Spring 2
        Milestones|Autumn: all staff trained|Summer: 90% of lessons
        """)
    ).plan
    #expect(plan.priorities.map(\.ref) == ["1"])
    #expect(plan.priorities.map(\.title) == ["Quality of Education"])
    #expect(plan.actions.map(\.text) == ["CPD on questioning", "Peer coaching"])
    #expect(plan.actions.map(\.lead) == [["DHT"], ["HoDs"]])
    #expect(plan.actions.map { $0.end?.description } == ["2026-10-23", "2027-03-25"])
    #expect(plan.unmapped.isEmpty)
  }

  @Test func impactBesideIntentIsWhatIsAimedAt() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # School Improvement Plan 2026 – 2027
        # Priority 1: Curriculum
        ## Intent
        To sequence every subject well
        ## Implementation
        What?|Who?|When?|Done?
        Write overviews|Subject leads|Oct 2026|Yes
        Buy atlases|Geography lead|Jan 2027|No
        ==
        ## Impact
        - Pupils talk about what they have learned
        """)
    ).plan
    #expect(plan.priorities.flatMap(\.outcomes).map(\.text) == ["Pupils talk about what they have learned"])
    #expect(plan.actions.map(\.rag) == [.blue, nil])
  }

  @Test func impactBesideActionsAloneIsWhatCameOfThem() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # School Improvement Plan 2026 – 2027
        # Priority 1: Curriculum
        ## Actions
        - Write overviews
        ## Impact
        - Overviews were shared in October
        """)
    ).plan
    #expect(plan.priorities.flatMap(\.progress).map(\.text) == ["Overviews were shared in October"])
  }

  @Test func targetsOfAPlanWithoutPrioritiesAreItsPriorities() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Action Plan for Geography 2026-27
        Subject leader: Miss P. Green
        ## How things stand
        Fieldwork is strong
        ## Target 1: Improve map skills
        Tasks|Responsibility|Timescale
        Create a progression|PG|October 2026
        ==
        ## Target 2: Raise the profile of fieldwork
        Tasks|Responsibility|Timescale
        Fieldwork week|PG + all staff|w/c 14th June 2027
        """)
    ).plan
    #expect(plan.priorities.map(\.title) == ["Improve map skills", "Raise the profile of fieldwork"])
    #expect(plan.priorities.map(\.lead) == [["Miss P. Green"], ["Miss P. Green"]])
  }

  @Test func loneTitlesInABlankColumnAreThePriorities() throws {
    let plan = try GivenPlan(
      sheet: """
        School Improvement Plan 2026/27
        |Ref|What are we going to do?|Who will make it happen?|By when?
        READING||||
        |R1|Relaunch guided reading|English lead|31/10/2026
        MATHS||||
        |M1|Number talks|Maths lead|Autumn 2
        |M2|Buy kit|SBM|Spring 1
        """
    ).plan
    #expect(plan.priorities.map(\.title) == ["READING", "MATHS"])
    #expect(plan.priorities.map { $0.actions.map(\.ref) } == [["R1"], ["M1", "M2"]])
  }

  @Test func numberAndTitleInLabelsOfTheirOwnAreOnePriority() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Kirkby Lane Primary School Improvement Plan 2026/27
        **Priority|1|**Title|Improving oracy
        **Lead|Mrs Ames|**Governor|Mr Cole
        **Rationale|Pupils lack confidence in talk|<|<
        **Success criteria|All pupils present to an audience // 80% meet the benchmarks|<|<
        ==
        Action|Lead|Start|End
        Train staff in oracy|Mrs Ames|Sept 26|Oct 26
        ==
        Area|Priority 2
        Focus|Early maths
        Action|Lead|Start|End
        Counting songs|EYFS lead|Sept 26|July 27
        """)
    ).plan
    #expect(plan.priorities.map(\.ref) == ["1", "2"])
    #expect(plan.priorities.map(\.title) == ["Improving oracy", "Early maths"])
    #expect(plan.priorities[0].lead == ["Mrs Ames"])
    #expect(plan.priorities[0].governor == ["Mr Cole"])
    #expect(plan.priorities[0].outcomes.count == 2)
    #expect(plan.priorities.map(\.actions.count) == [1, 1])
  }

  @Test func labelsAfterAnActionInItsLineAreItsOwn() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Improvement Plan 2026-2027
        ## Priority 1: Improve science
        Action: Audit practical work. Lead: Science lead. By when: 23/10/26. Cost: £40
        Action: Buy equipment. Lead: SBM. By when: Spring 1. Cost: £900
        ## Priority 2: Improve governance
        - Governor training – Chair – Autumn 1
        - Skills audit (Clerk, by Christmas)
        - Governors care about reading – and about sums
        """)
    ).plan
    #expect(plan.actions.map(\.lead) == [["Science lead"], ["SBM"], ["Chair"], ["Clerk"]])
    #expect(plan.actions.map(\.dateText) == ["23/10/26", "Spring 1", "Autumn 1", "by Christmas"])
    #expect(plan.actions.flatMap(\.resources).map(\.amount) == [40, 900])
    #expect(plan.actions[2].text == "Governor training")
    #expect(plan.unmapped.map(\.text) == ["Governors care about reading – and about sums"])
  }

  @Test func listOfOnePriorityStandsUnderIt() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Improvement Plan 2026-2027
        ## Priority 1: Science
        Action|Lead|When|Evidence of impact
        Audit practical work|HT|Autumn 1|Three lessons seen so far
        ==
        ## Priority 2: Reading
        Action|Lead|When
        Choose texts|HT|Autumn 1
        ==
        Success criteria for Priority 1
        - All classes carry out an investigation
        """)
    ).plan
    #expect(plan.priorities.map { $0.outcomes.count } == [1, 0])
    #expect(plan.priorities[0].progress.map(\.text) == ["Three lessons seen so far"])
  }

  @Test func severalObjectivesUnderOneLabelAreEachOne() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # School Improvement Plan 2026/27
        **Aim 1 – Improve writing
        Objectives:
        a) Pupils write at length
        b) Spelling improves
        Success criteria: 75% EXS+ in writing
        """)
    ).plan
    #expect(plan.priorities.flatMap(\.objectives).map(\.text) == ["Pupils write at length", "Spelling improves"])
  }

  @Test func priorityIsJoinedToTheKeyIssueWhoseLetterStandsBesideIt() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # School Improvement Plan 2026/27
        **Areas for improvement from our last inspection
        - A Some pupils do not read fluently
        - B Leaders' checks lack precision
        ## Priority 1: Early reading
        Inspection area for improvement: A
        Link governor: Joan Wetherby
        **Monitoring
        - Joan hears readers on 2 December
        """)
    ).plan
    #expect(plan.keyIssues.map(\.ref) == ["A", "B"])
    #expect(plan.keyIssues[0].text == "Some pupils do not read fluently")
    #expect(plan.priorities[0].addresses == [Addressed(to: .keyIssue, ref: "A")])
    #expect(plan.priorities[0].monitoring.map(\.governors) == [true])
  }

  @Test func labelsBetweenBarsAreEachRead() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Improvement plan 2026-27
        ## Big move 1: Every lesson works
        Curriculum and teaching | Steered by: Vice Principal (Curriculum) | Link governor: Dr P. Chowdhury | Answers KI1
        Action|Who|When
        Coaching pairs|VP|Autumn 2
        """)
    ).plan
    let priority = try #require(plan.priorities.first)
    #expect(priority.lead == ["Vice Principal (Curriculum)"])
    #expect(priority.governor == ["Dr P. Chowdhury"])
    #expect(priority.addresses == [Addressed(to: .keyIssue, ref: "KI1")])
  }
}
