import HTTPTypes
import Hummingbird
import NIOCore
import Testing

@testable import Serving

@Suite struct AddressTests {
  @Test(arguments: [
    ("https://caseload.example.gov.uk", "https://caseload.example.gov.uk"),
    ("https://Caseload.example/", "https://caseload.example"),
    ("https://caseload.example:443", "https://caseload.example"),
    ("https://caseload.example:8443", "https://caseload.example:8443"),
    ("http://127.0.0.1:8080", "http://127.0.0.1:8080"), ("http://localhost", "http://localhost"),
    ("http://[::1]:8080", "http://[::1]:8080"), ("http://127.9.9.9:80", "http://127.9.9.9"),
  ]) func anOriginIsWrittenAsBrowsersWriteIt(_ address: String, _ origin: String) throws {
    #expect(try PublicAddress(address).origin == origin)
  }

  @Test(arguments: [
    "http://caseload.example.gov.uk", "http://10.0.0.1", "http://128.0.0.1", "http://127.0.0.1.evil.example",
    "http://localhost.evil.example", "http://[::2]",
  ]) func plainHttpIsForThisMachineAlone(_ address: String) {
    #expect(throws: SiteFault.unencrypted(address)) { try PublicAddress(address) }
  }

  @Test(arguments: [
    "", "caseload.example", "ftp://x", "https://", "https://x/y", "https://a b", "https://x:99999", "https://u@x",
  ])
  func whatNoBrowserOpensIsNoAddress(_ address: String) {
    #expect(throws: SiteFault.notAnAddress(address)) { try PublicAddress(address) }
  }

  @Test func aSiteOverPlainHttpIsNotBuilt() async throws {
    let fault = try await #require(throws: SiteFault.self) {
      _ = try await TestSite(address: "http://caseload.example")
    }
    #expect(fault.description.contains("passwords would travel unencrypted"))
  }

  @Test(arguments: ["127.0.0.1:8080", "[::1]:80", "localhost:0", "unix:/run/caseload/http.sock"])
  func hostsWithPortsAndSocketsAreListenedOn(_ text: String) throws {
    _ = try ListenAddress.of(text)
  }

  @Test(arguments: [
    "", "8080", "127.0.0.1", "127.0.0.1:", "127.0.0.1:x", ":80", "unix:", "unix:relative", "::1:80", "x:70000",
  ])
  func anythingElseIsNothingToListenOn(_ text: String) {
    #expect(throws: SiteFault.notListenable(text)) { try ListenAddress.of(text) }
  }

  private func request(_ fields: HTTPFields) -> Request {
    Request(
      head: HTTPRequest(method: .get, scheme: "http", authority: "x", path: "/", headerFields: fields),
      body: RequestBody(buffer: ByteBuffer()))
  }

  @Test func aProxyOnThisMachineIsBelievedAndNobodyElse() throws {
    let near = try SocketAddress(ipAddress: "127.0.0.1", port: 1)
    let far = try SocketAddress(ipAddress: "192.0.2.7", port: 1)
    let socket = try SocketAddress(unixDomainSocketPath: "/run/x")
    let forwarded = request([.forwardedFor: "203.0.113.5, 198.51.100.9"])
    #expect(ClientAddress.text(forwarded, near) == "198.51.100.9")
    #expect(ClientAddress.text(forwarded, socket) == "198.51.100.9")
    #expect(ClientAddress.text(forwarded, far) == "192.0.2.7")
    #expect(ClientAddress.text(request([:]), near) == "127.0.0.1")
    #expect(ClientAddress.text(request([.forwardedFor: String(repeating: "1", count: 65)]), near) == "127.0.0.1")
  }

  @Test func whoeverAsksThroughAProxyIsNotThisMachine() throws {
    let near = try SocketAddress(ipAddress: "127.0.0.1", port: 1)
    #expect(ClientAddress.isThisMachine(request([:]), near))
    #expect(ClientAddress.isThisMachine(request([:]), try SocketAddress(unixDomainSocketPath: "/run/x")))
    #expect(ClientAddress.isThisMachine(request([:]), try SocketAddress(ipAddress: "::1", port: 1)))
    #expect(!ClientAddress.isThisMachine(request([:]), try SocketAddress(ipAddress: "192.0.2.7", port: 1)))
    #expect(!ClientAddress.isThisMachine(request([:]), nil))
    for name in [HTTPField.Name.forwardedFor, .forwarded, .via, .forwardedHost, .forwardedProto, .realIP] {
      #expect(!ClientAddress.isThisMachine(request([name: "x"]), near))
    }
  }
}
