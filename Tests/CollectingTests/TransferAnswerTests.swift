import Collecting
import Foundation
import Plans
import Testing

@Suite(.timeLimit(.minutes(1)))
struct TransferAnswerTests {
  static let plan = Array("Priority,Action\r\nReading,Phonics training\r\n".utf8)

  @Test func aFileIsWrittenWholeAndDescribed() async throws {
    try await Fetching.with { request in
      .bytes(
        ScriptedAnswer.response(
          "200 OK",
          [
            "ETag: \"v7\"", "Last-Modified: Mon, 02 Nov 2026 09:00:00 GMT", "Cache-Control: public, max-age=3600",
            "Content-Disposition: attachment; filename=\"SIP 2026-27.csv\"",
          ], body: Self.plan))
    } _: { fetching in
      let body = try await fetching.received(fetching.request("/export"))
      #expect(body.status == 200)
      #expect(body.receivedBytes == Self.plan.count)
      #expect(body.writtenBytes == Self.plan.count)
      #expect(body.etag == "\"v7\"")
      #expect(body.lastModified == "Mon, 02 Nov 2026 09:00:00 GMT")
      #expect(body.maxAge == 3600)
      #expect(body.fileName == "SIP 2026-27.csv")
      #expect(body.finalAddress == fetching.server.address("/export"))
      #expect(try fetching.contents() == Self.plan)
      let attributes = try FileManager.default.attributesOfItem(atPath: fetching.destination)
      #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
    }
  }

  @Test func theRequestNamesTheAuthorityAndSendsTheToken() async throws {
    try await Fetching.with { _ in
      .bytes(ScriptedAnswer.response("200 OK", body: Self.plan))
    } _: { fetching in
      var request = fetching.request("/export")
      request.bearerToken = "s3cret-token"
      _ = try await fetching.received(request)
      let seen = try #require(fetching.server.requests.first)
      #expect(seen.method == "GET")
      #expect(seen.headers["user-agent"] == "Caseload (Eastmoor Council)")
      #expect(seen.headers["authorization"] == "Bearer s3cret-token")
      #expect(seen.headers["accept-encoding"] == "gzip")
      #expect(seen.headers["if-none-match"] == nil)
      #expect(seen.headers["if-modified-since"] == nil)
    }
  }

