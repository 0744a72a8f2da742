import GRDB
import Plans
import Testing

@testable import Storing

/// What people say of verdicts and findings, from one version of a plan to the next.
@Suite struct ReviewsTests {
  /// A school with a plan of one action, judged and checked.
  private final class House {
    let house: TemporaryStore
    let ann: Int64
    let ben: Int64
    private(set) var version: Int64 = 0
    private var bytes = 0
    var store: Store { house.store }

    init() async throws {
      house = try await TemporaryStore()
      ann = try await house.addPerson("ann")
      ben = try await house.addPerson("ben", role: .manager)
      try await send()
    }

    /// The next version of the plan, judged.
    func send(
      _ text: String = "Train staff", at place: Plans.SourceLocation = "Table 2, row 4", end: String = "2026-10-23",
      _ value: VerdictValue = .partly
    ) async throws {
      bytes += 1
      let action = Action(text: text, end: Day(end), location: place)
      try await house.deliver(
        .sample(priorities: [Priority(title: "Reading", objectives: [Objective(text: "Reading", actions: [action])])]),
        bytes: String(bytes))
      version = try #require(try await store.currentVersionIDs(of: nil).first)
      try await judge(text, at: place, value)
    }

    func judge(_ text: String, at place: Plans.SourceLocation, _ value: VerdictValue = .partly) async throws {
      let basis = VerdictBasis(
        asOf: try #require(Day("2026-11-23")), ruleSetHash: "r1", pairedVersions: [], school: nil, keyIssues: [],
        termDates: try TermDates(years: [:]))
      let verdict = Verdict(
        criterion: .datedActions, version: 3, verdict: value, because: "x", counted: 2, passed: 1,
        evidence: [EvidenceItem(location: place, text: text)])
      let finding = Finding(
        check: "actionWithoutLead", severity: .shouldFix, location: place, text: text, message: "Name a lead.")
      let other = Finding(check: "namedPupil", severity: .mustFix, location: "Title", text: "Plan", message: "Hide it.")
      _ = try await store.storeVerdicts(
        [verdict], findings: Findings([finding, other]), for: version, basis: basis, at: 5)
    }

