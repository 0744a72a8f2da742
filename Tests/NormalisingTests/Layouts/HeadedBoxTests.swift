import Plans
import Testing

@testable import Normalising

/// Boxes side by side that each begin with a label of their own.
@Suite struct HeadedBoxTests {
  @Test func theAimStandsBesideWhatIsWantedByTheYearsEnd() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Improvement plan 2026/27
        ## Priority 1: Spelling
        **Our aim // Pupils spell the words of their year|**By summer 2027 // 80% spell well // Every book shows it
        ==
        Action|Lead|By when
        Buy word mats|EL|Autumn 1
        """)
    ).plan
    #expect(plan.objectives.map(\.text) == ["Pupils spell the words of their year"])
    #expect(plan.priorities.flatMap(\.outcomes).map(\.text) == ["80% spell well", "Every book shows it"])
    #expect(plan.actions.map(\.text) == ["Buy word mats"])
  }

  private static func boxes(_ number: Int, _ cells: [[Line]]) -> [Block] {
    let name = "Table \(2 * number - 1)"
    let row = cells.enumerated().map { column, lines in
      Cell(lines: lines, location: SourceLocation("\(name), row 1, column \(column + 1)"))
    }
    let actions = "Table \(2 * number)"
    return [
      .heading(level: 2, Line("Priority \(number): Part \(number)"), SourceLocation("heading \(number)")),
      .table(Table(rows: [row], location: SourceLocation(name))),
      .table(
        WrittenTable.table(
          "Action|Lead|By when\nMeet the team|EL|Autumn 1",
          place: { "\(actions), row \($0 + 1), column \($1 + 1)" }, location: actions, isSheet: false)),
    ]
  }

  private static func plan(_ blocks: [Block]) throws -> Plan {
    let title = Block.heading(level: 1, Line("Improvement plan 2026/27"), SourceLocation("title"))
    return try GivenPlan(Document(kind: .docx, blocks: [title] + blocks)).plan
  }

  @Test func labelsOfASchoolsOwnAreToldByWhatTheirBoxesSay() throws {
    func label(_ text: String) -> Line { Line(text, bold: true) }
    func item(_ text: String) -> Line { Line(text, marker: "•") }
    let plan = try Self.plan(
      Self.boxes(
        1,
        [
          [label("Fuel"), item("Tablets £3,960"), item("Half a day of cover")],
          [label("Checking the map"), item("Book looks by NK"), item("Visits by Mr Dunphy in May")],
        ])
        + Self.boxes(
          2, [[label("Fuel"), item("Puppets £60")], [label("Checking the map"), item("Lesson visits by NK")]]))
    #expect(plan.priorities.map { $0.resources.map(\.amount) } == [[3960, nil], [60]])
    #expect(
      plan.priorities.map { $0.monitoring.map(\.text) } == [
        ["Book looks by NK", "Visits by Mr Dunphy in May"], ["Lesson visits by NK"],
      ])
    #expect(plan.actions.count == 2)
  }

  @Test func aSecondBoldLabelInABoxEndsWhatStandsUnderTheFirst() throws {
    let plan = try Self.plan(
      Self.boxes(
        1,
        [
          [
            Line("Starting point", bold: true), Line("41% met the standard"), Line("Our aim", bold: true),
            Line("Pupils spell the words of their year"),
          ], [Line("Success criteria", bold: true), Line("80% spell well", marker: "•")],
        ]))
    #expect(plan.priorities.map(\.rationale) == ["41% met the standard"])
    #expect(plan.objectives.map(\.text) == ["Pupils spell the words of their year"])
    #expect(plan.priorities.flatMap(\.outcomes).map(\.text) == ["80% spell well"])
  }

  @Test func whoIsWhoInABoxSaysNothingOfTheTablesBelowIt() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # School development plan 2026/27
        Who's who // HT – Headteacher // EL – English lead|Our year // We moved site in June.
        ==
        ## Priority 1: Handwriting
        Action|Lead|By when
        Audit grip in Reception|EL|Autumn 1
        """)
    ).plan
    #expect(plan.people.map(\.writtenAs) == ["HT", "EL"])
    #expect(plan.actions.map(\.text) == ["Audit grip in Reception"])
    #expect(plan.unmapped.map(\.text).contains("We moved site in June."))
  }

  @Test func ourAimOverALineIsThePrioritysAndOurAimsOverSeveralSayNothingOfOne() throws {
    let one = try GivenPlan(
      GivenPlan.prose(
        """
        # Improvement plan 2026/27
        ## Priority 1: Spelling
        **Our aim
        Pupils spell the words of their year
        **Actions
        - Buy word mats (EL, Autumn 1)
        """)
    ).plan
    #expect(one.objectives.map(\.text) == ["Pupils spell the words of their year"])
    let several = try GivenPlan(
      GivenPlan.prose(
        """
        # Improvement plan 2026/27
        **Our aims
        Priority 1: Spelling
        Priority 2: Talk
        ## Priority 1: Spelling
        **Actions
        - Buy word mats (EL, Autumn 1)
        ## Priority 2: Talk
        **Actions
        - Open a talk shop (EL, Autumn 1)
        """)
    ).plan
    #expect(several.priorities.map(\.title) == ["Spelling", "Talk"])
    #expect(several.priorities.map(\.actions.count) == [1, 1])
  }
}
