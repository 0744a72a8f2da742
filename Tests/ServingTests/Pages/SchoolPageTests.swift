import Plans
import Storing
import Testing

@testable import Serving

@Suite struct SchoolPageTests {
  private func page(_ filled: FilledSite, _ query: String = "", as person: TestPerson = .ownAdviser) async throws
    -> SchoolPage
  {
    let school = try #require(try await filled.house.store.school(filled.house.own))
    return try await filled.house.site.view(
      of: school, filled.request("/schools/950001\(query)"), for: filled.person(person))
  }

  @Test func theLatestVersionIsShownAndAnEarlierOneOnAsking() async throws {
    let filled = try await FilledSite()
    let latest = try await page(filled)
    #expect(latest.shown?.version.number == 2)
    let earlier = try #require(latest.versions.last)
    let asked = try await page(filled, "?plan=\(earlier.version.id)")
    #expect(asked.shown?.version.number == 1)
    #expect(asked.banners.first?.text == "This is version 1. The latest is version 2.")
  }

  @Test(arguments: ["?plan=999999", "?plan=x", "?plan="])
  func anotherSchoolsVersionOrNoneIsNotFound(_ query: String) async throws {
    let filled = try await FilledSite()
    await #expect(throws: Problem.self) { try await page(filled, query) }
  }

  @Test func onlyWhoMayAddAPlanSeesTheForm() async throws {
    let filled = try await FilledSite()
    #expect(try await page(filled, as: .ownAdviser).addAddress == "/schools/950001/plans")
    #expect(try await page(filled, as: .otherAdviser).addAddress == nil)
    #expect(try await page(filled, as: .manager).addAddress != nil)
    #expect(try await page(filled, as: .administrator).addAddress != nil)
  }

  @Test func evidenceIsCappedAndItsCountTrue() async throws {
    let filled = try await FilledSite()
    let shown = try #require(try await page(filled).shown)
    let line = shown.words.line(of: try #require(shown.verdicts.first { $0.criterion == .keyIssues }))
    #expect((line.child(named: "evidence") as? [PlacedLine])?.count == 5)
    #expect((line.child(named: "foldedEvidence") as? [PlacedLine])?.count == 45)
    #expect(line.child(named: "foldWords") as? String == "55 more")
    #expect(line.child(named: "foldMore") as? String == "… and 10 more in the plan.")
  }

  @Test func whatIsNotJudgedIsListedAsSuchAndTheRulesAreNamed() async throws {
    let filled = try await FilledSite()
    let shown = try #require(try await page(filled).shown)
    let words = shown.child(named: "notJudgedWords") as? String
    #expect(words?.hasPrefix("Not judged yet by this version of Caseload: Concise, ") == true)
    #expect(words?.contains("Dated actions") == false)
    #expect(
      (shown.child(named: "judgedWords") as? String)?.hasPrefix("As at 26 Nov 2026, by the rules 0123456789ab.") == true
    )
  }

  @Test func provisionalTermDatesAreSaidWhereTheyMatter() async throws {
    let filled = try await FilledSite()
    #expect(try await page(filled).banners.contains { $0.text.contains("2026/27 are provisional") })
  }

  @Test func whatIsOverdueIsMarkedAndWhatIsToldOfIsNot() throws {
    let plan = try FilledSite.plan("A")
    let today = try #require(Day("2026-10-24"))
    let actions = plan.actions.map { ActionRow(action: $0, today: today, isTold: false) }
    #expect(actions.map { $0.child(named: "isOverdue") as? Bool } == [true, false])
    let due = try #require(Day("2026-10-23"))
    #expect(ActionRow(action: plan.actions[0], today: due, isTold: false).child(named: "isOverdue") as? Bool == false)
    #expect(ActionRow(action: plan.actions[0], today: today, isTold: true).child(named: "isOverdue") as? Bool == false)
  }
}
