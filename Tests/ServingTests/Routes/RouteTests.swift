import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Plans
import Testing

@testable import Serving

/// Every route as everybody, against the table below, which is written by hand and not derived from the program's.
@Suite struct RouteTests {
  /// Who asks, in the order of the table's columns.
  enum Asker: CaseIterable {
    case ownAdviser, otherAdviser, manager, administrator, nobody, ownToken, otherToken, revokedToken
  }

  private static let page = [
    "200", "200", "200", "200", "303 /sign-in", "303 /sign-in", "303 /sign-in", "303 /sign-in",
  ]
  private static let everyone = Array(repeating: "200", count: 8)

  static let table: [String: [String]] = [
    "GET /": page,
    "GET /schools": page,
    "GET /schools/{urn}": page,
    "GET /collections": page,
    "GET /receipts/{id}": page,
    "GET /receipts/{id}/file": page,
    "POST /schools/{urn}/plans": [
      "303 /receipts/", "403", "303 /receipts/", "303 /receipts/", "303 /sign-in", "303 /sign-in", "303 /sign-in",
      "303 /sign-in",
    ],
    "POST /collections/{id}/collect": [
      "303 /collections", "403", "303 /collections", "303 /collections", "303 /sign-in", "303 /sign-in",
      "303 /sign-in", "303 /sign-in",
    ],
    "POST /sign-out": Array(repeating: "303 /sign-in", count: 8),
    "PUT /api/v1/schools/{urn}/plans": ["401", "401", "401", "401", "401", "201", "403", "401"],
    "GET /api/v1/receipts/{id}": ["401", "401", "401", "401", "401", "200", "404", "401"],
    "GET /sign-in": everyone,
    "POST /sign-in": Array(repeating: "401", count: 8),
    "GET /healthz": everyone,
    "GET /readyz": everyone,
    "GET /style/{file}": everyone,
    // No socket, so nobody is known to ask from this machine.
    "GET /metrics": ["403", "403", "403", "200", "403", "403", "403", "403"],
  ]

  @Test func everyRouteStandsInTheWrittenTable() async throws {
    let site = try await TestSite()
    let routes = site.site.routes.map { "\($0.method.rawValue) \($0.pattern)" }
    #expect(Set(routes) == Set(Self.table.keys))
    #expect(routes.count == Set(routes).count)
  }

  @Test(arguments: Asker.allCases.indices) func everyRouteAnswersAsTheTableSays(_ column: Int) async throws {
    let site = try await TestSite()
    for route in site.site.routes {
      let name = "\(route.method.rawValue) \(route.pattern)"
      let expected = try #require(Self.table[name])[column]
      let (body, type) = Self.body(for: route)
      var asking = try await Self.headers(of: Asker.allCases[column], site)
      asking[.contentType] = type
      let headers = asking
      let uri = Self.address(of: route.pattern, site)
      let outcome = try await site.test { client in
        try await client.execute(uri: uri, method: route.method, headers: headers, body: body) { response in
          let location = response.headers[.location].map { " \($0)" } ?? ""
          return response.status == .seeOther ? "303\(location)" : String(response.status.code)
        }
      }
      #expect(outcome.hasPrefix(expected), "\(name) as \(Asker.allCases[column]): \(outcome), not \(expected)")
    }
  }

  private static func headers(of asker: Asker, _ site: TestSite) async throws -> HTTPFields {
    switch asker {
    case .ownAdviser: try await site.signedIn(.ownAdviser)
    case .otherAdviser: try await site.signedIn(.otherAdviser)
    case .manager: try await site.signedIn(.manager)
    case .administrator: try await site.signedIn(.administrator)
    case .nobody: [:]
    case .ownToken: try await site.token(of: site.own)
    case .otherToken: try await site.token(of: site.other)
    case .revokedToken: try await site.token(of: site.own, revoked: true)
    }
  }

  private static func body(for route: Route) -> (ByteBuffer?, type: String?) {
    switch (route.method, route.pattern) {
    case (.post, "/schools/{urn}/plans"): (TestForm().file("plan", named: "plan.csv", "a,b").body, TestForm.type)
    case (.post, "/sign-in"):
      (ByteBuffer(string: "email=nobody%40wexshire.example&password=wrong"), "application/x-www-form-urlencoded")
    case (.put, _): (ByteBuffer(string: "a,b"), nil)
    default: (nil, nil)
    }
  }

  private static func address(of pattern: String, _ site: TestSite) -> String {
    switch pattern {
    case "/style/{file}": site.site.stylesheet.path
    case "/collections/{id}/collect": "/collections/\(site.ownSource)/collect"
    default:
      pattern.replacing("{urn}", with: site.own.description).replacing("{id}", with: site.ownReceipt.rawValue)
    }
  }
}
