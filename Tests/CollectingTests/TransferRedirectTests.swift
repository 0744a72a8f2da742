import Collecting
import Foundation
import Plans
import Testing

@Suite(.timeLimit(.minutes(1)))
struct TransferRedirectTests {
  /// `/hop/3` leads to `/hop/2` and so on; `/hop/0` is the file.
  private static func chain(_ request: ReceivedRequest) -> ScriptedAnswer {
    let left = Int(request.target.split(separator: "/").last ?? "") ?? 0
    return left == 0
      ? .bytes(ScriptedAnswer.response("200 OK", ["ETag: \"last\""], body: [1, 2, 3]))
      : .bytes(ScriptedAnswer.response("302 Found", ["Location: /hop/\(left - 1)", "ETag: \"hop\""], body: [9]))
  }

  @Test func fiveRedirectsAreFollowed() async throws {
    try await Fetching.with(script: Self.chain) { fetching in
      let body = try await fetching.received(fetching.request("/hop/5"))
      #expect(body.finalAddress == fetching.server.address("/hop/0"))
      #expect(body.etag == "\"last\"")
      #expect(try fetching.contents() == [1, 2, 3])
      #expect(fetching.server.requests.count == 6)
    }
  }

  @Test func theSixthRedirectIsRefused() async throws {
    try await Fetching.with(script: Self.chain) { fetching in
      let failure = try await fetching.failure(fetching.request("/hop/6"))
      #expect(failure.code == "redirect.tooMany")
      #expect(failure.reason.contains("more than 5 times"))
      #expect(fetching.server.requests.count == 6)
    }
  }

  @Test func theHeadersOfARedirectDoNotCount() async throws {
    try await Fetching.with { request in
      request.target == "/old"
        ? .bytes(ScriptedAnswer.response("301 Moved", ["Location: /new", "ETag: \"old\"", "Cache-Control: max-age=9"]))
        : .bytes(ScriptedAnswer.response("200 OK", body: [1]))
    } _: { fetching in
      let body = try await fetching.received(fetching.request("/old"))
      #expect(body.etag == nil)
      #expect(body.maxAge == nil)
      #expect(body.fileName == "new")
    }
  }

  @Test func theTokenGoesAlongToTheSameHost() async throws {
    try await Fetching.with(script: Self.chain) { fetching in
      var request = fetching.request("/hop/2")
      request.bearerToken = "s3cret-token"
      _ = try await fetching.received(request)
      #expect(
        fetching.server.requests.map { $0.headers["authorization"] }
          == Array(repeating: "Bearer s3cret-token", count: 3))
    }
  }

  @Test(arguments: ["127.0.0.2", "127.0.0.1"])
  func theTokenIsNotToldToAnotherHostOrPort(host: String) async throws {
    let elsewhere = try LoopbackServer(host: host) { _ in
      .bytes(ScriptedAnswer.response("200 OK", body: [1]))
    }
    defer { elsewhere.stop() }
    let location = elsewhere.address("/file")
    try await Fetching.with { _ in
      .bytes(ScriptedAnswer.response("307 Temporary Redirect", ["Location: \(location)"]))
    } _: { fetching in
      var request = fetching.request("/export")
      request.bearerToken = "s3cret-token"
      #expect(try await fetching.received(request).finalAddress == location)
      #expect(fetching.server.requests.first?.headers["authorization"] == "Bearer s3cret-token")
      let seen = try #require(elsewhere.requests.first)
      #expect(!seen.headers.values.contains { $0.contains("s3cret") })
    }
  }

  @Test func aFailureAfterARedirectNamesTheOtherHost() async throws {
    let elsewhere = try LoopbackServer(host: "127.0.0.2") { _ in
      .bytes(ScriptedAnswer.response("403 Forbidden"))
    }
    defer { elsewhere.stop() }
    let location = elsewhere.address("/file?key=hidden")
    try await Fetching.with { _ in
      .bytes(ScriptedAnswer.response("302 Found", ["Location: \(location)"]))
    } _: { fetching in
      let failure = try await fetching.failure(fetching.request("/export"))
      #expect(failure.code == "http.forbidden")
      #expect(failure.reason.contains("leads on to (127.0.0.2)"))
      #expect(!failure.reason.contains("hidden"))
    }
  }

  @Test(arguments: ["file:///etc/passwd", "ftp://127.0.0.1/plan", "gopher://127.0.0.1/", "javascript:alert(1)"])
  func aRedirectToAnythingButTheWebIsRefused(location: String) async throws {
    try await Fetching.with { _ in
      .bytes(ScriptedAnswer.response("302 Found", ["Location: \(location)"]))
    } _: { fetching in
      try await fetching.expectFailure("redirect.malformed", of: fetching.request("/export"))
    }
  }

  @Test func aRedirectToAPasswordInAnAddressIsRefused() async throws {
    try await Fetching.with { request in
      .bytes(ScriptedAnswer.response("302 Found", ["Location: http://head:pa55@\(request.headers["host"] ?? "")/x"]))
    } _: { fetching in
      try await fetching.expectFailure("redirect.malformed", of: fetching.request("/export"))
      #expect(fetching.server.requests.count == 1)
    }
  }

  @Test func aRedirectToAnAddressThatThePolicyRefusesIsNotFollowed() async throws {
    let elsewhere = try LoopbackServer(host: "127.0.0.2") { _ in
      .bytes(ScriptedAnswer.response("200 OK", body: [1]))
    }
    defer { elsewhere.stop() }
    let location = elsewhere.address("/file")
    try await Fetching.with(policy: AddressPolicy { $0.bytes != [127, 0, 0, 2] }) { _ in
      .bytes(ScriptedAnswer.response("302 Found", ["Location: \(location)"]))
    } _: { fetching in
      try await fetching.expectFailure("address.refused", of: fetching.request("/export"))
      #expect(elsewhere.requests.isEmpty)
    }
  }
}
