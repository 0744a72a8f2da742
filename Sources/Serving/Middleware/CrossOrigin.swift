import HTTPTypes
import Hummingbird

/// Refuses what another site's page makes a person's browser send (CSRF).
///
/// Browsers say where a request comes from in `Sec-Fetch-Site`, on https and on loopback; older ones in `Origin`. What
/// says neither is a program, which has no session of a person's: with one it is refused.
struct CrossOrigin: RouterMiddleware {
  typealias Context = SiteContext
  let address: PublicAddress
  let cookie: SessionCookie

  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    guard isSafe(request.method) || isOurs(request) else { throw Problem.crossOrigin }
    return try await next(request, context)
  }

  private func isSafe(_ method: HTTPRequest.Method) -> Bool { method == .get || method == .head || method == .options }

  private func isOurs(_ request: Request) -> Bool {
    switch (request.headers[.secFetchSite], request.headers[.origin]) {
    case ("same-origin"?, _), ("none"?, _): true
    case (.some, _): false
    // A page that tells its address to nobody has its origin written as null by browsers. Its address holds the token,
    // which no other site knows; where a browser says no more than that, the address is the proof.
    case (nil, "null"?) where SendLink.holds(request.uri.path): true
    case (nil, let origin?): origin == address.origin || isOwnLoopback(origin, request)
    case (nil, nil): !cookie.isPresent(in: request)
    }
  }

  /// A demonstration on a free port does not know its own address when it starts; on loopback alone, `Host` tells it.
  private func isOwnLoopback(_ origin: String, _ request: Request) -> Bool {
    guard address.isLoopback, !address.isSecure, let host = request.head.authority, origin == "http://" + host,
      let name = HostAndPort.split(host, portNeeded: false)?.host
    else { return false }
    return HostAndPort.isLoopback(name)
  }
}
