import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Plans
import Storing
import Testing

@testable import Serving

/// One after the other, since no more than a few passwords are hashed at once.
@Suite(.serialized) struct SignInTests {
  @discardableResult private func signIn(
    _ email: String, _ password: String = TestSite.password, next: String? = nil, to site: TestSite,
    cookie: String? = nil
  ) async throws -> TestResponse {
    var fields: HTTPFields = [.contentType: "application/x-www-form-urlencoded", .secFetchSite: "same-origin"]
    fields[.cookie] = cookie
    let headers = fields
    let body =
      "email=\(ReturnPath.encoded(email))&password=\(ReturnPath.encoded(password))"
      + (next.map { "&next=\(ReturnPath.encoded($0))" } ?? "")
    return try await site.test { client in
      try await client.executeRequest(
        uri: "/sign-in", method: .post, headers: headers, body: ByteBuffer(string: body))
    }
  }

  /// The status of a page, and where it leads, with the cookie that an answer set.
  private func page(_ site: TestSite, cookie: String?, path: String = "/schools") async throws -> (Int, String?) {
    let headers: HTTPFields = if let cookie { [.cookie: cookie] } else { [:] }
    return try await site.test { client in
      try await client.execute(uri: path, method: .get, headers: headers) {
        ($0.status.code, $0.headers[.location])
      }
    }
  }

