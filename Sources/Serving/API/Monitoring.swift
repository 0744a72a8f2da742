import HTTPTypes
import Hummingbird

extension Site {
  /// `GET /healthz`: the daemon runs and answers. It says nothing of what it depends on, so that a full disk does not
  /// make a supervisor restart it for ever.
  func tellHealth(_ request: Request, _ context: SiteContext) async throws -> Response { plain("ok\n") }

  /// `GET /readyz`: whether it can do its work, and if not, why, in words.
  func tellReadiness(_ request: Request, _ context: SiteContext) async throws -> Response {
    let problems = await readiness()
    guard !problems.isEmpty else { return plain("ready\n") }
    return plain(problems.joined(separator: "\n") + "\n", status: .serviceUnavailable)
  }

  /// `GET /metrics`: counts in the Prometheus text format.
  func tellMetrics(_ request: Request, _ context: SiteContext) async throws -> Response {
    plain(metrics(), type: "text/plain; version=0.0.4; charset=utf-8")
  }

  /// `GET /style/{file}`: the stylesheet, under the name that the pages of this version give it.
  func sendStylesheet(_ request: Request, _ context: SiteContext) async throws -> Response {
    guard request.uri.path == stylesheet.path else { throw Problem.noSuchPage }
    return stylesheet.response(to: request)
  }

  private func plain(
    _ text: String, status: HTTPResponse.Status = .ok, type: String = "text/plain; charset=utf-8"
  ) -> Response {
    Response(
      status: status, headers: [.contentType: type, .cacheControl: "no-store"],
      body: .init(byteBuffer: ByteBuffer(string: text)))
  }
}
