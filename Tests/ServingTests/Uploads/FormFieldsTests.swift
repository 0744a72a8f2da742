import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Plans
import Storing
import Testing

@testable import Serving

@Suite struct FormFieldsTests {
  @Test func fieldsAreDecodedAsBrowsersEncodeThem() {
    let form = FormFields(encoded: "a=x+y%26z&b=%E2%80%9Cq%E2%80%9D&a=second&c=&d&=e&f=%zz%4")
    #expect(form.texts("a") == ["x y&z", "second"])
    #expect(form.text("b") == "“q”")
    #expect(form.text("c") == nil && form.text("d") == nil && form.text("g") == nil)
    #expect(form.text("f") == "%zz%4")
  }

  @Test func whiteSpaceAroundATextIsTakenOff() {
    #expect(FormFields(encoded: "a=+%0A+x+%0D%0A+y+").text("a") == "x \r\n y")
  }

  @Test func aFormOfTheLimitIsTakenAndAByteMoreIsNot() async throws {
    let site = try await TestSite()
    try await site.store.holdDelivery(
      site.ownReceipt, code: "x", reason: "x", instead: "x", at: site.now)
    let headers = try await site.signedIn(.ownAdviser)
    let uri = "/receipts/\(site.ownReceipt.rawValue)/filing"
    for (bytes, status) in [(FormFields.limit + 1, 413), (FormFields.limit, 303)] {
      let response = try await site.send(
        [("x", String(repeating: "a", count: bytes - 2))], to: uri, headers: headers)
      #expect(response.status.code == status)
    }
  }

  @Test func whatIsNoFormIsRefused() async throws {
    let site = try await TestSite()
    try await site.store.holdDelivery(site.ownReceipt, code: "x", reason: "x", instead: "x", at: site.now)
    var fields = try await site.signedIn(.ownAdviser)
    fields[.contentType] = "text/plain"
    let headers = fields
    let uri = "/receipts/\(site.ownReceipt.rawValue)/filing"
    let status = try await site.test { client in
      try await client.execute(uri: uri, method: .post, headers: headers, body: ByteBuffer(string: "layer=1")) {
        $0.status
      }
    }
    #expect(status == .unsupportedMediaType)
  }
}
