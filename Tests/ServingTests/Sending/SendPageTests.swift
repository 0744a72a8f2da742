import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Plans
import Storing
import Synchronization
import Testing

@testable import Serving

/// A school's link: what it opens, and what it tells nobody.
@Suite struct SendPageTests {
  @Test func theLinkOpensAPageToSendAPlanOn() async throws {
    let site = try await TestSite()
    let link = try await site.link(of: site.own)
    let page = try await site.get("/send/\(link.text)")
    #expect(page.status == .ok)
    #expect(page.text.contains("Ferncliffe Primary School"))
    #expect(page.text.contains("action=\"/send/\(link.text)\""))
    #expect(!page.text.contains("Sign out"))
  }

  @Test func aSignedInPersonSeesNoMoreThereThanTheSchool() async throws {
    let site = try await TestSite()
    let link = try await site.link(of: site.own)
    let page = try await site.get("/send/\(link.text)", headers: try await site.signedIn(.manager))
    #expect(!page.text.contains("Sign out"))
  }

  @Test func onlyWhatWasSentWithTheSameLinkIsListed() async throws {
    let site = try await TestSite()
    let link = try await site.link(of: site.own)
    let second = try await site.link(of: site.own)
    let plan = try FilledSite.plan("Plan")
    let own = try await site.readPlan(plan, of: site.own, by: .token(id: link.id), hash: "1")
    let others = [
      try await site.readPlan(plan, of: site.own, by: .token(id: second.id), hash: "2").receipt,
      try await site.readPlan(plan, of: site.own, by: .source(id: link.id), hash: "3").receipt,
      // Recorded again from an archive whose tokens had other numbers.
      try await site.readPlan(plan, of: site.other, by: .token(id: link.id), hash: "4").receipt,
      site.ownReceipt,
    ]
    let page = try await site.get("/send/\(link.text)").text
    #expect(page.contains("/send/\(link.text)/\(own.receipt.rawValue)"))
    #expect(try await site.get("/send/\(link.text)/\(own.receipt.rawValue)").status == .ok)
    for receipt in others {
      #expect(!page.contains(receipt.rawValue))
      let answer = try await site.get("/send/\(link.text)/\(receipt.rawValue)")
      #expect(answer.status == .notFound)
      #expect(answer.text.contains("Nothing that was sent with this link"))
    }
    // The same words as for what there never was.
    let none = try await site.get("/send/\(link.text)/\(String(repeating: "0", count: 32))")
    #expect(none.status == .notFound && none.text.contains("Nothing that was sent with this link"))
  }

  @Test(arguments: [
    "x", "clt_", "clt_" + String(repeating: "g", count: 64), "clt_" + String(repeating: "a", count: 65),
  ])
  func whatIsNoTokenIsNotKnown(_ token: String) async throws {
    let site = try await TestSite()
    let page = try await site.get("/send/\(token)")
    #expect(page.status == .notFound)
    #expect(page.text.contains("Wexshire"))
    #expect(!page.text.contains("Go to the caseload"))
  }

  @Test func aRevokedLinkSaysWhomToAsk() async throws {
    let site = try await TestSite()
    let link = try await site.link(of: site.own, revoked: true)
    let page = try await site.get("/send/\(link.text)")
    #expect(page.status == .gone)
    #expect(page.text.contains("Ask the School Improvement Team of Wexshire for a new one."))
    #expect(!page.text.contains("Ferncliffe"))
  }

  @Test func fiftyUnknownLinksAreAnsweredAndThenNoneIsLookedAtForAWhile() async throws {
    let site = try await TestSite()
    let link = try await site.link(of: site.own)
    for _ in 0..<49 { #expect(try await site.get("/send/x").status == .notFound) }
    #expect(try await site.get("/send/\(link.text)").status == .ok)
    #expect(try await site.get("/send/x").status == .notFound)
    let refused = try await site.get("/send/\(link.text)")
    #expect(refused.status == .tooManyRequests)
    #expect(refused.headers[.retryAfter] == "900")
    site.now += 900
    #expect(try await site.get("/send/\(link.text)").status == .ok)
  }

  @Test func theAddressIsToldToNobody() async throws {
    let counted = Counted()
    let site = try await TestSite(address: "https://caseload.example") { settings in
      settings.requestAnswered = { route, _, _ in counted.add(route) }
    }
    let link = try await site.link(of: site.own)
    let sent = try await site.readPlan(
      try FilledSite.plan("Plan"), of: site.own, by: .token(id: link.id))
    for uri in ["/send/\(link.text)", "/send/\(link.text)/\(sent.receipt.rawValue)", "/send/\(link.text)/0", "/send/x"]
    {
      let answer = try await site.get(uri)
      #expect(answer.headers[.referrerPolicy] == "no-referrer")
      #expect(answer.headers[.robotsTag] == "noindex, nofollow")
      #expect(answer.headers[.cacheControl] == "no-store")
      // Nothing is fetched that could be told the address: the one stylesheet is this site's own.
      let sources = answer.text.matches(of: try Regex("(?:src|href)=\"([^\"]*)\"")).compactMap { $0[1].substring }
      #expect(!sources.isEmpty)
      for source in sources {
        #expect(source.hasPrefix("/send/") || source.hasPrefix("/style/") || source.hasPrefix("#"))
      }
    }
    let file = TestForm().file("plan", named: "plan.csv", "a,b").body
    _ = try await site.test {
      try await $0.executeRequest(
        uri: "/send/\(link.text)", method: .post, headers: [.contentType: TestForm.type], body: file)
    }
    _ = try await site.send([("answer", "yes")], to: "/send/\(link.text)/\(sent.receipt.rawValue)/answer")
    #expect(!site.log.lines.isEmpty)
    #expect(!site.log.lines.contains { $0.contains(link.text) || $0.contains(link.text.dropFirst(4)) })
    let routes = Set(counted.routes)
    #expect(routes == ["/send/{token}", "/send/{token}/{id}", "/send/{token}/{id}/answer"])
  }

  private final class Counted: Sendable {
    private let kept = Mutex<[String]>([])
    var routes: [String] { kept.withLock { $0 } }
    func add(_ route: String) { kept.withLock { $0.append(route) } }
  }
}
