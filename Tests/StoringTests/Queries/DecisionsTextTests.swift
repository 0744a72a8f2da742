import Foundation
import Plans
import Testing

@testable import Storing

@Suite struct DecisionsTextTests {
  private static func decision(_ text: String, confidence: Double = 0.9) -> ReadingDecision {
    ReadingDecision(
      location: SourceLocation("Sheet Maths, C7"), text: text, field: "action.lead",
      because: "heading map: “Who” is a lead", confidence: confidence)
  }

  @Test(arguments: [
    "Who", "", "Naïve – “quoted”", "a \"quote\" and a \\ and a / slash", "tab\tline\nreturn\r",
    "\u{08}\u{0C}\u{01}\u{1F}",
    "\u{7F}\u{2028}", "👩🏽‍🏫 e\u{301}",
  ])
  func theyAreWrittenAsJSONEncoderWouldWriteThem(_ text: String) throws {
    let decisions = [Self.decision(text), Self.decision("Lead")]
    #expect(try KeptDecisions(decisions).text == StoredJSON.text(decisions))
    #expect(try StoredJSON.value([ReadingDecision].self, from: KeptDecisions(decisions).text) == decisions)
  }

  @Test(arguments: [0, 1, 0.5, 0.85, 1.0 / 3, 1e-7, 0.30000000000000004])
  func aConfidenceComesBackAsItWas(_ confidence: Double) throws {
    let decisions = [Self.decision("Who", confidence: confidence)]
    #expect(try StoredJSON.value([ReadingDecision].self, from: KeptDecisions(decisions).text) == decisions)
  }

  @Test func noneIsAnEmptyList() { #expect(KeptDecisions([]).text == "[]") }

  @Test func aConfidenceThatIsNoNumberSpoilsNothing() throws {
    let text = KeptDecisions([Self.decision("Who", confidence: .nan)]).text
    #expect(try StoredJSON.value([ReadingDecision].self, from: text).map(\.confidence) == [0])
  }
}
