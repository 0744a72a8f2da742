import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Plans
import Storing
import Testing

@testable import Serving

/// What a person puts right on a plan's page, and takes back.
@Suite struct PutRightTests {
  private struct House {
    let site: TestSite
    let plan: Plan
    let version: Int64
    let headers: HTTPFields

    init() async throws {
      site = try await TestSite()
      plan = try FilledSite.plan("Plan")
      version = try await site.readPlan(plan, of: site.own, by: .commandLine).version
      headers = try await site.signedIn(.ownAdviser)
    }

    func send(_ fields: [(String, String)]) async throws -> TestResponse {
      try await site.send(fields, to: "/schools/950001/plans/\(version)/corrections", headers: headers)
    }

    var corrections: [Correction] {
      get async throws { try await site.store.corrections(of: site.own) }
    }

    func item(_ kind: PlanItemKind) throws -> PlanItem {
      try #require(PlanItem.all(in: plan).first { $0.kind == kind })
    }
  }

  @Test func aCorrectionIsKeptWithWhoAndWhenAndThePlanIsReadAgain() async throws {
    let house = try await House()
    let response = try await house.send([("kind", "noPlan"), ("note", " A list of staff ")])
    #expect(response.status == .seeOther)
    #expect(response.headers[.location] == "/schools/950001/plans/\(house.version)?done=made")
    let correction = try #require(try await house.corrections.first)
    #expect(correction.misreading == .noPlan && correction.note == "A list of staff")
    #expect(correction.madeBy == "ownAdviser" && correction.madeAt == TestSite.noon)
    #expect(house.site.intake.timesGrown == 1)
    #expect(try await house.site.store.unsettledDeliveries(of: house.site.own, delivery: nil) == 2)
    let page = try await house.site.get(try #require(response.headers[.location]), headers: house.headers).text
    #expect(page.contains("That is kept") && page.contains("is being read again"))
  }

  @Test func eachKindIsUnderstood() async throws {
    let house = try await House()
    let action = try house.item(.action)
    let layout = FilledSite.layout("Plan")
    let year = AcademicYear("2026/27")
    let expected: [([(String, String)], Misreading)] = [
      (
        [("kind", "column"), ("column", "0-1"), ("heading", ""), ("field", "milestoneDate")],
        try #require(layout.tables[0].misreading(ofColumn: 1, field: .milestoneDate))
      ),
      ([("kind", "notAnItem"), ("item", action.name)], .notAnItem(.action, text: "Plan")),
      (
        [("kind", "date"), ("item", action.name), ("endDay", "23"), ("endMonth", "10"), ("endYear", "2026")],
        .date(MisreadDate(words: "Plan", item: "Plan", end: Day("2026-10-23"), academicYear: year))
      ),
      (
        [
          ("kind", "date"), ("item", action.name), ("which", "all"), ("startDay", "1"), ("startMonth", "9"),
          ("startYear", "2026"), ("endDay", "23"), ("endMonth", "10"), ("endYear", "2026"),
        ],
        .date(MisreadDate(words: "Plan", start: Day("2026-09-01"), end: Day("2026-10-23"), academicYear: year))
      ),
      (
        [("kind", "date"), ("item", action.name), ("none", "yes")],
        .date(MisreadDate(words: "Plan", item: "Plan", end: nil, academicYear: year))
      ),
      (
        [("kind", "identity"), ("layer", "2"), ("scopeKind", "subject"), ("scope", "Mathematics")],
        .identity(layer: .two, scope: PlanScope(kind: .subject, name: "Mathematics"))
      ),
      (
        [("kind", "identity"), ("layer", "1"), ("scopeKind", "wholeSchool"), ("scope", "ignored")],
        .identity(layer: .one, scope: PlanScope(kind: .wholeSchool, name: "Whole school"))
      ),
      (
        [
          ("kind", "severalPlans"), ("beginning", "Maths plan"), ("beginning", "PE"),
          ("others", "Art\r\n \r\nmaths plan"),
        ],
        .severalPlans(beginningAt: ["Maths plan", "PE", "Art"])
      ),
    ]
    for (fields, misreading) in expected {
      #expect(try await house.send(fields).status == .seeOther, "\(fields)")
      #expect(try await house.corrections.first?.misreading == misreading, "\(fields)")
    }
  }

  @Test func whatCannotBeUnderstoodChangesNothing() async throws {
    let house = try await House()
    let action = try house.item(.action).name
    let outcome = try house.item(.outcome).name
    func date(_ day: String, _ month: String, _ year: String) -> [(String, String)] {
      [("kind", "date"), ("item", action), ("endDay", day), ("endMonth", month), ("endYear", year)]
    }
    let long = String(repeating: "x", count: 301)
    let faults: [([(String, String)], Int)] = [
      ([], 422), ([("kind", "everything")], 422), ([("kind", "notAnItem")], 409),
      ([("kind", "notAnItem"), ("item", "0123456789abcdef")], 409),
      ([("kind", "notAnItem"), ("item", PlanItem(nil, "Plan", "Plan").name)], 409),
      ([("kind", "column"), ("column", "0-1"), ("heading", ""), ("field", "nonsense")], 422),
      // Read anew since: another heading stands there now.
      ([("kind", "column"), ("column", "0-1"), ("heading", "Who"), ("field", "lead")], 409),
      ([("kind", "column"), ("column", "0-3"), ("heading", ""), ("field", "lead")], 409),
      (date("31", "9", "2026"), 422), (date("29", "2", "2027"), 422), (date("", "9", "2026"), 422),
      (date("1", "9", "26"), 422), (date("", "", ""), 422), (date("x", "y", "z"), 422),
      (date("1", "9", "2026") + [("none", "yes")], 422),
      (date("1", "9", "2026") + [("startDay", "2"), ("startMonth", "9"), ("startYear", "2026")], 422),
      ([("kind", "date"), ("item", outcome), ("none", "yes")], 409),
      ([("kind", "identity"), ("layer", "3"), ("scopeKind", "subject"), ("scope", "Art")], 422),
      ([("kind", "identity"), ("layer", "2"), ("scopeKind", "subject"), ("scope", "–")], 422),
      ([("kind", "identity"), ("layer", "2"), ("scopeKind", "subject"), ("scope", long)], 422),
      ([("kind", "severalPlans")], 422), ([("kind", "severalPlans"), ("others", " \n ")], 422),
      ([("kind", "severalPlans"), ("beginning", long)], 422),
      ([("kind", "severalPlans")] + (0...40).map { ("beginning", "Plan \($0)") }, 422),
      ([("kind", "noPlan"), ("note", String(repeating: "x", count: 501))], 422),
    ]
    for (fields, status) in faults { #expect(try await house.send(fields).status.code == status, "\(fields)") }
    #expect(try await house.corrections.isEmpty)
    #expect(
      try await house.send([("kind", "noPlan"), ("note", String(repeating: "x", count: 500))]).status == .seeOther)
  }

  @Test func aCorrectionIsTakenBack() async throws {
    let house = try await House()
    _ = try await house.send([("kind", "noPlan")])
    let made = try #require(try await house.corrections.first)
    let response = try await house.site.send(
      [("plan", String(house.version))], to: "/schools/950001/corrections/\(made.id)/withdraw", headers: house.headers)
    #expect(response.headers[.location] == "/schools/950001/plans/\(house.version)?done=withdrawn")
    #expect(try await house.corrections.first?.withdrawnBy == "ownAdviser")
    #expect(house.site.intake.timesGrown == 2)
  }

  @Test func anotherSchoolsCorrectionIsNotFound() async throws {
    let house = try await House()
    _ = try await house.send([("kind", "noPlan")])
    let made = try #require(try await house.corrections.first)
    let manager = try await house.site.signedIn(.manager)
    for uri in ["/schools/950002/corrections/\(made.id)/withdraw", "/schools/950001/corrections/999/withdraw"] {
      #expect(try await house.site.send([], to: uri, headers: manager).status == .notFound)
    }
    #expect(try await house.corrections.first?.isWithdrawn == false)
  }

  @Test func aFormFromAnotherSiteIsRefused() async throws {
    let house = try await House()
    var headers = house.headers
    headers[.secFetchSite] = "cross-site"
    let uri = "/schools/950001/plans/\(house.version)/corrections"
    #expect(try await house.site.send([("kind", "noPlan")], to: uri, headers: headers).status == .forbidden)
    headers[.secFetchSite] = nil
    headers[.origin] = "null"
    #expect(try await house.site.send([("kind", "noPlan")], to: uri, headers: headers).status == .forbidden)
    #expect(try await house.corrections.isEmpty)
  }
}
