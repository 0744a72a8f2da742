import Collecting
import Foundation
import Plans
import Testing

@Suite(.timeLimit(.minutes(1)))
struct TransferLimitTests {
  @Test func aBombIsStoppedByTheInflatedCap() async throws {
    let bomb = Gzip.bomb(bytes: 20 << 20)
    #expect(bomb.count < 200_000)
    try await Fetching.with { _ in
      .bytes(ScriptedAnswer.response("200 OK", ["Content-Encoding: gzip"], body: bomb))
    } _: { fetching in
      var request = fetching.request("/export")
      request.limits.inflatedBytes = 1 << 20
      let failure = try await fetching.failure(request)
      #expect(failure.code == "transfer.inflatedTooLarge")
      #expect(failure.reason.contains("larger than the 1 MB"))
    }
  }

  @Test(arguments: [(10_000, true), (9_999, false)])
  func theInflatedCapIsTheLastByteThatIsTaken(cap: Int, fits: Bool) async throws {
    let packed = Gzip.stored([UInt8](repeating: 7, count: 10_000))
    try await Fetching.with { _ in
      .bytes(ScriptedAnswer.response("200 OK", ["Content-Encoding: gzip"], body: packed))
    } _: { fetching in
      var request = fetching.request("/export")
      request.limits.inflatedBytes = cap
      if fits {
        #expect(try await fetching.received(request).writtenBytes == 10_000)
      } else {
        try await fetching.expectFailure("transfer.inflatedTooLarge", of: request)
      }
    }
  }

  @Test(arguments: [(10_000, true), (9_999, false)])
  func theReceivedCapIsTheLastByteThatIsTaken(cap: Int, fits: Bool) async throws {
    try await Fetching.with { _ in
      .bytes(ScriptedAnswer.response("200 OK", body: [UInt8](repeating: 7, count: 10_000)))
    } _: { fetching in
      var request = fetching.request("/export")
      request.limits.receivedBytes = cap
      if fits {
        #expect(try await fetching.received(request).receivedBytes == 10_000)
      } else {
        try await fetching.expectFailure("transfer.tooLarge", of: request)
      }
    }
  }

  @Test func aBodyWithoutEndIsStoppedByTheReceivedCap() async throws {
    let head = Array("HTTP/1.1 200 OK\r\n\r\n".utf8)
    try await Fetching.with { _ in
      .repeating([UInt8](repeating: 7, count: 64 << 10), head: head)
    } _: { fetching in
      var request = fetching.request("/export")
      request.limits.receivedBytes = 3 << 20
      let failure = try await fetching.failure(request)
      #expect(failure.code == "transfer.tooLarge")
      #expect(failure.receivedBytes > 3 << 20)
      #expect(failure.receivedBytes < 8 << 20)
    }
  }

  @Test func packedBytesThatInflateToNothingAreCountedToo() async throws {
    // Empty stored blocks for ever: the write callback would never hear of them.
    let head = Array("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n".utf8) + Gzip.stored([]).prefix(10)
    let empty: [UInt8] = [0, 0, 0, 0xFF, 0xFF]
    let blocks = [UInt8](Array(repeating: empty, count: 10_000).joined())
    try await Fetching.with { _ in
      .repeating(blocks, head: head)
    } _: { fetching in
      var request = fetching.request("/export")
      request.limits.receivedBytes = 1 << 20
      try await fetching.expectFailure("transfer.tooLarge", of: request)
    }
  }

  @Test func anErrorPageWithoutEndIsNotRead() async throws {
    let head = Array("HTTP/1.1 404 Not Found\r\n\r\n".utf8)
    try await Fetching.with { _ in
      .repeating([UInt8](repeating: 7, count: 64 << 10), head: head)
    } _: { fetching in
      try await fetching.expectFailure("http.notFound", of: fetching.request("/export"))
    }
  }

  @Test func headersWithoutEndAreStopped() async throws {
    let head = Array("HTTP/1.1 200 OK\r\n".utf8)
    let line = Array("X-Filler: \(String(repeating: "x", count: 1000))\r\n".utf8)
    try await Fetching.with { _ in
      .repeating(line, head: head)
    } _: { fetching in
      let failure = try await fetching.failure(fetching.request("/export"))
      #expect(failure.code == "transfer.headersTooLarge")
    }
  }

  @Test(arguments: ["zstd", "gzip, ZSTD", "br", "deflate", "gzip\r\nContent-Encoding: gzip"])
  func anEncodingThatWasNotAskedForIsRefused(encoding: String) async throws {
    try await Fetching.with { _ in
      .bytes(ScriptedAnswer.response("200 OK", ["Content-Encoding: \(encoding)"], body: [1, 2, 3]))
    } _: { fetching in
      try await fetching.expectFailure("transfer.encoding", of: fetching.request("/export"))
    }
  }

  @Test func bytesThatAreNotGzipAreRefused() async throws {
    try await Fetching.with { _ in
      .bytes(ScriptedAnswer.response("200 OK", ["Content-Encoding: gzip"], body: Array("not packed at all".utf8)))
    } _: { fetching in
      try await fetching.expectFailure("transfer.encoding", of: fetching.request("/export"))
    }
  }

  @Test func aTrickleIsGivenUpAsStalled() async throws {
    let head = Array("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n".utf8)
    try await Fetching.with { _ in
      .trickling(head, everyMilliseconds: 100)
    } _: { fetching in
      var request = fetching.request("/export")
      request.limits.stallBytesPerSecond = 1000
      request.limits.stallSeconds = 1
      let failure = try await fetching.failure(request)
      #expect(failure.code == "transfer.stalled")
      #expect(failure.reason.contains("all but stopped"))
    }
  }

  @Test func aTransferThatNeverEndsIsGivenUpInTime() async throws {
    let head = Array("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n".utf8)
    try await Fetching.with { _ in
      .trickling(head, everyMilliseconds: 20)
    } _: { fetching in
      var request = fetching.request("/export")
      request.limits.stallBytesPerSecond = 1
      request.limits.totalSeconds = 1
      let failure = try await fetching.failure(request)
      #expect(failure.code == "transfer.timeout")
      #expect(failure.reason.contains("after 1 second."))
    }
  }
}
