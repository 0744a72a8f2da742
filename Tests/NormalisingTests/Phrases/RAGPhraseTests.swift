import Plans
import Testing
import Vocabularies

@testable import Normalising

@Suite struct RAGPhraseTests {
  let words: RAGVocabulary
  let phrase: RAGPhrase

  init() throws {
    words = try ShippedVocabularies.files.get().ragWords
    phrase = RAGPhrase(words)
  }

  @Test func betweenTwoColoursTheLowerCounts() {
    #expect(phrase.rag(word: "Green/Amber")?.rag == .amber)
    #expect(phrase.rag(word: "Red - Amber")?.rag == .red)
  }

  @Test func aColourThatSaysADateHasMovedRatesNothing() {
    let own = RAGPhrase(phrase.words, legend: RAGLegend(green: "on track", blue: "Date moved by governors"))
    #expect(own.rag(word: "Blue")?.rag == nil)
    #expect(own.rag(word: "Green")?.rag == .green)
  }

  @Test(
    arguments: [
      ("Red", .red), ("R", .red), ("off track", .red), ("Amber", .amber), ("a", .amber), ("In progress", .amber),
      ("Yellow", .amber),
      ("GREEN", .green), ("G", .green), ("On track", .green), ("Blue", .blue), ("Complete", .blue),
      ("Complete: Yes", .blue),
      ("RAG: Green", .green), ("Status: A", .amber), ("Green – on track", .green), ("Amber (started)", .amber),
    ] as [(String, RAG)])
  func aWordOrLetterIsARating(_ text: String, _ rag: RAG) {
    #expect(phrase.rag(word: text)?.rag == rag)
    #expect(phrase.rag(word: text)?.text == text)
  }

  @Test(arguments: ["✓", "✗", "N/A", "Complete: No", "not yet due"])
  func aTickByItselfIsNoRating(_ text: String) throws { #expect(try #require(phrase.rag(word: text)).rag == nil) }

  @Test(arguments: ["Reading", "Green spaces group meets", "Book looks by the head", "", "60%", "Redraft the policy"])
  func otherTextsAreNoRatings(_ text: String) { #expect(phrase.rag(word: text) == nil) }

  @Test(
    arguments: [
      ("FF0000", .red), ("C00000", .red), ("FFC7CE", .red), ("F4CCCC", .red), ("FFC000", .amber), ("FFFF00", .amber),
      ("FFEB9C", .amber),
      ("ED7D31", .amber), ("FFD966", .amber), ("00B050", .green), ("92D050", .green), ("C6EFCE", .green),
      ("70AD47", .green),
      ("A9D08E", .green), ("0070C0", .blue), ("00B0F0", .blue), ("5B9BD5", .blue), ("BDD7EE", .blue),
      ("#4472C4", .blue),
      ("FF00B050", .green), ("ffc000", .amber),
    ] as [(String, RAG)])
  func aFillIsRatedByItsHue(_ fill: String, _ rag: RAG) { #expect(phrase.rag(fill: fill) == rag) }

  @Test(arguments: [
    "FFFFFF", "F2F2F2", "D9D9D9", "808080", "000000", "7030A0", "FF66CC", "", "GGGGGG", "FFF", "１２３４５６",
  ])
  func whiteGreyAndVioletRateNothing(_ fill: String) { #expect(phrase.rag(fill: fill) == nil) }

  @Test func aLegendIsReadFromItsLines() {
    let legend = phrase.legend(in: ["Key", "Green = complete", "R – not started", "Blue: date changed"])
    #expect(legend == RAGLegend(red: "not started", green: "complete", blue: "date changed"))
    let oneLine = phrase.legend(in: ["RAG: Red = off track, Amber = in progress, Green = on track"])
    #expect(oneLine == RAGLegend(red: "off track", amber: "in progress", green: "on track"))
    #expect(phrase.legend(in: ["Reading: green pens", "Amber = the cat"]) == nil)
    #expect(phrase.legend(in: []) == nil)
  }

  @Test func aLegendOverridesTheUsualMeaning() {
    let own = RAGPhrase(
      words, legend: RAGLegend(red: "not started", amber: "in progress", green: "complete", blue: "date changed"))
    #expect(own.rag(word: "Green")?.rag == .blue)
    #expect(own.rag(fill: "00B050") == .blue)
    #expect(own.rag(word: "B")?.rag == nil)
    #expect(own.rag(word: "R")?.rag == .red)
    #expect(own.rag(word: "date changed")?.text == "date changed")
    let usual = RAGPhrase(
      words, legend: RAGLegend(amber: "complete but ongoing", green: "on track and will be complete by July"))
    #expect(usual.rag(word: "Amber")?.rag == .amber)
    #expect(usual.rag(word: "G")?.rag == .green)
  }

  @Test func aTickIsARatingWhereTheLegendSaysSo() {
    #expect(phrase.legend(in: ["✓ = complete", "✗ = not started"]) == RAGLegend(red: "not started", green: "complete"))
    let own = RAGPhrase(words, legend: RAGLegend(red: "✗", green: "✓ complete"))
    #expect(own.rag(word: "✗")?.rag == .red)
  }

  @Test func aColumnOfRatingsIsTold() {
    #expect(phrase.score(["R", "Amber", "", "complete"]) == 1)
    #expect(phrase.score(["HT", "Maths lead"]) == 0)
  }

  @Test func veryLongTextsAreNoRatings() {
    #expect(phrase.rag(word: String(repeating: "red ", count: 100_000)) == nil)
    #expect(phrase.legend(in: [String(repeating: "Red = a, ", count: 100_000)]) == nil)
  }

  @Test func aColourOfALegendGivesWayToNoOtherThatTheLegendHas() {
    let three = RAGPhrase(words, legend: RAGLegend(red: "not begun", amber: "on the way", green: "done"))
    #expect(three.rag(word: "Green")?.rag == .green)
    #expect(three.rag(word: "Done")?.rag == .green)
    let four = RAGPhrase(
      words,
      legend: RAGLegend(
        red: "will not be done without help", amber: "behind, but the owner has a fix", green: "will be done in time",
        blue: "finished"))
    #expect(four.rag(word: "Amber")?.rag == .amber)
    let moved = RAGPhrase(words, legend: RAGLegend(red: "not started", green: "complete", blue: "date changed"))
    #expect(moved.rag(word: "Green")?.rag == .blue)
  }
}
