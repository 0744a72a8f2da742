import Plans
import Testing

@testable import Normalising

/// Ordinary words of ordinary plans that look like items and are none.
@Suite struct WhatIsNoItemTests {
  @Test func whatASchoolDoesWellIsNoAction() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Oak School improvement plan 2026-27
        ## What we are doing well
        Behaviour is calm and pupils are polite.
        ## Priority 1: Reading
        Action|Who|When
        Buy books|HT|Autumn 1
        """)
    ).plan
    #expect(plan.actions.map(\.text) == ["Buy books"])
    #expect(plan.priorities.map(\.title) == ["Reading"])
  }

  @Test func anObjectiveMayBeginAsQuestionsDo() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Plan 2026-27
        ## Priority 1: Early reading
        ### How phonics is taught
        Action|Who|When
        Train staff|HT|Autumn 1
        ### Where the weakest readers catch up
        Action|Who|When
        Tutor readers|TAs|Autumn 2
        """)
    ).plan
    #expect(
      plan.priorities.flatMap(\.objectives).map(\.text) == [
        "How phonics is taught", "Where the weakest readers catch up",
      ])
  }

  @Test func programmesLeadNothing() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Plan 2026-27
        ## Priority 1: Phonics
        Programme: Little Wandle (Phonics)
        Action|Who|When
        Train staff|HT|Autumn 1
        ## Priority 2: Maths
        Programme: White Rose (Maths)
        Action|Who|When
        Plan units|DHT|Autumn 1
        """)
    ).plan
    #expect(plan.priorities.map(\.lead) == [[], []])
  }

  @Test func whereNoKeySaysSoWhatHasNotStartedIsNotRed() throws {
    func rags(_ key: String) throws -> [RAG?] {
      try GivenPlan(
        sheet: """
          Plan 2026/27
          \(key)
          Action|Who|When|Status
          Buy books|HT|Summer 2|Not started
          Train staff|HT|Autumn 1|On track
          """
      ).plan.actions.map(\.rag)
    }
    #expect(try rags("") == [nil, .green])
    #expect(try rags("Key: red = not started, amber = started, green = on track") == [.red, .green])
  }

  @Test func aLabelThatADocumentRepeatsInPlainLettersIsOne() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # School Development Plan 2026–27
        ## 1. Scholarship
        Actions
        1.3 Each department will publish a list. (HoDs; by Easter)
        How success will be judged by us
        1.7 At least 90 girls submit a project (2026: 61).
        ## 2. Mathematics
        Actions
        2.3 The department will rewrite its scheme. (HoD; Autumn 1)
        How success will be judged by us
        2.7 48 girls begin physics (2026: 31).
        """)
    ).plan
    #expect(plan.priorities.map(\.actions.count) == [1, 1])
    #expect(plan.priorities.map(\.outcomes.count) == [1, 1])
  }

  @Test func anOverviewSaysWhoLeadsAndGovernors() throws {
    let plan = try GivenPlan(
      sheet: """
        Plan 2026/27
        Priority|SLT lead
        1. Quality of teaching|Deputy Headteacher
        2. Reading and literacy|AHT Literacy

        Priority|Led by|Governor oversight
        1. Quality of teaching|Deputy Headteacher|Education Committee
        2. Reading and literacy|AHT Literacy|Mrs F Oyelaran
        """
    ).plan
    #expect(plan.priorities.map(\.title) == ["Quality of teaching", "Reading and literacy"])
    #expect(plan.priorities.map { Set($0.lead) } == [["Deputy Headteacher"], ["AHT Literacy"]])
    #expect(plan.priorities.map(\.governor) == [["Education Committee"], ["Mrs F Oyelaran"]])
    #expect(plan.priorities.flatMap(\.monitoring).isEmpty)
  }

  @Test func governorsWhoLookAtSomethingAreNoPrioritysGovernor() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Plan 2026-27
        ## Priority 1: Attendance
        Action|Who|When
        Ring home|HT|Autumn 1
        **Monitoring
        - Governors: attendance report each term
        - HT: weekly meeting
        """)
    ).plan
    #expect(
      plan.priorities.flatMap(\.monitoring).map(\.text) == [
        "Governors: attendance report each term", "HT: weekly meeting",
      ])
    #expect(plan.priorities.flatMap(\.governor).isEmpty)
  }

  @Test func anUnknownLabelBehindANameEndsIt() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Plan 2026-27
        ## Priority 1: Attendance
        SLT sponsor: Deputy Principal   Link governor: Ms Pettifer   Source: SAR 3.2
        Action|Who|When
        Ring home|HT|Autumn 1
        """)
    ).plan
    #expect(plan.priorities.map(\.governor) == [["Ms Pettifer"]])
  }

  @Test func fileWithNothingOfAPlanKeepsAllItsText() throws {
    let plan = try GivenPlan(sheet: "Lunch menu|Monday\nPie|Peas").plan
    #expect(plan.priorities.isEmpty)
    #expect(plan.notes.contains { $0.code == "plan.nothingRecognised" })
    #expect(plan.unmapped.map(\.text) == ["Lunch menu", "Monday", "Pie", "Peas"])
  }
}
