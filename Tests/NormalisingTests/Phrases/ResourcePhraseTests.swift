import Plans
import Testing
import Vocabularies

@testable import Normalising

@Suite struct ResourcePhraseTests {
  @Test(arguments: [
    ("Coaches: £1,100, of which £600 from parents", 1100.0), ("£2.10 a head, £8,900 for the year", 8900),
    ("£300 books, £200 training", 500), ("£1.20 a head", 1.2), ("£170 each, total £340", 340),
    ("£340 in all (£170 each)", 340), ("£340 total (2 courses, £170 each)", 340),
    ("£50 books, £20 cover, total of £70", 70),
    ("Supply £400 total, books £200", 600), ("£170 each", 170), ("Maths total £600, English total £400", 1000),
    ("Staff sub-total £600, books sub-total £200", 800), ("£500 from PP total of £23,000", 23_500),
    ("£100 each and £60", 160),
  ])
  func aPartOrARateOfAnotherSumIsNotAdded(_ text: String, _ pounds: Double) {
    #expect(phrase.amount(in: text) == pounds)
  }

  let phrase: ResourcePhrase

  init() throws { phrase = ResourcePhrase(try ShippedVocabularies.files.get().resources) }

  @Test(
    arguments: [
      ("£1,250", 1250), ("£2k", 2000), ("3 x £180", 540), ("£1.2m", 1_200_000), ("6 days' release @ £180", 1080),
      ("£1.5k cover", 1500),
      ("Cover 2 x £105", 210), ("3 × £200 release", 600), ("£180 x 4", 720), ("4 days at £180", 720), ("£14k", 14000),
      ("£0", 0),
      ("£450.50", 450.5), ("£ 300", 300), ("Books £3,400 and cover £330", 3730), ("3 x £180 = £540", 540),
      ("£12,345,678", 12_345_678),
      ("2 days' cover, £420", 420), ("Half day release for each leader, £630", 630), ("£1,25", 1), ("£30 an hour", 30),
    ] as [(String, Double)])
  func sumsOfMoneyAreRead(_ text: String, _ pounds: Double) { #expect(phrase.amount(in: text) == pounds) }

  @Test(arguments: ["2 staff meetings", "Release 2 days", "", "£", "£x", "n/a", "pounds", "1,250 books"])
  func textsWithoutASumHaveNone(_ text: String) { #expect(phrase.amount(in: text) == nil) }

  @Test(
    arguments: [
      ("3 days release £660", .time), ("Staff meeting x 2", .time), ("2 hour twilight", .time), ("INSET", .time),
      ("TA hours, 6 a week", .time), ("Supply 4 days £880", .time), ("Half day INSET", .time), ("2 days", .time),
      ("Maths hub consultant £560", .expertise), ("Course fees £1,900", .expertise), ("Partner school", .expertise),
      ("CPD", .expertise), ("2 HLTAs", .staffing), ("Technician post £14k", .staffing), ("£22,400 staffing", .staffing),
      ("£450", .budget), ("Licence £1,350", .budget), ("Printing £900", .budget), ("Apparatus", .other),
      ("Library corner", .other),
    ] as [(String, ResourceKind)])
  func theKindIsReadFromTheWords(_ text: String, _ kind: ResourceKind) {
    #expect(phrase.resource(in: text).kind == kind)
  }

  @Test func aCostBesideTheWordsIsTheirAmount() {
    let books = phrase.resource(in: "Reading books", cost: "1,250", location: "Sheet Plan, F4")
    #expect(books == Resource(kind: .budget, text: "Reading books", amount: 1250, location: "Sheet Plan, F4"))
    #expect(phrase.resource(in: "Release for scrutiny", cost: "£220").amount == 220)
    #expect(phrase.resource(in: "Release for scrutiny", cost: "£220").kind == .time)
    #expect(phrase.resource(in: "Reading books", cost: "within budget").amount == nil)
    #expect(phrase.resource(in: "Reading books", cost: "Nil").amount == nil)
  }

  @Test func nothingNeededIsTold() {
    #expect(phrase.isNothing("N/A"))
    #expect(phrase.isNothing("Nil"))
    #expect(!phrase.isNothing("£0"))
    #expect(!phrase.isNothing("Nil by mouth"))
  }

  @Test func aColumnOfResourcesIsTold() {
    #expect(phrase.score(["£450", "2 days release", "", "TA"]) == 1)
    #expect(phrase.score(["Y6 on track", "Children love books"]) == 0)
  }

  @Test func aVeryLongTextIsReadOnce() {
    #expect(phrase.amount(in: String(repeating: "£", count: 50_000)) == nil)
    #expect(phrase.amount(in: "£" + String(repeating: "9", count: 100_000)) != .infinity)
    #expect(phrase.amount(in: String(repeating: "@ £1 ", count: 20_000)) == 20_000)
  }

  @Test(arguments: [
    ("£7,500 (PTA £3k)", 7500.0), ("£640 (Friends paying £300)", 640), ("Books £640 (Friends of reading £300)", 940),
    ("Training £900, cover (supply) £300", 1200),
    ("Supply £600, software (apps) £400; Cover (supply) £300", 1300), ("£25 a headset, £400 laptop", 425),
    ("£40 per pupil for 30 pupils and £200 for books", 240),
  ])
  func onlyWholeWordsSayThatASumIsAPart(_ text: String, _ pounds: Double) {
    #expect(phrase.amount(in: text) == pounds)
  }
}
