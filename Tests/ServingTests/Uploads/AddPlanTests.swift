import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Plans
import Storing
import Testing

@testable import Serving

/// The form with which a person adds a plan.
@Suite struct AddPlanTests {
  /// Sends a form as the school's adviser.
  @discardableResult private func send(
    _ body: String, to site: TestSite, type: String = TestForm.type, accept: String? = "application/json"
  ) async throws -> TestResponse {
    var asking = try await site.signedIn(.ownAdviser)
    asking[.contentType] = type
    asking[.accept] = accept
    let headers = asking
    return try await site.test { client in
      try await client.executeRequest(
        uri: "/schools/950001/plans", method: .post, headers: headers, body: ByteBuffer(string: body))
    }
  }

  @Test func aFileIsKeptAndItsReceiptShown() async throws {
    let site = try await TestSite()
    let form = TestForm().field("layer", "2").file("plan", named: "C:\\Plans\\Maths.csv", "a,b\r\n--c").field(
      "scope", "Mathematics"
    ).field("academicYear", "2026/27")
    let response = try await send(form.finished, to: site)
    #expect(response.status == .seeOther)
    let handover = try #require(site.intake.handovers.last)
    #expect(handover.urn == site.own)
    #expect(handover.fileName == "Maths.csv")
    let adviser = try #require(site.people[.ownAdviser])
    #expect(handover.route == .person(id: adviser.id))
    #expect(
      handover.fixed
        == FixedIdentity(layer: .two, scope: "Mathematics", academicYear: AcademicYear(startingIn: 2026)))
    let name = try #require(response.headers[.location]?.split(separator: "/").last)
    let receipt = try #require(ReceiptID(rawValue: String(name)))
    let delivery = try #require(try await site.store.delivery(receipt))
    #expect(delivery.bytes == 8)
    #expect(
      try String(contentsOfFile: site.intake.keptFolder + "/" + delivery.sha256, encoding: .utf8) == "a,b\r\n--c")
    #expect(site.intake.incoming.isEmpty)
  }

  @Test func theFormWaitsUntilThePlanWasRead() async throws {
    let site = try await TestSite()
    let store = site.store
    site.intake.whenSettled = { receipt in
      _ = try? await store.refuseDelivery(
        receipt, Refusal(code: "file.damaged", reason: "It is damaged.", instead: "Save it again."),
        at: TestSite.noon)
    }
    let response = try await send(TestForm().file("plan", named: "a.csv", "x").finished, to: site)
    let address = try #require(response.headers[.location])
    let headers = try await site.signedIn(.ownAdviser)
    let page = try await site.test {
      try await $0.executeRequest(uri: address, method: .get, headers: headers, body: nil)
    }
    #expect(page.status == .ok)
    #expect(page.text.contains("It is damaged."))
    #expect(page.text.contains("Save it again."))
  }

  @Test func everyFaultOfAFormLeavesNothingBehind() async throws {
    let file = TestForm().file("plan", named: "a.csv", "x")
    let parts = (0..<21).reduce(TestForm()) { $0.field("f\($1)", "x") }
    let faults: [(String, String, Int)] = [
      (file.file("other", named: "b.csv", "y").finished, "form.secondFile", 422),
      (TestForm().field("scope", "Maths").finished, "form.noFile", 422),
      (TestForm().file("plan", named: "", "").finished, "form.noFile", 422),
      (file.field("scope", "a").field("scope", "b").finished, "form.duplicateField", 422),
      (file.field("plan", "a").finished, "form.duplicateField", 422),
      (file.field("scope", String(repeating: "x", count: 5000)).finished, "form.fieldTooLong", 422),
      (file.unfinished, "form.cutOff", 400),
      (parts.finished, "form.tooManyParts", 422),
      ("no form at all", "form.cutOff", 400),
      (TestForm().file("plan", named: "a.csv", "").finished, "upload.empty", 422),
      (file.field("layer", "7").finished, "parameter.layer", 400),
    ]
    for (body, code, status) in faults {
      let site = try await TestSite()
      let response = try await send(body, to: site)
      #expect(response.status.code == status, "\(code)")
      #expect(response.text.contains("\"code\":\"\(code)\""), "\(response.text)")
      #expect(site.intake.incoming.isEmpty, "\(code)")
      #expect(site.intake.handovers.count == 1, "\(code)")
    }
  }

  @Test func whatIsNotMultipartIsRefused() async throws {
    let site = try await TestSite()
    let response = try await send("a=b", to: site, type: "application/x-www-form-urlencoded")
    #expect(response.status == .unprocessableContent)
    #expect(response.text.contains("form.notMultipart"))
  }

  @Test func aFileOfTheLimitIsTakenAndAByteMoreIsNot() async throws {
    let site = try await TestSite { $0.uploadBytes = 100_000 }
    let most = String(repeating: "x", count: 100_000)
    #expect(try await send(TestForm().file("plan", named: "a.csv", most).finished, to: site).status == .seeOther)
    let response = try await send(TestForm().file("plan", named: "a.csv", most + "x").finished, to: site)
    #expect(response.status == .contentTooLarge)
    #expect(site.intake.incoming.isEmpty)
  }

  @Test func aFullDiskIsSaidToBeOurs() async throws {
    let site = try await TestSite()
    site.intake.refusal = .diskFull(freeBytes: 0)
    let response = try await send(TestForm().file("plan", named: "a.csv", "x").finished, to: site, accept: "text/html")
    #expect(response.status.code == 507)
    #expect(response.text.contains("That is our fault"))
  }

  @Test func whatCouldNotBeKeptLeavesNothingBehind() async throws {
    let site = try await TestSite()
    site.intake.failure = .archiveUnwritable(code: 5)
    let response = try await send(TestForm().file("plan", named: "a.csv", "x").finished, to: site)
    #expect(response.status == .serviceUnavailable)
    #expect(site.intake.incoming.isEmpty)
  }
}
