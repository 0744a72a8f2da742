import Plans
import Testing
import Vocabularies

@testable import Normalising

@Suite struct EvidencePhraseTests {
  let phrase: EvidencePhrase

  init() throws { phrase = EvidencePhrase(try ShippedVocabularies.files.get().evidence) }

  @Test(
    arguments: [
      ("School SEF July 2026", .selfEvaluation), ("Self-evaluation summary (SEF)", .selfEvaluation),
      ("Ofsted report February 2025", .inspection),
      ("SIAMS report", .inspection), ("Trust SEND audit", .audit), ("Special school peer review", .review),
      ("LA core visit", .review),
      ("Parent and pupil surveys", .survey), ("KS2 results and MTC", .data), ("GCSE question level analysis", .data),
      ("A conversation at the gate", .other), ("", .other),
    ] as [(String, EvidenceKind)])
  func theKindIsThatOfTheSourceNamed(_ text: String, _ kind: EvidenceKind) { #expect(phrase.kind(of: text) == kind) }

  @Test func dataComeAfterEveryOtherKind() {
    #expect(phrase.kind(of: "Results in the Ofsted report") == .inspection)
    #expect(phrase.kind(of: "Data review by the trust") == .review)
  }
}
