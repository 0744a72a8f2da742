import HTTPTypes
import Hummingbird

/// The cookie that a session's secret travels in.
///
/// Over https it is `__Host-caseload`, Secure. Browsers and test clients differ on whether such a cookie may be set
/// over plain http on loopback, so there, and nowhere else, it is `caseload` and not Secure.
struct SessionCookie: Sendable {
  let name: String
  let isSecure: Bool

  init(isSecure: Bool) {
    self.isSecure = isSecure
    name = isSecure ? "__Host-caseload" : "caseload"
  }

  /// The secret that a request carries, where it is well-formed.
  func secret(in request: Request) -> String? {
    guard let value = request.cookies[name]?.value, SessionText.isWellFormed(value) else { return nil }
    return value
  }

  /// Whether the request carries the cookie at all, well-formed or not.
  func isPresent(in request: Request) -> Bool { request.cookies[name] != nil }

  func set(_ secret: String, on response: inout Response) {
    response.setCookie(
      Cookie(name: name, value: secret, path: "/", secure: isSecure, httpOnly: true, sameSite: .lax))
  }

  func clear(on response: inout Response) {
    response.setCookie(
      Cookie(name: name, value: "", maxAge: 0, path: "/", secure: isSecure, httpOnly: true, sameSite: .lax))
  }
}
