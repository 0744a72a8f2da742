import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Plans
import Storing
import Testing

@testable import Serving

/// What a school is recorded as strong in, by the form on its page.
@Suite struct StrengthFormTests {
  private let address = "/schools/950001/strengths"

  private func fields(_ subject: String = "early reading", _ reason: String = "Seen in March") -> [(String, String)] {
    [("subject", subject), ("reason", reason)]
  }

  @Test func whatAnAdviserRecordsIsShownWithTheirNameAndCanBeWithdrawn() async throws {
    let site = try await TestSite()
    let headers = try await site.signedIn(.ownAdviser)
    let before = try await site.get("/schools/950001", headers: headers).text
    #expect(before.contains("Nobody has recorded what this school could help others with."))
    let response = try await site.send(fields("early <reading>"), to: address, headers: headers)
    #expect(response.status == .seeOther)
    #expect(response.headers[.location] == "/schools/950001#strengths")
    let page = try await site.get("/schools/950001", headers: headers).text
    #expect(page.contains("<b>early &lt;reading&gt;</b>: <q>Seen in March</q>"))
    #expect(page.contains("ownAdviser, 26 Nov 2026") || page.contains("ownAdviser, 26 November 2026"))
    let recorded = try #require(try await site.store.strengths(of: site.own).first)
    let withdrawn = try await site.send([], to: "\(address)/\(recorded.id)/withdraw", headers: headers)
    #expect(withdrawn.status == .seeOther)
    #expect(try await site.store.strengths(of: site.own).isEmpty)
  }

  @Test func whoeverMayNotRecordSeesWhatIsRecordedAndNoForm() async throws {
    let site = try await TestSite()
    let other = try await site.get("/schools/950001", headers: site.signedIn(.otherAdviser)).text
    #expect(!other.contains("id=\"strengths\""))
    _ = try await site.send(fields(), to: address, headers: site.signedIn(.ownAdviser))
    let page = try await site.get("/schools/950001", headers: site.signedIn(.otherAdviser)).text
    #expect(page.contains("<b>early reading</b>"))
    #expect(!page.contains("action=\"\(address)"))
  }

  @Test(arguments: [("", "Seen"), ("reading", ""), (String(repeating: "x", count: 501), "Seen")])
  func whatSaysNothingOrTooMuchIsRefused(_ given: (subject: String, reason: String)) async throws {
    let site = try await TestSite()
    let response = try await site.send(
      fields(given.subject, given.reason), to: address, headers: site.signedIn(.ownAdviser))
    #expect(response.status == .unprocessableContent)
    #expect(try await site.store.strengths().isEmpty)
  }

  @Test func theLongestThatIsTakenIsKept() async throws {
    let site = try await TestSite()
    let response = try await site.send(
      fields(String(repeating: "x", count: 500)), to: address, headers: site.signedIn(.ownAdviser))
    #expect(response.status == .seeOther)
  }

  @Test func theSameIsNotRecordedTwiceHoweverItIsWritten() async throws {
    let site = try await TestSite()
    let headers = try await site.signedIn(.ownAdviser)
    _ = try await site.send(fields("Early reading"), to: address, headers: headers)
    #expect(try await site.send(fields("early-reading"), to: address, headers: headers).status == .unprocessableContent)
    #expect(try await site.send(fields("phonics"), to: address, headers: headers).status == .seeOther)
    #expect(try await site.store.strengths(of: site.own).count == 2)
  }

  @Test func anotherSchoolsStrengthIsNotWithdrawnByItsNumber() async throws {
    let site = try await TestSite()
    let day = site.site.today()
    let id = try #require(
      try await site.store.addStrength(
        SchoolStrength(urn: site.other, subject: "maths", reason: "Seen", recordedBy: "A", recorded: day), at: site.now,
        by: .commandLine))
    let response = try await site.send([], to: "\(address)/\(id)/withdraw", headers: site.signedIn(.ownAdviser))
    #expect(response.status == .notFound)
    #expect(try await site.store.strengths(of: site.other).count == 1)
  }
}
