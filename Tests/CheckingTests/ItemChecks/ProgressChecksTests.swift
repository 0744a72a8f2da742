import Plans
import Testing

@testable import Checking

@Suite struct PastDueWithoutProgressTests {
  private func plan(end: String, rag: RAG? = nil, progress: [Progress] = [], other: Progress? = nil) throws -> Plan {
    var late = Priority("1", actions: [Action(text: "Train", end: try Given.day(end), rag: rag, key: "a")])
    late.objectives[0].progress = progress
    var kept = Priority("2", actions: [Action(text: "Audit")])
    if let other { kept.objectives[0].progress = [other] }
    return Plan([late, kept])
  }

  private let elsewhere = Progress(text: "Done")

  @Test func theDayAfterTheLastIsLate() throws {
    #expect(
      try Found.severities(PastDueWithoutProgress(), in: plan(end: "2026-11-22", other: elsewhere)) == [.shouldFix])
    let onTheDay = try Found.by(PastDueWithoutProgress(), in: plan(end: "2026-11-23", other: elsewhere))
    #expect(onTheDay.all.isEmpty)
    #expect(onTheDay.holdUntil == (try Given.day("2026-11-24")))
  }

  @Test func aPlanThatRecordsNothingHasANote() throws {
    #expect(try Found.severities(PastDueWithoutProgress(), in: plan(end: "2026-10-01")) == [.note])
  }

  @Test(arguments: [(RAG.green, 0), (.amber, 0), (.blue, 0), (.red, 1)])
  func aRatingCountsUnlessItIsRed(_ rag: RAG, _ count: Int) throws {
    let found = try Found.severities(PastDueWithoutProgress(), in: plan(end: "2026-10-01", rag: rag, other: elsewhere))
    #expect(found.count == count)
  }

  @Test func progressOfTheActionOrOfItsPriorityCountsAndThatOfAnotherActionDoesNot() throws {
    for (key, count) in [("a", 0), (nil, 0), ("b", 1)] {
      let progress = Progress(text: "Held in October", forAction: key)
      let found = try Found.severities(PastDueWithoutProgress(), in: plan(end: "2026-10-01", progress: [progress]))
      #expect(found.count == count, "\(key ?? "priority")")
    }
  }

  @Test func nothingHoldsTheFindingsWhereProgressIsRecorded() throws {
    let progress = Progress(text: "Begun", forAction: "a")
    #expect(try Found.by(PastDueWithoutProgress(), in: plan(end: "2027-01-04", progress: [progress])).holdUntil == nil)
  }
}

@Suite struct GreenWithNothingRecordedTests {
  private func severities(_ rag: RAG, end: String?, recorded: Bool = false) throws -> [Severity] {
    var priority = Priority("1", actions: [Action(text: "Train", end: try end.map(Given.day), rag: rag)])
    if recorded { priority.objectives[0].progress = [Progress(text: "All staff trained on 2 November")] }
    return try Found.severities(GreenWithNothingRecorded(), in: Plan([priority]))
  }

  @Test func greenOfWhatIsPastIsToBeFixedAndBeforeThatANote() throws {
    #expect(try severities(.green, end: "2026-11-22") == [.shouldFix])
    #expect(try severities(.green, end: "2026-11-23") == [.note])
    #expect(try severities(.green, end: nil) == [.note])
  }

  @Test func blueSaysThatItIsFinished() throws { #expect(try severities(.blue, end: "2027-03-25") == [.shouldFix]) }

  @Test func amberClaimsNothing() throws { #expect(try severities(.amber, end: "2026-10-01") == []) }

  @Test func wordsOfProgressAreEnough() throws {
    #expect(try severities(.green, end: "2026-10-01", recorded: true) == [])
  }
}
