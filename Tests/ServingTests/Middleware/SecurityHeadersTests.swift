import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Synchronization
import Testing

@testable import Serving

@Suite struct SecurityHeadersTests {
  @Test(arguments: ["/healthz", "/nowhere", "/schools", "/sign-in", "/api/v1/nowhere"])
  func everyAnswerCarriesThem(_ uri: String) async throws {
    let site = try await TestSite(address: "https://caseload.example")
    let headers = try await site.test { try await $0.execute(uri: uri, method: .get) { $0.headers } }
    let policy = try #require(headers[.contentSecurityPolicy])
    for part in [
      "default-src 'self'", "script-src 'none'", "frame-ancestors 'none'", "form-action 'self'", "base-uri 'none'",
    ] { #expect(policy.contains(part)) }
    #expect(headers[.xContentTypeOptions] == "nosniff")
    #expect(headers[.referrerPolicy] == "same-origin")
    #expect(headers[.strictTransportSecurity] != nil)
  }

  @Test func onLoopbackNoBrowserIsToldToInsistOnHttps() async throws {
    let site = try await TestSite()
    let headers = try await site.test { try await $0.execute(uri: "/healthz", method: .get) { $0.headers } }
    #expect(headers[.strictTransportSecurity] == nil)
  }

  @Test func requestsAreCountedByPatternAndNeverByAddress() async throws {
    let counted = Counted()
    let site = try await TestSite { $0.requestAnswered = { counted.add("\($0) \($1)", seconds: $2) } }
    let headers = try await site.signedIn(.manager)
    try await site.test { client in
      for uri in ["/schools/950001", "/schools/950009", "/healthz", "/secret/path", "/schools/950001/plans"] {
        _ = try await client.executeRequest(uri: uri, method: .get, headers: headers, body: nil)
      }
    }
    #expect(
      counted.lines == [
        "/schools/{urn} 200", "/schools/{urn} 404", "/healthz 200", "NotFound 404", "NotFound 405",
      ])
  }

  private final class Counted: Sendable {
    private let kept = Mutex<[String]>([])
    var lines: [String] { kept.withLock { $0 } }
    func add(_ line: String, seconds: Double) { if seconds >= 0 { kept.withLock { $0.append(line) } } }
  }
}
