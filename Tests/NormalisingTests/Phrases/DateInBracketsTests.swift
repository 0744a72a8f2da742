import Plans
import Testing
import Vocabularies

@testable import Normalising

/// Dates whose words alone leave open which is meant, and half-terms in two words.
@Suite struct DateInBracketsTests {
  private let phrase: DatePhrase

  init() throws { phrase = try ShippedVocabularies.dates() }

  @Test(
    arguments: [
      ("by half term (23 October)", nil, "2026-10-23"), ("INSET 1 (1/9/26)", nil, "2026-09-01"),
      ("Sp 2", "2027-02-22", "2027-03-25"), ("Au 1", "2026-09-01", "2026-10-23"), ("by Feb HT", nil, "2027-02-12"),
      ("Autumn 1 (by 9 October)", "2026-09-01", "2026-10-23"),
    ] as [(String, String?, String?)])
  func theBracketSaysWhich(_ text: String, _ start: String?, _ end: String?) {
    let reading = phrase.read(text)
    #expect(reading?.start?.description == start, "\(text)")
    #expect(reading?.end?.description == end, "\(text)")
  }

  @Test(arguments: ["1/2 termly", "by half term", "by half term (TBC)", "SP", "HT"])
  func whatStaysOpenGivesNoDay(_ text: String) {
    #expect(phrase.read(text)?.end == nil, "\(text)")
    #expect(phrase.read(text)?.start == nil, "\(text)")
  }
}
