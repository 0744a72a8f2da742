import Plans
import Testing

@testable import Checking

@Suite struct DatesSlippedTests {
  private func plan(
    _ end: String?, text: String = "Train all staff in phonics", ref: String? = nil, words: String? = nil
  )
    throws -> Plan
  {
    Plan([
      Priority(
        "1", "Reading",
        actions: [
          Action(ref: ref, text: text, end: try end.map(Given.day), dateText: words, location: "Table 1, row 2")
        ])
    ])
  }

  private func found(_ earlier: Plan, _ plan: Plan) throws -> [Finding] {
    try Given.changes(DatesSlipped.self, from: earlier, to: plan)
  }

  @Test func aLaterEndIsASlip() throws {
    let found = try found(plan("2026-12-18"), plan("2026-12-19"))
    #expect(found.map(\.severity) == [.shouldFix])
    #expect(found.map(\.location) == ["Table 1, row 2"])
    #expect(
      found.first?.message.hasPrefix(
        "This action was to be done by 18 December 2026 in the last version, and now 19 December 2026.") == true)
  }

  @Test func theSameEndAnEarlierOneAndNoneAreNot() throws {
    for end in ["2026-12-18", "2026-12-17", nil] { #expect(try found(plan("2026-12-18"), plan(end)).isEmpty) }
    #expect(try found(plan(nil), plan("2026-12-18")).isEmpty)
  }

  @Test func aSlipInWordsThatHoldTheDayIsFound() throws {
    let before = try plan("2026-12-18", text: "By 18 December 2026, train all staff in phonics")
    let now = try plan("2027-03-25", text: "By 25 March 2027, train all staff in phonics")
    #expect(try found(before, now).count == 1)
  }

  @Test func anActionWrittenAnewIsTheSameByItsReferenceAndNotByLikenessAlone() throws {
    let before = "Train all staff in the daily phonics session"
    let now = "Train the teaching assistants in the daily phonics session"
    #expect(
      try found(plan("2026-12-18", text: before, ref: "1.2"), plan("2027-03-25", text: now, ref: "1.2")).count == 1)
    #expect(try found(plan("2026-12-18", text: before), plan("2027-03-25", text: now)).isEmpty)
    // The reference was given to something else.
    let other = "Buy reading books for Year 3"
    #expect(
      try found(plan("2026-12-18", text: before, ref: "1.2"), plan("2027-03-25", text: other, ref: "1.2")).isEmpty)
  }

  @Test func theSameWordsReadAsADayWithinThreeWeeksAreNoSlip() throws {
    let (before, words) = (try plan("2026-10-23", words: "Autumn 1"), "Autumn 1")
    #expect(try found(before, plan("2026-11-13", words: words)).isEmpty)
    #expect(try found(before, plan("2026-11-14", words: words)).count == 1)
    #expect(try found(before, plan("2026-11-13", words: "Autumn 2")).count == 1)
  }

  @Test func lastYearsDaysAreNotCompared() throws {
    #expect(try found(plan("2025-12-18").of(yearFrom: 2025), plan("2026-12-18")).isEmpty)
  }

  @Test func ofThreeTermlyReviewsTheOneThatMovedIsFound() throws {
    func reviews(_ days: [String]) throws -> Plan {
      Plan([
        Priority("1", milestones: try days.map { Milestone(text: "Review of books", due: try Given.day($0)) })
      ])
    }
    let found = try found(
      reviews(["2026-12-18", "2027-03-25", "2027-07-21"]), reviews(["2026-12-18", "2027-05-28", "2027-07-21"]))
    #expect(found.count == 1)
    #expect(found.first?.message.contains("due on 25 March 2027") == true)
    // One of them was left out: it cannot be told which is which, and none is held to have moved.
    #expect(try self.found(reviews(["2026-12-18", "2027-03-25"]), reviews(["2027-05-28"])).isEmpty)
  }
}
