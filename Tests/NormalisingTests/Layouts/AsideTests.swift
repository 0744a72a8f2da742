import Plans
import Testing

@testable import Normalising

/// What stands beside a plan and is none of its items.
@Suite struct AsideTests {
  @Test func theCardsOfAPlanBelowItsListOfPeopleAreNoneOfThem() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # What we are working on: 2026-27
        ## Who is who
        Initials|Name|Role
        Bev|Beverley Nuttall|Communication lead

        Colours: R = stuck; G = going well

        Priority|Every child has a voice
        Why this?|Few pupils use their plans
        Actions|Reassess every plan
        Success criteria|All pupils use their plan
        Monitoring|Deputy head drops in on lunch
        """)
    ).plan
    #expect(plan.actions.map(\.text) == ["Reassess every plan"])
    #expect(plan.people.map(\.writtenAs) == ["Bev"])
  }

  @Test func staffMeetingsGradesAndGlossaryGiveNoItems() throws {
    let given = try GivenPlan(
      GivenPlan.prose(
        """
        # Redwood High – Improvement Plan 2026/27
        # Contents
        Our priorities .......... 3
        ## Glossary
        EAL|English as an additional language
        SLT|Senior leadership team
        ==
        ## Staff list
        Name|Role|Email
        Ann Ash|Headteacher|a.ash
        Bob Birch|Deputy|b.birch
        ==
        ## When we meet
        Date|Meeting|Led by
        12/10/26|Curriculum committee of the governing body|Chair
        14/11/26|Full governing body looks at the plan|Chair
        ==
        ## How we are doing
        Area|Grade|Strengths|Next steps
        Quality of education|Good|The curriculum is ambitious|Raise writing
        Behaviour|Good|Lessons are calm|Attendance
        ==
        # Priority A – Writing across the curriculum
        Action|Person|Completed by|Evidence of success
        Subject writing guides|HoDs|1 Nov 2026|Guides in use
        """))
    let plan = given.plan
    #expect(plan.priorities.map(\.title) == ["Writing across the curriculum"])
    #expect(plan.priorities.map(\.area) == [nil])
    #expect(plan.priorities.map(\.lead) == [[]])
    #expect(plan.actions.map(\.text) == ["Subject writing guides"])
    #expect(plan.people.map(\.writtenAs) == ["Ann Ash", "Bob Birch"])
    #expect(plan.people.map(\.role) == ["Headteacher", "Deputy"])
    #expect(plan.unmapped.contains { $0.text == "Full governing body looks at the plan" })
    #expect(given.decisions.contains { $0.because.contains("is no part of the plan") })
    #expect(given.decisions.contains { $0.because == "a line of a contents list" })
  }

  @Test func listOfInitialsWithoutHeadsSaysWhoIsWho() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # School Development Plan 2025/26
        **Who’s who{D9D9D9}||
        NB|Nadia Bright|Headteacher
        CT|Colm Tierney|Deputy headteacher
        ==
        ## Priority 1: Talk
        Action|Lead|When
        Train everybody|CT|Autumn 1
        """)
    ).plan
    #expect(plan.people.map(\.writtenAs) == ["NB", "CT"])
    #expect(plan.people.map(\.name) == ["Nadia Bright", "Colm Tierney"])
    #expect(plan.people.map(\.role) == ["Headteacher", "Deputy headteacher"])
    #expect(plan.priorities.map(\.title) == ["Talk"])
  }

  @Test func postInTheLineBelowLeadIsThePrioritysLead() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # School Development Plan 2025/26
        ## Priority 1: Talk
        **Lead
        Headteacher
        **Governor
        Mrs Lal
        **Actions
        - Train everybody
        """)
    ).plan
    #expect(plan.priorities.map(\.lead) == [["Headteacher"]])
    #expect(plan.priorities.map(\.governor) == [["Mrs Lal"]])
  }

  @Test func overviewOfTheSchoolSaysWhoLeadsThePlan() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Pupil premium strategy statement 2026/27
        This statement details our school's use of pupil premium funding.
        ## School overview
        Detail|Data
        School name|Thorpe Lane Primary School
        Pupil premium lead|Mr O. Brand
        Governor / Trustee lead|Mrs P. Nunn
        ==
        ## Challenges
        This details the key challenges that we have identified.
        Challenge number|Detail of challenge
        1|Oral language skills are low on entry
        2|Attendance of disadvantaged pupils is below that of others
        3|Phonics outcomes are lower
        ==
        ## Intended outcomes
        This explains the outcomes we are aiming for.
        Intended outcome|Success criteria
        Better attendance|Attendance gap is under 1 point by 2028/29
        Better oral language|Assessments show that pupils speak in full sentences
        """)
    ).plan
    #expect(plan.school.name == "Thorpe Lane Primary School")
    #expect(plan.priorities.map(\.ref) == ["1", "2", "3"])
    #expect(plan.priorities.allSatisfy { $0.lead == ["Mr O. Brand"] && $0.governor == ["Mrs P. Nunn"] })
    #expect(plan.priorities.map { $0.outcomes.count } == [2, 2, 0])
    #expect(
      plan.priorities[0].outcomes.map(\.text)
        == ["Better oral language", "Assessments show that pupils speak in full sentences"])
  }

  @Test func outcomesWithAChallengesNumberAreItsOwn() throws {
    let plan = try GivenPlan(
      sheet: """
        Pupil premium strategy statement 2026/27
        Challenge number|Detail of challenge
        1|Reading ages are low
        2|Attendance is lower

        Challenge number|Success criteria
        2|Attendance is 92%
        1|80% read at their age
        """
    ).plan
    #expect(plan.priorities.map { $0.outcomes.map(\.text) } == [["80% read at their age"], ["Attendance is 92%"]])
  }
}
