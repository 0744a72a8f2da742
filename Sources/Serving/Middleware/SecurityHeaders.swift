import HTTPTypes
import Hummingbird

/// What every answer says to the browser: nothing from elsewhere, no script, no frame, no guessing.
struct SecurityHeaders: RouterMiddleware {
  typealias Context = SiteContext
  let isSecure: Bool

  /// `form-action` and `base-uri` do not fall back to `default-src`, so they are named. There is no script at all.
  static let policy =
    "default-src 'self'; script-src 'none'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"

  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    response.headers[values: .contentSecurityPolicy] = [SecurityHeaders.policy]
    response.headers[.xContentTypeOptions] = "nosniff"
    // The address of a school's link is the key to it: it is told to nobody, not even to this site's own stylesheet,
    // whose requests a proxy may log, and no search engine keeps it.
    let isLink = SendLink.holds(request.uri.path)
    response.headers[.referrerPolicy] = isLink ? "no-referrer" : "same-origin"
    if isLink { response.headers[.robotsTag] = "noindex, nofollow" }
    response.headers[.crossOriginResourcePolicy] = "same-origin"
    response.headers[.crossOriginOpenerPolicy] = "same-origin"
    response.headers[.permissionsPolicy] = "camera=(), geolocation=(), microphone=()"
    if isSecure { response.headers[.strictTransportSecurity] = "max-age=31536000" }
    return response
  }
}

extension HTTPField.Name {
  static let referrerPolicy = literal("Referrer-Policy")
  static let permissionsPolicy = literal("Permissions-Policy")
  static let crossOriginOpenerPolicy = literal("Cross-Origin-Opener-Policy")
  static let robotsTag = literal("X-Robots-Tag")
  static let secFetchSite = literal("Sec-Fetch-Site")
  static let fileName = literal("X-File-Name")
  static let forwardedFor = literal("X-Forwarded-For")
  static let forwarded = literal("Forwarded")
  static let forwardedHost = literal("X-Forwarded-Host")
  static let forwardedProto = literal("X-Forwarded-Proto")
  static let realIP = literal("X-Real-IP")

  /// A name that is known to be well-formed; `accept` stands in where it is not, which a test would see.
  private static func literal(_ name: String) -> HTTPField.Name { HTTPField.Name(name) ?? .accept }
}
