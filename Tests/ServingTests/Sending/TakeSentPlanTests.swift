import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Plans
import Storing
import Testing

@testable import Serving

/// The form with which a school sends its plan by its link.
@Suite struct TakeSentPlanTests {
  private func send(
    _ form: TestForm, to site: TestSite, _ link: String, _ extra: HTTPFields = [.secFetchSite: "same-origin"]
  ) async throws -> TestResponse {
    var fields = extra
    fields[.contentType] = TestForm.type
    let headers = fields
    return try await site.test {
      try await $0.executeRequest(uri: "/send/\(link)", method: .post, headers: headers, body: form.body)
    }
  }

  private let file = TestForm().file("plan", named: "Our plan.docx", "words")

  @Test func theFileIsKeptAsTheTokensAndItsOwnPageFollows() async throws {
    let site = try await TestSite()
    let link = try await site.link(of: site.own)
    let form = file.field("layer", "2").field("scope", "Mathematics").field("academicYear", "2026/27")
    let response = try await send(form, to: site, link.text)
    #expect(response.status == .seeOther)
    let handover = try #require(site.intake.handovers.last)
    #expect(handover.urn == site.own)
    #expect(handover.route == .token(id: link.id))
    #expect(handover.fileName == "Our plan.docx")
    #expect(
      handover.fixed == FixedIdentity(layer: .two, scope: "Mathematics", academicYear: AcademicYear("2026/27")))
    let address = try #require(response.headers[.location])
    #expect(address.hasPrefix("/send/\(link.text)/"))
    let page = try await site.get(address)
    #expect(page.text.contains("Your plan is being read"))
    #expect(page.text.contains("<meta http-equiv=\"refresh\" content=\"4\">"))
  }

  @Test func aPageThatWaitsLongAsksSeldomAndOneThatIsReadDoesNot() async throws {
    let site = try await TestSite()
    let link = try await site.link(of: site.own)
    let address = try #require(try await send(file, to: site, link.text).headers[.location])
    site.now += 119
    #expect(try await site.get(address).text.contains("content=\"4\""))
    site.now += 1
    #expect(try await site.get(address).text.contains("content=\"30\""))
    let sent = try await site.readPlan(try FilledSite.plan("Plan"), of: site.own, by: .token(id: link.id))
    #expect(!(try await site.get("/send/\(link.text)/\(sent.receipt.rawValue)").text.contains("http-equiv")))
  }

  @Test func asManyAsATokenMaySendAnHourAreTakenAndNoMore() async throws {
    let site = try await TestSite { $0.uploadsPerTokenPerHour = 2 }
    let link = try await site.link(of: site.own)
    for _ in 0..<2 { #expect(try await send(file, to: site, link.text).status == .seeOther) }
    #expect(try await send(file, to: site, link.text).status == .tooManyRequests)
    #expect(site.intake.incoming.isEmpty)
  }

  @Test func aFileOfTheLimitIsTakenAndAByteMoreIsNot() async throws {
    let site = try await TestSite { $0.uploadBytes = 1000 }
    let link = try await site.link(of: site.own)
    for (count, status) in [(1000, 303), (1001, 413)] {
      let form = TestForm().file("plan", named: "a.csv", String(repeating: "x", count: count))
      #expect(try await send(form, to: site, link.text).status.code == status)
    }
    #expect(site.intake.incoming.isEmpty)
  }

  /// What a browser says of a form on a page that tells its address to nobody, and of one elsewhere.
  @Test(
    arguments: [
      ("same-origin", "null", 303), (nil, "null", 303), (nil, nil, 303), ("cross-site", "null", 403),
      ("same-site", nil, 403), (nil, "https://evil.example", 403),
    ] as [(String?, String?, Int)])
  func aFormIsTakenFromThisSitesPagesAlone(_ fetchSite: String?, _ origin: String?, _ status: Int) async throws {
    let site = try await TestSite(address: "https://caseload.example")
    let link = try await site.link(of: site.own)
    var headers = HTTPFields()
    headers[.secFetchSite] = fetchSite
    headers[.origin] = origin
    #expect(try await send(file, to: site, link.text, headers).status.code == status)
  }

  @Test func whatASchoolIsToldOfAFileThatWasNotReadHoldsNoWordOfAPersons() async throws {
    let site = try await TestSite()
    let link = try await site.link(of: site.own)
    let address = try #require(try await send(file, to: site, link.text).headers[.location])
    let receipt = try #require(address.split(separator: "/").last.flatMap { ReceiptID(rawValue: String($0)) })
    try await site.store.holdDelivery(
      receipt, code: "plan.whichLayer", reason: "Is it layer 1?", instead: "For the team.", at: site.now)
    let held = try await site.get(address).text
    #expect(held.contains("Is it layer 1?") && !held.contains("For the team."))
    try await site.store.setAsideDelivery(receipt, reason: "The head is away.", at: site.now, by: .commandLine)
    let aside = try await site.get(address).text
    #expect(aside.contains("set this file aside") && !aside.contains("The head is away."))
  }

  @Test func whatToSendInsteadOfARefusedFileIsSaid() async throws {
    let site = try await TestSite()
    let link = try await site.link(of: site.own)
    let address = try #require(try await send(file, to: site, link.text).headers[.location])
    let receipt = try #require(address.split(separator: "/").last.flatMap { ReceiptID(rawValue: String($0)) })
    try await site.store.refuseDelivery(
      receipt, Refusal(code: "file.damaged", reason: "It is damaged.", instead: "Save it again."), at: site.now)
    let page = try await site.get(address).text
    #expect(page.contains("It is damaged.") && page.contains("Save it again."))
  }
}
