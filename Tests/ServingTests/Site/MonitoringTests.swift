import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Plans
import Testing

@testable import Serving

@Suite struct MonitoringTests {
  private func get(_ uri: String, _ headers: HTTPFields = [:], from site: TestSite) async throws -> TestResponse {
    try await site.test { try await $0.executeRequest(uri: uri, method: .get, headers: headers, body: nil) }
  }

  @Test func healthIsWellWhateverIsNotReady() async throws {
    let site = try await TestSite(problems: ["The database cannot be read."])
    #expect(try await get("/healthz", from: site).status == .ok)
    let ready = try await get("/readyz", from: site)
    #expect(ready.status == .serviceUnavailable)
    #expect(ready.text == "The database cannot be read.\n")
  }

  @Test func whatIsReadySaysSo() async throws {
    let ready = try await get("/readyz", from: TestSite())
    #expect(ready.status == .ok)
    #expect(ready.text == "ready\n")
  }

  @Test func metricsAreForThisMachineAndNotForWhoeverComesThroughAProxy() async throws {
    let site = try await TestSite()
    try await site.application().test(.live) { client in
      try await client.execute(uri: "/metrics", method: .get) { response in
        #expect(response.status == .ok)
        #expect(response.headers[.contentType] == "text/plain; version=0.0.4; charset=utf-8")
        #expect(response.text == "caseload_build_info 1\n")
      }
      try await client.execute(uri: "/metrics", method: .get, headers: [.forwardedFor: "203.0.113.5"]) {
        #expect($0.status == .forbidden)
      }
    }
  }

  @Test func theStylesheetIsKeptForAYearUnderItsOwnName() async throws {
    let site = try await TestSite()
    let path = site.site.stylesheet.path
    let response = try await get(path, from: site)
    #expect(response.headers[.contentType] == "text/css; charset=utf-8")
    #expect(response.headers[.cacheControl]?.contains("immutable") == true)
    #expect(!response.text.isEmpty)
    let tag = try #require(response.headers[.eTag])
    #expect(try await get(path, [.ifNoneMatch: tag], from: site).status == .notModified)
  }

  @Test func aSourceIsPutAtTheHeadOfTheQueue() async throws {
    let site = try await TestSite()
    let headers = try await site.signedIn(.ownAdviser)
    let uri = "/collections/\(site.ownSource)/collect"
    try await site.test { client in
      try await client.execute(uri: uri, method: .post, headers: headers) { #expect($0.status == .seeOther) }
    }
    #expect(site.asked.ids == [site.ownSource])
  }

  @Test func theOriginalIsSavedAndNeverShown() async throws {
    let site = try await TestSite()
    let response = try await get(
      "/receipts/\(site.ownReceipt.rawValue)/file", try await site.signedIn(.otherAdviser), from: site)
    #expect(response.text == "plan")
    #expect(response.headers[.contentType] == "application/octet-stream")
    #expect(response.headers[.contentDisposition] == "attachment; filename*=UTF-8''first%20plan.csv")
  }
}
