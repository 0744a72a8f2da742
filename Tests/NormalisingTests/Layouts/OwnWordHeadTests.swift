import Plans
import Testing

@testable import Normalising

/// Heads in a school's own words, told by what stands in their columns and beside them.
@Suite struct OwnWordHeadTests {
  @Test func titlesBetweenTheRowsSayNothingOfTheFirstColumn() throws {
    let plan = try GivenPlan(
      sheet: """
        Entry|What has been settled|Who owns it|Needed by|Status
        Priority A: Knowing what pupils learn and saying it
        1|Test every pupil in the first ten days|Deputy Head|30/09/26|Done
        2|Write one map for each subject|Subject leads|23/10/26|On track
        Priority B: Full timetables for every pupil here
        3|Set up a panel each Thursday|Headteacher|17/09/26|On track
        """
    ).plan
    #expect(plan.actions.map(\.text).contains("Write one map for each subject"))
    #expect(!plan.actions.map(\.text).contains("2"))
  }

  @Test func aColumnOfPostsSaysWho() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Reading plan 2026/27
        # Strand 1: Find out
        Ref|What happens|Driver|When
        1a|Test everybody who is new|SENDCo|Autumn 1
        1b|Share the results with staff|Data manager|Autumn 2
        ==
        """)
    ).plan
    #expect(plan.priorities.map(\.title) == ["Find out"])
    #expect(plan.actions.map(\.lead) == [["SENDCo"], ["Data manager"]])
  }

  @Test func successAtTheYearsEndIsTheOutcomeBesideTwoTerms() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Reading plan 2026/27
        # Priority 1: Find out
        How we’ll know by July|By Christmas|By Easter|Who looks, and at what
        99% tested|60% tested|80% tested|SENDCo drops in weekly
        ==
        """)
    ).plan
    let objective = try #require(plan.priorities.first?.objectives.first)
    #expect(objective.outcomes.map(\.text) == ["99% tested"])
    #expect(objective.milestones.map(\.text) == ["60% tested", "80% tested"])
  }

  @Test func aHeadThatIsOnFileWithoutItsDateHeadsATable() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Reading plan 2026/27
        # Priority 1: Find out
        How we’ll know by July|By Christmas|By Easter
        99% tested|60% tested|80% tested
        ==
        """)
    ).plan
    let objective = try #require(plan.priorities.first?.objectives.first)
    #expect(objective.outcomes.map(\.text) == ["99% tested"])
    #expect(objective.milestones.map(\.text) == ["60% tested", "80% tested"])
  }

  @Test func leadsAsAboveAreThoseOfTheActionAbove() throws {
    let plan = try GivenPlan(
      sheet: """
        Priority|Action|Who|When
        Attendance|Ring home|SBM|Autumn 1
        Attendance|Celebrate in assembly|as above|Autumn 1
        Attendance|Meet families|2 i/c Science|Autumn 2
        """
    ).plan
    #expect(plan.actions.map(\.lead) == [["SBM"], ["SBM"], ["2 i/c Science"]])
  }

  @Test func whereWeAreOverRatingsIsARating() throws {
    let plan = try GivenPlan(
      sheet: """
        Priority|Action|Who|When|Where are we?
        Maths|Train staff|HT|Autumn 1|On track
        Maths|Buy kit|SBM|Autumn 2|Complete
        """
    ).plan
    #expect(plan.actions.map(\.rag) == [.green, .blue])
  }

  @Test func datesUnderProgressSayWhatCameOfIt() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # School Improvement Plan 2026/27
        # Priority 1: Teaching
        ## Actions
        - Train staff (HT, Autumn 1)
        ## So what?
        Meeting|What difference has it made so far?
        12 November|The boards are out in nearly all of 52 lessons
        11 March|
        ==
        """)
    ).plan
    let objective = try #require(plan.priorities.first?.objectives.first)
    #expect(objective.progress.map(\.text) == ["The boards are out in nearly all of 52 lessons"])
    #expect(objective.progress.first?.date?.description == "2026-11-12")
    #expect(objective.milestones.isEmpty)
  }

  @Test func aLastLabelMayHaveNoValue() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # School Development Plan 2026/27
        # Priority 1: A flying start
        Priority lead|Mrs J Tebb|Link governor|Mrs H Pike
        Framework area|Early years|Inspection key issue addressed|-
        Success criteria|GLD 72%|<|<
        ==
        """)
    ).plan
    let priority = try #require(plan.priorities.first)
    #expect(priority.area == "Early years")
    #expect(priority.governor == ["Mrs H Pike"])
    #expect(priority.objectives.flatMap(\.outcomes).map(\.text) == ["GLD 72%"])
  }

  @Test func theLastLineOverATablesHeadIsNoHeadThatSpansIt() throws {
    let plan = try GivenPlan(
      sheet: """
        Our promises 2026/27
        Priority 1: Every child has a voice|<|<|<
        We will see|80% of communication targets met|<|<
        |Pupils start more conversations than adults do|<|<
        Actions|Lead|When|Cost
        Audit every system|HT|by 16 October|£640
        """
    ).plan
    let objective = try #require(plan.priorities.first?.objectives.first)
    #expect(
      objective.outcomes.map(\.text)
        == ["80% of communication targets met", "Pupils start more conversations than adults do"])
    #expect(objective.actions.map(\.text) == ["Audit every system"])
  }
}
