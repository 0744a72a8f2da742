import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Plans
import Storing
import Testing

@testable import Serving

/// What a person says of verdicts and findings by the forms on a school's page.
@Suite struct ReviewFormTests {
  private struct House {
    let site: TestSite
    let version: Int64
    let headers: HTTPFields
    let keys: EvidenceKeys
    static let verdict = Verdict(
      criterion: .datedActions, version: 1, verdict: .partly, because: "Some are undated.",
      evidence: [EvidenceItem(location: "B4", text: "ongoing")], missing: "Give a date.")
    static let finding = Finding(
      check: "actionWithoutLead", severity: .mustFix, location: "B4", text: "Train <staff>", message: "Name a lead.")

    init() async throws {
      site = try await TestSite()
      let plan = try FilledSite.plan("Plan")
      version = try await site.readPlan(plan, of: site.own, by: .commandLine).version
      headers = try await site.signedIn(.ownAdviser)
      keys = EvidenceKeys(plan: plan)
      try await judge(Self.verdict)
    }

    func judge(_ verdict: Verdict) async throws {
      let basis = VerdictBasis(asOf: site.site.today(), ruleSetHash: "r", termDates: try TermDates(years: [:]))
      _ = try await site.store.storeVerdicts(
        [verdict], findings: Findings([Self.finding]), for: version, basis: basis, at: site.now)
    }

    var plan: String { "/schools/950001/plans/\(version)" }

    func send(_ fields: [(String, String)], to path: String) async throws -> TestResponse {
      try await site.send(fields, to: path, headers: headers)
    }

    func review(_ said: String, _ reason: String = "") async throws -> TestResponse {
      try await send(
        [
          ("criterion", "datedActions"), ("key", keys.key(of: Self.verdict).description), ("said", said),
          ("reason", reason),
        ], to: "\(plan)/reviews")
    }

    func waive(_ reason: String, until day: String) async throws -> TestResponse {
      try await send(
        [
          ("check", "actionWithoutLead"), ("key", keys.key(of: Self.finding).description), ("reason", reason),
          ("expires", day),
        ], to: "\(plan)/waivers")
    }

    func page(as person: TestPerson = .ownAdviser) async throws -> String {
      try await site.get("/schools/950001", headers: site.signedIn(person)).text
    }

    func caseload() async throws -> String { try await site.get("/", headers: headers).text }
  }

  @Test func agreeingNeedsNoReasonAndIsShown() async throws {
    let house = try await House()
    let response = try await house.review("partly")
    #expect(response.status == .seeOther)
    #expect(response.headers[.location] == "/schools/950001?plan=\(house.version)#datedActions")
    let page = try await house.page()
    #expect(page.contains("ownAdviser agrees, 26 Nov 2026"))
    #expect(page.contains("Say something else"))
  }

  @Test func anotherVerdictNeedsAReasonAndIsTheLastWord() async throws {
    let house = try await House()
    #expect(try await house.review("met").status == .unprocessableContent)
    #expect(try await house.review("met", "All but one, and that is “ongoing” for good.").status == .seeOther)
    let page = try await house.page()
    #expect(page.contains("<span class=\"tag met\">met</span>"))
    #expect(page.contains("Caseload judges: partly met"))
    #expect(page.contains("ownAdviser says met, 26 Nov 2026"))
    #expect(try await house.caseload().contains("Dated actions: met"))
    // Whoever may not act for the school sees what was said, and no form.
    let others = try await house.page(as: .otherAdviser)
    #expect(others.contains("ownAdviser says met") && !others.contains("/reviews\""))
    #expect(try await !house.page(as: .administrator).contains("/reviews\""))
  }

