import Plans
import Testing

@testable import Normalising

/// Which plan a document is, where its title does not say so in the usual words.
@Suite struct PlanIdentityTests {
  private static func plan(_ title: String, _ priorities: [String]) throws -> Plan {
    let tables = priorities.map { priority in
      """
      ## Priority: \(priority)
      Task|Who|When
      Plans for attendance are drawn up|HT|Autumn 1
      ==
      """
    }
    return try GivenPlan(
      GivenPlan.prose("# \(title)\nHolm Lane Primary School\n" + tables.joined(separator: "\n"))
    ).plan
  }

  @Test func planWithPrioritiesOfManySortsIsTheWholeSchools() throws {
    let plan = try Self.plan("Raising Standards Plan 2026–27", ["Maths", "Attendance", "Governors’ visits"])
    #expect(plan.title == "Raising Standards Plan 2026–27")
    #expect(plan.layer == .one)
    #expect(plan.scope?.kind == .wholeSchool)
  }

  @Test func planOfADepartmentIsNotTheWholeSchools() throws {
    let plan = try Self.plan("Department plan 2026–27", ["Maths", "Attendance", "Governors’ visits"])
    #expect(plan.layer == nil)
  }

  @Test func documentThatCallsItselfNoPlanIsCalledByItsDatedTitle() throws {
    let plan = try Self.plan("Our improvement booklet 2026/27", ["Maths", "Attendance", "Writing"])
    #expect(plan.title == "Our improvement booklet 2026/27")
  }

  @Test func labelThatSpeaksOfThePlanIsNotItsTitle() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Annual Development Form 2026/2027
        Holm Lane High School
        **What this plan is based on
        - SEF (July 2026)
        ## Priority 1: Attendance
        Objective|Everyone is in on time
        Actions|Ring home on day one
        """)
    ).plan
    #expect(plan.title == "Annual Development Form 2026/2027")
  }

  @Test func whatAPlanIsOfIsNoAreaOfItsPriorities() throws {
    func areas(_ title: String) throws -> [String?] {
      let sheet = """
        \(title) 2026/27

        Strand|Objective|Task|Owner|Deadline
        Results|Raise results|Agree a grade with each student|Tutors|18/09/2026
        Recruitment|Fill Year 12|Taster afternoon for Year 11|Tutors|13/11/2026
        """
      return try GivenPlan(GivenPlan.workbook([("Sixth Form", sheet)])).plan.priorities.map(\.area)
    }
    #expect(try areas("Sixth Form Development Plan") == [nil, nil])
    #expect(try areas("School Development Plan") == ["Sixth Form", "Sixth Form"])
  }

  @Test func planOfADepartmentIsOfWhatALineAtTheHeadNames() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Carr Hill School
        Science – where we are going in 2026/27
        Department development plan
        ## Priority: Practical work
        Task|Who|When
        Film each practical|HoD|Autumn 1
        """)
    ).plan
    #expect(plan.layer == .two)
    #expect(plan.scope?.name == "Science")
  }
}
