import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Plans
import Storing
import Testing

@testable import Serving

@Suite struct CaseloadPageTests {
  private func html(_ filled: FilledSite, _ path: String, as person: TestPerson) async throws -> String {
    let headers = try await filled.house.signedIn(person)
    return try await filled.house.test { client in
      try await client.execute(uri: path, method: .get, headers: headers) { response in
        #expect(response.status == .ok)
        #expect(response.headers[.contentType] == "text/html; charset=utf-8")
        return String(buffer: response.body)
      }
    }
  }

  @Test func anAdviserSeesTheirOwnSchoolsOnly() async throws {
    let filled = try await FilledSite()
    let html = try await html(filled, "/", as: .ownAdviser)
    #expect(html.contains("<h1>My caseload</h1>"))
    #expect(html.contains("1 school · Thursday 26 November 2026 · Autumn 2, week 4 of 7"))
    #expect(html.contains("/schools/950001") && !html.contains("/schools/950002"))
    #expect(!html.contains("Caseload of</label>"))
  }

  @Test func aManagerSeesAllOrOneAdvisers() async throws {
    let filled = try await FilledSite()
    let all = try await html(filled, "/", as: .manager)
    #expect(all.contains("<h1>All caseloads</h1>"))
    #expect(all.contains("/schools/950001") && all.contains("/schools/950002"))
    let other = try filled.person(.otherAdviser)
    let one = try await html(filled, "/?adviser=\(other.id)", as: .manager)
    #expect(one.contains("<h1>Caseload of otherAdviser</h1>"))
    #expect(!one.contains("/schools/950001") && one.contains("/schools/950002"))
  }

  @Test func anAdviserCannotLookAtAnothersCaseloadByItsNumber() async throws {
    let filled = try await FilledSite()
    let html = try await html(filled, "/?adviser=\(filled.person(.otherAdviser).id)", as: .ownAdviser)
    #expect(html.contains("/schools/950001") && !html.contains("/schools/950002"))
  }

  @Test func theFiguresCountWhatTheySay() async throws {
    let filled = try await FilledSite()
    let page = try await filled.house.site.caseload(filled.request("/"), for: filled.person(.ownAdviser))
    #expect(page.figures.map(\.number) == ["1 of 1", "1", "2", "1"])
    #expect(
      page.figures.map(\.counts) == [
        "whole-school plans received for 2026/27", "milestone due by the end of term, Fri 18 Dec",
        "milestones and actions fell due with no progress recorded, at 1 school",
        "plan leaves an inspection key issue out",
      ])
  }

  @Test func theReasonsStandInTheirOrder() async throws {
    let filled = try await FilledSite()
    let page = try await filled.house.site.caseload(filled.request("/"), for: filled.person(.ownAdviser))
    let row = try #require(page.rows.first)
    #expect(row.standing.reasons.map(\.order) == [1, 2, 3, 4])
    #expect(row.child(named: "overdueSince") as? String == "Overdue since Fri\u{a0}23\u{a0}Oct")
    #expect(row.child(named: "nextDue") as? String == "Fri\u{a0}4\u{a0}Dec")
    #expect(page.needs.count == 1)
    #expect(page.soon.map { $0.child(named: "soonDate") as? String } == ["2026-12-04"])
  }

  @Test func aPastDayShowsWhatHadComeByThen() async throws {
    let filled = try await FilledSite()
    let site = filled.house.site
    let day = try await site.caseload(filled.request("/?on=2026-11-25"), for: filled.person(.ownAdviser))
    #expect(day.banners.first?.text.hasPrefix("As at Wednesday 25 November 2026: ") == true)
    #expect(day.rows.first?.standing.main == nil)
    #expect(day.rows.first?.standing.reasons.map(\.order) == [0])
    #expect(day.figures.first?.number == "0 of 1")
  }

  @Test func aComingDayShowsWhatWillHaveFallenDue() async throws {
    let filled = try await FilledSite()
    let page = try await filled.house.site.caseload(filled.request("/?on=2026-12-05"), for: filled.person(.ownAdviser))
    #expect(page.banners.first?.text.contains("still to come") == true)
    // The milestone of 4 December has a status and the action a colour, so nothing more is overdue.
    #expect(page.rows.first?.standing.overdue?.milestones == 1)
    #expect(page.rows.first?.standing.next == nil)
  }

  @Test func aDayThatIsNoneIsSaidSoAndTodayShown() async throws {
    let filled = try await FilledSite()
    let page = try await filled.house.site.caseload(filled.request("/?on=2026-02-30"), for: filled.person(.ownAdviser))
    #expect(page.banners.first?.text == "“2026-02-30” is no day written as yyyy-mm-dd, so this is today’s page.")
    #expect(page.onDay == nil)
  }

  @Test func anEmptyCaseloadSaysWhatToDo() async throws {
    let filled = try await FilledSite()
    let page = try await filled.house.site.caseload(filled.request("/?on=2026-08-31"), for: filled.person(.ownAdviser))
    #expect(page.rows.isEmpty && page.figures.isEmpty)
    #expect(page.emptyWords?.contains("gives you schools with caseload caseload assign") == true)
  }

  @Test func noPageAddsVerdictsUp() async throws {
    let filled = try await FilledSite()
    for person in [TestPerson.ownAdviser, .manager] {
      let html = try await html(filled, "/", as: person)
      #expect(!html.contains("of 16") && !html.contains("of sixteen met") && !html.contains("%"))
    }
  }
}
