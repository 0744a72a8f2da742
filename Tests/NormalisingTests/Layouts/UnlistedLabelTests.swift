import Plans
import Testing

@testable import Normalising

/// Labels and headings that no heading map holds, told by their form and by how often they stand.
@Suite struct UnlistedLabelTests {
  @Test func namesWithTheirPostsInBracketsLeadAndAreNoActions() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # What we’re working on, 2026/27
        ## Big job 1: Turning up
        Boss: Kelly-Ann Docherty (Vice Principal)
        What needs to change|What it’ll look like when it’s right|Steps we’re taking|Who’s leading|Finish by
        Mornings are worth getting up for|90% arrive before 9.15|Hot breakfast|Site team|by 30 October
        |Attendance goes from 61% to 72%|Home visits|Attendance team|Autumn 2
        ## Big job 2: Moving on
        Boss: Dean Abara (Transitions)
        What needs to change|What it’ll look like when it’s right|Steps we’re taking|Who’s leading|Finish by
        Nobody falls off the edge|NEET no higher than 10% (18%)|Return plans|Dean|Spring 1
        """)
    ).plan
    #expect(plan.priorities.map(\.title) == ["Turning up", "Moving on"])
    #expect(plan.actions.map(\.text) == ["Hot breakfast", "Home visits", "Return plans"])
    #expect(plan.priorities.map(\.outcomes.count) == [2, 1])
    #expect(
      plan.priorities.map { $0.objectives.map(\.text) } == [
        ["Mornings are worth getting up for"], ["Nobody falls off the edge"],
      ])
    #expect(plan.priorities.map(\.lead) == [["Kelly-Ann Docherty (Vice Principal)"], ["Dean Abara (Transitions)"]])
  }

  @Test func listsThatEndWithWhoDoesItAreActionsAndDatedAimsAreSteps() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Our improvement journey 26/27
        ## 1. Talk
        **What we have settled on**
        - Screen every child (Nursery teacher)
        - Workshops for parents (EY lead)
        - Buy talk boxes (SBM, £90)
        **How we'll know**
        - By Christmas: 60% at age related
        - By Easter: 70%
        - By the end of summer: 80% at age related
        Who keeps an eye on it – EY governor visits in November
        ## 2. Number
        **What we have settled on**
        - Count daily (Maths lead)
        - Play number games (All staff)
        **How we'll know**
        - By the end of summer: 75% reach the number ELG
        """)
    ).plan
    #expect(plan.priorities.map(\.actions.count) == [3, 2])
    #expect(plan.priorities[0].milestones.map(\.dueText) == ["By Christmas", "By Easter"])
    #expect(plan.priorities[0].outcomes.map(\.text) == ["By the end of summer: 80% at age related"])
    #expect(plan.priorities[0].monitoring.map(\.text) == ["EY governor visits in November"])
  }

  @Test func unknownLabelOfAFormIsNoPriorityAndItsValueIsKept() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Priority 1: Calm corridors
        Lead|Mr Hale|<|<
        Rationale|Lessons begin late|<|<
        Pupils behind the door|Year 9 most of all|<|<
        Actions|Who|When|Resources
        Duty rota|DHT|Autumn 1|none
        Keep an eye|DHT walks the corridors each week|<|<
        """)
    ).plan
    #expect(plan.priorities.map(\.title) == ["Calm corridors"])
    #expect(plan.priorities.first?.actions.map(\.text) == ["Duty rota"])
    #expect(plan.priorities.first?.objectives.map(\.text) == ["Calm corridors"])
    #expect(plan.unmapped.map(\.text) == ["Year 9 most of all"])
    #expect(
      plan.priorities.first?.objectives.flatMap(\.monitoring).map(\.text) == ["DHT walks the corridors each week"])
  }

  @Test func whatIsWantedAboveHowItIsMeasuredIsTheObjective() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Priority 1: Talk
        Rationale|Few pupils speak up|<|<
        What will be different for our pupils?|Every pupil speaks in full sentences|<|<
        How will we measure it?|80% of Year 3 speak in full sentences|<|<
        Actions|Who|When|Resources
        Talk partners|English lead|Autumn 1|none
        """)
    ).plan
    let priority = try #require(plan.priorities.first)
    #expect(priority.objectives.map(\.text) == ["Every pupil speaks in full sentences"])
    #expect(priority.outcomes.map(\.text) == ["80% of Year 3 speak in full sentences"])
  }

  @Test func headingThatComesAgainIsALabelThoughOneWordOfItIsKnown() throws {
    let text = ["Reading", "Number"].enumerated().map { place, title in
      """
      # Priority \(place + 1): \(title)
      **Our success in the round
      - 7\(place)% of pupils at the expected standard
      **Where are we up to? (Nov 26)
      - Begun in \(title.lowercased())
      """
    }
    let plan = try GivenPlan(GivenPlan.prose(text.joined(separator: "\n"))).plan
    #expect(plan.priorities.map(\.title) == ["Reading", "Number"])
    #expect(
      plan.priorities.flatMap(\.outcomes).map(\.text)
        == ["70% of pupils at the expected standard", "71% of pupils at the expected standard"])
    #expect(
      plan.priorities.flatMap(\.objectives).flatMap(\.progress).map(\.text) == ["Begun in reading", "Begun in number"])
  }

  @Test func codesAndTextsUnderAreasForImprovementAreKeyIssues() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        **Areas for improvement from the report
        AFI 1|Writing is not taught well enough
        AFI 2|Governors do not check closely enough
        ==
        # Priority 1: Writing
        What inspectors said|errors go uncorrected|<
        Objective|Writing is taught every day|<
        Actions|Who|When
        Daily practice|English lead|Autumn 1
        """)
    ).plan
    #expect(
      plan.keyIssues.map(\.text) == ["Writing is not taught well enough", "Governors do not check closely enough"])
    #expect(plan.priorities.first?.rationale == "errors go uncorrected")
  }

  @Test func numberedFocusIsAPriorityAndItsAimTheObjective() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        Evidence: GCSE results 2026
        Focus 1: Modelling|<|<|<
        Our aim|Teachers model extended answers|<|<
        Led by|Mrs Jarrold|<|<
        |Tasks|Who|When
        1a|Film two models|KJ|Autumn 1
        1b|Peer visits|KJ|Spring 1
        """)
    ).plan
    let priority = try #require(plan.priorities.first)
    #expect(plan.priorities.map(\.title) == ["Modelling"])
    #expect(priority.objectives.map(\.text) == ["Teachers model extended answers"])
    #expect(priority.actions.map(\.ref) == ["1a", "1b"])
    #expect(plan.evidence.map(\.text) == ["GCSE results 2026"])
  }

  @Test func headWithNothingBelowItYetIsNoItem() throws {
    let plan = try GivenPlan(
      sheet: """
        Priority A: Writing

        What we'll do|Led by|Timing
        Agree one script|English leads|18 Sept

        Autumn review|Spring review|Summer review
        """
    ).plan
    #expect(plan.priorities.flatMap(\.objectives).flatMap(\.progress).isEmpty)
    #expect(plan.priorities.first?.actions.map(\.text) == ["Agree one script"])
  }
}
