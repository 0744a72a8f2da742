import Collecting
import Foundation
import Glibc
import Plans
import Testing

/// A server, a `Transfer` and a folder to write into, all gone when the test is done.
final class Fetching: Sendable {
  let server: LoopbackServer
  let transfer: Transfer
  let folder: URL

  /// Proxy variables that would break every test in this process, were they ever followed.
  private static let hostileEnvironment: Void = {
    for name in ["http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"] {
      setenv(name, "http://127.0.0.1:9", 1)
    }
    for name in ["no_proxy", "NO_PROXY"] { setenv(name, "*.invalid", 1) }
  }()

  init(policy: AddressPolicy = .everyAddress, script: @escaping LoopbackServer.Script) throws {
    Self.hostileEnvironment
    server = try LoopbackServer(script: script)
    transfer = try Transfer(userAgent: "Caseload (Eastmoor Council)", addressPolicy: policy)
    folder = URL.temporaryDirectory.appending(path: "collecting-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  /// Runs `body` against a server with this script, then takes everything down, also where `body` throws.
  static func with(
    policy: AddressPolicy = .everyAddress, script: @escaping LoopbackServer.Script,
    _ body: @Sendable (Fetching) async throws -> Void
  ) async throws {
    let fetching = try Fetching(policy: policy, script: script)
    do {
      try await body(fetching)
      await fetching.close()
    } catch {
      await fetching.close()
      throw error
    }
  }

  func close() async {
    await transfer.shutdown()
    server.stop()
    try? FileManager.default.removeItem(at: folder)
  }

  var destination: String { folder.appending(path: "body").path }

  var fileIsThere: Bool { FileManager.default.fileExists(atPath: destination) }

  func contents() throws -> [UInt8] { [UInt8](try Data(contentsOf: URL(filePath: destination))) }

  func request(_ path: String) -> FetchRequest {
    FetchRequest(address: server.address(path), allowsPlainHTTP: true, destination: destination)
  }

  /// Fetches `path` and expects a body.
  func received(_ request: FetchRequest) async throws -> FetchedBody {
    let answer = try await transfer.fetch(request)
    guard case .received(let body) = answer else {
      throw Unexpected(what: "\(answer)")
    }
    return body
  }

  /// Fetches and expects to be told why not; no file may be left.
  func failure(
    _ request: FetchRequest, sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) async throws -> FetchFailure {
    let failure = try await #require(throws: FetchFailure.self, sourceLocation: sourceLocation) {
      try await transfer.fetch(request)
    }
    #expect(!fileIsThere, "a file was left behind", sourceLocation: sourceLocation)
    #expect(failure.reason.hasSuffix("."), sourceLocation: sourceLocation)
    #expect(FetchFailureCode(rawValue: failure.code) != nil, sourceLocation: sourceLocation)
    return failure
  }
}

extension Fetching {
  func expectFailure(
    _ code: String, of request: FetchRequest, sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) async throws {
    let failure = try await failure(request, sourceLocation: sourceLocation)
    #expect(failure.code == code, sourceLocation: sourceLocation)
  }
}

struct Unexpected: Error {
  var what: String
}
