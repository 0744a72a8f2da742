import Plans
import Testing
import Vocabularies

@testable import Normalising

/// Each row of the plan format's table "How date phrases resolve", its settled cases, and the words seen in plans.
@Suite struct DatePhraseTests {
  let phrase: DatePhrase

  init() throws { phrase = try ShippedVocabularies.dates() }

  @Test(arguments: [
    "23/10/26", "23.10.2026", "23.10.26", "23-10-2026", "23-Oct-26", "23-Oct-2026", "23 Oct 2026", "by 23rd October",
    "23rd of October",
    "2026-10-23",
    "October 23rd", "Friday 23 October", "Fri 23/10/26", "by 23/10", "Before 23 October 2026", "23/10/2026.",
    "23 Oct ’26",
  ])
  func oneDayIsAnEndAlone(_ text: String) { expect(text, nil, "2026-10-23") }

  @Test(arguments: [
    "HT1, HT3 and HT4", "Aut 2, Spr 2", "w/c 30 November; w/c 1 March", "3 March and 24 March",
    "October, January and April", "11 and 20 May",
  ])
  func datesApartFromOneAnotherAreNoSpan(_ text: String) { expect(text, nil, nil) }

  @Test func whatIsOngoingFromADateHasNoEnd() {
    for text in ["Sept 26 – ongoing", "September 2026, on-going", "Sept 2026 ongoing"] {
      expect(text, "2026-09-01", nil)
    }
    expect("Autumn 1, weekly", "2026-09-01", "2026-10-23")
    expect("By Easter, ongoing", nil, "2027-03-25")
    expect("18 December 2026, ongoing", nil, "2026-12-18")
    expect("End of Spring, ongoing", nil, "2027-03-25")
  }

  @Test func aHalfMayBeASign() { expect("by Feb ½ term", nil, "2027-02-12") }

  @Test(arguments: ["HT1, HT2", "Autumn 1 and Autumn 2"])
  func halfTermsThatFollowOneAnotherAreASpan(_ text: String) { expect(text, "2026-09-01", "2026-12-18") }

  @Test func daysAndMonthsThatFollowOneAnotherAreASpan() {
    expect("9 and 10 March 2027", "2027-03-09", "2027-03-10")
    expect("October and November", "2026-10-01", "2026-11-30")
    expect("December and January", "2026-12-01", "2027-01-31")
  }

  @Test(arguments: ["Sept 26", "September 2026", "Sept", "Sep 2026", "09/26", "during September", "Sept-26", "Sept26"])
  func aMonthIsItsFirstAndLastDay(_ text: String) { expect(text, "2026-09-01", "2026-09-30") }

  @Test(arguments: [
    "Sept – Dec", "Sep–Dec 2026", "Sept-Dec", "September to December", "Sept 26 - Dec 26", "from Sept to Dec 2026",
    "between September and December",
  ])
  func monthsJoinedByADashAreARange(_ text: String) { expect(text, "2026-09-01", "2026-12-31") }

  @Test func aRangeOfMonthsRunsIntoTheNextYear() {
    expect("Sept 26 - July 27", "2026-09-01", "2027-07-31")
    expect("Sept – July", "2026-09-01", "2027-07-31")
    expect("Oct 26 – June 27", "2026-10-01", "2027-06-30")
  }

  @Test(arguments: [
    "Autumn 1", "Aut 1", "A1", "Term 1", "T1", "HT1", "aut1", "Autumn term 1", "1st half term", "Half term 1", "HT 1",
    "Autumn (1)", "first half of the Autumn term", "Autumn half-term 1", "AUTUMN 1", "Autumn 1 2026",
  ])
  func aHalfTermIsItsOwnDays(_ text: String) { expect(text, "2026-09-01", "2026-10-23") }

