import HTTPTypes
import HummingbirdTesting
import Plans
import Storing
import Testing

@testable import Serving

@Suite struct PlanPageTests {
  private func page(_ filled: FilledSite, _ query: String = "", as person: TestPerson = .ownAdviser) async throws
    -> TestPage
  {
    let version = try #require(filled.versions.first)
    let response = try await filled.house.get(
      "/schools/950001/plans/\(version)\(query)", headers: try await filled.house.signedIn(person))
    return TestPage(status: response.status.code, text: response.text, location: response.headers[.location])
  }

  private struct TestPage {
    var status: Int
    var text: String
    var location: String?
  }

  @Test func whatWasReadStandsThereWithWhyAndWhatIsThoughtOfItDoesNot() async throws {
    let page = try await page(try await FilledSite(words: "Plan words")).text
    for words in [
      "How it was read", "Sure, 95%", "Likely, 70%", "Doubtful, 20%", "Not understood", "Without a heading",
      "What was not understood", "What was doubtful", "Save the file as it came", "Version", "version 2",
      "Something is wrong", "Yes, that is our plan", "Holds, and changed how this version was read",
      "Withdrawn by ownAdviser", "301 decisions", "… and 1 more, of which", "Priority, lead", "Plan words, A0",
    ] { #expect(page.contains(words), "\(words)") }
    #expect(!page.contains("Overdue") && !page.contains("Quality criteria"))
  }

  @Test func thePrioritiesAreViewedByAnotherFrameworksSectionsBesideTheSchoolsOwnHeadings() async throws {
    let filled = try await FilledSite(words: "Our own heading")
    let plain = try await page(filled).text
    #expect(
      plain.contains("View by:") && plain.contains("?view=2019#sections") && plain.contains("?view=2025#sections"))
    #expect(plain.contains("2025 (the authority’s)"))
    #expect(!plain.contains("The school’s heading: "))
    let viewed = try await page(filled, "?view=2025").text
    #expect(viewed.contains("Priorities by the framework of 2025"))
    #expect(viewed.contains("<th scope=\"row\" data-label=\"Section\">Teaching</th>"))
    #expect(viewed.contains("The school’s heading: Our own heading"))
    #expect(viewed.contains("href=\"#priority-1\"") && viewed.contains("id=\"priority-1\""))
    #expect(viewed.contains("<span class=\"soft\">No priority</span>"))
    for unknown in ["?view=1999", "?view=x", "?view=-1"] {
      let page = try await page(filled, unknown)
      #expect(page.status == 200 && !page.text.contains("The school’s heading: "))
    }
  }

  @Test func howFarTheJudgingByNewRulesIsStandsOnEveryPage() async throws {
    let filled = try await FilledSite()
    #expect(try await page(filled).text.contains("Judging by new rules: 1,200 of 3,000 plans."))
    #expect(JudgingProgress(done: 0, of: 19, isByNewRules: true).words == nil)
    #expect(
      JudgingProgress(done: 1, of: 20, isByNewRules: false).words
        == "Judging again what a new day may have changed: 1 of 20 plans.")
  }

  @Test(arguments: [
    (TestPerson.ownAdviser, true), (.otherAdviser, false), (.manager, true), (.administrator, true),
  ]) func onlyWhoMayActSeesForms(_ person: TestPerson, _ mayAct: Bool) async throws {
    let filled = try await FilledSite()
    let action = try #require(PlanItem.all(in: try FilledSite.plan("Sentinel")).first { $0.kind == .action })
    let page = try await page(filled, "?item=\(action.name)", as: person)
    #expect(page.status == 200)
    for form in ["/corrections\"", "?item=", "/withdraw", "id=\"put-right\""] {
      #expect(page.text.contains(form) == mayAct, "\(form)")
    }
  }

  @Test func aDateIsAskedForWhereTheItemHasOneAlone() async throws {
    let filled = try await FilledSite()
    let items = PlanItem.all(in: try FilledSite.plan("Sentinel"))
    for (kind, asksDate) in [(PlanItemKind.action, true), (.outcome, false), (.priority, false)] {
      let item = try #require(items.first { $0.kind == kind })
      let text = try await page(filled, "?item=\(item.name)").text
      #expect(text.contains("name=\"endDay\"") == asksDate, "\(kind)")
      #expect(text.contains("This is not \(kind.words)"))
    }
  }

  @Test(arguments: ["?item=0123456789abcdef", "?item=x", "?column=9-0", "?column=0-9", "?column=-1-0", "?column=a"])
  func whatIsNotReadSoOpensNoForm(_ query: String) async throws {
    let page = try await page(try await FilledSite(), query)
    #expect(page.status == 200 && !page.text.contains("id=\"put-right\""))
  }

  @Test(arguments: ["999999", "x", "-1"]) func aVersionThatThereIsNotIsNotFound(_ id: String) async throws {
    let filled = try await FilledSite()
    let headers = try await filled.house.signedIn(.manager)
    #expect(try await filled.house.get("/schools/950001/plans/\(id)", headers: headers).status == .notFound)
  }

  @Test func anotherSchoolsVersionIsNotFound() async throws {
    let filled = try await FilledSite()
    let version = try #require(filled.versions.first)
    let headers = try await filled.house.signedIn(.manager)
    #expect(try await filled.house.get("/schools/950002/plans/\(version)", headers: headers).status == .notFound)
  }

  @Test func whatIsNoPlanAnyMoreLeadsToItsReceiptWhereThatIsTakenBack() async throws {
    let filled = try await FilledSite()
    let store = filled.house.store
    let version = try #require(filled.versions.first)
    try await store.addCorrection(
      NewCorrection(urn: filled.house.own, misreading: .noPlan, version: version), at: filled.house.now,
      by: .commandLine)
    try await store.setAsideAsNoPlan(filled.read, kind: .xlsx, at: filled.house.now)
    let led = try await page(filled)
    #expect(led.status == 303 && led.location == "/receipts/\(filled.read.rawValue)")
    let adviser = try await filled.house.signedIn(.ownAdviser)
    let receipt = try await filled.house.get(try #require(led.location), headers: adviser).text
    #expect(receipt.contains("Why it was set aside") && receipt.contains("/withdraw"))
  }

  @Test func aPageWithAnOpenFormIsNotLoadedAgainUnderWhoeverFillsIt() async throws {
    let filled = try await FilledSite()
    _ = try await filled.house.store.reread(
      school: nil, delivery: filled.read, at: filled.house.now, by: .commandLine)
    let waiting = try await page(filled).text
    #expect(waiting.contains("http-equiv=\"refresh\"") && waiting.contains("is being read again"))
    let form = try await page(filled, "?column=0-0").text
    #expect(!form.contains("http-equiv") && form.contains("is being read again"))
  }
}
