import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Plans
import Storing
import Testing

@testable import Serving

/// What a person says of a file that is held.
@Suite struct FileDeliveryTests {
  private func held(_ site: TestSite) async throws -> (address: String, receipt: ReceiptID) {
    try await site.store.holdDelivery(
      site.ownReceipt, code: "plan.whichLayer", reason: "Is “Maths” layer 1 or 2?", instead: "Say which.", at: site.now)
    return ("/receipts/\(site.ownReceipt.rawValue)", site.ownReceipt)
  }

  @Test func theReceiptAsksWhoeverMayAnswer() async throws {
    let site = try await TestSite()
    let (address, _) = try await held(site)
    for (person, asks) in [(TestPerson.ownAdviser, true), (.otherAdviser, false), (.manager, true)] {
      let page = try await site.get(address, headers: try await site.signedIn(person)).text
      #expect(page.contains("/filing\"") == asks && page.contains("/set-aside\"") == asks, "\(person)")
    }
  }

  @Test func whatIsSaidIsKeptAndTheFileReadAgain() async throws {
    let site = try await TestSite()
    let (address, receipt) = try await held(site)
    let response = try await site.send(
      [("layer", "2"), ("scope", "Mathematics"), ("academicYear", "")], to: address + "/filing",
      headers: try await site.signedIn(.ownAdviser))
    #expect(response.status == .seeOther && response.headers[.location] == address)
    let delivery = try #require(try await site.store.delivery(receipt))
    #expect(delivery.state == .received)
    #expect(delivery.fixed == FixedIdentity(layer: .two, scope: "Mathematics"))
    #expect(site.intake.timesGrown == 1)
  }

  @Test func aPlanThatLostItemsIsAcceptedByWhoeverHasTheSchool() async throws {
    let site = try await TestSite()
    try await site.store.holdDelivery(
      site.ownReceipt, code: "plan.massDrop", reason: "“Plan” had 51 items in the last version, and this file has 20.",
      instead: "Accept it, or set it aside.", at: site.now)
    let address = "/receipts/\(site.ownReceipt.rawValue)"
    for (person, asks) in [(TestPerson.ownAdviser, true), (.otherAdviser, false), (.manager, true)] {
      let page = try await site.get(address, headers: try await site.signedIn(person)).text
      #expect(page.contains("/accept\"") == asks, "\(person)")
      #expect(page.contains("51 items in the last version"))
    }
    let other = try await site.signedIn(.otherAdviser)
    #expect(try await site.send([], to: address + "/accept", headers: other).status == .forbidden)
    #expect(try await site.store.delivery(site.ownReceipt)?.state == .held)

    let headers = try await site.signedIn(.ownAdviser)
    let response = try await site.send([], to: address + "/accept", headers: headers)
    #expect(response.status == .seeOther && response.headers[.location] == address)
    #expect(try await site.store.delivery(site.ownReceipt)?.state == .received)
    #expect(site.intake.timesGrown == 1)
    #expect(try await site.send([], to: address + "/accept", headers: headers).status == .conflict)
  }

  @Test func aFileThatIsHeldForAnotherReasonCannotBeAccepted() async throws {
    let site = try await TestSite()
    let (address, receipt) = try await held(site)
    let headers = try await site.signedIn(.ownAdviser)
    #expect(try await site.get(address, headers: headers).text.contains("/accept\"") == false)
    #expect(try await site.send([], to: address + "/accept", headers: headers).status == .conflict)
    #expect(try await site.store.delivery(receipt)?.state == .held)
  }

  @Test func aFileIsSetAsideWithAReasonAndTakenUpAgain() async throws {
    let site = try await TestSite()
    let (address, receipt) = try await held(site)
    let headers = try await site.signedIn(.ownAdviser)
    for (reason, status) in [(" ", 400), (String(repeating: "x", count: 501), 400), ("A newsletter", 303)] {
      #expect(
        try await site.send([("reason", reason)], to: address + "/set-aside", headers: headers).status.code == status)
    }
    let aside = try #require(try await site.store.delivery(receipt))
    #expect(aside.state == .setAside && aside.reason == "A newsletter")
    #expect(site.intake.withdrawn == [aside.urn])
    #expect(try await site.get(address, headers: headers).text.contains("Take it up again"))
    #expect(try await site.send([], to: address + "/filing", headers: headers).status == .seeOther)
    #expect(try await site.store.delivery(receipt)?.state == .received)
  }

  @Test func whatCannotBeUnderstoodChangesNothing() async throws {
    let site = try await TestSite()
    let (address, receipt) = try await held(site)
    let headers = try await site.signedIn(.ownAdviser)
    for fields in [[("layer", "3")], [("academicYear", "2026")], [("scope", String(repeating: "x", count: 201))]] {
      #expect(try await site.send(fields, to: address + "/filing", headers: headers).status == .badRequest)
    }
    #expect(try await site.store.delivery(receipt)?.state == .held)
  }

  @Test func aFileThatWasSettledMeanwhileIsLeftAlone() async throws {
    let site = try await TestSite()
    let (address, receipt) = try await held(site)
    let headers = try await site.signedIn(.ownAdviser)
    _ = try await site.send([("layer", "1")], to: address + "/filing", headers: headers)
    for path in ["/filing", "/set-aside"] {
      let again = try await site.send([("layer", "2"), ("reason", "x")], to: address + path, headers: headers)
      #expect(again.status == .conflict)
    }
    #expect(try await site.store.delivery(receipt)?.fixed.layer == .one)
  }
}
