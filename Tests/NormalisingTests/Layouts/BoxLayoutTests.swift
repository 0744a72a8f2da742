import Plans
import Testing

@testable import Normalising

/// Plans on a page, whose priorities stand in boxes, and tables within the cells of forms.
@Suite struct BoxLayoutTests {
  private static func box(_ title: String, _ person: String, _ action: String) -> String {
    """
    \(title) // Why this? Results dipped. // Lead: \(person) // Actions // • \(action) \
    // Success criteria // • 88% pass // Checkpoints // • By Christmas: 60% on track
    """
  }

  @Test func boxForEachPriorityIsReadAsProse() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Our plan on a page 2026-27
        \(Self.box("1. Fluent readers", "Mrs Bligh", "Buy new texts (Mrs Bligh, Aut 2)"))\
        |\(Self.box("2. Times tables", "Mr Oduya", "Send booklets home (Mr Oduya, Spring 1)"))
        """)
    ).plan
    #expect(plan.priorities.map(\.title) == ["Fluent readers", "Times tables"])
    #expect(plan.priorities.map(\.ref) == ["1", "2"])
    #expect(plan.priorities.map(\.lead) == [["Mrs Bligh"], ["Mr Oduya"]])
    #expect(plan.priorities.map { $0.actions.map(\.lead) } == [[["Mrs Bligh"]], [["Mr Oduya"]]])
    #expect(plan.priorities.map(\.rationale) == ["Results dipped.", "Results dipped."])
    #expect(plan.priorities.map(\.outcomes.count) == [1, 1])
    #expect(plan.priorities.map { $0.milestones.map(\.dueText) } == [["By Christmas"], ["By Christmas"]])
  }

  @Test func cellsWithListsOfOneSortAreNoBoxes() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Priority 1: Reading
        Actions // • Read daily // • Buy books // • Train staff // • Open the library|Outcomes // • 80% pass // • 90% enjoy // • All read // • 50 books
        """)
    ).plan
    #expect(plan.priorities.map(\.title) == ["Reading"])
  }

  @Test func tableWithinAFormIsReadWhereItStands() throws {
    let form = WrittenTable.table(
      """
      Priority 1|Reading
      Objective|Teachers teach hard texts
      Steps|
      Checkpoints|
      Success criteria|85% gain a year
      """, place: { "Table 1, row \($0 + 1), column \($1 + 1)" }, location: "Table 1", isSheet: false)
    func inner(_ row: Int, _ text: String) -> Block {
      let name = "Table 1, row \(row), column 2, inner table"
      return .table(
        WrittenTable.table(
          text, place: { "\(name), row \($0 + 1), column \($1 + 1)" }, location: name, isSheet: false))
    }
    let plan = try GivenPlan(
      Document(
        kind: .docx,
        blocks: [
          .table(form), inner(3, "Step|Who|By\nShare reading ages|Literacy lead|18 Sept 2026"),
          inner(4, "End of Autumn|End of Spring\nWord lists on walls|Six months gained"),
        ])
    ).plan
    let objective = plan.priorities[0].objectives[0]
    #expect(objective.actions.map(\.lead) == [["Literacy lead"]])
    #expect(objective.milestones.map(\.dueText) == ["End of Autumn", "End of Spring"])
    #expect(objective.outcomes.map(\.text) == ["85% gain a year"])
  }

  @Test func budgetBelowAnActionIsItsOwn() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # School improvement plan 2026-27
        ## Priority 1: Behaviour
        ### Actions
        - Restructure the pastoral team
        **Owner
        Vice principal
        **Budget
        £11,000 staffing
        **RAG
        Amber
        """)
    ).plan
    let action = plan.priorities[0].objectives[0].actions[0]
    #expect(action.lead == ["Vice principal"])
    #expect(action.resources.map(\.amount) == [11000])
    #expect(action.rag == .amber)
    #expect(plan.priorities[0].progress.isEmpty)
  }

  @Test func numbersUnderAHeadingThatNothingExplainsAreOutcomes() throws {
    let plan = try GivenPlan(
      sheet: """
        Priority|Actions|Lead|When|Proof of the pudding
        Reading|Read aloud daily|HT|Autumn 1|75% of Year 2 at expected
        Talk|Screen each child|SENDCo|Autumn 2|60% move up one section
        """
    ).plan
    #expect(plan.priorities.map(\.outcomes.count) == [1, 1])
  }

  @Test func boxesUnderARowOfTitlesAreTheirs() throws {
    let body = "Lead: HT // Actions // • Buy books (HT, Aut 2) // Success criteria // • 88% pass"
    let plan = try GivenPlan(
      GivenPlan.prose("# Our plan on a page 2026-27\n**Reading|**Attendance\n\(body)|\(body)")
    ).plan
    #expect(plan.priorities.map(\.title) == ["Reading", "Attendance"])
    #expect(plan.priorities.map(\.actions.count) == [1, 1])
    #expect(plan.priorities.map(\.lead) == [["HT"], ["HT"]])
  }

  @Test func tablesWithinRowsOfATableBelongToTheirRows() throws {
    let name = "Table 1"
    let outer = WrittenTable.table(
      "Priority|Lead|Actions|Success criteria\nReading|DHT||85% pass\nAttendance|HT||Attendance 96%",
      place: { "\(name), row \($0 + 1), column \($1 + 1)" }, location: name, isSheet: false)
    func inner(_ row: Int, _ text: String) -> Block {
      let own = "\(name), row \(row), column 3, inner table"
      return .table(
        WrittenTable.table(text, place: { "\(own), row \($0 + 1), column \($1 + 1)" }, location: own, isSheet: false))
    }
    let plan = try GivenPlan(
      Document(
        kind: .docx,
        blocks: [
          .table(outer), inner(2, "Buy books|English lead|12/10/2026\nTrain TAs|Phonics lead|Spring 1"),
          inner(3, "Ring home|Office|ongoing"),
        ])
    ).plan
    #expect(plan.priorities.map(\.title) == ["Reading", "Attendance"])
    #expect(plan.priorities.map(\.lead) == [["DHT"], ["HT"]])
    #expect(plan.priorities.map { $0.actions.map(\.text) } == [["Buy books", "Train TAs"], ["Ring home"]])
    #expect(plan.priorities[0].actions[1].lead == ["Phonics lead"])
  }

  @Test func titlesWithWhoAndWhenBelowThemAreActions() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # School improvement plan 2026-27
        ## Reading
        Priority lead: DHT
        **Buy decodable books
        Owner: English lead
        Due: 12/10/2026
        Cost: £1,200
        Status: On track
        **Train teaching assistants in phonics
        Owner: Phonics lead
        Due: Spring 1
        **Success measures
        - 85% pass phonics
        """)
    ).plan
    #expect(plan.priorities.map(\.title) == ["Reading"])
    #expect(plan.priorities[0].actions.map(\.lead) == [["English lead"], ["Phonics lead"]])
    #expect(plan.priorities[0].actions[0].rag == .green)
    #expect(plan.priorities[0].outcomes.count == 1)
  }

  /// A card for a priority as special schools lay it out in Word: a title over the width, and tables within its cells.
  private static func card(_ number: Int, _ title: String, lead: String) -> [Block] {
    let name = "Table \(number)"
    let outer = WrittenTable.table(
      """
      \(number). \(title) // Carrying it: \(lead)   Critical friend on the governing board: Iqbal Shah|<
      Why this? // Results dipped. // How things will look in July // • \(number)8% pass|Jobs
      Stepping stones|How we’ll check it // • HT drops in \(number + 1) times a term
      """, place: { "\(name), row \($0 + 1), column \($1 + 1)" }, location: name, isSheet: false)
    func inner(_ row: Int, _ column: Int, _ text: String) -> Block {
      let own = "\(name), row \(row), column \(column), inner table"
      return .table(
        WrittenTable.table(
          text, place: { "\(own), row \($0 + 1), column \($1 + 1)" }, location: own, isSheet: false))
    }
    return [
      .table(outer), inner(2, 2, "What|Who does it|By when?\nBuy books|DHT|Autumn 1\nTrain staff|AHT|Autumn 2"),
      inner(3, 1, "By|We should see\nChristmas|60% on track"),
    ]
  }

  @Test func aTableThatOnlyLaysOutACardIsReadCellByCell() throws {
    let blocks =
      [Block.heading(level: 1, Line("School plan 2026/27"), SourceLocation("heading"))]
      + Self.card(1, "Fluent readers", lead: "Mrs Bligh") + Self.card(2, "Times tables", lead: "Mr Oduya")
    let plan = try GivenPlan(Document(kind: .docx, blocks: blocks)).plan
    #expect(plan.priorities.map(\.title) == ["Fluent readers", "Times tables"])
    #expect(plan.priorities.map(\.lead) == [["Mrs Bligh"], ["Mr Oduya"]])
    #expect(plan.priorities.map(\.governor) == [["Iqbal Shah"], ["Iqbal Shah"]])
    #expect(
      plan.priorities.map { $0.actions.map(\.text) } == [["Buy books", "Train staff"], ["Buy books", "Train staff"]])
    #expect(plan.priorities.map { $0.outcomes.map(\.text) } == [["18% pass"], ["28% pass"]])
    #expect(plan.priorities.map { $0.milestones.map(\.text) } == [["60% on track"], ["60% on track"]])
    #expect(
      plan.priorities.map { $0.objectives.flatMap(\.monitoring).map(\.text) } == [
        ["HT drops in 2 times a term"], ["HT drops in 3 times a term"],
      ])
  }
}
