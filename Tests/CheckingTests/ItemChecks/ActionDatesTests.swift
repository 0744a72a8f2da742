import Plans
import Testing

@testable import Checking

@Suite struct ActionWithoutDateTests {
  private func severities(_ action: Action) throws -> [Severity] {
    try Found.severities(ActionWithoutDate(), action: action)
  }

  @Test(arguments: [nil, "", "–", "TBC", "as soon as possible"])
  func anActionWithoutADateIsFound(_ text: String?) throws {
    #expect(try severities(Action(text: "Train", dateText: text)) == [.shouldFix])
  }

  @Test(arguments: ["ongoing", "termly", "throughout the year"])
  func wordsForHowOftenAreANote(_ text: String) throws {
    #expect(try severities(Action(text: "Train", dateText: text)) == [.note])
  }

  @Test func aStartWithoutAnEndIsANote() throws {
    #expect(try severities(Action(text: "Train", start: try Given.day("2026-11-02"))) == [.note])
  }

  @Test func anEndIsEnough() throws {
    #expect(
      try severities(Action(text: "Train", end: try Given.day("2026-12-18"), dateText: "ongoing to 18 Dec")) == [])
  }

  @Test func wordsThatTheReaderCouldNotResolveAreLeftToItsNote() throws {
    #expect(try severities(Action(text: "Train", dateText: "INSET 2")) == [])
  }
}

@Suite struct ActionEndsBeforeStartTests {
  @Test(arguments: [("2026-11-02", "2026-11-01", 1), ("2026-11-02", "2026-11-02", 0)])
  func onlyAnEndBeforeTheStartIsFound(_ start: String, _ end: String, _ count: Int) throws {
    let action = Action(text: "Train", start: try Given.day(start), end: try Given.day(end))
    #expect(try Found.severities(ActionEndsBeforeStart(), action: action).count == count)
  }

  @Test func aSpanThatTheReaderRefusedIsFoundWhereItStands() throws {
    var plan = Plan([Priority("1", actions: [Action(text: "Train", dateText: "18/12/26 – 01/09/26")])])
    plan.notes = [
      ReadingNote(
        code: "date.endsBeforeStart", text: "“18/12/26 – 01/09/26” gives no date: its end lies before its start.",
        location: "Table 1, row 2")
    ]
    let found = try Found.by(ActionEndsBeforeStart(), in: plan).all
    #expect(found.map(\.location) == ["Table 1, row 2"])
    #expect(found.map(\.text) == ["18/12/26 – 01/09/26"])
  }
}

@Suite struct DateOutsidePeriodTests {
  private func severities(_ end: String, title: String = "Plan", period: PlanPeriod? = nil) throws -> [Severity] {
    var plan = Plan([Priority("1", actions: [Action(text: "Train", end: try Given.day(end))])])
    plan.title = title
    plan.period = period
    return try Found.severities(DateOutsidePeriod(), in: plan)
  }

  @Test func theAcademicYearIsThePeriodWhereThereIsNone() throws {
    #expect(try severities("2027-08-31") == [])
    #expect(try severities("2027-09-01") == [.shouldFix])
    #expect(try severities("2026-09-01") == [])
  }

  @Test func whatWasDoneShortlyBeforeIsANote() throws {
    #expect(try severities("2026-06-01") == [.note])
    #expect(try severities("2026-05-31") == [.shouldFix])
  }

  @Test(arguments: ["School plan 2026–28", "School plan 2026 to 2028", "A two-year plan"])
  func aTitleMayNameMoreYears(_ title: String) throws {
    #expect(try severities("2028-06-01", title: title) == [])
    #expect(try severities("2028-09-01", title: title) == [.shouldFix])
  }

  @Test func aPeriodThatEndsInJulyCoversAugust() throws {
    let period = PlanPeriod(start: try Given.day("2027-01-01"), end: try Given.day("2027-07-21"))
    #expect(try severities("2027-08-19", period: period) == [])
    #expect(try severities("2026-09-30", period: period) == [.shouldFix])
  }