  @Test(arguments: [
    ("Autumn 2", "2026-11-02", "2026-12-18"), ("T2", "2026-11-02", "2026-12-18"),
    ("Spring 1", "2027-01-04", "2027-02-12"),
    ("Term 3", "2027-01-04", "2027-02-12"), ("HT4", "2027-02-22", "2027-03-25"), ("Spr 2", "2027-02-22", "2027-03-25"),
    ("Sp2", "2027-02-22", "2027-03-25"), ("T5", "2027-04-12", "2027-05-28"), ("Summer 1", "2027-04-12", "2027-05-28"),
    ("Sum 2", "2027-06-07", "2027-07-21"), ("Term 6", "2027-06-07", "2027-07-21"),
    ("T1–T6", "2026-09-01", "2027-07-21"),
    ("T3/T6", "2027-01-04", "2027-07-21"), ("Spring term 1", "2027-01-04", "2027-02-12"),
    ("Terms 1–3", "2026-09-01", "2027-02-12"), ("Autumn 1 and 2", "2026-09-01", "2026-12-18"),
    ("Spring 1 & 2", "2027-01-04", "2027-03-25"),
  ])
  func everyHalfTermHasTwoNames(_ text: String, _ start: String, _ end: String) { expect(text, start, end) }

  @Test(arguments: [
    ("Autumn", "2026-09-01", "2026-12-18"), ("Autumn term", "2026-09-01", "2026-12-18"),
    ("Aut", "2026-09-01", "2026-12-18"),
    ("Spring Term 2027", "2027-01-04", "2027-03-25"), ("Summer Term 2027", "2027-04-12", "2027-07-21"),
    ("Autumn 2025", "2025-09-01", "2025-12-19"), ("Summer 26", "2026-04-13", "2026-07-21"),
    ("Autumn 1 – Spring 2", "2026-09-01", "2027-03-25"), ("Autumn and Spring", "2026-09-01", "2027-03-25"),
    ("Autumn 2 - Spring 1", "2026-11-02", "2027-02-12"), ("Autumn/Spring", "2026-09-01", "2027-03-25"),
  ])
  func termsAreTheirOwnDays(_ text: String, _ start: String, _ end: String) { expect(text, start, end) }

  @Test(
    arguments: [
      ("by end of Spring", "2027-03-25"), ("end of Spring term", "2027-03-25"), ("by Easter", "2027-03-25"),
      ("Easter 2027", "2027-03-25"), ("by Christmas", "2026-12-18"), ("by end of Autumn", "2026-12-18"),
      ("by the end of the autumn term", "2026-12-18"), ("Xmas", "2026-12-18"), ("End of Autumn 2", "2026-12-18"),
      ("by October half-term", "2026-10-23"), ("by Feb half term", "2027-02-12"), ("May half-term", "2027-05-28"),
      ("by Whit", "2027-05-28"), ("Whitsun half-term 2027", "2027-05-28"),
      ("by July", "2027-07-31"), ("by end of the year", "2027-07-21"), ("end of academic year", "2027-07-21"),
      ("by end of year", "2027-07-21"), ("by the end of the school year", "2027-07-21"),
      ("end of term 2", "2026-12-18"),
      ("by end of November", "2026-11-30"), ("end of Nov", nil), ("By June 2025", "2025-06-30"),
      ("By 7 Feb 2027", "2027-02-07"), ("no later than 5 May", "2027-05-05"), ("w/e 6 Nov", "2026-11-06"),
      ("Deadline: 6 Nov", "2026-11-06"), ("by 4/9/26", "2026-09-04"), ("Beginning of Autumn term", "2026-09-01"),
    ] as [(String, String?)])
  func aPointInTimeIsAnEndAlone(_ text: String, _ end: String?) { expect(text, nil, end ?? "2026-11-30") }

  @Test func aWeekIsFromItsDayToTheFridayAfter() {
    expect("w/b 2 Nov", "2026-11-02", "2026-11-06")
    expect("w/c 2 November", "2026-11-02", "2026-11-06")
    expect("Week commencing 2/11/26", "2026-11-02", "2026-11-06")
    expect("w/b 3/11/25", "2025-11-03", "2025-11-07")
    expect("w/b Tuesday 3 Nov", "2026-11-03", "2026-11-06")
  }

  @Test func aWeekOfAHalfTermIsCountedFromItsFirst() {
    expect("Term 2 week 3", "2026-11-16", "2026-11-20")
    expect("Week 1 of Autumn 1", "2026-09-01", "2026-09-04")
    expect("T2 wk 3", "2026-11-16", "2026-11-20")
  }

