import Plans
import Testing

@testable import Normalising

/// Cards of actions side by side, boxes with labels of a school's own, and tables that stand within cells.
@Suite struct CardWallTests {
  private static let head: [Block] = [
    .heading(level: 1, Line("Improvement plan 2026/27"), SourceLocation("heading 1")),
    .heading(level: 2, Line("Priority 1: Spelling"), SourceLocation("heading 2")),
  ]

  @Test func eachCellOfAWallIsAnAction() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Improvement plan 2026/27
        ## Priority 1: Spelling
        S1/1 // Buy mats // Who: EL // By: 16 Oct 2026 // Needs: £80|S1/2 // Teach words // Who: KT // By: 18 Dec 2026
        S1/3 // Test each half term // Who: EL // By: 12 Feb 2027 // On track|
        """)
    ).plan
    #expect(plan.priorities.map(\.title) == ["Spelling"])
    #expect(plan.actions.map(\.ref) == ["S1/1", "S1/2", "S1/3"])
    #expect(plan.actions.map(\.text) == ["Buy mats", "Teach words", "Test each half term"])
    #expect(plan.actions.map(\.lead) == [["EL"], ["KT"], ["EL"]])
    #expect(plan.actions.map(\.end) == [Day("2026-10-16"), Day("2026-12-18"), Day("2027-02-12")])
    #expect(plan.actions.map(\.rag) == [nil, nil, .green])
    #expect(plan.actions.flatMap(\.resources).map(\.amount) == [80])
  }

  @Test func cellsThatSayNeitherWhoNorWhenAreNoWall() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Improvement plan 2026/27
        ## Priority 1: Spelling
        Buy word mats for each table // Budget: £80|Teach ten words a week // Budget: none
        """)
    ).plan
    #expect(plan.actions.isEmpty)
  }

  /// A table in a cell of "Table 1" by its row and its column, which count from one.
  private static func inner(_ row: Int, _ column: Int, _ text: String) -> Block {
    let own = "Table 1, row \(row), column \(column), inner table"
    return .table(
      WrittenTable.table(text, place: { "\(own), row \($0 + 1), column \($1 + 1)" }, location: own, isSheet: false))
  }

  private static func outer(_ text: String) -> Block {
    .table(
      WrittenTable.table(
        text, place: { "Table 1, row \($0 + 1), column \($1 + 1)" }, location: "Table 1", isSheet: false))
  }

  private static func terms(_ heads: String, _ columns: String, _ dates: [String]) -> [Block] {
    func table(_ first: String, _ second: String, _ place: Int) -> Block {
      let rows = dates.isEmpty ? ["", ""] : ["|" + dates[2 * place], "|" + dates[2 * place + 1]]
      return inner(2, place + 1, "\(columns)\n\(first)|EL\(rows[0])\n\(second)|HT\(rows[1])")
    }
    return head + [
      outer("\(heads)\n||\n50% of words right|65% of words right|80% of words right"),
      table("Buy word mats", "Test each class", 0), table("Teach ten words", "Visit Elm Road", 1),
      table("Hold a bee", "Share the results", 2),
    ]
  }

  @Test func tablesThatStandUnderTermsAreDatedByThem() throws {
    let blocks = Self.terms("Autumn Term|Spring Term|Summer Term", "Action|Lead", [])
    let plan = try GivenPlan(Document(kind: .docx, blocks: blocks)).plan
    #expect(
      plan.actions.map(\.dateText) == [
        "Autumn Term", "Autumn Term", "Spring Term", "Spring Term", "Summer Term", "Summer Term",
      ])
    #expect(plan.actions.map(\.lead) == [["EL"], ["HT"], ["EL"], ["HT"], ["EL"], ["HT"]])
    #expect(plan.milestones.map(\.dueText) == ["Autumn Term", "Spring Term", "Summer Term"])
    #expect(plan.milestones.map(\.text) == ["50% of words right", "65% of words right", "80% of words right"])
  }

  @Test func tablesUnderTermsKeepDatesOfTheirOwn() throws {
    let dates = ["9 Oct 2026", "13 Nov 2026", "29 Jan 2027", "5 Mar 2027", "30 Apr 2027", "11 Jun 2027"]
    let blocks = Self.terms("Autumn Term|Spring Term|Summer Term", "Action|Lead|By when", dates)
    let plan = try GivenPlan(Document(kind: .docx, blocks: blocks)).plan
    #expect(plan.actions.compactMap(\.dateText) == dates)
  }

  @Test func tablesUnderOtherWordsHaveNoDates() throws {
    let blocks = Self.terms("Juniors|Infants|Nursery", "Action|Lead", [])
    let plan = try GivenPlan(Document(kind: .docx, blocks: blocks)).plan
    #expect(plan.actions.map(\.dateText) == [nil, nil, nil, nil, nil, nil])
  }

  @Test func aBandOverTheBoxesOfACardIsNoPartOfIt() throws {
    let blocks = [
      Self.head[0],
      Self.outer(
        """
        1. Spelling // Lead: Miss Toft|<
        Why this? // Results dipped.|Actions
        **Results we hope for|<
        Success criteria // • 60% spell well|Monitoring // • HT reads ten books
        """),
      Self.inner(2, 2, "Action|Who|By when\nBuy word mats|EL|Autumn 1\nTest each class|HT|Autumn 2"),
    ]
    let plan = try GivenPlan(Document(kind: .docx, blocks: blocks)).plan
    let priority = try #require(plan.priorities.first)
    #expect(plan.priorities.map(\.title) == ["Spelling"])
    #expect(priority.lead == ["Miss Toft"])
    #expect(priority.rationale == "Results dipped.")
    #expect(priority.actions.map(\.text) == ["Buy word mats", "Test each class"])
    #expect(priority.outcomes.map(\.text) == ["60% spell well"])
    #expect(priority.monitoring.map(\.text) == ["HT reads ten books"])
  }
}
