import Plans
import Testing

@testable import Vocabularies

/// Headings that are written in another way than they are on file.
@Suite struct HeadingSpellingTests {
  private static let vocabulary = HeadingVocabulary(entries: [
    HeadingVocabulary.Entry(field: .outcome, headings: ["how we will know"], words: ["we will see"]),
    HeadingVocabulary.Entry(field: .start, headings: ["start date"]),
    HeadingVocabulary.Entry(field: .aside, headings: ["where"]),
    HeadingVocabulary.Entry(field: .priority, headings: ["aim"]),
    HeadingVocabulary.Entry(field: .action, headings: ["job", "to do"]),
  ])

  @Test(arguments: [
    ("How we'll know", HeadingField.outcome), ("How we’ll know", .outcome), ("How we shall know", .outcome),
    ("What we'll see and hear", .outcome), ("start_date", .start), ("Second aim", .priority),
  ])
  func aHeadingIsFoundHoweverItIsSpelt(_ heading: String, _ field: HeadingField) {
    #expect(Self.vocabulary.match(heading)?.field == field)
  }

  @Test(arguments: ["Where are we?", "14", "2026", "Governors’ lunch"])
  func wordsThatAreLeftOutMakeNoHeading(_ heading: String) { #expect(Self.vocabulary.match(heading) == nil) }

  private static let terms = HeadingVocabulary(entries: [
    HeadingVocabulary.Entry(
      field: .outcome, headings: ["success criteria", "measurable success", "criteria for success", "success is"],
      words: ["criteria"]),
    HeadingVocabulary.Entry(field: .priority, headings: ["priority"], words: ["priority"]),
    HeadingVocabulary.Entry(field: .monitoring, headings: ["monitoring"], words: ["monitoring"]),
    HeadingVocabulary.Entry(field: .lead, headings: ["leading"], words: ["leading", "lead"]),
  ])

  @Test(arguments: [
    ("Priorty", HeadingField.priority), ("Prioirty", .priority), ("Monitering", .monitoring),
    ("Moniitoring", .monitoring), ("Sucess criteria", .outcome), ("Sucess critera", .outcome),
  ])
  func aSlipOfThePenIsPutRight(_ heading: String, _ field: HeadingField) throws {
    let match = try #require(Self.terms.match(heading))
    #expect(match.field == field)
    #expect(match.confidence < 1)
    #expect(match.because.contains("spelling"))
  }

  @Test(arguments: ["Reading", "Prorty", "Laed", "Montoring visits by the whole team of our trust this year and next"])
  func anotherWordIsNoSlip(_ heading: String) { #expect(Self.terms.match(heading) == nil) }

  @Test func whatBelongsToSomebodyIsNotSpeltOut() {
    #expect(HeadingIndex.spelt("Pupils’ views") == "Pupils’ views")
    #expect(HeadingIndex.spelt("Who’s on it?") == "Who is on it?")
    #expect(HeadingIndex.spelt("The school's aims") == "The school's aims")
  }
}
