import CCurl
import Foundation
import Glibc
import Plans
import Testing

@testable import Collecting

struct FailureWordsTests {
  @Test(arguments: FetchFailureCode.allCases)
  func everyFailureIsSaidInSentencesThatSayWhatToDo(code: FetchFailureCode) {
    var words = FailureWords(site: .source(host: "school.example"))
    words.status = 418
    let failure = words.failure(code)
    #expect(failure.code == code.rawValue)
    #expect(failure.reason.hasSuffix("."))
    #expect(failure.reason.contains(". ") || failure.reason.contains(": "))
    #expect(failure.reason.count < 260)
    for jargon in ["curl", "TLS", "SSL", "DNS", "HTTP ", "errno", "nil", "Optional"] {
      #expect(!failure.reason.contains(jargon))
    }
  }

  @Test func noTwoFailuresAreSaidAlike() {
    let words = FailureWords(site: .source(host: "school.example"))
    let reasons = FetchFailureCode.allCases.map { words.failure($0).reason }
    #expect(Set(reasons).count == reasons.count)
  }

  @Test(arguments: [(900, "900 bytes"), (1024, "1 KB"), (1 << 20, "1 MB"), (50 << 20, "50 MB")])
  func aLimitIsSaidInRoundFigures(bytes: Int, words: String) {
    #expect(FailureWords.size(bytes) == words)
  }

  private func outcome(
    _ facts: TransferFacts, _ change: (inout FetchRequest) -> Void = { _ in }
  ) throws -> Result<FetchAnswer, any Error> {
    var request = FetchRequest(address: "https://school.example/plan", destination: "/dev/null/x")
    change(&request)
    let address = try #require(SourceAddress(request.address))
    return TransferOutcome(
      facts: facts, request: request, address: address, headers: HeaderLines(), writtenBytes: 0
    ).result
  }

  private func code(_ facts: TransferFacts, _ change: (inout FetchRequest) -> Void = { _ in }) throws -> String {
    guard case .failure(let error) = try outcome(facts, change) else { return "answer" }
    return (error as? FetchFailure)?.code ?? (error as? CollectingError)?.code ?? "?"
  }

  @Test func aTimeoutIsToldByHowFarItGot() throws {
    var facts = TransferFacts(result: CURLE_OPERATION_TIMEDOUT)
    facts.duration = .seconds(15)
    #expect(try code(facts) == "connection.timeout")
    #expect(try code(facts) { $0.proxy = "http://proxy.example:3128" } == "proxy.unreachable")
    facts.wasConnected = true
    #expect(try code(facts) == "transfer.stalled")
    facts.duration = .seconds(120)
    #expect(try code(facts) == "transfer.timeout")
  }

  @Test func aProxyThatRefusesIsNotBlamedOnTheSchool() throws {
    var facts = TransferFacts(result: CURLE_RECV_ERROR)
    facts.proxyStatus = 403
    #expect(try code(facts) == "proxy.refused")
    #expect(try code(TransferFacts(result: CURLE_OK, status: 407)) == "proxy.refused")
    #expect(try code(TransferFacts(result: CURLE_COULDNT_RESOLVE_PROXY)) == "proxy.unreachable")
    facts.proxyStatus = 200
    #expect(try code(facts) == "transfer.cutOff")
  }

  @Test func aFullDiskIsAnErrorOfOurs() throws {
    var facts = TransferFacts(result: CURLE_WRITE_ERROR, status: 200)
    facts.stop = .cannotWrite(28)
    #expect(try code(facts) == "collecting.cannotWrite")
    #expect(try code(TransferFacts(result: CURLE_OUT_OF_MEMORY)) == "collecting.library")
  }

  @Test func anUnknownFaultSaysWhatTheLibrarySays() throws {
    let outcome = try outcome(TransferFacts(result: CURLE_SSL_ENGINE_NOTFOUND))
    guard case .failure(let error as FetchFailure) = outcome else { throw Unexpected(what: "\(outcome)") }
    #expect(error.code == "transfer.failed")
    #expect(error.reason.contains("("))
  }

  @Test(arguments: [
    (AF_INET, [UInt8]([127, 0, 0, 1]), "127.0.0.1"),
    (AF_INET6, [UInt8](repeating: 0, count: 15) + [1], "::1"),
  ])
  func aContactedAddressIsReadFromItsSocketAddress(family: Int32, bytes: [UInt8], text: String) {
    let port: [UInt8] = [0, 0, 0x01, 0xBB]
    let flow: [UInt8] = bytes.count == 16 ? [0, 0, 0, 0] : []
    let full = port + flow + bytes + [0, 0, 0, 0]
    let address = full.withUnsafeBytes { ContactedAddress(family: family, socketAddress: $0) }
    #expect(address?.description == text)
    #expect(address?.port == 443)
    let cut = full.prefix(6).withUnsafeBytes { ContactedAddress(family: family, socketAddress: $0) }
    #expect(cut == nil)
    let other = full.withUnsafeBytes { ContactedAddress(family: 1, socketAddress: $0) }
    #expect(other == nil)
  }
}

struct CollectingPageTests {
  @Test func everyFailureCodeIsDocumented() throws {
    let page = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "docs/collecting.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    let documented = text.split(separator: "\n").filter { $0.hasPrefix("| `") }
      .compactMap { $0.split(separator: "`").dropFirst().first.map(String.init) }
    #expect(documented == FetchFailureCode.allCases.map(\.rawValue))
    let ours: [CollectingError] = [.cannotWrite(path: "", errno: 0), .libraryFailed(""), .stopped]
    for error in ours { #expect(text.contains("`\(error.code)`")) }
  }
}