    func keys() async throws -> (verdict: EvidenceKey, finding: EvidenceKey) {
      let keys = EvidenceKeys(plan: try #require(try await store.version(version)).plan)
      return (
        keys.key(of: try #require(try await store.currentVerdicts(of: version).first)),
        keys.key(of: try #require(try await store.currentFindings(of: version).all.first))
      )
    }

    @discardableResult
    func review(_ said: VerdictValue = .met, by person: Int64? = nil, at moment: Int = 10) async throws -> Int64 {
      let id = try await store.addReview(
        said, reason: "I looked.", of: .datedActions, onVersion: version, seen: try await keys().verdict, at: moment,
        by: person ?? ann)
      return try #require(id)
    }

    @discardableResult
    func waive(until day: String = "2026-12-24", at moment: Int = 10) async throws -> Int64 {
      let id = try await store.addWaiver(
        of: "actionWithoutLead", onVersion: version, seen: try await keys().finding, because: "Led by all.",
        until: try #require(Day(day)), at: moment, by: ann)
      return try #require(id)
    }

    var mark: VerdictValue? {
      get async throws { try await store.verdictMarks(of: [version])[version]?[.datedActions]?.value }
    }

    func counts(on day: String = "2026-11-26", before end: Int? = nil) async throws -> FindingCounts? {
      try await store.findingCounts(of: [version], on: try #require(Day(day)), givenBefore: end)[version]
    }
  }

  @Test func aReviewIsTheLastWordAndCaseloadsVerdictStaysOnFile() async throws {
    let house = try await House()
    #expect(try await house.mark == .partly)
    try await house.review()
    #expect(try await house.mark == .met)
    #expect(try await house.store.currentVerdicts(of: house.version).map(\.verdict) == [.partly])
    let review = try #require(try await house.store.reviews(ofPlanOf: house.version).first)
    #expect(review.judged == .partly && review.said == .met && review.criterionVersion == 3)
    #expect(review.made == Said(by: "ann", at: 10) && review.reason == "I looked.")
  }

  @Test func evidenceThatMovedLeavesReviewAndWaiverStanding() async throws {
    let house = try await House()
    try await house.review()
    try await house.waive()
    try await house.send(at: "Table 7, row 1")
    #expect(try await house.mark == .met)
    #expect(try await house.counts() == FindingCounts(mustFix: 1, waived: 1))
  }

  @Test(arguments: [("Train teachers", "2026-10-23"), ("Train staff", "2026-10-24")])
  func anotherWordOrDateAsksAgain(_ text: String, _ end: String) async throws {
    let house = try await House()
    try await house.review()
    try await house.waive()
    try await house.send(text, end: end)
    #expect(try await house.mark == .partly)
    #expect(try await house.counts() == FindingCounts(mustFix: 1, shouldFix: 1))
    // What was said before is on file, to be shown.
    #expect(try await house.store.reviews(ofPlanOf: house.version).count == 1)
    // And stands again where the next version is as it was.
    try await house.send()
    #expect(try await house.mark == .met)
    #expect(try await house.counts()?.waived == 1)
  }

  @Test func anotherVerdictAsksAgain() async throws {
    let house = try await House()
    try await house.review()
    try await house.judge("Train staff", at: "Table 2, row 4", .notMet)
    #expect(try await house.mark == .notMet)
  }

  @Test func aDateThatIsReadOtherwiseAsksAgainThoughNoVerdictChanged() async throws {
    let house = try await House()
    let id = try await house.waive()
    try await house.store.write { database in
      try database.execute(
        sql: "UPDATE plan_version SET plan_json = replace(plan_json, '2026-10-23', '2026-10-30') WHERE is_current = 1")
    }
    try await house.judge("Train staff", at: "Table 2, row 4")
    #expect(try await house.counts()?.waived == 0)
    #expect(try await house.store.waivers(ofPlanOf: house.version).map(\.id) == [id])
  }

  @Test func aWaiverEndsOnItsDay() async throws {
    let house = try await House()
    try await house.waive(until: "2026-12-24")
    #expect(try await house.counts(on: "2026-12-23") == FindingCounts(mustFix: 1, waived: 1))
    #expect(try await house.counts(on: "2026-12-24") == FindingCounts(mustFix: 1, shouldFix: 1))
  }

  @Test func aPastDayIsCountedWithTheWaiversOfThen() async throws {
    let house = try await House()
    try await house.waive(at: 100)
    #expect(try await house.counts(before: 5) == nil)
    #expect(try await house.counts(before: 100) == FindingCounts(mustFix: 1, shouldFix: 1))
    #expect(try await house.counts(before: 101) == FindingCounts(mustFix: 1, waived: 1))
  }

  @Test func aLaterWaiverTakesThePlaceOfTheEarlier() async throws {
    let house = try await House()
    try await house.waive(until: "2026-12-01", at: 10)
    try await house.waive(until: "2027-01-04", at: 20)
    #expect(try await house.counts(on: "2026-12-01") == FindingCounts(mustFix: 1, waived: 1))
    #expect(try await house.store.waivers(ofPlanOf: house.version).map { $0.withdrawn?.at } == [nil, 20])
  }

  @Test func aPersonsLaterReviewTakesThePlaceOfTheirOwnAndNotOfOthers() async throws {
    let house = try await House()
    try await house.review(.met, by: house.ann)
    try await house.review(.notMet, by: house.ben)
    try await house.review(.partly, by: house.ann)
    #expect(try await house.mark == .partly)
    let reviews = try await house.store.reviews(ofPlanOf: house.version)
    #expect(reviews.map(\.said) == [.partly, .notMet, .met])
    #expect(reviews.map { $0.withdrawn == nil } == [true, true, false])
  }

  @Test func whatIsWithdrawnStandsNoMore() async throws {
    let house = try await House()
    let review = try await house.review()
    let waiver = try await house.waive()
    try await house.store.withdrawReview(review, ofPlanOf: house.version, at: 30, by: house.ben)
    try await house.store.withdrawWaiver(waiver, ofPlanOf: house.version, at: 30, by: house.ben)
    #expect(try await house.mark == .partly)
    #expect(try await house.counts()?.waived == 0)
    #expect(try await house.store.reviews(ofPlanOf: house.version).first?.withdrawn == Said(by: "ben", at: 30))
    // Again changes nothing.
    try await house.store.withdrawReview(review, ofPlanOf: house.version, at: 40, by: house.ann)
    #expect(try await house.store.reviews(ofPlanOf: house.version).first?.withdrawn?.at == 30)
  }

  @Test func whatAPersonDidNotSeeIsNotKept() async throws {
    let house = try await House()
    let old = try await house.keys()
    let first = house.version
    try await house.send("Train teachers")
    func review(_ version: Int64) async throws -> Int64? {
      try await house.store.addReview(
        .met, reason: nil, of: .datedActions, onVersion: version, seen: old.verdict, at: 1, by: house.ann)
    }
    #expect(try await review(house.version) == nil)
    #expect(try await review(first) == nil)
    let waiver = try await house.store.addWaiver(
      of: "actionWithoutLead", onVersion: house.version, seen: old.finding, because: "x",
      until: try #require(Day("2027-01-01")), at: 1, by: house.ann)
    #expect(waiver == nil)
    #expect(try await house.house.values(Int.self, "SELECT count(*) FROM review") == [0])
    await #expect(throws: StoringError.self) { try await review(999) }
  }

  @Test func aCriterionIsSetNotApplicableUntilItIsWithdrawn() async throws {
    let house = try await House()
    let urn = house.house.urn
    try await house.store.setNotApplicable(.keyIssues, of: urn, because: "Never inspected.", at: 10, by: house.ann)
    try await house.store.setNotApplicable(.layered, of: urn, because: "Faith school.", at: 11, by: house.ann)
    try await house.store.setNotApplicable(.keyIssues, of: urn, because: "New school.", at: 20, by: house.ben)
    let set = try await house.store.notApplicable(of: [urn, house.house.other])
    #expect(set[urn]?.map(\.reason) == ["New school.", "Faith school."])
    #expect(set[house.house.other] == nil)
    #expect(try await house.store.notApplicable(of: [urn], asAt: 20)[urn]?.first?.reason == "Never inspected.")
    #expect(try await house.store.notApplicable(of: [urn], asAt: 10).isEmpty)
    try await house.store.setApplicable(.keyIssues, of: urn, at: 30, by: house.ann)
    #expect(try await house.store.notApplicable(of: [urn])[urn]?.map(\.criterion) == [.layered])
    #expect(try await house.store.notApplicable(of: [urn], asAt: 30)[urn]?.count == 2)
  }

  @Test func everyWordStandsInTheAudit() async throws {
    let house = try await House()
    let review = try await house.review()
    let waiver = try await house.waive()
    try await house.store.withdrawReview(review, ofPlanOf: house.version, at: 30, by: house.ben)
    try await house.store.withdrawWaiver(waiver, ofPlanOf: house.version, at: 30, by: house.ben)
    try await house.store.setNotApplicable(.roles, of: house.house.urn, because: "x", at: 40, by: house.ann)
    try await house.store.setApplicable(.roles, of: house.house.urn, at: 50, by: house.ben)
    let actions = try await house.house.values(
      String.self, "SELECT action || ' ' || person_id FROM audit WHERE person_id IS NOT NULL ORDER BY id")
    let (ann, ben) = (house.ann, house.ben)
    #expect(
      actions == [
        "review.made \(ann)", "waiver.made \(ann)", "review.withdrawn \(ben)", "waiver.withdrawn \(ben)",
        "criterion.notApplicable \(ann)", "criterion.applicable \(ben)",
      ])
  }

  @Test func talliesCountWhatIsNotWithdrawn() async throws {
    let house = try await House()
    let first = try await house.review(.met, by: house.ann)
    try await house.review(.met, by: house.ben)
    #expect(try await house.store.reviewTallies().map(\.reviews) == [2])
    try await house.store.withdrawReview(first, ofPlanOf: house.version, at: 30, by: house.ann)
    let tally = ReviewTally(criterion: .datedActions, criterionVersion: 3, judged: .partly, said: .met, reviews: 1)
    #expect(try await house.store.reviewTallies() == [tally])
  }

  @Test func reviewsAreExportedInTheirOrder() async throws {
    let house = try await House()
    let first = try await house.review(.met, by: house.ann)
    let second = try await house.review(.partly, by: house.ben)
    let all = try await house.store.exportedReviews(after: 0, limit: 10)
    #expect(all.map(\.review.id) == [first, second])
    #expect(all.map(\.stands) == [false, true])
    #expect(all.first?.school == "Ferncliffe Primary School" && all.first?.version == 1)
    #expect(try await house.store.exportedReviews(after: first, limit: 1).map(\.review.id) == [second])
  }

  @Test(arguments: [
    "UPDATE review SET said = 'notMet'", "DELETE FROM review", "UPDATE waiver SET expires = '2030-01-01'",
    "DELETE FROM waiver", "UPDATE not_applicable SET reason = 'y'", "DELETE FROM not_applicable",
  ])
  func whatWasSaidCannotBeChanged(_ statement: String) async throws {
    let house = try await House()
    try await house.review()
    try await house.waive()
    try await house.store.setNotApplicable(.roles, of: house.house.urn, because: "x", at: 40, by: house.ann)
    #expect(try await house.house.refuses(statement))
  }
}
