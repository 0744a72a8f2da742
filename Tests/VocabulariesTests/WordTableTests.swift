import Testing
import Vocabularies

/// How phrases are found in texts.
@Suite struct WordTableTests {
  let table: WordTable<Int>

  init() {
    var table = WordTable<Int>()
    table.add("chair", meaning: 1)
    table.add("chair of governors", meaning: 2)
    table.add("half term", meaning: 3)
    table.add("SEND", capitals: true, meaning: 4)
    table.add("HoD", capitals: true, meaning: 5)
    table.add("lowest 20%", meaning: 6)
    self.table = table
  }

  @Test(arguments: [
    ("the Chair reports", [1]), ("Chair of Governors", [2]), ("CHAIRS", [1]), ("half-term", [3]), ("half term", [3]),
    ("Half‑terms", [3]),
    ("SEND pupils", [4]), ("send home", []), ("Send home", []), ("each HoD", [5]), ("HODs", [5]), ("hod", []),
    ("the lowest 20% read", [6]),
    ("chair of the board", [1]), ("armchair", []), ("chairing", []), ("Chair’s report", [1]), ("half a term", []),
    ("", []),
  ])
  func wholeWordsAreFoundTheLongestFirst(_ text: String, _ meanings: [Int]) {
    #expect(table.matches(in: text).map(\.meaning) == meanings)
  }

  @Test func aWholeTextIsItsPhraseInAnyCase() {
    #expect(table.meaning(of: "send") == 4)
    #expect(table.meaning(of: " Chair of governors ") == 2)
    #expect(table.meaning(of: "Chair of governors reports") == nil)
    #expect(table.meaning(of: "") == nil)
  }

  @Test func wordsAreCutWithTheirPlaces() {
    let words = WrittenWords("Year 6’s “SEND” – 4+, £2")
    #expect(words.tokens.map(\.key) == ["year", "6", "“", "send", "”", "-", "4+", ",", "£", "2"])
    #expect(words.text(of: 0..<2) == "Year 6’s")
    #expect(words.text(of: 2..<2).isEmpty)
  }

  @Test func hostileTextsAreReadOnce() {
    #expect(table.matches(in: String(repeating: "chair of ", count: 20_000)).count == 20_000)
    #expect(table.matches(in: String(repeating: "a", count: 100_000)).isEmpty)
    #expect(table.matches(in: "\u{0}\u{202E}\u{FEFF}👩‍👩‍👧\u{301}").isEmpty)
  }
}
