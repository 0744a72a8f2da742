import Testing

@testable import Checking

@Suite struct StemTests {
  @Test(arguments: [
    ("improving", "improve"), ("improved", "improve"), ("formation", "form"), ("planning", "plan"),
    ("adapted", "adapt"), ("assessment", "assess"), ("policies", "policy"),
  ])
  func formsOfOneWordMeet(_ one: String, _ other: String) { #expect(Stem.of(one) == Stem.of(other)) }

  @Test(arguments: [("reading", "ready"), ("attendance", "attend"), ("writing", "written"), ("science", "scientist")])
  func otherWordsStayApart(_ one: String, _ other: String) { #expect(Stem.of(one) != Stem.of(other)) }

  @Test(arguments: ["art", "king", "need", "y6", "ks3", "21st"])
  func shortWordsAndNumbersStayAsTheyAre(_ word: String) { #expect(Stem.of(word) == word) }
}
