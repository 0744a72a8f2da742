import Plans
import Testing

@testable import Normalising

/// Labels in a school's own words, which no heading map holds: what they announce is learnt from the document.
@Suite struct LearntLabelsTests {
  @Test func labelsOfABlockAreToldByWhatStandsBesideThem() throws {
    let parts = ["Reading|Miss Dray|Mr Lal", "Number|Mrs Fenn|Mrs Oye"].enumerated().map { place, names in
      let name = names.split(separator: "|").map(String.init)
      return """
        # Priority \(place + 1): \(name[0])
        In short|\(name[0]) is taught in the same way in every class
        Holding the baton|\(name[1])
        Governor alongside|\(name[2])
        What made us pick this|Results in \(name[0].lowercased()) fell and were below those of other schools
        ==
        **Doing|**Whose job|**Finish date|**Bits and bobs
        Train all staff|\(name[1])|12 Oct 2026|£650
        Buy books|TAs|4 Jan 2027|£30
        ==
        Proof|8\(place)% of Year 2 at the expected standard
        On the road|By Easter: 7\(place)% on track
        Eyes on it|Head looks at books each half term
        """
    }
    let plan = try GivenPlan(GivenPlan.prose(parts.joined(separator: "\n==\n"))).plan
    #expect(plan.priorities.map(\.title) == ["Reading", "Number"])
    let first = try #require(plan.priorities.first)
    #expect(first.lead == ["Miss Dray"])
    #expect(first.governor == ["Mr Lal"])
    #expect(first.rationale == "Results in reading fell and were below those of other schools")
    #expect(first.objectives.map(\.text) == ["Reading is taught in the same way in every class"])
    #expect(first.actions.map(\.text) == ["Train all staff", "Buy books"])
    #expect(first.outcomes.map(\.text) == ["80% of Year 2 at the expected standard"])
    #expect(first.milestones.map(\.text) == ["70% on track"])
    #expect(first.objectives.flatMap(\.monitoring).map(\.text) == ["Head looks at books each half term"])
  }

  @Test func wordsBeforeAColonThatComeAgainAreALabel() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Thread 1: Transition
        **We want: Pupils carry on from where they left off
        What gets done|Who|When
        Visit each first school|Head of Year|Autumn 1
        Share books|Class teachers|Spring 1
        ==
        # Thread 2: Science
        **We want: Pupils do a practical each week
        What gets done|Who|When
        Order kit|Technician|Autumn 1
        Train staff|Science lead|Spring 1
        """)
    ).plan
    #expect(plan.priorities.map(\.title) == ["Transition", "Science"])
    #expect(
      plan.priorities.map { $0.objectives.map(\.text) } == [
        ["Pupils carry on from where they left off"], ["Pupils do a practical each week"],
      ])
  }

  @Test func headingWithTheSameDateEachTimeIsOfOutcomes() throws {
    let parts = ["Talk", "Calm"].map { title in
      """
      # Promise \(title == "Talk" ? 1 : 2): \(title)
      ## What we want to see by the end of the year
      - 96% of pupils use \(title.lowercased())
      - No suspensions
      """
    }
    let plan = try GivenPlan(GivenPlan.prose(parts.joined(separator: "\n"))).plan
    #expect(plan.priorities.map(\.title) == ["Talk", "Calm"])
    #expect(
      plan.priorities.map { $0.outcomes.map(\.text) } == [
        ["96% of pupils use talk", "No suspensions"], ["96% of pupils use calm", "No suspensions"],
      ])
  }

  @Test func labelThatStandsOnceIsNotLearnt() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Priority 1: Reading
        ## Phonics in every class
        - 80% of Year 1 pass the check
        """)
    ).plan
    #expect(plan.priorities.flatMap(\.outcomes).isEmpty)
  }

  @Test func sourcesAtTheHeadAreEvidenceWhateverTheirHeading() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # School Improvement Plan 2026/27
        ## This plan grew out of
        - Ofsted report, November 2025
        - School self-evaluation, September 2026
        # Priority 1: Reading
        Actions|Who|When
        Train staff|English lead|Autumn 1
        """)
    ).plan
    #expect(plan.evidence.map(\.text) == ["Ofsted report, November 2025", "School self-evaluation, September 2026"])
  }

  @Test func decisionSaysFromWhatALabelWasLearnt() throws {
    let lines = ["Reading", "Number"].enumerated().map { place, title in
      "# Priority \(place + 1): \(title)\n## Signs of spring\n- 7\(place)% at the expected standard"
    }
    let given = try GivenPlan(GivenPlan.prose(lines.joined(separator: "\n")))
    let decision = try #require(given.decisions.first { $0.text == "Signs of spring" })
    #expect(decision.because == "it stands 2 times, over or beside lines with numbers aimed at")
  }
}
