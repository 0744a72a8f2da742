import Plans
import Testing

@testable import Vocabularies

@Suite struct HeadingMemoTests {
  private static let vocabulary = HeadingVocabulary(entries: [
    HeadingVocabulary.Entry(field: .lead, headings: ["Who"])
  ])

  @Test func whatWasAskedForTwiceIsFoundTheSame() {
    let first = Self.vocabulary.match("Who")
    #expect(first?.field == .lead)
    #expect(Self.vocabulary.match("Who") == first)
    #expect(Self.vocabulary.match("Nothing known") == nil)
    #expect(Self.vocabulary.match("Nothing known") == nil)
    #expect(Self.vocabulary.exact("Who") == .lead)
    #expect(Self.vocabulary.exact("Who") == .lead)
  }

  @Test func anIndexThatIsRuledAnewRemembersNothingOfTheOld() {
    let plain = Self.vocabulary
    #expect(plain.match("Who")?.field == .lead)
    var ruled = plain
    ruled.index.rule(["Who": .action])
    #expect(ruled.match("Who")?.field == .action)
    #expect(ruled.exact("Who") == .action)
    #expect(plain.match("Who")?.field == .lead)
  }

  @Test func itForgetsRatherThanGrowWithoutEnd() {
    let memo = HeadingMemo()
    for number in 0..<10_000 { _ = memo.match("Heading \(number)") { nil } }
    #expect(memo.count <= 4096)
  }

  @Test func twoVocabulariesAreEqualWhateverTheyWereAsked() {
    let (one, other) = (Self.vocabulary, HeadingVocabulary(entries: Self.vocabulary.entries))
    _ = one.match("Who")
    #expect(one == other)
    #expect(one.hashValue == other.hashValue)
  }
}
