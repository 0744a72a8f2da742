import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import Plans
import Storing
import Testing

@testable import Serving

/// Uploads over real connections, which end early, stall or say one thing and send another.
@Suite(.serialized) struct UploadSocketTests {
  /// A connection to a site that listens, and the head of an upload with a token of its school.
  private func upload(
    adjust: (inout SiteSettings) -> Void = { _ in },
    _ body: @Sendable (RawConnection, String, TestSite) async throws -> Void
  ) async throws {
    let site = try await TestSite(adjust: adjust)
    let token = try #require(try await site.token(of: site.own)[.authorization])
    let head = "PUT /api/v1/schools/950001/plans HTTP/1.1\r\nHost: localhost\r\nAuthorization: \(token)\r\n"
    try await site.application().test(.live) { client in
      let port = try #require(client.port)
      try await body(RawConnection(port: port), head, site)
    }
  }

  private func wait(until condition: () -> Bool) async throws {
    for _ in 0..<2000 where !condition() { try await Task.sleep(for: .milliseconds(10)) }
    #expect(condition())
  }

  @Test(arguments: ["Content-Length: 1000", "Transfer-Encoding: chunked"])
  func aBodyThatIsCutOffLeavesNoDeliveryAndNoFile(_ framing: String) async throws {
    try await upload { connection, head, site in
      try await connection.send("\(head)\(framing)\r\n\r\n" + (framing.hasPrefix("T") ? "5\r\nhello\r\n" : "hello"))
      try await wait { site.intake.incoming.count == 1 }
      connection.abort()
      try await wait { site.intake.incoming.isEmpty }
      #expect(site.intake.handovers.count == 1)
      #expect(try await site.store.deliveries(of: site.own, limit: 10).count == 1)
    }
  }

  @Test(arguments: ["Content-Length: 1000", "Transfer-Encoding: chunked"])
  func aSenderThatStopsHalfWayIsNeverToldThatAllCame(_ framing: String) async throws {
    try await upload { connection, head, site in
      try await connection.send("\(head)\(framing)\r\n\r\n" + (framing.hasPrefix("T") ? "5\r\nhello\r\n" : "hello"))
      try await wait { site.intake.incoming.count == 1 }
      connection.finish()
      let answer = try await connection.receive()
      #expect(!answer.contains(" 201 "))
      try await wait { site.intake.incoming.isEmpty }
      #expect(site.intake.handovers.count == 1)
    }
  }

  @Test func aChunkedBodyIsTakenWhole() async throws {
    try await upload { connection, head, site in
      try await connection.send("\(head)Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n6\r\n world\r\n0\r\n\r\n")
      #expect(try await connection.receive(until: "\r\n\r\n").hasPrefix("HTTP/1.1 201 "))
      #expect(try await site.store.deliveries(of: site.own, limit: 10).contains { $0.bytes == 11 })
    }
  }

  @Test func aChunkedBodyIsCountedAsItComes() async throws {
    try await upload(adjust: { $0.uploadBytes = 2000 }) { connection, head, site in
      let chunk = "3E8\r\n" + String(repeating: "x", count: 1000) + "\r\n"
      try await connection.send("\(head)Transfer-Encoding: chunked\r\n\r\n" + chunk + chunk + "1\r\nx\r\n")
      #expect(try await connection.receive(until: "\r\n\r\n").hasPrefix("HTTP/1.1 413 "))
      try await wait { site.intake.incoming.isEmpty }
    }
  }

  @Test func whatIsAnnouncedAsTooLargeIsRefusedBeforeItComes() async throws {
    try await upload { connection, head, site in
      try await connection.send("\(head)Expect: 100-continue\r\nContent-Length: 99999999\r\n\r\n")
      #expect(try await connection.receive(until: "\r\n\r\n").hasPrefix("HTTP/1.1 413 "))
      #expect(site.intake.incoming.isEmpty)
    }
  }

  @Test func aSenderThatAsksFirstIsToldToGoOn() async throws {
    try await upload { connection, head, site in
      try await connection.send("\(head)Expect: 100-continue\r\nContent-Length: 5\r\n\r\n")
      #expect(try await connection.receive(until: "\r\n\r\n") == "HTTP/1.1 100 Continue\r\n\r\n")
      try await connection.send("hello")
      #expect(try await connection.receive(until: "\r\n\r\n").hasPrefix("HTTP/1.1 201 "))
    }
  }

  @Test func anUploadThatStallsIsEnded() async throws {
    try await upload(adjust: { $0.uploadSeconds = 1 }) { connection, head, site in
      try await connection.send("\(head)Content-Length: 1000\r\n\r\nhello")
      let answer = try await connection.receive()
      #expect(answer.hasPrefix("HTTP/1.1 408 "))
      #expect(answer.contains("upload.tooSlow"))
      try await wait { site.intake.incoming.isEmpty }
      #expect(site.intake.handovers.count == 1)
    }
  }

  @Test func aConnectionThatSaysNothingIsClosed() async throws {
    try await upload(adjust: { $0.idleSeconds = 1 }) { connection, _, _ in
      let answer = try await connection.receive()
      #expect(answer.isEmpty)
    }
  }

  @Test(arguments: [
    "X: " + String(repeating: "x", count: 17 << 10) + "\r\n", String(repeating: "X: y\r\n", count: 101),
    String(repeating: "X: " + String(repeating: "x", count: 4000) + "\r\n", count: 9),
  ]) func moreHeadersThanAllowedAreRefused(_ headers: String) async throws {
    try await upload { connection, head, site in
      try? await connection.send("\(head)\(headers)Content-Length: 5\r\n\r\nhello")
      let answer = try await connection.receive(until: "\r\n\r\n")
      #expect(!answer.contains(" 201 "))
      #expect(site.intake.handovers.count == 1)
    }
  }

  @Test func theSiteListensOnASocketOfTheFileSystemToo() async throws {
    let site = try await TestSite()
    let path = site.folder + "/http.sock"
    let (ready, told) = AsyncStream<String>.makeStream()
    let application = site.site.application(listen: "unix:" + path, logger: .init(label: "test")) { told.yield($0) }
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await application.run() }
      #expect(await ready.first { _ in true } == "unix:" + path)
      let connection = try RawConnection(path: path)
      try await connection.send("GET /metrics HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
      #expect(try await connection.receive().contains("caseload_build_info 1"))
      group.cancelAll()
    }
  }

  @Test func nothingToListenOnIsSaidWhenItIsRun() async throws {
    let site = try await TestSite()
    let application = site.site.application(listen: "nowhere", logger: .init(label: "test"))
    await #expect(throws: SiteFault.notListenable("nowhere")) { try await application.run() }
  }
}
