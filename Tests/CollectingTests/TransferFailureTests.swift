import Collecting
import Foundation
import Plans
import Testing

@Suite(.timeLimit(.minutes(1)))
struct TransferFailureTests {
  @Test(arguments: [
    ("400 Bad Request", "http.refused", "Check the source's address"),
    ("401 Unauthorized", "http.unauthorized", "asks for a sign-in (401)"),
    ("403 Forbidden", "http.forbidden", "Ask the school to share it"),
    ("404 Not Found", "http.notFound", "there is nothing at this address (404). Ask the school for the new address."),
    ("410 Gone", "http.gone", "for good (410)"),
    ("500 Internal Server Error", "http.serverFault", "a fault of its own (500)"),
    ("503 Service Unavailable", "http.serverFault", "a fault of its own (503)"),
    ("204 No Content", "http.unexpected", "holds no file (204)"),
    ("302 Found", "http.unexpected", "holds no file (302)"),
  ])
  func aStatusIsToldInWords(status: String, code: String, words: String) async throws {
    let page = Array("<h1>An error page that nobody wants</h1>".utf8)
    try await Fetching.with { _ in
      .closing(ScriptedAnswer.response(status, body: status.hasPrefix("204") ? [] : page))
    } _: { fetching in
      let failure = try await fetching.failure(fetching.request("/export"))
      #expect(failure.code == code)
      #expect(failure.status == Int(status.prefix(3)))
      #expect(failure.reason.contains(words))
      #expect(failure.reason.contains("127.0.0.1"))
      #expect(!failure.reason.contains("/export"))
    }
  }

  @Test func aRefusedTokenIsToldAsOne() async throws {
    try await Fetching.with { _ in
      .bytes(ScriptedAnswer.response("401 Unauthorized", ["WWW-Authenticate: Bearer"]))
    } _: { fetching in
      var request = fetching.request("/export")
      request.bearerToken = "s3cret-token"
      let failure = try await fetching.failure(request)
      #expect(failure.code == "http.unauthorized")
      #expect(failure.reason.contains("no longer accepts our access token (401)"))
      #expect(!failure.reason.contains("s3cret"))
      #expect(fetching.server.requests.count == 1)
    }
  }

  @Test(arguments: ["Retry-After: 120", "Retry-After: Mon, 02 Nov 2026 09:02:00 GMT"])
  func tooManyRequestsCarriesHowLongToWait(header: String) async throws {
    try await Fetching.with { _ in
      .bytes(
        ScriptedAnswer.response("429 Too Many Requests", ["Date: Mon, 02 Nov 2026 09:00:00 GMT", header]))
    } _: { fetching in
      let failure = try await fetching.failure(fetching.request("/export"))
      #expect(failure.code == "http.tooManyRequests")
      #expect(failure.retryAfter == 120)
    }
  }

  @Test func aBodyCutOffHalfWayIsAFailure() async throws {
    let half = ScriptedAnswer.response("200 OK", ["Content-Length: 1000"], body: [1, 2, 3], saysLength: false)
    try await Fetching.with { _ in
      .closing(half)
    } _: { fetching in
      let failure = try await fetching.failure(fetching.request("/export"))
      #expect(failure.code == "transfer.cutOff")
      #expect(failure.receivedBytes == 3)
    }
  }

  @Test func aChunkedBodyCutOffHalfWayIsAFailure() async throws {
    let half = Array("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n6\r\n wo".utf8)
    try await Fetching.with { _ in
      .closing(half)
    } _: { fetching in
      try await fetching.expectFailure("transfer.cutOff", of: fetching.request("/export"))
    }
  }

  @Test(arguments: [1, 9, 10, 5000, 10_022])
  func aPackedFileThatEndsTooSoonIsAFailure(length: Int) async throws {
    // By its Content-Length the answer is whole: only the packing tells.
    let packed = Gzip.stored([UInt8](repeating: 7, count: 10_000))
    #expect(packed.count == 10_023)
    try await Fetching.with { _ in
      .bytes(ScriptedAnswer.response("200 OK", ["Content-Encoding: gzip"], body: Array(packed.prefix(length))))
    } _: { fetching in
      try await fetching.expectFailure("transfer.cutOff", of: fetching.request("/export"))
    }
  }

