import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Plans
import Testing

@testable import Serving

@Suite struct CrossOriginTests {
  /// What a browser or program says of where it comes from, and whether a signed-in person's form is then taken.
  static let matrix: [(fetchSite: String?, origin: String?, isTaken: Bool)] = [
    ("same-origin", nil, true), ("same-origin", "https://caseload.example", true), ("none", nil, true),
    ("same-site", nil, false), ("cross-site", nil, false), ("cross-site", "https://caseload.example", false),
    ("nonsense", nil, false), ("", nil, false), (nil, "https://caseload.example", true),
    (nil, "https://evil.example", false), (nil, "http://caseload.example", false),
    (nil, "https://caseload.example:8443", false), (nil, "null", false), (nil, "http://localhost", false),
    (nil, nil, false),
  ]

  private func status(
    _ method: HTTPRequest.Method, _ uri: String, _ fetchSite: String?, _ origin: String?, cookie: Bool = true,
    address: String = "https://caseload.example"
  ) async throws -> Int {
    let site = try await TestSite(address: address)
    var fields = try await site.signedIn(.manager)
    fields[.secFetchSite] = fetchSite
    fields[.origin] = origin
    if !cookie { fields[.cookie] = nil }
    let headers = fields
    return try await site.test { client in
      try await client.execute(uri: uri, method: method, headers: headers) { $0.status.code }
    }
  }

  @Test(arguments: matrix.indices) func aFormIsTakenFromThisSitesPagesAlone(_ row: Int) async throws {
    let (fetchSite, origin, isTaken) = Self.matrix[row]
    #expect(try await status(.post, "/sign-out", fetchSite, origin) == (isTaken ? 303 : 403))
  }

  @Test(arguments: matrix.indices) func readingIsNeverRefused(_ row: Int) async throws {
    let (fetchSite, origin, _) = Self.matrix[row]
    #expect(try await status(.get, "/schools", fetchSite, origin) == 200)
  }

  @Test func aProgramWithoutSessionNeedNotSayWhereItComesFrom() async throws {
    #expect(try await status(.post, "/sign-out", nil, nil, cookie: false) == 303)
    #expect(try await status(.put, "/api/v1/schools/950001/plans", nil, nil, cookie: false) == 401)
    #expect(try await status(.put, "/api/v1/schools/950001/plans", "cross-site", nil, cookie: false) == 403)
  }

  @Test func onLoopbackTheRequestsOwnHostIsThisSite() async throws {
    // The router's tests ask as http://localhost.
    let address = "http://127.0.0.1:0"
    #expect(try await status(.post, "/sign-out", nil, "http://localhost", address: address) == 303)
    #expect(try await status(.post, "/sign-out", nil, "http://localhost:81", address: address) == 403)
    #expect(try await status(.post, "/sign-out", nil, "http://evil.example", address: address) == 403)
  }
}
