import Plans
import Testing

@testable import Serving
@testable import Storing

/// Schools are put in order by facts, one after the other, and never by a sum.
@Suite struct SchoolStandingTests {
  private func school(_ number: Int, _ name: String) throws -> ListedSchool {
    ListedSchool(
      urn: try #require(URN(rawValue: 950_000 + number)), name: name, phase: .primary, numberOnRoll: nil, isOpen: true,
      laestab: nil, adviserID: nil, adviser: nil)
  }

  private func standing(
    _ name: String, _ reasons: [PressingReason] = [], overdue: OverdueItems? = nil, next: String? = nil
  ) throws -> SchoolStanding {
    SchoolStanding(
      school: try school(1, name), plans: [], reasons: reasons, overdue: overdue, next: next.flatMap { Day($0) },
      milestonesAhead: 0)
  }

  private func plan(_ version: Int64, _ year: String, layer: Layer = .one, scope: String = "Whole school") throws
    -> PlanOnFile
  {
    PlanOnFile(
      urn: try #require(URN(rawValue: 950_001)), version: version, number: 1, receivedAt: 0, layer: layer,
      scopeKind: layer == .one ? .wholeSchool : .subject, scopeTitle: scope,
      academicYear: try #require(AcademicYear(year)), isInherited: false)
  }

  @Test func theFirstReasonDecidesAndNotHowManyThereAre() throws {
    let year = try #require(AcademicYear("2026/27"))
    let since = try #require(Day("2026-10-01"))
    let late = OverdueItems(milestones: 90, actions: 0, since: since)
    let few = try standing("Z", [.noPlan(year, latest: nil, others: 0)])
    let many = try standing("A", [.overdue(late), .keyIssues(left: 3, of: 3)], overdue: late)
    #expect(SchoolStanding.presses(few, before: many))
    #expect(!SchoolStanding.presses(many, before: few))
  }

  @Test func amongEqualsTheEarlierDayComesFirst() throws {
    let earlier = OverdueItems(milestones: 1, actions: 0, since: try #require(Day("2026-09-30")))
    let later = OverdueItems(milestones: 50, actions: 0, since: try #require(Day("2026-10-01")))
    let first = try standing("Z", [.overdue(earlier)], overdue: earlier)
    let second = try standing("A", [.overdue(later)], overdue: later)
    #expect(SchoolStanding.presses(first, before: second))
    #expect(
      SchoolStanding.presses(try standing("Z", next: "2026-12-01"), before: try standing("A", next: "2026-12-02")))
    #expect(SchoolStanding.presses(try standing("Z", next: "2026-12-01"), before: try standing("A")))
    #expect(SchoolStanding.presses(try standing("A"), before: try standing("b")))
  }

  @Test func anEarlierYearsPlanIsInForceOnlyWhereItGoesOn() throws {
    let year = try #require(AcademicYear("2026/27"))
    let old = try plan(1, "2025/26")
    #expect(StandingFacts.inForce([old], in: year, covering: []).isEmpty)
    #expect(StandingFacts.inForce([old], in: year, covering: [1]) == [old])
    let new = try plan(2, "2026/27")
    #expect(StandingFacts.inForce([new, old], in: year, covering: [1]) == [new])
  }

  @Test func theWholeSchoolPlanStandsFirst() throws {
    let year = try #require(AcademicYear("2026/27"))
    let maths = try plan(1, "2026/27", layer: .two, scope: "Mathematics")
    let whole = try plan(2, "2025/26")
    #expect(StandingFacts.inForce([maths, whole], in: year, covering: [2]) == [whole, maths])
  }

  @Test(arguments: [
    (VerdictValue.partly, 3, 2, true), (.notMet, 3, 0, true), (.met, 3, 3, false), (.notApplicable, 0, 0, false),
  ])
  func aKeyIssueThatIsLeftOutIsAReason(_ value: VerdictValue, _ counted: Int, _ passed: Int, _ isReason: Bool) throws {
    let year = try #require(AcademicYear("2026/27"))
    let school = try school(1, "A")
    let facts = StandingFacts(
      plans: [school.urn: [try plan(1, "2026/27")]], covering: [], deliveries: [], failing: [], overdue: [:],
      ahead: [:],
      keyIssues: [1: VerdictMark(value: value, counted: counted, passed: passed)], notApplicable: [:])
    #expect(facts.standing(of: school, in: year).reasons.isEmpty != isReason)
    var set = facts
    set.notApplicable[school.urn] = [
      NotApplicable(
        id: 1, urn: school.urn, criterion: .keyIssues, reason: "Never inspected.", made: Said(by: "Ann", at: 1))
    ]
    #expect(set.standing(of: school, in: year).reasons.isEmpty)
  }
}