  @Test func aPackedFileWithAWrongChecksumIsAFailure() async throws {
    var packed = Gzip.stored([UInt8](repeating: 7, count: 10_000))
    packed[packed.count - 8] ^= 1
    let damaged = packed
    try await Fetching.with { _ in
      .bytes(ScriptedAnswer.response("200 OK", ["Content-Encoding: gzip"], body: damaged))
    } _: { fetching in
      try await fetching.expectFailure("transfer.encoding", of: fetching.request("/export"))
    }
  }

  @Test func noAnswerAtAllIsAFailure() async throws {
    try await Fetching.with { _ in
      .closing([])
    } _: { fetching in
      try await fetching.expectFailure("transfer.cutOff", of: fetching.request("/export"))
    }
  }

  @Test func anAnswerThatIsNotHTTPIsAFailure() async throws {
    try await Fetching.with { _ in
      .closing(Array("220 mail.school.example ESMTP\r\n".utf8))
    } _: { fetching in
      try await fetching.expectFailure("transfer.notHTTP", of: fetching.request("/export"))
    }
  }

  @Test func aClosedPortIsToldAsConnectionRefused() async throws {
    try await Fetching.with { _ in
      .closing([])
    } _: { fetching in
      let closed = try ClosedPort()
      var request = fetching.request("/export")
      request.address = closed.address
      let failure = try await fetching.failure(request)
      #expect(failure.code == "connection.refused")
      #expect(failure.status == nil)

      request.proxy = closed.address
      try await fetching.expectFailure("proxy.unreachable", of: request)
    }
  }

  @Test func aNameThatDoesNotExistIsToldAsOne() async throws {
    try await Fetching.with { _ in
      .closing([])
    } _: { fetching in
      var request = fetching.request("/export")
      // A label of 64 letters is refused by every resolver without a question to the network.
      request.address = "http://\(String(repeating: "a", count: 64)).invalid/"
      try await fetching.expectFailure("connection.nameNotFound", of: request)
    }
  }

  @Test(arguments: [
    ("http://school.example/plan.csv", "address.insecure"),
    ("ftp://school.example/plan.csv", "address.malformed"),
    ("file:///etc/passwd", "address.malformed"),
    ("school.example", "address.malformed"),
    ("https://", "address.malformed"),
    ("https://school.example/a b", "address.malformed"),
    ("", "address.malformed"),
  ])
  func anAddressThatIsNotHTTPSIsNeverAsked(address: String, code: String) async throws {
    try await Fetching.with { _ in
      .closing([])
    } _: { fetching in
      let request = FetchRequest(address: address, destination: fetching.destination)
      try await fetching.expectFailure(code, of: request)
    }
  }

  @Test func aPasswordInTheAddressIsRefused() async throws {
    try await Fetching.with { _ in
      .bytes(ScriptedAnswer.response("200 OK", body: [1]))
    } _: { fetching in
      var request = fetching.request("/export")
      request.address = request.address.replacingOccurrences(of: "http://", with: "http://head:pa55@")
      let failure = try await fetching.failure(request)
      #expect(failure.code == "address.signIn")
      #expect(!failure.reason.contains("pa55"))
      #expect(fetching.server.requests.isEmpty)
    }
  }

  @Test func aTokenThatWouldBecomeAHeaderIsRefused() async throws {
    try await Fetching.with { _ in
      .bytes(ScriptedAnswer.response("200 OK", body: [1]))
    } _: { fetching in
      var request = fetching.request("/export")
      request.bearerToken = "abc\r\nX-Injected: 1"
      try await fetching.expectFailure("source.token", of: request)
      #expect(fetching.server.requests.isEmpty)
    }
  }

  @Test func anAddressThatThePolicyRefusesIsNeverContacted() async throws {
    let policy = AddressPolicy { $0.description != "127.0.0.1" }
    try await Fetching.with(policy: policy) { _ in
      .bytes(ScriptedAnswer.response("200 OK", body: [1]))
    } _: { fetching in
      let failure = try await fetching.failure(fetching.request("/export"))
      #expect(failure.code == "address.refused")
      #expect(failure.reason.contains("127.0.0.1, an address that Caseload may not contact"))
      #expect(fetching.server.requests.isEmpty)
    }
  }
}
