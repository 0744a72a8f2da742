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

  @Test(arguments: [
    ("pupils", "pupil"), ("classes", "class"), ("glass", "glass"), ("policies", "policy"), ("ties", "tie"),
    ("boxes", "box"), ("reaches", "reach"), ("dashes", "dash"), ("cases", "case"), ("focus", "focus"),
    ("analysis", "analysis"), ("yes", "ye"), ("es", "es"), ("s", "s"),
  ])
  func wordsAreCutToTheSingular(_ word: String, _ key: String) {
    #expect(WrittenWords(word).tokens.map(\.key) == [key])
  }

  @Test(arguments: [
    ("the head’s", "head"), ("Year 6’s", "6"), ("pupils’", "pupil"), ("O’Brien", "obrien"), ("don’t", "dont"),
    ("’s", "s"), ("EXS+", "exs+"), ("co\u{AD}operation", "cooperation"), ("Café", "café"),
  ])
  func apostrophesHyphensAndPlusesBelongToTheirWords(_ text: String, _ key: String) {
    #expect((WrittenWords(text).tokens.last?.key ?? "") == key)
  }

  @Test func numbersAndCapitalsAreTold() {
    let tokens = WrittenWords("Y6 TAs 2026 1234567890 6’s DfE É").tokens
    #expect(tokens.map(\.number) == [nil, nil, 2026, nil, 6, nil, nil])
    #expect(tokens.map(\.isCapitals) == [true, true, false, false, false, false, true])
    #expect(tokens.map(\.isCapitalised) == [true, true, false, false, false, true, true])
  }

  @Test func aTableRulesOutNoWordThatItHas() {
    let words = (0..<2000).map { "word\($0)x" }
    var table = WordTable<Int>()
    for (number, word) in words.enumerated() { table.add(word, meaning: number) }
    #expect(table.matches(in: words.joined(separator: " ")).map(\.meaning) == Array(0..<2000))
    #expect(table.matches(in: "word2000x words").isEmpty)
  }

  @Test func hostileTextsAreReadOnce() {
    #expect(table.matches(in: String(repeating: "chair of ", count: 20_000)).count == 20_000)
    #expect(table.matches(in: String(repeating: "a", count: 100_000)).isEmpty)
    #expect(table.matches(in: "\u{0}\u{202E}\u{FEFF}👩‍👩‍👧\u{301}").isEmpty)
  }
}
