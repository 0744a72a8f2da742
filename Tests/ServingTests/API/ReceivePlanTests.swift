import Crypto
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Plans
import Storing
import Testing

@testable import Serving

/// `PUT /api/v1/schools/{urn}/plans`
@Suite struct ReceivePlanTests {
  private func put(
    _ body: String, _ headers: HTTPFields, to site: TestSite, at uri: String = "/api/v1/schools/950001/plans"
  ) async throws -> TestResponse {
    try await site.test { client in
      try await client.executeRequest(uri: uri, method: .put, headers: headers, body: ByteBuffer(string: body))
    }
  }

  private struct Answered: Decodable {
    var type: String
    var title: String
    var status: Int
    var detail: String
    var code: String
  }

  /// The problem of an answer, which must be whole and of the answer's status.
  private func code(_ response: TestResponse) throws -> String {
    #expect(response.headers[.contentType] == "application/problem+json")
    let problem = try JSONDecoder().decode(Answered.self, from: Data(response.text.utf8))
    #expect(problem.status == response.status.code)
    #expect(problem.type == "urn:caseload:problem:\(problem.code)")
    #expect(problem.detail.hasSuffix(".") && problem.detail.count > 40)
    #expect(!problem.title.isEmpty)
    return problem.code
  }

  @Test func aFileIsKeptByteForByteAndReceipted() async throws {
    let site = try await TestSite()
    var headers = try await site.token(of: site.own)
    headers[.fileName] = "Cynllun%20D%C5%B5r.csv"
    let text = String(repeating: "Priority,Action\r\n", count: 20_000)
    let response = try await put(
      text, headers, to: site, at: "/api/v1/schools/950001/plans?layer=2&scope=Early%20years&academicYear=2026/27")
    #expect(response.status == .created)
    struct Answer: Decodable {
      var receipt: ReceiptID
      var state: String
    }
    let answer = try JSONDecoder().decode(Answer.self, from: Data(response.text.utf8))
    #expect(answer.state == "received")
    #expect(response.headers[.location] == "/api/v1/receipts/\(answer.receipt.rawValue)")
    let delivery = try #require(try await site.store.delivery(answer.receipt))
    #expect(delivery.fileName == "Cynllun Dŵr.csv")
    #expect(delivery.bytes == text.utf8.count)
    #expect(delivery.sha256 == Hex.text(SHA256.hash(data: Array(text.utf8))))
    #expect(
      delivery.fixed
        == FixedIdentity(layer: .two, scope: "Early years", academicYear: AcademicYear(startingIn: 2026)))
    #expect(try String(contentsOfFile: site.intake.keptFolder + "/" + delivery.sha256, encoding: .utf8) == text)
    #expect(site.intake.incoming.isEmpty)
  }

  @Test func aTokenIsAskedForInTheRightWay() async throws {
    let site = try await TestSite()
    let none = try await put("x", [:], to: site)
    #expect(none.status == .unauthorized)
    #expect(none.headers[.wwwAuthenticate]?.hasPrefix("Bearer") == true)
    #expect(try code(none) == "token.needed")
    let good = try #require(try await site.token(of: site.own)[.authorization])
    #expect(try code(try await put("x", [.authorization: good + "0"], to: site)) == "token.unknown")
    #expect(try code(try await put("x", [.authorization: "Basic \(good)"], to: site)) == "token.needed")
    #expect(
      try code(try await put("x", try await site.token(of: site.own, revoked: true), to: site)) == "token.revoked")
  }

  @Test func anotherSchoolsTokenNamesBothSchools() async throws {
    let site = try await TestSite()
    let response = try await put("x", try await site.token(of: site.other), to: site)
    #expect(response.status == .forbidden)
    #expect(try code(response) == "token.anotherSchool")
    #expect(response.text.contains("950001") && response.text.contains("950002"))
  }

  @Test(arguments: ["999999", "12", "abcdef"]) func aSchoolThatIsNotOnFileIsNotFound(_ urn: String) async throws {
    let site = try await TestSite()
    let response = try await put("x", try await site.token(of: site.own), to: site, at: "/api/v1/schools/\(urn)/plans")
    #expect(response.status == .notFound)
    #expect(try code(response) == "school.unknown")
  }

  @Test func anEmptyFileIsRefused() async throws {
    let site = try await TestSite()
    let response = try await put("", try await site.token(of: site.own), to: site)
    #expect(response.status == .unprocessableContent)
    #expect(try code(response) == "upload.empty")
    #expect(site.intake.incoming.isEmpty)
  }

  @Test func aFileOfTheLimitIsTakenAndAByteMoreIsNot() async throws {
    let site = try await TestSite { $0.uploadBytes = 70_000 }
    let headers = try await site.token(of: site.own)
    #expect(try await put(String(repeating: "x", count: 70_000), headers, to: site).status == .created)
    let response = try await put(String(repeating: "x", count: 70_001), headers, to: site)
    #expect(response.status == .contentTooLarge)
    #expect(try code(response) == "upload.tooLarge")
    #expect(site.intake.incoming.isEmpty)
  }

  @Test(arguments: [
    ("?layer=3", "parameter.layer"), ("?academicYear=2026", "parameter.academicYear"), ("?lager=1", "parameter.lager"),
    ("?layer=1&layer=2", "parameter.layer"),
  ]) func aParameterThatIsNotRightIsNamed(_ query: String, _ expected: String) async throws {
    let site = try await TestSite()
    let response = try await put(
      "x", try await site.token(of: site.own), to: site, at: "/api/v1/schools/950001/plans" + query)
    #expect(response.status == .badRequest)
    #expect(try code(response) == expected)
  }

  @Test func asManyAsAnHourAllowsAreTakenAndThenNoneUntilItIsOver() async throws {
    let site = try await TestSite { $0.uploadsPerTokenPerHour = 2 }
    let headers = try await site.token(of: site.own)
    for _ in 0..<2 { #expect(try await put("x", headers, to: site).status == .created) }
    let response = try await put("x", headers, to: site)
    #expect(response.status == .tooManyRequests)
    #expect(response.headers[.retryAfter] == "600")
    #expect(try code(response) == "upload.tooMany")
    // Another token's are counted by themselves.
    #expect(try await put("x", try await site.token(of: site.own), to: site).status == .created)
    site.now += 3601
    #expect(try await put("x", headers, to: site).status == .created)
  }

  @Test func fourUploadsOfATokenComeAtOnceAndAFifthDoesNot() {
    let underWay = UploadsUnderWay()
    #expect((1...4).map { _ in underWay.begin(token: 1) } == [1, 2, 3, 4])
    #expect(underWay.begin(token: 1) == nil)
    #expect(underWay.begin(token: 2) == 1)
    underWay.end(token: 1)
    #expect(underWay.begin(token: 1) == 4)
  }

  @Test func aFullDiskAndAnUnwritableArchiveAreSaidToBeOurs() async throws {
    let site = try await TestSite()
    let headers = try await site.token(of: site.own)
    site.intake.refusal = .diskFull(freeBytes: 0)
    let full = try await put("x", headers, to: site)
    #expect(full.status.code == 507)
    #expect(try code(full) == "storage.full")
    site.intake.refusal = nil
    for (failure, expected) in [
      (IntakeError.archiveUnwritable(code: 5), "storage.unwritable"), (.databaseBusy, "database.busy"),
    ] {
      site.intake.failure = failure
      let response = try await put("x", headers, to: site)
      #expect(response.status == .serviceUnavailable)
      #expect(response.headers[.retryAfter] != nil)
      #expect(try code(response) == expected)
      #expect(site.intake.incoming.isEmpty)
    }
  }
}
