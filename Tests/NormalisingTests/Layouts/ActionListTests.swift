import Plans
import Testing

@testable import Normalising

/// Actions in running text, each followed by lines that say who, when and what it costs.
@Suite struct ActionListTests {
  @Test func actionsThatSayAllOfThemselvesInOneLineAreReadOneByOne() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Development Plan 2026-2027
        ## Priority area 1: Communication
        Action 1: Audit of every class. Who: SaLT team. When: by 9 October. Cost: £2,400.
        Action 2: Makaton for all TAs. Who: Deputy head. When: Autumn 2. Cost: £1,150.
        ## Priority area 2: Adulthood
        Action 1: Travel training. Who: PfA lead. When: ongoing. Cost: bus passes £300.
        """)
    ).plan
    #expect(plan.actions.map(\.lead) == [["SaLT team"], ["Deputy head"], ["PfA lead"]])
    #expect(plan.actions.map(\.dateText) == ["by 9 October", "Autumn 2", "ongoing"])
    #expect(plan.actions.map { $0.resources.first?.amount } == [2400, 1150, 300])
    #expect(plan.unmapped.isEmpty)
  }

  @Test func eachNumberedActionHasLabelsOfItsOwn() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # School Improvement Plan 2026/27
        # Priority 1: Raise expectations in mathematics
        Actions to be taken
        R1.1 Plan each unit with the adviser
        Who: Maths lead / Headteacher
        By when: by 18 September 2026
        Cost: Adviser, 4 days
        R1.2 Introduce exit questions
        Who: Class teachers
        By when: Autumn 1
        R1.3 Coach new teachers
        Who: Maths lead
        Cost: Cover £1,320
        Success criteria
        - 69% of Year 6 reach the expected standard
        """)
    ).plan
    let actions = try #require(plan.priorities.first).actions
    #expect(actions.map(\.ref) == ["R1.1", "R1.2", "R1.3"])
    #expect(actions.map(\.lead) == [["Maths lead", "Headteacher"], ["Class teachers"], ["Maths lead"]])
    #expect(actions.map(\.dateText) == ["by 18 September 2026", "Autumn 1", nil])
    #expect(actions.map { $0.resources.map(\.text) } == [["Adviser, 4 days"], [], ["Cover £1,320"]])
    #expect(plan.priorities.flatMap(\.objectives).flatMap(\.outcomes).count == 1)
  }

  @Test func bulletsBelowWhoAndWhenAreTheNextActions() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # School Improvement Plan 2026/27
        # Priority 1: Attendance
        Actions
        - Meet the families
        Who: Headteacher
        By when: Autumn 1
        - Start a walking bus
        Who: Office manager
        """)
    ).plan
    let actions = try #require(plan.priorities.first).actions
    #expect(actions.map(\.text) == ["Meet the families", "Start a walking bus"])
    #expect(actions.map(\.lead) == [["Headteacher"], ["Office manager"]])
  }

  @Test func lettersInBracketsNumberTheActions() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # School Improvement Plan 2026/27
        # Priority 1: Attendance
        What we will do:
        (a) Meet the families
        Person responsible: Headteacher
        (b) Start a walking bus
        Person responsible: Parents
        """)
    ).plan
    let actions = try #require(plan.priorities.first).actions
    #expect(actions.map(\.text) == ["Meet the families", "Start a walking bus"])
    #expect(actions.map(\.lead) == [["Headteacher"], ["Parents"]])
  }

  @Test func plainLinesAboveWhoAreActionsToo() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # School Improvement Plan 2026/27
        # Priority 1: Attendance
        Actions
        Meet the families most often absent
        Who: Headteacher
        By when: Autumn 1
        Start a walking bus
        Who: Office manager
        Parents have asked for this.
        """)
    ).plan
    let actions = try #require(plan.priorities.first).actions
    #expect(actions.map(\.text) == ["Meet the families most often absent", "Start a walking bus"])
    #expect(actions.map(\.lead) == [["Headteacher"], ["Office manager"]])
    #expect(plan.unmapped.map(\.text) == ["Parents have asked for this."])
  }

  @Test func numbersOfAnotherListEndTheActions() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # School Improvement Plan 2026/27
        # Priority 1: Attendance
        Actions
        1.1 Meet the families
        Who: Headteacher
        Success criteria
        1.2 Attendance reaches 96%
        """)
    ).plan
    let priority = try #require(plan.priorities.first)
    #expect(priority.actions.map(\.text) == ["Meet the families"])
    #expect(priority.outcomes.map(\.text) == ["Attendance reaches 96%"])
  }

  @Test func nextNumberFollows() {
    #expect(LabelReading.follows("R1.10", "R1.9"))
    #expect(LabelReading.follows("1b", "1a"))
    #expect(!LabelReading.follows("1.3", "1.1"))
    #expect(!LabelReading.follows("2.2", "1.1"))
    #expect(!LabelReading.follows("", ""))
  }
}