  @Test func aKnownETagIsAnsweredByUnchangedAndLeavesNoFile() async throws {
    try await Fetching.with { request in
      request.headers["if-none-match"] == "\"v7\""
        ? .bytes(Array("HTTP/1.1 304 Not Modified\r\nETag: \"v7\"\r\n\r\n".utf8))
        : .bytes(ScriptedAnswer.response("200 OK", ["ETag: \"v8\""], body: Self.plan))
    } _: { fetching in
      var request = fetching.request("/export")
      request.etag = "\"v7\""
      request.lastModified = "Mon, 02 Nov 2026 09:00:00 GMT"
      let answer = try await fetching.transfer.fetch(request)
      #expect(
        answer == .unchanged(status: 304, etag: "\"v7\"", lastModified: "Mon, 02 Nov 2026 09:00:00 GMT"))
      #expect(fetching.server.requests.first?.headers["if-modified-since"] == "Mon, 02 Nov 2026 09:00:00 GMT")
      #expect(!fetching.fileIsThere)

      request.etag = "\"v6\""
      #expect(try await fetching.received(request).etag == "\"v8\"")
    }
  }

  @Test func notModifiedThatNobodyAskedForIsAFailure() async throws {
    try await Fetching.with { _ in
      .bytes(Array("HTTP/1.1 304 Not Modified\r\n\r\n".utf8))
    } _: { fetching in
      try await fetching.expectFailure("http.unexpected", of: fetching.request("/export"))
    }
  }

  @Test func aPackedFileIsUnpackedAndBothSizesAreTold() async throws {
    let packed = Gzip.stored(Self.plan)
    try await Fetching.with { _ in
      .bytes(ScriptedAnswer.response("200 OK", ["Content-Encoding: gzip"], body: packed))
    } _: { fetching in
      let body = try await fetching.received(fetching.request("/export"))
      #expect(body.receivedBytes == packed.count)
      #expect(body.writtenBytes == Self.plan.count)
      #expect(try fetching.contents() == Self.plan)
    }
  }

  @Test func aPackedFileMayBeInSeveralMembersAndArriveByteByByte() async throws {
    let packed = Gzip.stored(Self.plan) + Gzip.stored([]) + Gzip.stored(Self.plan)
    let chunks = packed.flatMap { Array("1\r\n".utf8) + [$0] + Array("\r\n".utf8) } + Array("0\r\n\r\n".utf8)
    try await Fetching.with { _ in
      .bytes(Array("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Encoding: x-gzip\r\n\r\n".utf8) + chunks)
    } _: { fetching in
      let body = try await fetching.received(fetching.request("/export"))
      #expect(body.receivedBytes == packed.count)
      #expect(try fetching.contents() == Self.plan + Self.plan)
    }
  }

  @Test func aLargePackedFileIsUnpackedWhole() async throws {
    let file = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 * 31 + $0 / 257) }
    try await Fetching.with { _ in
      .bytes(ScriptedAnswer.response("200 OK", ["Content-Encoding: gzip"], body: Gzip.stored(file)))
    } _: { fetching in
      let body = try await fetching.received(fetching.request("/export"))
      #expect(body.writtenBytes == file.count)
      #expect(try fetching.contents() == file)
    }
  }

  @Test func aChunkedBodyIsReceivedWholeAndItsTrailersAreNotHeaders() async throws {
    let answer =
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nTrailer: ETag\r\n\r\n"
      + "5\r\nhello\r\n6\r\n world\r\n0\r\nETag: \"trailer\"\r\n\r\n"
    try await Fetching.with { _ in
      .bytes(Array(answer.utf8))
    } _: { fetching in
      let body = try await fetching.received(fetching.request("/export"))
      #expect(try fetching.contents() == Array("hello world".utf8))
      #expect(body.etag == nil)
    }
  }

  @Test func anEmptyFileIsReceivedAsEmpty() async throws {
    try await Fetching.with { _ in
      .bytes(ScriptedAnswer.response("200 OK"))
    } _: { fetching in
      let body = try await fetching.received(fetching.request("/export"))
      #expect(body.writtenBytes == 0)
      #expect(try fetching.contents() == [])
    }
  }

  @Test func aProxyIsAskedForTheWholeAddress() async throws {
    // The variables of this process's environment name another proxy, and no_proxy names this host.
    try await Fetching.with { _ in
      .bytes(ScriptedAnswer.response("200 OK", body: Self.plan))
    } _: { fetching in
      var request = fetching.request("/export")
      request.address = "http://school.invalid/plans/export.csv"
      request.proxy = fetching.server.address("")
      _ = try await fetching.received(request)
      let seen = try #require(fetching.server.requests.first)
      #expect(seen.target == "http://school.invalid/plans/export.csv")
      #expect(seen.headers["host"] == "school.invalid")
    }
  }

  @Test func whatStandsAtTheDestinationIsNeverTouched() async throws {
    try await Fetching.with { _ in
      .bytes(ScriptedAnswer.response("200 OK", body: Self.plan))
    } _: { fetching in
      try Data("kept".utf8).write(to: URL(filePath: fetching.destination))
      let error = try await #require(throws: CollectingError.self) {
        try await fetching.transfer.fetch(fetching.request("/export"))
      }
      #expect(error.code == "collecting.cannotWrite")
      #expect(try fetching.contents() == Array("kept".utf8))
      #expect(fetching.server.requests.isEmpty)
    }
  }

  @Test func aFullDiskIsOurFaultAndNotTheSchools() async throws {
    try await Fetching.with { _ in
      .bytes(ScriptedAnswer.response("200 OK", body: Self.plan))
    } _: { fetching in
      var request = fetching.request("/export")
      request.destination = fetching.folder.appending(path: "missing/body").path
      let error = try await #require(throws: CollectingError.self) { try await fetching.transfer.fetch(request) }
      #expect(error == .cannotWrite(path: request.destination, errno: 2))
      #expect(error.description.contains("No such file or directory"))
    }
  }
}
