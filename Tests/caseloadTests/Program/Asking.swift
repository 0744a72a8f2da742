import Collecting
import Foundation
import Plans

/// Asks a running daemon as a browser or a probe would, by libcurl.
enum Asking {
  /// The body of an answer, or the status of a refusal.
  static func get(_ address: String) async throws -> (status: Int, body: String) {
    let transfer = try Transfer(userAgent: "Caseload tests")
    let path = NSTemporaryDirectory() + "/answer-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: path) }
    do {
      let answer = try await transfer.fetch(
        FetchRequest(address: address, allowsPlainHTTP: true, destination: path))
      await transfer.shutdown()
      guard case .received(let body) = answer else { return (304, "") }
      return (body.status, String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self))
    } catch let failure as FetchFailure {
      await transfer.shutdown()
      return (failure.status ?? 0, failure.reason)
    }
  }
}