  @Test func aMilestoneCountsToo() throws {
    let plan = Plan([Priority("1", milestones: [try Milestone(due: "2025-12-19")])])
    #expect(try Found.severities(DateOutsidePeriod(), in: plan) == [.shouldFix])
  }

  @Test func aPlanOfUnknownYearIsNotAsked() throws {
    var plan = Plan([Priority("1", milestones: [try Milestone(due: "2015-12-19")])])
    plan.academicYear = nil
    #expect(try Found.severities(DateOutsidePeriod(), in: plan) == [])
  }
}

@Suite struct DayThatDoesNotExistTests {
  private func count(_ text: String) throws -> Int {
    try Found.severities(DayThatDoesNotExist(), action: Action(text: "Train", dateText: text)).count
  }

  @Test(arguments: ["31 June", "by 31/09/26", "30th of February", "31.11.2026", "29/02/27", "29 Feb", "12/14/26"])
  func aDayThatNoCalendarHasIsFound(_ text: String) throws { #expect(try count(text) == 1) }

  @Test(arguments: [
    "30 June", "30/09/26", "28th of February", "29 Feb 2028", "Sept 26", "09/26", "2.31", "ongoing", "2026/27",
  ])
  func aDayThatThereIsIsNot(_ text: String) throws { #expect(try count(text) == 0) }

  @Test(arguments: [
    ("14 December 2026", 0), ("by 14/12/26", 0), ("14 December 2026 or 31 June", 1), ("14/12/26, else 31/06/27", 1),
    ("31 June", 1), ("before 14/12/2026: 31.11.26", 1),
  ])
  func aDayThatWasReadHidesNoOtherOfTheSameWords(_ text: String, _ count: Int) throws {
    let action = Action(text: "Train", end: try Given.day("2026-12-14"), dateText: text)
    #expect(try Found.severities(DayThatDoesNotExist(), action: action).count == count)
  }

  @Test func aDayOfAnotherMonthThanTheOneReadIsFound() throws {
    let action = Action(text: "Train", end: try Given.day("2027-03-30"), dateText: "30 February 2027")
    #expect(try Found.severities(DayThatDoesNotExist(), action: action).count == 1)
  }

  @Test func oneThatTheReaderMetElsewhereIsFoundOnce() throws {
    var plan = Plan([Priority("1", actions: [Action(text: "Train", dateText: "31 June")])])
    plan.notes = ["31 June", "31 April"].map {
      ReadingNote(code: "date.noSuchDay", text: "“\($0)” gives no date: there is no such day in the calendar.")
    }
    #expect(try Found.by(DayThatDoesNotExist(), in: plan).all.map(\.text) == ["Train", "31 April"])
  }
}

@Suite struct DateInHolidaysTests {
  private func count(_ day: String, _ text: String?, action: String = "Train") throws -> Int {
    try Found.severities(
      DateInHolidays(), action: Action(text: action, end: try Given.day(day), dateText: text)
    ).count
  }

  @Test func aNamedDayOfTheHolidaysIsFound() throws {
    #expect(try count("2026-10-28", "28 October") == 1)
    #expect(try count("2026-10-28", nil) == 1)
    #expect(try count("2026-10-23", "23 October") == 0)
    #expect(try count("2026-11-02", "2/11/26") == 0)
  }

  @Test func aMonthThatEndsInTheHolidaysIsNot() throws {
    #expect(try count("2027-07-31", "by July") == 0)
    #expect(try count("2027-07-31", nil) == 0)
    #expect(try count("2027-07-30", "30 July") == 1)
  }

  @Test func neitherIsADayForTrainingNorOneForResults() throws {
    #expect(try count("2027-04-09", "9 April") == 1)
    // Monday 11 January would be in term; the day before Autumn 1 is a Monday.
    #expect(try count("2026-08-31", "31 August") == 0)
    #expect(try count("2027-08-19", "19 August", action: "Review GCSE results") == 0)
  }

  @Test func aWeekendInTermIsNot() throws { #expect(try count("2026-11-14", "14 Nov") == 0) }
}
