import Plans
import Testing
import Vocabularies

@testable import Normalising

/// Initials and first names are people where the plan itself says whose they are.
@Suite struct KnownPeopleTests {
  @Test func firstNamesThatLeadActionsActInMonitoringAndWordsForAllDoNot() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # School improvement plan 2026/27
        ## Priority 1: Reading
        Actions
        - Buy books (Helen, by Easter)
        - Train readers (All, by Easter)
        Monitoring
        - Helen listens to six readers each month.
        - All subjects are looked at in March.
        """)
    ).plan
    #expect(plan.priorities.flatMap(\.monitoring).map(\.who) == [["Helen"], []])
  }

  private static func plan(_ lines: String, staff: Bool = true) throws -> Plan {
    let list = """
      ## Who's who
      Initials|Name|Role
      RB|Mrs R Barlow|Reading leader
      CM|Mrs C Maguire|Headteacher
      ==
      """
    return try GivenPlan(
      GivenPlan.prose(
        """
        # School Improvement Plan 2026/27
        \(staff ? list : "")
        # Priority 1: Reading
        Lead: Hannah Voss (Assistant Headteacher)
        Link governor: Pritesh Rana
        \(lines)
        """)
    ).plan
  }

  @Test func initialsBehindAnActionLeadIt() throws {
    let plan = try Self.plan("## Actions\n- Keep-up groups start (RB)\n- Buy books (see page 4)")
    #expect(plan.actions.map(\.lead) == [["RB"], []])
    #expect(plan.actions.first?.text == "Keep-up groups start (RB)")
  }

  @Test func aNameThatThePlanDoesNotExplainIsNotKnown() throws {
    let plan = try Self.plan("## Actions\n- Order the desks (Hannah)", staff: false)
    let known = KnownPeople(of: plan, roles: try ShippedVocabularies.files.get().roles)
    #expect(known.all(in: "Hannah") == ["Hannah"])
    #expect(known.all(in: "Hannah and Gemma") == nil)
    #expect(known.all(in: "QLA") == nil)
  }

  @Test func firstNamesMonitorAtTheHeadOfALine() throws {
    let plan = try Self.plan(
      """
      ## Monitoring
      - Hannah hears six readers a fortnight
      - CM learning walk every half term
      - Pupil conferencing by RB in June
      - Parents thank Hannah each term
      - Pritesh Rana visits in November
      """)
    let monitoring = plan.priorities.flatMap(\.objectives).flatMap(\.monitoring)
    #expect(monitoring.map(\.who) == [["Hannah"], ["CM"], ["RB"], [], ["Pritesh Rana"]])
    #expect(monitoring.last?.governors == true)
    #expect(monitoring.first?.governors == false)
  }

  @Test func whatBelongsToSomebodyIsNotDoneByThem() throws {
    let plan = try Self.plan("## Monitoring\n- Hannah’s class is looked at in May")
    #expect(plan.priorities.flatMap(\.objectives).flatMap(\.monitoring).map(\.who) == [[]])
  }

  @Test func aPostMakesNobodyOfItsSubject() throws {
    let roles = try ShippedVocabularies.files.get().roles
    let known = KnownPeople(governors: ["Attendance Governor", "Standards Committee", "Hannah Voss"], roles: roles)
    #expect(known.all(in: "Attendance") == nil)
    #expect(known.acting(in: "Attendance checked weekly by the EWO").isEmpty)
    #expect(known.acting(in: "Standards reviewed each term").isEmpty)
    #expect(known.acting(in: "Hannah looks at the registers").map(\.name) == ["Hannah"])
  }

  @Test func aPartOfTheSchoolThatLeadsAnActionIsNobodysFirstName() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Plan 2026-27
        ## Priority 1: Curriculum
        Action|Lead|When
        Sample books|Science|Autumn 1
        Meet parents|Helen|Autumn 1
        **Monitoring
        - Science books are sampled in March
        - Helen listens to readers each week
        """)
    ).plan
    #expect(plan.priorities.flatMap(\.monitoring).map(\.who) == [[], ["Helen"]])
  }

  @Test func whoeverLooksWithSomebodyTakesPart() throws {
    let plan = try Self.plan(
      "## Actions\n- Keep-up groups start (RB)\n## Monitoring\n- CM looks at books with RB each half term")
    #expect(plan.priorities.flatMap(\.monitoring).map(\.who) == [["CM", "RB"]])
  }

  /// Whether governors take part in a line of monitoring, in a plan whose link governor is Mrs Gill Ashworth.
  private static func governorsTakePart(in line: String, besides who: String) throws -> [Bool] {
    try GivenPlan(
      GivenPlan.prose(
        """
        # School Improvement Plan 2026/27
        # Priority 1: Reading
        Link governor: Mrs Gill Ashworth
        \(who)
        ## Monitoring
        - \(line) in the autumn
        """)
    ).plan.priorities.flatMap(\.monitoring).map(\.governors)
  }

  @Test(arguments: [("Mrs Ashworth visits phonics", true), ("Mrs Ashby visits phonics", false)])
  func aGovernorWhoIsNamedByTitleAndSurnameTakesPartAsOne(_ line: String, _ isGovernor: Bool) throws {
    #expect(try Self.governorsTakePart(in: line, besides: "Lead: Mrs Ashby") == [isGovernor])
  }

  @Test(arguments: ["Lead: Mrs P Ashworth", "## Actions\n- Buy books (Mrs Jane Ashworth, by Easter)"])
  func ofTwoWithOneSurnameALineMayMeanEither(_ other: String) throws {
    #expect(try Self.governorsTakePart(in: "Mrs Ashworth visits phonics", besides: other) == [false])
  }

  @Test(arguments: [
    ("Joel Parry talks to pupils about books", ["Joel Parry"]), ("School council asks every class", ["School council"]),
    ("Governor Mrs Tonkin meets ten pupils", ["Mrs Tonkin"]), ("Link governor Sal Whitby joins a walk", ["Sal Whitby"]),
    ("Book look samples Year 6", []), ("Survey asks parents", []), ("Phonics runs daily", []),
  ])
  func whoDoesWhatASentenceSaysIsNamedAtItsHead(_ line: String, _ who: [String]) throws {
    let plan = try Self.plan("## Monitoring\n- \(line)", staff: false)
    #expect(plan.priorities.flatMap(\.monitoring).map(\.who) == [who])
  }
}
