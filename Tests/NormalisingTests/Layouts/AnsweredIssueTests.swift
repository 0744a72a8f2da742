import Plans
import Testing

@testable import Normalising

/// What a plan calls its key issues, and how its priorities point to them.
@Suite struct AnsweredIssueTests {
  @Test func aKeyIssueKeepsItsCode() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # School Improvement Plan 2026/27
        ## Areas for improvement from our last inspection
        AFI 1 – Teaching does not check what pupils have understood.
        AFI 2 – Plans are not always followed.
        # Priority 1: Teaching
        Addresses: AFI 1
        ## Actions
        - Train all staff (HT, Autumn 1)
        # Priority 2: Plans
        Addresses: 2
        ## Actions
        - Rewrite the plans (SENDCo, Autumn 1)
        """)
    ).plan
    #expect(plan.keyIssues.map(\.ref) == ["AFI 1", "AFI 2"])
    #expect(plan.keyIssues.first?.text == "Teaching does not check what pupils have understood.")
    #expect(plan.priorities.first?.addresses == [Addressed(to: .keyIssue, ref: "AFI 1")])
  }

  @Test func lettersInBracketsAreCodesToo() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # School Improvement Plan 2026/27
        ## What inspectors said
        (a) Books do not always match the sounds that pupils know.
        (b) Some pupils repeat what they have done.
        # Priority 1: Early reading
        Key issue addressed: (a)
        ## Actions
        - Label the books (HT, Autumn 1)
        """)
    ).plan
    #expect(plan.keyIssues.map(\.ref) == ["A", "B"])
    #expect(plan.priorities.first?.addresses.map(\.ref) == ["A"])
  }

  @Test func aMarkedLineJoinsAnIssueAndItsPriority() throws {
    let plan = try GivenPlan(
      GivenPlan.workbook([
        (
          "SDP",
          """
          School Development Plan 2026/27
          Priority|Action|Lead|When
          1. Reasoning|Audit the tasks|Maths lead|Autumn 1
          2. Writing|Teach the sequence|English lead|Autumn 1
          """
        ),
        (
          "Context",
          """
          Areas for improvement (Ofsted)
          (A) Improve how well pupils reason and solve problems
          (B) Raise the attendance of pupils with SEND

          How the SDP addresses them
          (A) see priority 1
          (B) part of the attendance plan
          """
        ),
      ])
    ).plan
    #expect(plan.keyIssues.map(\.ref) == ["A", "B"])
    #expect(plan.priorities.map { $0.addresses.map(\.ref) } == [["A"], []])
  }

  @Test func codesBesideALabelAreNoPeople() throws {
    func form(_ number: Int) -> String {
      """
      # Priority \(number): Title \(number)
      Ofsted matter|KI\(number)
      Lead|Mrs Hale
      Success criteria|\(70 + number)% on track
      ==
      """
    }
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # School Improvement Plan 2026/27
        ## Key issues
        - KI1 Books do not match.
        - KI2 Too many are absent.
        \(form(1))
        \(form(2))
        """)
    ).plan
    #expect(plan.priorities.map(\.lead) == [["Mrs Hale"], ["Mrs Hale"]])
    #expect(plan.priorities.map { $0.addresses.map(\.ref) } == [["KI1"], ["KI2"]])
  }

  @Test func aLineOfItsOwnSaysWhatIsAnswered() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # English Subject Action Plan 2026/27
        English governor: Mrs N Yusuf
        ## E1 Fluent readers
        Links to SIP Priority 2
        Objective: All read well
        ## E2 Sentences
        Links to the library and the shop
        Objective: All write well
        """)
    ).plan
    #expect(plan.priorities.map { $0.addresses.map(\.ref) } == [["2"], []])
    #expect(plan.priorities.map(\.governor) == [["Mrs N Yusuf"], ["Mrs N Yusuf"]])
  }

  @Test func aPriorityOfTheWholeSchoolIsAnsweredByADepartments() throws {
    let plan = try GivenPlan(
      GivenPlan.workbook([
        (
          "S1",
          """
          S1|Practical work that teaches
          Science department plan|

          Whole-school priority|Priority 3
          Who leads|HoD

          No.|What we will do|Who|By when
          S1.1|Film each practical|Technicians|Autumn 1
          """
        )
      ])
    ).plan
    let priority = try #require(plan.priorities.first)
    #expect(priority.addresses.map(\.ref) == ["3"])
    #expect(priority.ref != "3")
  }

  @Test func aLetteredIssueIsAnsweredByItsLetter() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # School Improvement Plan 2026/27
        ## Areas for improvement from our last inspection
        AFI A – Teaching does not check what pupils have understood.
        AFI B – Plans are not always followed.
        # Priority 1: Teaching
        Addresses: AFI A
        ## Actions
        - Train all staff (HT, Autumn 1)
        """)
    ).plan
    let refs = plan.keyIssues.compactMap(\.ref)
    #expect(refs.count == 2)
    let addressed = try #require(plan.priorities.first?.addresses.first)
    #expect(addressed.to == .keyIssue)
    #expect(refs.contains(addressed.ref))
  }

  @Test func aListOfContentsAnswersNoIssue() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # School Improvement Plan 2026/27
        ## Contents
        1. Priority 1: Teaching
        2. Priority 2: Plans
        ## Areas for improvement from our last inspection
        1. Teaching does not check what pupils have understood.
        2. Plans are not always followed.
        # Priority 1: Teaching
        ## Actions
        - Train all staff (HT, Autumn 1)
        """)
    ).plan
    #expect(plan.priorities.flatMap(\.addresses).isEmpty)
  }
}
