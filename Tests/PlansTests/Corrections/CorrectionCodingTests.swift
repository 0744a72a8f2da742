import Foundation
import Plans
import Testing

@Suite struct CorrectionCodingTests {
  private static let misreadings: [Misreading] = [
    .column(MisreadColumn(heading: "Who", occurrence: 2, beside: ["What", "When"], field: .lead)),
    .notAnItem(.action, text: "See the appendix"),
    .date(MisreadDate(words: "after SATs", item: "Hold a review", end: Day("2027-05-21"))),
    .identity(layer: .two, scope: PlanScope(kind: .subject, name: "Mathematics")),
    .severalPlans(beginningAt: ["English"]),
    .noPlan,
  ]

  @Test(arguments: misreadings) func whatIsWrittenIsReadAgain(_ misreading: Misreading) throws {
    let correction = Correction(
      id: 7, misreading: misreading, plan: PlanMarks(title: "SDP", headings: ["What"]), note: "as the head says",
      madeBy: "Ann Adviser", madeAt: 1_790_000_000, withdrawnAt: 1_790_000_100, withdrawnBy: "Ann Adviser")
    let data = try JSONEncoder().encode(correction)
    #expect(try JSONDecoder().decode(Correction.self, from: data) == correction)
  }

  @Test func everyKindIsAmongTheExamples() {
    #expect(Set(Self.misreadings.map(\.kind)) == Set(Misreading.Kind.allCases))
  }

  @Test func aKeyThatIsNotKnownIsRefusedWithItsPlace() {
    let text = #"{"id": 1, "madeBy": "A", "madeAt": 1, "misreading": {"kind": "noPlan", "why": "x"}}"#
    let fault = #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(Correction.self, from: Data(text.utf8))
    }
    #expect(fault?.place == "/misreading/why")
  }

  @Test func whatWasSaidIsASentence() {
    #expect(Self.misreadings[0].sentence == "The column “Who” (number 2 from the left) is the lead.")
    #expect(Self.misreadings[1].sentence == "“See the appendix” is not an action.")
    #expect(Self.misreadings[2].sentence == "The date “after SATs” of “Hold a review” is 2027-05-21.")
    #expect(Self.misreadings[3].sentence == "This is Layer 2, Mathematics.")
    #expect(Self.misreadings[4].sentence == "This file is 2 plans; a further one begins at “English”.")
    #expect(Self.misreadings[5].sentence == "This is no plan.")
  }

  @Test func theReasonNamesThePersonAndTheDayInLondon() {
    // 23:30 UTC on 30 June is half past midnight on 1 July in London.
    let correction = Correction(id: 1, misreading: .noPlan, madeBy: "Ann Adviser", madeAt: 1_782_862_200)
    #expect(correction.because == "put right by Ann Adviser on 2026-07-01")
  }
}
