import Plans
import Testing

@testable import Normalising

/// Plans in the sections of an inspection framework, and what stands above each section's priorities.
@Suite struct FrameworkSectionTests {
  @Test func aFocusUnderASectionIsThePriorityWhereNothingElseNamesOne() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        **School improvement plan 2026/27
        # Inclusion
        Our focus: Precise targets for pupils with SEND
        Lead: SENDCo
        What are we going to do?|Who will make it happen?|By when?
        Rewrite the passports|SENDCo|Autumn 1
        # Achievement
        Our focus: Boys’ writing in Y1 to Y4
        Lead: English lead
        What are we going to do?|Who will make it happen?|By when?
        Oral rehearsal before writing|Class teachers|Autumn 2
        Our focus: Recall in mathematics
        Lead: Maths lead
        What are we going to do?|Who will make it happen?|By when?
        Daily recall|Class teachers|Spring 1
        """)
    ).plan
    #expect(
      plan.priorities.map(\.title) == [
        "Precise targets for pupils with SEND", "Boys’ writing in Y1 to Y4", "Recall in mathematics",
      ])
    #expect(plan.priorities.map(\.area) == ["Inclusion", "Achievement", "Achievement"])
    #expect(plan.priorities.map(\.lead) == [["SENDCo"], ["English lead"], ["Maths lead"]])
    #expect(plan.priorities.map(\.actions.count) == [1, 1, 1])
  }

  @Test func aFocusBelowANamedPriorityIsItsObjective() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Inclusion
        Priority 1: Pupils with SEND
        Our focus: Precise targets
        Action|Who|When
        Rewrite the passports|SENDCo|Autumn 1
        """)
    ).plan
    #expect(plan.priorities.map(\.title) == ["Pupils with SEND"])
    #expect(plan.priorities.flatMap(\.objectives).map(\.text) == ["Precise targets"])
  }

  @Test func labelsAboveAHeadOfPrioritiesAreSaidOfTheOneBelow() throws {
    let plan = try GivenPlan(
      sheet: """
        SCHOOL IMPROVEMENT PLAN 2026/27
        Ofsted key issues
        1|Improve the consistency of teaching in key stage 2 mathematics
        2|Work with families to raise attendance

        RAG key|R = not begun|A = in progress|G = on track|B = achieved and sustained for a term

        QUALITY OF EDUCATION
        Lead: Maths leader (EC)|Governor: Mr Rowe|Key issue 1
        Priority|Success criteria|Ref|Action|By whom|Timescale
        1. Consistent teaching of maths|75% of Y6 at EXS|1a|Agree the six part lesson|EC|Aut 1
        ||1b|Team teach|EC|Aut 2

        BEHAVIOUR AND ATTITUDES
        Lead: HT|Governor: Mrs Orr|Key issue 2
        Priority|Success criteria|Ref|Action|By whom|Timescale
        2. Attendance|Attendance 95.5%|2a|Stepped letters|HT|Spr 1
        """
    ).plan
    #expect(plan.priorities.map(\.title) == ["Consistent teaching of maths", "Attendance"])
    #expect(plan.priorities.map(\.area) == ["QUALITY OF EDUCATION", "BEHAVIOUR AND ATTITUDES"])
    #expect(plan.priorities.map(\.lead) == [["Maths leader (EC)"], ["HT"]])
    #expect(plan.priorities.map(\.governor) == [["Mr Rowe"], ["Mrs Orr"]])
    #expect(plan.priorities.map { $0.addresses.map(\.ref) } == [["1"], ["2"]])
    #expect(plan.priorities.map(\.actions.count) == [2, 1])
    #expect(plan.ragLegend != nil)
  }

  @Test func aListOfIssuesInASheetOfSourcesIsNoSource() throws {
    let document = GivenPlan.workbook([
      (
        "Evidence",
        """
        Areas for improvement, Ofsted section 5, January 2023
        a) Teachers do not check what pupils know
        b) Pupils have too few opportunities to lead

        Evidence base
        SEF (September 2026)
        SIAMS report, November 2025
        """
      ),
      (
        "QofE",
        """
        Priority 1: Teaching in mathematics adapts
        Inspection|Area for improvement a
        Actions|Lead|Start
        Write the checks|Maths lead|Autumn 1
        """
      ),
    ])
    let plan = try GivenPlan(document).plan
    #expect(
      plan.keyIssues.map(\.text) == [
        "Teachers do not check what pupils know", "Pupils have too few opportunities to lead",
      ])
    #expect(plan.evidence.map(\.text) == ["SEF (September 2026)", "SIAMS report, November 2025"])
    #expect(plan.priorities.flatMap(\.addresses).map(\.ref) == ["A"])
  }
}