  private func cookie(of response: TestResponse) throws -> String {
    let set = try #require(response.headers[.setCookie])
    return String(try #require(set.split(separator: ";").first))
  }

  @Test func theRightPasswordOpensASession() async throws {
    let site = try await TestSite()
    let response = try await signIn(TestPerson.manager.email, to: site)
    #expect(response.status == .seeOther)
    #expect(response.headers[.location] == "/")
    let set = try #require(response.headers[.setCookie])
    #expect(set.contains("HttpOnly") && set.contains("SameSite=Lax") && set.contains("Path=/"))
    #expect(try await page(site, cookie: try cookie(of: response)).0 == 200)
  }

  @Test func anAddressTypedWithSpacesAndCapitalsIsTheSamePersons() async throws {
    let site = try await TestSite()
    #expect(try await signIn("  MANAGER@wexshire.example", to: site).status == .seeOther)
  }

  @Test func aWrongPasswordAndAnUnknownPersonAreAnsweredAlike() async throws {
    let site = try await TestSite()
    let wrong = try await signIn(TestPerson.manager.email, "wrong", to: site)
    let unknown = try await signIn("manageR@elsewhere.example", "wrong", to: site)
    #expect(wrong.status == .unauthorized)
    #expect(unknown.status == .unauthorized)
    #expect(wrong.headers[.setCookie] == nil)
    let emailsAside = { (text: String) in
      text.replacing(TestPerson.manager.email, with: "").replacing("manageR@elsewhere.example", with: "")
    }
    #expect(emailsAside(wrong.text) == emailsAside(unknown.text))
  }

  @Test func aRemovedPersonsPasswordAndSessionsOpenNothing() async throws {
    let site = try await TestSite()
    let cookie = try cookie(of: try await signIn(TestPerson.manager.email, to: site))
    try await site.store.removePerson(email: TestPerson.manager.email, at: site.now, by: Actor.commandLine)
    #expect(try await page(site, cookie: cookie).0 == 303)
    #expect(try await signIn(TestPerson.manager.email, to: site).status == .unauthorized)
  }

  @Test func afterFiveFailuresEvenTheRightPasswordWaits() async throws {
    let site = try await TestSite()
    for _ in 0..<5 { #expect(try await signIn(TestPerson.manager.email, "wrong", to: site).status == .unauthorized) }
    let response = try await signIn(TestPerson.manager.email, to: site)
    #expect(response.status == .tooManyRequests)
    let wait = try #require(response.headers[.retryAfter].flatMap { Int($0) })
    // Somebody who is not on file waits in the same way.
    for _ in 0..<5 { try await signIn("nobody@wexshire.example", "wrong", to: site) }
    #expect(try await signIn("nobody@wexshire.example", "wrong", to: site).status == .tooManyRequests)
    site.now += wait
    #expect(try await signIn(TestPerson.manager.email, to: site).status == .seeOther)
  }

  @Test func fiftyFailuresFromOneNetworkMakeItWaitWhoeverItTries() async throws {
    let site = try await TestSite()
    for index in 0..<50 { try await signIn("person\(index)@wexshire.example", "wrong", to: site) }
    #expect(try await signIn(TestPerson.manager.email, to: site).status == .tooManyRequests)
  }

  @Test func whoeverSignsInAnewLosesTheOldSession() async throws {
    let site = try await TestSite()
    let old = try cookie(of: try await signIn(TestPerson.manager.email, to: site))
    let new = try cookie(of: try await signIn(TestPerson.manager.email, to: site, cookie: old))
    #expect(new != old)
    #expect(try await page(site, cookie: old).0 == 303)
    #expect(try await page(site, cookie: new).0 == 200)
  }

  @Test func aSessionThatNobodyGaveOpensNothing() async throws {
    let site = try await TestSite()
    let name = site.site.cookie.name
    for value in ["", "x", String(repeating: "0", count: 64), "' OR 1=1"] {
      #expect(try await page(site, cookie: "\(name)=\(value)").0 == 303)
    }
  }

  @Test func anUnusedSessionEndsAfterItsIdleTime() async throws {
    let site = try await TestSite { $0.sessionIdleSeconds = 600 }
    let cookie = try cookie(of: try await signIn(TestPerson.manager.email, to: site))
    site.now += 599
    #expect(try await page(site, cookie: cookie).0 == 200)
    site.now += 599
    #expect(try await page(site, cookie: cookie).0 == 200)
    site.now += 600
    #expect(try await page(site, cookie: cookie).0 == 303)
  }

  @Test func aSessionEndsAfterItsLongestTimeHoweverMuchItIsUsed() async throws {
    let site = try await TestSite {
      $0.sessionIdleSeconds = 600
      $0.sessionAbsoluteSeconds = 1500
    }
    let cookie = try cookie(of: try await signIn(TestPerson.manager.email, to: site))
    for _ in 0..<2 {
      site.now += 500
      #expect(try await page(site, cookie: cookie).0 == 200)
    }
    site.now += 499
    #expect(try await page(site, cookie: cookie).0 == 200)
    site.now += 1
    #expect(try await page(site, cookie: cookie).0 == 303)
  }

  @Test func signingOutEndsTheSessionItself() async throws {
    let site = try await TestSite()
    let cookie = try cookie(of: try await signIn(TestPerson.manager.email, to: site))
    let headers: HTTPFields = [.cookie: cookie, .secFetchSite: "same-origin"]
    try await site.test { client in
      try await client.execute(uri: "/sign-out", method: .post, headers: headers) { response in
        #expect(response.status == .seeOther)
        #expect(response.headers[.setCookie]?.contains("Max-Age=0") == true)
      }
    }
    #expect(try await page(site, cookie: cookie).0 == 303)
  }

  @Test func whoMustSignInFirstComesBackToThePageAskedFor() async throws {
    let site = try await TestSite()
    let (status, location) = try await page(site, cookie: nil, path: "/schools?q=larch%20lane&page=2")
    #expect(status == 303)
    #expect(location == "/sign-in?next=/schools%3Fq%3Dlarch%2520lane%26page%3D2")
    let response = try await signIn(TestPerson.manager.email, next: "/schools?q=larch%20lane&page=2", to: site)
    #expect(response.headers[.location] == "/schools?q=larch%20lane&page=2")
    #expect(try await signIn(TestPerson.manager.email, next: "//evil.example/", to: site).headers[.location] == "/")
  }

  @Test func aFormThatIsTooLargeOrNoneIsRefused() async throws {
    let site = try await TestSite()
    let headers: HTTPFields = [.secFetchSite: "same-origin"]
    for (body, status) in [("email=" + String(repeating: "x", count: 9000), 413), ("nothing", 400), ("", 400)] {
      try await site.test { client in
        try await client.execute(uri: "/sign-in", method: .post, headers: headers, body: ByteBuffer(string: body)) {
          #expect($0.status.code == status)
        }
      }
    }
  }

  @Test func aPasswordLongerThanAThousandBytesIsWrongAndNotHashed() async throws {
    let site = try await TestSite()
    #expect(
      try await signIn(TestPerson.manager.email, String(repeating: "x", count: 1001), to: site).status == .unauthorized)
  }

  @Test func noLineOfTheLogNamesAnAddressOrAPassword() async throws {
    let site = try await TestSite()
    try await signIn(TestPerson.manager.email, "wrong password", to: site)
    try await signIn(TestPerson.manager.email, to: site)
    #expect(site.log.lines.contains { $0.contains("signIn.succeeded") })
    #expect(site.log.lines.contains { $0.contains("signIn.refused") })
    #expect(!site.log.lines.contains { $0.contains("@") || $0.contains("password") || $0.contains("horse") })
  }
}
