import Collecting
import Foundation
import Plans
import Testing

@Suite(.timeLimit(.minutes(1)), .enabled(if: SecureServer.isPossible, "needs openssl"))
struct TransferSecurityTests {
  private static let file = ScriptedAnswer.response("200 OK", body: [1, 2, 3])

  /// Fetches by a `Transfer` that trusts `server`, or none but the system's authorities.
  private static func fetch(
    _ address: String, trusting server: SecureServer?, token: String? = nil, allowsPlainHTTP: Bool = false
  ) async throws -> FetchAnswer {
    let transfer = try Transfer(userAgent: "Caseload", certificateFile: server?.certificateFile)
    let destination = URL.temporaryDirectory.appending(path: "secure-body-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: destination) }
    let request = FetchRequest(
      address: address, allowsPlainHTTP: allowsPlainHTTP, bearerToken: token, destination: destination)
    do {
      let answer = try await transfer.fetch(request)
      await transfer.shutdown()
      return answer
    } catch {
      #expect(!FileManager.default.fileExists(atPath: destination))
      await transfer.shutdown()
      throw error
    }
  }

  private static func failure(_ address: String, trusting server: SecureServer?) async throws -> FetchFailure {
    try await #require(throws: FetchFailure.self) { try await fetch(address, trusting: server) }
  }

  @Test func aCertificateThatTheAuthorityTrustsIsAccepted() async throws {
    let server = try SecureServer(answers: ["plan": Self.file])
    let answer = try await Self.fetch(server.address("plan"), trusting: server)
    guard case .received(let body) = answer else { throw Unexpected(what: "\(answer)") }
    #expect(body.writtenBytes == 3)
  }

  @Test func aCertificateThatNobodyKnowsIsRefused() async throws {
    let server = try SecureServer(answers: ["plan": Self.file])
    let failure = try await Self.failure(server.address("plan"), trusting: nil)
    #expect(failure.code == "tls.certificate")
    #expect(failure.reason.contains("cannot be trusted"))
  }

  @Test func aCertificateOfAnotherSiteIsRefused() async throws {
    let server = try SecureServer(answers: ["plan": Self.file])
    let failure = try await Self.failure(server.address("plan", host: "localhost"), trusting: server)
    #expect(failure.code == "tls.certificate")
  }

  @Test func aCertificateThatHasRunOutIsRefusedAndSaidToHaveRunOut() async throws {
    let server = try SecureServer(isExpired: true, answers: ["plan": Self.file])
    let failure = try await Self.failure(server.address("plan"), trusting: server)
    #expect(failure.code == "tls.expired")
    #expect(failure.reason.contains("has run out"))
  }

  @Test func aSiteThatSpeaksNoTLSIsToldAsOne() async throws {
    let plain = try LoopbackServer(greeting: ScriptedAnswer.response("400 Bad Request")) { _ in .closing([]) }
    defer { plain.stop() }
    let failure = try await Self.failure("https://127.0.0.1:\(plain.port)/", trusting: nil)
    #expect(failure.code == "tls.failed")
  }

  @Test func aRedirectFromHTTPSToHTTPIsRefused() async throws {
    let plain = try LoopbackServer { _ in .closing(Self.file) }
    defer { plain.stop() }
    let server = try SecureServer(answers: [
      "plan": ScriptedAnswer.response("302 Found", ["Location: \(plain.address("/plan"))"])
    ])
    let failure = try await Self.failure(server.address("plan"), trusting: server)
    #expect(failure.code == "redirect.insecure")
    #expect(failure.reason.contains("not https"))
    #expect(plain.requests.isEmpty)
  }

  @Test func whereThatIsAllowedTheTokenStaysBehind() async throws {
    let plain = try LoopbackServer { _ in .bytes(Self.file) }
    defer { plain.stop() }
    let server = try SecureServer(answers: [
      "plan": ScriptedAnswer.response("302 Found", ["Location: \(plain.address("/plan"))"])
    ])
    _ = try await Self.fetch(server.address("plan"), trusting: server, token: "s3cret-token", allowsPlainHTTP: true)
    let seen = try #require(plain.requests.first)
    #expect(seen.headers["authorization"] == nil)
  }

  @Test func aMissingCertificateFileIsOurFault() async throws {
    let transfer = try Transfer(userAgent: "Caseload", certificateFile: "/nowhere/certificates.pem")
    let server = try SecureServer(answers: ["plan": Self.file])
    let destination = URL.temporaryDirectory.appending(path: "secure-body-\(UUID().uuidString)").path
    let error = try await #require(throws: CollectingError.self) {
      try await transfer.fetch(FetchRequest(address: server.address("plan"), destination: destination))
    }
    #expect(error.description.contains("trusted certificates"))
    #expect(!FileManager.default.fileExists(atPath: destination))
    await transfer.shutdown()
  }
}
