import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Plans
import Storing
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

  /// An administrator has no say in what a plan is worth.
  private static func word(_ outcome: String) -> [String] {
    [outcome, "403", outcome, "403"] + Array(repeating: "303 /sign-in", count: 4)
  }

  static let table: [String: [String]] = [
    "GET /": page,
    "GET /schools": page,
    "GET /schools/{urn}": page,
    "GET /schools/{urn}/plans/{plan}": page,
    "POST /schools/{urn}/plans/{plan}/corrections": [
      "303 /schools/950001/plans/", "403", "303 /schools/950001/plans/", "303 /schools/950001/plans/", "303 /sign-in",
      "303 /sign-in", "303 /sign-in", "303 /sign-in",
    ],
    "POST /schools/{urn}/corrections/{id}/withdraw": [
      "303 /schools/950001", "403", "303 /schools/950001", "303 /schools/950001", "303 /sign-in", "303 /sign-in",
      "303 /sign-in", "303 /sign-in",
    ],
    "GET /across": page,
    // 422: let in, but the form says nothing of what was looked at; 404: let in, but there is no such review or waiver.
    "POST /schools/{urn}/plans/{plan}/reviews": word("422"),
    "POST /schools/{urn}/plans/{plan}/reviews/{id}/withdraw": word("404"),
    "POST /schools/{urn}/plans/{plan}/waivers": word("422"),
    "POST /schools/{urn}/plans/{plan}/waivers/{id}/withdraw": word("404"),
    "POST /schools/{urn}/criteria/{criterion}/not-applicable": word("303 /schools/950001#roles"),
    "POST /schools/{urn}/criteria/{criterion}/applicable": word("303 /schools/950001#roles"),
    "POST /schools/{urn}/strengths": word("422"),
    "POST /schools/{urn}/strengths/{id}/withdraw": word("404"),
    "GET /quality": page,
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
    // 409: let in, but this file waits for no person.
    "POST /receipts/{id}/filing": [
      "409", "403", "409", "409", "303 /sign-in", "303 /sign-in", "303 /sign-in", "303 /sign-in",
    ],
    "POST /receipts/{id}/accept": [
      "409", "403", "409", "409", "303 /sign-in", "303 /sign-in", "303 /sign-in", "303 /sign-in",
    ],
    "POST /receipts/{id}/set-aside": [
      "409", "403", "409", "409", "303 /sign-in", "303 /sign-in", "303 /sign-in", "303 /sign-in",
    ],
    // A link opens its own school, which the address does not name; what was sent with another is not there for it.
    "GET /send/{token}": ["404", "404", "404", "404", "404", "200", "200", "410"],
    "POST /send/{token}": ["404", "404", "404", "404", "404", "303 /send/", "303 /send/", "410"],
    "GET /send/{token}/{id}": ["404", "404", "404", "404", "404", "200", "404", "410"],
    "POST /send/{token}/{id}/answer": ["404", "404", "404", "404", "404", "303 /send/", "404", "410"],
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
    let asking = try await Asking(Asker.allCases[column], site)
    for route in site.site.routes {
      let name = "\(route.method.rawValue) \(route.pattern)"
      let expected = try #require(Self.table[name])[column]
      let (body, type) = Self.body(for: route)
      var fields = try await asking.headers
      fields[.contentType] = type
      let headers = fields
      let uri = asking.address(of: route.pattern)
      let outcome = try await site.test { client in
        try await client.execute(uri: uri, method: route.method, headers: headers, body: body) { response in
          let location = response.headers[.location].map { " \($0)" } ?? ""
          return response.status == .seeOther ? "303\(location)" : String(response.status.code)
        }
      }
      #expect(outcome.hasPrefix(expected), "\(name) as \(Asker.allCases[column]): \(outcome), not \(expected)")
    }
  }

  private static func body(for route: Route) -> (ByteBuffer?, type: String?) {
    let form = "application/x-www-form-urlencoded"
    return switch (route.method, route.pattern) {
    case (.post, "/schools/{urn}/plans"), (.post, "/send/{token}"):
      (TestForm().file("plan", named: "plan.csv", "a,b").body, TestForm.type)
    case (.post, "/sign-in"): (ByteBuffer(string: "email=nobody%40wexshire.example&password=wrong"), form)
    case (.post, "/schools/{urn}/plans/{plan}/corrections"): (ByteBuffer(string: "kind=noPlan"), form)
    case (.post, "/send/{token}/{id}/answer"): (ByteBuffer(string: "answer=yes"), form)
    case (.post, _): (ByteBuffer(string: "reason=x"), form)
    case (.put, _): (ByteBuffer(string: "a,b"), nil)
    default: (nil, nil)
    }
  }
}

/// Somebody who asks for every route, and a school that has something behind each of them.
private struct Asking {
  private let asker: RouteTests.Asker
  private let site: TestSite
  private let token: String
  private let version: Int64
  private let correction: Int64
  private let sent: ReceiptID

  init(_ asker: RouteTests.Asker, _ site: TestSite) async throws {
    (self.asker, self.site) = (asker, site)
    let plan = try FilledSite.plan("Plan")
    version = try await site.readPlan(plan, of: site.own, by: .commandLine, hash: "1").version
    correction = try await site.store.addCorrection(
      NewCorrection(urn: site.own, misreading: .noPlan, version: version), at: site.now, by: Actor.commandLine
    ).id
    let own = try await site.link(of: site.own)
    sent = try await site.readPlan(plan, of: site.own, by: .token(id: own.id), hash: "2").receipt
    switch asker {
    case .ownToken: token = own.text
    case .otherToken: token = try await site.link(of: site.other).text
    case .revokedToken: token = try await site.link(of: site.own, revoked: true).text
    case .ownAdviser, .otherAdviser, .manager, .administrator, .nobody: token = TokenText.make()
    }
  }

  /// With a new session each time, since one of the routes ends it.
  var headers: HTTPFields {
    get async throws {
      switch asker {
      case .ownAdviser: try await site.signedIn(.ownAdviser)
      case .otherAdviser: try await site.signedIn(.otherAdviser)
      case .manager: try await site.signedIn(.manager)
      case .administrator: try await site.signedIn(.administrator)
      case .nobody: [:]
      case .ownToken, .otherToken, .revokedToken: [.authorization: "Bearer \(token)"]
      }
    }
  }

  func address(of pattern: String) -> String {
    switch pattern {
    case "/style/{file}": site.site.stylesheet.path
    case "/collections/{id}/collect": "/collections/\(site.ownSource)/collect"
    case "/schools/{urn}/corrections/{id}/withdraw": "/schools/\(site.own)/corrections/\(correction)/withdraw"
    default:
      pattern.replacing("{urn}", with: site.own.description).replacing("{plan}", with: String(version))
        .replacing("{token}", with: token).replacing("{criterion}", with: "roles")
        .replacing("{id}", with: pattern.hasPrefix("/send/") ? sent.rawValue : site.ownReceipt.rawValue)
    }
  }
}