  @Test(arguments: [
    "ongoing", "throughout the year", "termly", "half-termly", "Half termly", "weekly", "as needed", "On-going",
    "all year",
    "daily", "monthly", "Fridays, ongoing", "each half term", "every half term", "Fridays", "Weekly / ongoing",
    "ONGOING",
    "per half term", "Throughout", "by end of each Term", "ongoing (termly)", "Ongoing, review July",
  ])
  func recurringWorkHasNoDateAndNoNote(_ text: String) {
    let reading = phrase.read(text)
    #expect(reading == .init(start: nil, end: nil, problem: .recurring, isSpecificWording: false), "\(text)")
    #expect(reading?.problem?.note(location: nil, text: text) == nil)
  }

  @Test func anOpenEndGivesAStartAlone() {
    expect("Sept 2026 onwards", "2026-09-01", nil)
    expect("from September", "2026-09-01", nil)
    expect("from Oct 26", "2026-10-01", nil)
    expect("Weekly from October", "2026-10-01", nil)
    expect("starting Spring 1", "2027-01-04", nil)
    expect("throughout Autumn 1", "2026-09-01", "2026-10-23")
    expect("Oct until Dec", "2026-10-01", "2026-12-31")
  }

  @Test func whatWaitsForSomethingHasNoDate() {
    for text in ["TBC", "when available", "Immediately", "before SATs", "asap"] {
      #expect(
        phrase.read(text) == .init(start: nil, end: nil, problem: .undecided, isSpecificWording: false), "\(text)")
    }
  }

  @Test func aDayThatDoesNotExistIsNoted() throws {
    for text in ["31/09/26", "31/09/25", "12/14/26", "31 September", "by 30 Feb", "29/02/27"] {
      let reading = try #require(phrase.read(text), "\(text)")
      #expect(reading.problem == .noSuchDay, "\(text)")
      #expect(reading.start == nil && reading.end == nil)
      let note = reading.problem?.note(location: "Table 1, row 2", text: text)
      #expect(note?.code == "date.noSuchDay")
      #expect(note?.text == "“\(text)” gives no date: there is no such day in the calendar.")
    }
  }

  @Test func whatCanBeTwoDatesIsNoted() throws {
    for text in ["by half term", "half term", "end of term", "S1"] {
      #expect(try #require(phrase.read(text), "\(text)").problem == .ambiguous, "\(text)")
    }
    #expect(phrase.read("INSET 1")?.problem == .notOnFile)
    #expect(phrase.read("July – September")?.problem == .endsBeforeStart)
  }

  @Test func aLeapDayIsADayInALeapYearAlone() {
    expect("29/02/28", nil, "2028-02-29")
    #expect(phrase.read("29/02/27")?.problem == .noSuchDay)
  }

  @Test func aYearWithoutTermDatesIsNoted() throws {
    #expect(phrase.read("Autumn 2031")?.problem == .unknownYear)
    let yearless = DatePhrase(phrase.words, termDates: phrase.termDates, academicYear: nil)
    #expect(yearless.read("by 23rd October")?.problem == .unknownYear)
    #expect(yearless.read("23/10/26")?.end == Day("2026-10-23"))
    #expect(yearless.read("Sept – Dec 2026")?.start == Day("2026-09-01"))
  }

  @Test(arguments: [
    "Maths lead", "60% of Y6 on track", "Year 6", "HT", "Book looks by the head", "", "  ", "42", "3 x £180", "£1,250",
    "R", "12 pupils", "1.2", "Train all staff by Christmas", "Headteacher to review", "Y6",
  ])
  func otherTextsAreNoDates(_ text: String) { #expect(phrase.read(text) == nil, "\(text)") }

  @Test func anAsideInBracketsMayHoldMore() {
    expect("Autumn 1 (Sept-Oct)", "2026-09-01", "2026-10-23")
    expect("by Christmas (ongoing)", nil, "2026-12-18")
    expect("(23/10/26)", nil, "2026-10-23")
    #expect(phrase.read("Autumn 1 (all staff)") == nil)
  }

  @Test func aLabelIsTakenOffBeforeItsColonOrDash() throws {
    let christmas = try #require(phrase.leading("By Christmas: 60% of Y6 on track"))
    #expect(christmas.label == "By Christmas")
    #expect(christmas.rest == "60% of Y6 on track")
    #expect(christmas.reading.end == Day("2026-12-18"))
    #expect(phrase.leading("Autumn – plans in place")?.label == "Autumn")
    #expect(phrase.leading("Autumn 1 – Spring 2: plans in place")?.label == "Autumn 1 – Spring 2")
    #expect(phrase.leading("Dec 26 - 60% on track")?.rest == "60% on track")
    #expect(phrase.leading("Autumn - 2 visits made")?.rest == "2 visits made")
    for text in [
      "Autumn 1 – Spring 2", "Boys: 60%", "Year 6: 70%", "Now: 58%", "Reading - 60%", "Half-termly", ":", "",
    ] {
      #expect(phrase.leading(text) == nil, "\(text)")
    }
  }

  @Test(arguments: [
    ("Book looks by DHT (half termly)", "half termly"),
    ("Visit to see reading (19 Nov and 4 March)", "19 Nov and 4 March"),
    ("Maths lead visits lessons in October and March", "October and March"),
    ("Weekly drop ins by reading leader", "Weekly"),
    ("HT and English lead meet each half term together", "each half term"),
    ("looks at every class on Monday mornings", "on Monday mornings"),
  ])
  func aPhraseIsFoundInsideASentence(_ text: String, _ words: String) {
    #expect(
      phrase.found(in: text)?.words.hasSuffix(words) == true, "\(text): \(String(describing: phrase.found(in: text)))")
  }

  @Test(arguments: ["pupils may read", "they march in", "A1 paper", "the sum of all", "Year 6 pupils", "a final draft"])
  func aSentenceWithoutDatesHasNone(_ text: String) { #expect(phrase.found(in: text) == nil, "\(text)") }

  @Test func theShareOfDatesLeavesBlanksOut() {
    #expect(phrase.score(["Autumn 1", "", " ", "ongoing", "Maths lead", "23/10/26"]) == 0.75)
    #expect(phrase.score(["", " "]) == 0)
  }

  @Test func aVeryLongTextIsReadOnce() {
    let hostile = String(repeating: "by the end of ", count: 5_000)
    #expect(phrase.read(hostile) == nil)
    #expect(phrase.found(in: hostile) == nil)
    #expect(phrase.leading(String(repeating: "Autumn 1 – ", count: 5_000)) != nil)
    #expect(phrase.found(in: String(repeating: "1/", count: 10_000)) == nil)
    #expect(phrase.read("\u{202E}\u{0}é\u{301}👩‍👩‍👧") == nil)
  }

  @Test func fullStopsAndBracketsDoNotHideAHalfTerm() {
    expect("Aut. 2", "2026-11-02", "2026-12-18")
    expect("autumn term (second half)", "2026-11-02", "2026-12-18")
    expect("Spring term, first half", "2027-01-04", "2027-02-12")
    expect("by end of academic year 26/27", nil, "2027-07-21")
  }

  @Test func afterAHolidayIsTheNextHalfTerm() {
    expect("after Easter", "2027-04-12", nil)
    expect("After October half term", "2026-11-02", nil)
  }

  @Test func aYearByItselfIsNoDate() {
    #expect(phrase.read("Year") == nil)
    #expect(phrase.read("of Year") == nil)
  }

  private func expect(
    _ text: String, _ start: String?, _ end: String?, location: Testing.SourceLocation = #_sourceLocation
  ) {
    let reading = phrase.read(text)
    #expect(reading?.start?.description == start, "start of “\(text)”", sourceLocation: location)
    #expect(reading?.end?.description == end, "end of “\(text)”", sourceLocation: location)
  }

  @Test func separateDaysAreNoSpan() {
    for text in ["11 Feb, 20 May", "3 March and 24 March"] {
      #expect(phrase.read(text)?.start == nil)
      #expect(phrase.read(text)?.end == nil)
    }
    #expect(phrase.read("3 March – 24 March")?.start?.description == "2027-03-03")
  }

  @Test func aDayBesideOneThatIsNotOnFileIsTheDay() {
    #expect(phrase.read("INSET on 2nd November")?.end?.description == "2026-11-02")
    #expect(phrase.read("Early years") == nil)
  }
}