  @Test func whatChangedIsAskedAgainWithWhatWasSaid() async throws {
    let house = try await House()
    _ = try await house.review("met", "I looked.")
    var changed = House.verdict
    changed.evidence[0].text = "all year"
    try await house.judge(changed)
    let page = try await house.page()
    #expect(page.contains("Asked again."))
    #expect(
      page.contains("since ownAdviser said met where Caseload judged partly met on 26 Nov 2026: “I looked.”"))
    #expect(page.contains("<span class=\"tag partly\">partly met</span>"))
  }

  @Test func aReviewOfWhatIsNoLongerSoIsRefused() async throws {
    let house = try await House()
    var changed = House.verdict
    changed.evidence[0].text = "all year"
    try await house.judge(changed)
    #expect(try await house.review("partly").status == .conflict)
    #expect(try await house.site.store.reviews(ofPlanOf: house.version).isEmpty)
  }

  @Test func aWaivedFindingIsFoldedAwayAndCountsNoMore() async throws {
    let house = try await House()
    #expect(try await house.caseload().contains("Findings: 1 must fix."))
    #expect(try await house.waive("Led by all.", until: "2027-01-04").status == .seeOther)
    let page = try await house.page()
    #expect(page.contains("1 waived") && page.contains("Waived until 4 Jan 2027 by ownAdviser, 26 Nov 2026"))
    #expect(page.contains("Train &lt;staff&gt;") && !page.contains("Train <staff>"))
    #expect(try await !house.caseload().contains("Findings:"))
    house.site.now += 39 * 86_400
    let later = try await house.page()
    #expect(later.contains("That ended on 4 Jan 2027.") && !later.contains("1 waived"))
  }

  @Test(arguments: [
    ("", "2027-01-04", 422), ("x", "", 422), ("x", "soon", 422), ("x", "2026-11-26", 422), ("x", "2026-11-27", 303),
    ("x", "2027-11-27", 303), ("x", "2027-11-28", 422),
  ])
  func aWaiverNeedsAReasonAndADayWithinAYear(_ reason: String, _ day: String, _ status: Int) async throws {
    let house = try await House()
    #expect(try await house.waive(reason, until: day).status.code == status)
  }

  @Test func aReasonHasItsLimit() async throws {
    let house = try await House()
    #expect(try await house.review("met", String(repeating: "é", count: 1001)).status == .unprocessableContent)
    #expect(try await house.review("met", String(repeating: "é", count: 1000)).status == .seeOther)
  }

  @Test func aCriterionIsSetNotApplicableAndAppliesAgain() async throws {
    let house = try await House()
    let path = "/schools/950001/criteria/datedActions"
    #expect(try await house.send([], to: "\(path)/not-applicable").status == .unprocessableContent)
    #expect(try await house.send([("reason", "A new school.")], to: "\(path)/not-applicable").status == .seeOther)
    let page = try await house.page()
    #expect(page.contains("Not applicable to this school (set by ownAdviser, 26 Nov 2026: “A new school.”)."))
    #expect(page.contains("What Caseload judges, kept on file") && page.contains("Some are undated."))
    #expect(try await house.caseload().contains("Dated actions: not applicable"))
    #expect(try await house.send([], to: "\(path)/applicable").status == .seeOther)
    #expect(try await house.caseload().contains("Dated actions: partly met"))
    #expect(
      try await house.send([("reason", "x")], to: "/schools/950001/criteria/nonsense/not-applicable").status
        == .notFound)
  }

  @Test func whatWasSaidIsTakenBack() async throws {
    let house = try await House()
    _ = try await house.review("met", "x")
    _ = try await house.waive("x", until: "2027-01-04")
    let review = try #require(try await house.site.store.reviews(ofPlanOf: house.version).first)
    let waiver = try #require(try await house.site.store.waivers(ofPlanOf: house.version).first)
    for path in ["reviews/\(review.id)", "waivers/\(waiver.id)"] {
      #expect(try await house.send([], to: "\(house.plan)/\(path)/withdraw").status == .seeOther)
    }
    let page = try await house.page()
    #expect(!page.contains("says met") && !page.contains("1 waived") && !page.contains("Asked again"))
    #expect(try await house.send([], to: "\(house.plan)/reviews/999/withdraw").status == .notFound)
  }

  @Test func aFormFromAnotherSiteIsRefused() async throws {
    let house = try await House()
    var headers = house.headers
    headers[.secFetchSite] = "cross-site"
    for path in [
      "\(house.plan)/reviews", "\(house.plan)/waivers", "/schools/950001/criteria/roles/not-applicable",
      "/schools/950001/criteria/roles/applicable", "\(house.plan)/reviews/1/withdraw",
      "\(house.plan)/waivers/1/withdraw",
    ] {
      #expect(try await house.site.send([("reason", "x")], to: path, headers: headers).status == .forbidden, "\(path)")
    }
  }

  @Test func agreementIsShownByCriterion() async throws {
    let house = try await House()
    #expect(
      try await house.site.get("/quality", headers: house.headers).text.contains("No verdict has been reviewed yet"))
    _ = try await house.review("met", "x")
    let page = try await house.site.get("/quality", headers: house.headers).text
    #expect(page.contains("0 of 1, 0%"))
    #expect(page.contains("1 × met for Caseload’s partly met"))
    let rows = try await house.site.site.quality(for: try #require(house.site.people[.manager])).rows
    #expect(rows.count == 17)
  }
}
