import Plans
import Testing

@testable import Checking

@Suite struct PassageOrderTests {
  private func match(_ passage: Int, _ other: Int, words: Int, isAlike: Bool = true) -> PassageMatching.Match {
    PassageMatching.Match(
      passage: passage, other: PassageIndex.Place(plan: 1, passage: other), tellingWords: 0, isSame: false,
      isAlike: isAlike, words: words)
  }

  private func ordered(_ matches: [PassageMatching.Match], amongFew: Bool = false) -> Int {
    PassageOrder(matches, amongFew: amongFew).ordered.count
  }

  @Test func threeLongPassagesInOneOrderAreARow() {
    #expect(ordered([match(4, 9, words: 28), match(5, 10, words: 26), match(7, 12, words: 26)]) == 3)
    #expect(ordered([match(4, 9, words: 28), match(5, 10, words: 26)]) == 0)
    #expect(ordered([match(4, 9, words: 28), match(5, 10, words: 26), match(7, 12, words: 26, isAlike: false)]) == 0)
  }

  @Test func inAnotherOrderOrFarApartTheyAreNone() {
    #expect(ordered([match(4, 12, words: 28), match(5, 10, words: 26), match(7, 9, words: 26)]) == 0)
    #expect(ordered([match(4, 9, words: 28), match(5, 10, words: 26), match(9, 12, words: 26)]) == 0)
    #expect(ordered([match(4, 9, words: 28), match(5, 10, words: 26), match(6, 14, words: 26)]) == 0)
  }

  @Test func theMoreSchoolsThereAreTheLongerARowMustBe() {
    let row = [match(4, 9, words: 20), match(5, 10, words: 20), match(6, 11, words: 20)]
    #expect(ordered(row, amongFew: true) == 3)
    #expect(ordered(row) == 0)
    #expect(ordered(row.dropLast() + [match(6, 11, words: 15)], amongFew: true) == 0)
    #expect(ordered(row + [match(7, 12, words: 20)]) == 4)
  }
}
