import Plans
import Testing

@testable import Normalising

/// Who, when and at what cost behind the dashes of an action.
@Suite struct DashedTailTests {
  private func actions(_ lines: String) throws -> [Action] {
    try GivenPlan(
      GivenPlan.prose(
        """
        # School improvement plan 2026-27
        ## Priority 1: Reading
        Actions
        \(lines)
        """)
    ).plan.actions
  }

  @Test func peopleDatesAndSumsBehindDashesAreTakenOffTheAction() throws {
    let read = try actions(
      """
      - Run talk groups – Mrs Begum and Mrs Lake – £480
      - Order books – English lead, by October half-term – £1,200
      - Screen all pupils – £90 – Y1 teachers
      """)
    #expect(read.map(\.text) == ["Run talk groups", "Order books", "Screen all pupils"])
    #expect(read.map(\.lead) == [["Mrs Begum", "Mrs Lake"], ["English lead"], ["Y1 teachers"]])
    #expect(read.map { $0.resources.first?.amount } == [480, 1200, 90])
    #expect(read[1].end?.description == "2026-10-23")
  }

  @Test func dashesThatPartNobodyStay() throws {
    let read = try actions(
      """
      - Teach phonics – fast and first
      - Buy readers – £300
      - Keep-up groups – see the appendix – weekly
      """)
    #expect(
      read.map(\.text) == [
        "Teach phonics – fast and first", "Buy readers – £300", "Keep-up groups – see the appendix – weekly",
      ])
    #expect(read.allSatisfy { $0.lead.isEmpty })
  }

  @Test func whoIsToDoItAndSquareBracketsAreRead() throws {
    let read = try actions(
      """
      - HT to meet parents by Nov
      - Plan the calendar [DHT, Jan]
      - Leaders to be trained by Easter
      - Pupils to read to adults
      """)
    #expect(read[0].lead == ["HT"])
    #expect(read[0].dateText == "by Nov")
    #expect(read[0].end?.description == "2026-11-30")
    #expect(read[0].text == "HT to meet parents by Nov")
    #expect(read[1].lead == ["DHT"])
    #expect(read[1].end?.description == "2027-01-31")
    #expect(read[3].lead.isEmpty)
  }

  @Test func aSumThatIsNoCostStaysInTheAction() throws {
    let read = try actions(
      """
      - Launch breakfast club – free for families earning under £16k – SENDCo
      - Raise the library fund – £2,000 target – HT
      - Buy readers – cover £240 – HT
      """)
    #expect(
      read.map(\.text) == [
        "Launch breakfast club – free for families earning under £16k", "Raise the library fund – £2,000 target",
        "Buy readers",
      ])
    #expect(read.map { $0.resources.map(\.amount) } == [[], [], [240]])
  }
}
