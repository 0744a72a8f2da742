import Plans
import Testing

@testable import Normalising

/// What an action's own words say of who and when, and what its columns say.
@Suite struct OwnWordsOfActionTests {
  @Test func aColumnOfDatesIsBelievedBeforeTheSentence() throws {
    let actions = try GivenPlan(
      GivenPlan.prose(
        """
        # Plan 2026-27
        ## Priority 1: Attendance
        Action|Timescale
        HT to meet parents about the targets set by December|12 March 2027
        SLT to draft the policy by October half term|Autumn 1 – Summer 2
        """)
    ).plan.actions
    #expect(actions.map(\.dateText) == ["12 March 2027", "Autumn 1 – Summer 2"])
    #expect(actions.map(\.end?.description) == ["2027-03-12", "2027-07-21"])
  }

  @Test func aFootnotesMarkHidesNobody() throws {
    let actions = try GivenPlan(
      GivenPlan.prose(
        """
        # Plan 2026-27
        ## Priority 1: SEND
        Actions
        - Use the guidance report (SENCO, Dec 2026) [3]
        - Plan the calendar [DHT, Jan 2027]
        - A Scholars’ Hour will be timetabled (Deputy Head (Academic); Autumn term)
        - Re-train all in de-escalation (AHT) 2 Sept 2026
        """)
    ).plan.actions
    #expect(actions.map(\.lead) == [["SENCO"], ["DHT"], ["Deputy Head (Academic)"], ["AHT"]])
    #expect(actions.map(\.dateText) == ["Dec 2026", "Jan 2027", "Autumn term", "2 Sept 2026"])
  }

  @Test func labelsBehindAnActionAreItsOwn() throws {
    let actions = try GivenPlan(
      GivenPlan.prose(
        """
        # Plan 2026-27
        ## Priority 1: Curriculum
        Actions
        - Introduce common curriculum maps Lead: VP Curriculum When: by 23 October 2026
        - Move Year 11 to six periods Lead: VP Curriculum When: Autumn 1
        """)
    ).plan.actions
    #expect(actions.map(\.text) == ["Introduce common curriculum maps", "Move Year 11 to six periods"])
    #expect(actions.map(\.lead) == [["VP Curriculum"], ["VP Curriculum"]])
    #expect(actions.map(\.dateText) == ["by 23 October 2026", "Autumn 1"])
  }

  @Test func severalActionsOfACellThatNameTheirOwnLeaveTheColumnToThePriority() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Plan 2026-27
        Priority|Lead|Actions
        Communication|Deputy Head|Assess each pupil (SaLT, Autumn 1) // Train all staff (SENDCo, by 18 December)
        Curriculum|Headteacher|Write end points (AHT, Autumn 2) // Moderate with two schools (AHT, Spring 1)
        """)
    ).plan
    #expect(plan.priorities.map(\.lead) == [["Deputy Head"], ["Headteacher"]])
    #expect(plan.actions.map(\.lead) == [["SaLT"], ["SENDCo"], ["AHT"], ["AHT"]])
    #expect(plan.actions.map(\.dateText) == ["Autumn 1", "by 18 December", "Autumn 2", "Spring 1"])
  }

  @Test func whoLooksAndWhenKeepStep() throws {
    let plan = try GivenPlan(
      sheet: """
        Plan 2026/27
        Action|Lead|When|Monitoring|By whom
        Train staff|HT|Autumn 1|Drop-ins // Book looks // Pupil voice|HT // AHT – Spring 1 // SENCO – Summer 1
        """
    ).plan
    let monitoring = plan.priorities.flatMap(\.monitoring)
    #expect(monitoring.map(\.who) == [["HT"], ["AHT"], ["SENCO"]])
    #expect(monitoring.map(\.when) == [nil, "Spring 1", "Summer 1"])
  }
}
