import Foundation
import HTTPTypes
import Hummingbird
import Logging
import Plans

/// A small school's site on loopback, as the demonstration has it: serves one export, or answers 404.
///
/// Each has a loopback address of its own (127.0.1.1, 127.0.1.2 …), so that to the collector they are separate hosts.
struct SchoolSite: Sendable {
  let urn: URN
  let host: String
  /// The fixture that is served; nil for a site that has moved its plan and answers 404.
  let file: String?
  /// The path under which it is served.
  let path: String

  /// - Parameter running: told the port, once the site answers.
  /// - Returns: a service that serves until it is told to stop.
  func application(running: @escaping @Sendable (Int) async -> Void) -> some ApplicationProtocol {
    let router = Router()
    let file = file
    router.get(RouterPath(path)) { request, _ -> Response in
      guard let file, let data = FileManager.default.contents(atPath: file) else { throw HTTPError(.notFound) }
      let tag = "\"\(data.count)-\(data.reduce(UInt32(7)) { $0 &* 31 &+ UInt32($1) })\""
      var headers: HTTPFields = [.eTag: tag, .contentType: "application/octet-stream"]
      if request.headers[.ifNoneMatch] == tag { return Response(status: .notModified, headers: headers) }
      headers[.contentDisposition] = "attachment; filename=\"\((file as NSString).lastPathComponent)\""
      return Response(status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: data)))
    }
    var logger = Logger(label: "school.site")
    logger.logLevel = .critical
    return Application(
      router: router, configuration: .init(address: .hostname(host, port: 0)),
      onServerRunning: { channel in await running(channel.localAddress?.port ?? 0) }, logger: logger)
  }
}
