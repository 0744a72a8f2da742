import HTTPTypes
import Hummingbird
import Testing

@testable import Serving

@Suite struct SessionCookieTests {
  private func request(_ cookie: String?) -> Request {
    var head = HTTPRequest(method: .get, scheme: "http", authority: "localhost", path: "/")
    head.headerFields[.cookie] = cookie
    return Request(head: head, body: RequestBody(buffer: ByteBuffer()))
  }

  @Test func overHttpsTheCookieIsSecureAndOfThisHostAlone() {
    var response = Response(status: .ok)
    SessionCookie(isSecure: true).set(SessionText.make(), on: &response)
    let set = response.headers[.setCookie] ?? ""
    #expect(set.hasPrefix("__Host-caseload="))
    for attribute in ["Secure", "HttpOnly", "SameSite=Lax", "Path=/"] { #expect(set.contains(attribute)) }
    #expect(!set.contains("Domain"))
  }

  @Test func onlyAWellFormedSecretIsTaken() {
    let cookie = SessionCookie(isSecure: false)
    let secret = SessionText.make()
    #expect(cookie.secret(in: request("caseload=\(secret)")) == secret)
    for wrong in ["caseload=", "caseload=\(secret)0", "caseload=\(secret.dropLast())g", "other=\(secret)"] {
      #expect(cookie.secret(in: request(wrong)) == nil)
    }
    #expect(cookie.isPresent(in: request("caseload=x")))
    #expect(!cookie.isPresent(in: request("other=x")))
    #expect(!cookie.isPresent(in: request(nil)))
  }

  @Test func secretsAndTokensAreLongAndNeverTheSame() {
    #expect(Set((0..<100).map { _ in SessionText.make() }).count == 100)
    #expect(SessionText.make().utf8.count == 64)
    #expect(TokenText.make().hasPrefix("clt_"))
    #expect(TokenText.make().utf8.count == 68)
    #expect(TokenText.hash("clt_x") != TokenText.hash("clt_y"))
  }
}
