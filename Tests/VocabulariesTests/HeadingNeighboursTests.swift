import Plans
import Testing

@testable import Vocabularies

/// Headings that nobody listed, told by those that are near.
@Suite struct HeadingNeighboursTests {
  private let listed = [
    HeadingVocabulary.Entry(
      field: .objective,
      headings: ["where we want to be", "where we want to get to", "what we want", "what we want to achieve"]),
    HeadingVocabulary.Entry(
      field: .outcome,
      headings: ["how we will know it has worked", "we will know it has worked because", "what success will look like"]),
    HeadingVocabulary.Entry(
      field: .monitoring, headings: ["who checks", "how we will check", "who will check and how"]),
    HeadingVocabulary.Entry(field: .lead, headings: ["who", "lead", "who leads"]),
  ]

  @Test(arguments: [
    ("Where we want to end up", HeadingField.objective), ("You will know it has worked because", .outcome),
    ("Who will check us, and how often", .monitoring),
  ])
  func headingIsToldByThoseNearToIt(_ heading: String, _ field: HeadingField) throws {
    let vocabulary = HeadingVocabulary(entries: listed)
    #expect(vocabulary.match(heading) == nil)
    let match = try #require(vocabulary.near(heading))
    #expect(match.field == field)
    #expect((0.5...0.7).contains(match.confidence))
    #expect(match.because.hasPrefix("near the heading “"))
    #expect(vocabulary.likely(heading) == match)
  }

  @Test(arguments: ["Reading", "Attendance and punctuality", "who", "", "We"])
  func whatIsFarFromAllIsToldByNone(_ heading: String) {
    #expect(HeadingVocabulary(entries: listed).near(heading) == nil)
  }

  @Test func headingsAtOddsSayNothing() {
    let vocabulary = HeadingVocabulary(entries: [
      HeadingVocabulary.Entry(field: .lead, headings: ["who is it for"]),
      HeadingVocabulary.Entry(field: .monitoring, headings: ["who is it by"]),
    ])
    #expect(vocabulary.near("who is it") == nil)
  }

  @Test func whatIsListedIsItself() {
    let vocabulary = HeadingVocabulary(entries: listed)
    #expect(vocabulary.likely("Who checks?")?.confidence == 1)
  }

  @Test func twoOfTheSameHeadingsAreEqual() {
    #expect(HeadingNeighbours(listed) == HeadingNeighbours(listed))
  }
}
