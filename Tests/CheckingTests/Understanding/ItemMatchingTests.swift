import Plans
import Testing

@testable import Checking

@Suite struct ItemMatchingTests {
  private func matching(_ before: [ItemMatching.Item], _ now: [ItemMatching.Item]) -> ItemMatching {
    ItemMatching(of: before, in: now, likeness: 60)
  }

  @Test func wordsAreFoldedAndDatesLeftOut() {
    let words = ItemWords("By 18 December 2026, the pupils’ books (Year 6) show 80% progress").whole
    for same in [
      "by 25th March 2027 the pupils' books year 6 show 80 progress",
      "By 18/12/26: the pupils’ books – Year 6 – show 80% progress",
      "By Dec 2026 the pupils’ books (YEAR 6) show 80% progress",
    ] { #expect(ItemWords(same).whole == words, "\(same)") }
    #expect(ItemWords("80% progress").whole != ItemWords("81% progress").whole)
    #expect(ItemWords("Plan of 2026/27").whole == ItemWords("Plan of 2027–28").whole)
    #expect(ItemWords("December 2026").whole != ItemWords("March 2027").whole)
    #expect(ItemWords("").words.isEmpty)
  }

  @Test func itemsThatMovedAreFoundByTheirWords() {
    let items = ["Train staff", "Buy books", "Hear readers"].map { ItemMatching.Item($0) }
    let found = matching(items, items.reversed())
    #expect(found.matches == [2, 1, 0].map { .init(place: $0, kind: .words) })
    #expect(found.origins == [2, 1, 0])
  }

  @Test func whatIsNewAndWhatIsGoneHaveNoMatch() {
    let found = matching([.init("Train staff")], [.init("Paint the hall")])
    #expect(found.matches == [nil])
    #expect(found.origins == [nil])
  }

  @Test func oneReferenceAndLikeWordsAreOneItem() {
    let before = ItemMatching.Item("Train staff in phonics", ref: "1.2", group: 0)
    #expect(
      matching([before], [.init("Train teaching assistants in phonics", ref: "1.2.", group: 0)]).matches
        == [.init(place: 0, kind: .reference)])
    #expect(matching([before], [.init("Paint the hall", ref: "1.2", group: 0)]).matches == [nil])
  }

  @Test func likenessIsOfSixtyPercentOfTheWords() {
    let before = ItemMatching.Item("one two three four five")
    #expect(matching([before], [.init("one two three six seven")]).matches == [.init(place: 0, kind: .likeness)])
    #expect(matching([before], [.init("one two six seven eight")]).matches == [nil])
  }

  @Test func theLikestIsTaken() {
    let found = matching(
      [.init("Hear the lowest readers of Year 1 daily")],
      [.init("Hear the lowest readers of Year 2 weekly"), .init("Hear the lowest readers of Year 1 every day")])
    #expect(found.matches == [.init(place: 1, kind: .likeness)])
  }

  @Test func ofTwoVersionsWithUnequalRepeatsOneIsGone() {
    let item = ItemMatching.Item("Review")
    #expect(matching([item, item], [item]).matches.compactMap { $0 }.count == 1)
    #expect(matching([item], [item, item]).origins.compactMap { $0 }.count == 1)
  }

  /// Every item differs from every other in a word, and they have all others in common: the worst that likeness meets.
  /// Each held against each would be 400 million comparisons.
  @Test(.timeLimit(.minutes(1))) func twentyThousandItemsThatAreAlikeAreNotHeldEachAgainstEach() {
    func items(_ ending: String) -> [ItemMatching.Item] {
      (0..<20_000).map { ItemMatching.Item("Teachers mark the books of pupil x\($0) \(ending)") }
    }
    let found = matching(items("daily"), items("weekly"))
    #expect(found.matches.indices.allSatisfy { found.matches[$0]?.place == $0 })
  }
}
