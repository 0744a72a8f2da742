import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Serving

@Suite struct UnknownRouteTests {
  private func status(
    _ method: HTTPRequest.Method, _ uri: String, as person: TestPerson? = .manager
  ) async throws -> (Int, HTTPFields) {
    let site = try await TestSite()
    let headers = if let person { try await site.signedIn(person) } else { HTTPFields() }
    return try await site.test { client in
      try await client.execute(uri: uri, method: method, headers: headers) { ($0.status.code, $0.headers) }
    }
  }

  @Test(arguments: ["/nowhere", "/schools/950001/secrets", "/api/v2/receipts", "/style/other.css", "/static/x"])
  func whatNothingStandsAtIsNotFound(_ path: String) async throws {
    #expect(try await status(.get, path).0 == 404)
    #expect(try await status(.get, path, as: nil).0 == 404)
  }

  @Test(arguments: ["999999", "95000", "abc", "9500011"]) func aSchoolThatIsNotOnFileIsNotFound(_ urn: String)
    async throws
  {
    #expect(try await status(.get, "/schools/\(urn)").0 == 404)
    #expect(try await status(.post, "/schools/\(urn)/plans").0 == 404)
  }

  @Test(arguments: ["0123", "00000000000000000000000000000000", "..%2F..%2Fetc"])
  func aReceiptThatIsNotOnFileIsNotFound(_ id: String) async throws {
    #expect(try await status(.get, "/receipts/\(id)").0 == 404)
    #expect(try await status(.get, "/receipts/\(id)/file").0 == 404)
  }

  @Test func aSourceThatIsNotOnFileIsNotFound() async throws {
    #expect(try await status(.post, "/collections/77/collect").0 == 404)
    #expect(try await status(.post, "/collections/x/collect").0 == 404)
  }

  @Test func anotherMethodIsToldWhichOnesThereAre() async throws {
    let (code, headers) = try await status(.delete, "/schools/950001")
    #expect(code == 405)
    #expect(headers[.allow] == "GET, HEAD")
    #expect(try await status(.get, "/api/v1/schools/950001/plans", as: nil).0 == 405)
    #expect(try await status(.post, "/healthz", as: nil).0 == 405)
    #expect(try await status(.get, "/sign-out").1[.allow] == "POST")
  }

  @Test func aHeadIsAnsweredLikeAGetWithoutItsBody() async throws {
    let site = try await TestSite()
    try await site.test { client in
      try await client.execute(uri: "/healthz", method: .head) { response in
        #expect(response.status == .ok)
        #expect(response.text.isEmpty)
      }
    }
  }
}
