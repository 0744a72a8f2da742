import Crypto
import Foundation
import Plans
import Testing

@testable import caseload

@Suite struct TokenSealTests {
  private let seal = TokenSeal(key: SymmetricKey(data: Data(repeating: 7, count: 32)))

  @Test func whatIsSealedOpensAgain() throws {
    let urn = try #require(URN(rawValue: 950_001))
    let sealed = try seal.seal("secret-token", urn: urn, address: "https://a.example/plan")
    #expect(!String(decoding: sealed, as: UTF8.self).contains("secret"))
    #expect(try seal.open(sealed, urn: urn, address: "https://a.example/plan") == "secret-token")
  }

  @Test func aSealedTokenThatIsMovedToAnotherSourceDoesNotOpen() throws {
    let urn = try #require(URN(rawValue: 950_001))
    let other = try #require(URN(rawValue: 950_002))
    let sealed = try seal.seal("secret-token", urn: urn, address: "https://a.example/plan")
    #expect(throws: TokenSeal.Fault.self) { try seal.open(sealed, urn: other, address: "https://a.example/plan") }
    #expect(throws: TokenSeal.Fault.self) { try seal.open(sealed, urn: urn, address: "https://b.example/plan") }
  }

  @Test func anotherKeyDoesNotOpenIt() throws {
    let urn = try #require(URN(rawValue: 950_001))
    let sealed = try seal.seal("secret-token", urn: urn, address: "https://a.example/plan")
    let other = TokenSeal(key: SymmetricKey(data: Data(repeating: 8, count: 32)))
    #expect(throws: TokenSeal.Fault.self) { try other.open(sealed, urn: urn, address: "https://a.example/plan") }
  }

  @Test func aKeyFileOfThirtyOneBytesIsRefusedAndOfThirtyTwoIsTaken() throws {
    let folder = NSTemporaryDirectory() + "/credentials-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try Data(repeating: 1, count: 31).write(to: URL(fileURLWithPath: folder + "/seal-key"))
    #expect(throws: TokenSeal.Fault.self) { try TokenSeal(credentials: folder) }
    try Data(repeating: 1, count: 32).write(to: URL(fileURLWithPath: folder + "/seal-key"))
    _ = try TokenSeal(credentials: folder)
  }
}
