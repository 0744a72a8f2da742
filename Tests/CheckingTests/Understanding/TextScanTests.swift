import Testing

@testable import Checking

/// What one look at a text shows: each sign on both sides of its boundary.
@Suite struct TextScanTests {
  private let table = TextSignTable(firstNames: ["Tyler", "Zoë"], templates: ["school name", "to be completed by"])

  private func shows(_ sign: TextSigns, _ text: String) -> Bool { table.look(at: text).signs.contains(sign) }

  @Test(arguments: ["Insert the School Name here", "school-name", "(To be completed)"])
  func theFirstTwoWordsOfATemplateShow(_ text: String) { #expect(shows(.templatePhrase, text)) }

  @Test(arguments: ["the name of the school", "school", "to have been completed", "preschool names"])
  func otherWordsOfATemplateDoNot(_ text: String) { #expect(!shows(.templatePhrase, text)) }

  @Test(arguments: ["Tyler reads daily", "support for Tyler’s reading", "“Tyler”", "Zoë reads"])
  func aFirstNameShows(_ text: String) { #expect(shows(.firstName, text)) }

  @Test(arguments: ["the tyler of the floor", "Tylers Lane School", "McTyler reads"])
  func aFirstNameInSmallLettersOrAnotherWordDoesNot(_ text: String) { #expect(!shows(.firstName, text)) }

  @Test(arguments: ["J.B. in Year 4", "JB reads", "support for JB", "(J B.)  AB"])
  func twoCapitalsShow(_ text: String) { #expect(shows(.initials, text)) }

  @Test(arguments: ["Josh Brown reads", "SEND pupils", "DfE guidance", "A reading test"])
  func otherCapitalsDoNot(_ text: String) { #expect(!shows(.initials, text)) }

  @Test(arguments: ["[name of school]", "<date>", "{lead}", "by XX", "name: ____", "(Insert date)", "TBC", "x_ill"])
  func aBlankShows(_ text: String) { #expect(shows(.blank, text)) }

  @Test(arguments: ["(reading) for x pupils", "next exam in writing", "a_b and_c", "reading"])
  func anXOrALineByItselfDoesNot(_ text: String) { #expect(!shows(.blank, text)) }

  @Test(arguments: ["3/4 of the class", "3 / 4 pupils", "SEND (n=4)", "N = 12 pupils"])
  func aRatioShows(_ text: String) { #expect(shows(.ratio, text)) }

  @Test(arguments: ["reading/writing", "all = off", "page / 4"])
  func aSlashOrASignOfAnotherKindDoesNot(_ text: String) { #expect(!shows(.ratio, text)) }

  @Test func numbersPupilsAndReferencesShow() {
    #expect(table.look(at: "Two children, see 3.4").signs == [.number, .smallNumber, .pupils, .reference])
    #expect(table.look(at: "21 adults read 300 books").signs == .number)
    #expect(table.look(at: "read to adults").signs == [])
  }

  @Test(arguments: [("", 0), ("  ", 0), ("Teach\tphonics\n well – daily ", 5), ("half-term", 1), ("a\u{A0}b", 1)])
  func wordsArePartedByWhiteSpace(_ text: String, _ words: Int) { #expect(table.look(at: text).words == words) }

  @Test func aTextOfAnyBytesIsLookedAtToItsEnd() {
    #expect(table.look(at: String(repeating: "é’ \u{10FFFF}", count: 10_000)).words == 10_001)
  }
}
