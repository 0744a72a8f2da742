import Testing

@testable import Checking

@Suite struct IdeaTableTests {
  private let table = IdeaTable(
    stopWords: ["pupil", "improve", "number of"],
    sameIdea: [["mathematics", "maths", "number"], ["key stage 3", "KS3"]], weights: ["mathematics": 2])

  private func ideas(_ text: String) -> [String] { table.ideas(in: text).map(\.idea) }

  @Test func wordsForOneThingAreOneIdea() { #expect(ideas("Maths and number") == ["mathematic"]) }

  @Test func aPhraseIsOneIdea() { #expect(ideas("Key Stage 3 writing") == ["key stag 3", "writ"]) }

  @Test func stopWordsInAnyFormSayNothing() { #expect(ideas("Improving pupils' art") == ["art"]) }

  @Test func aLongerPhraseThatSaysNothingPrevails() { #expect(ideas("A number of plans") == ["a", "plan"]) }

  @Test func numbersAloneSayNothing() { #expect(ideas("2 plans, 3") == ["plan"]) }

  @Test func theTextsOwnWordsAreKept() {
    #expect(table.ideas(in: "In Key Stage 3, Maths").map(\.words) == ["In", "Key Stage 3", "Maths"])
  }

  @Test func ideasWeighOneUnlessTheRulesSayOtherwise() {
    #expect(table.weight(of: "mathematic") == 2)
    #expect(table.weight(of: "plan") == 1)
  }
}
