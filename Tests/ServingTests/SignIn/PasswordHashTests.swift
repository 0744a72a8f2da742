import Testing

@testable import Serving

@Suite struct PasswordHashTests {
  @Test func aPasswordMatchesItsOwnHashAndNoOther() async throws {
    let hash = try await PasswordHash.make("correct horse", cost: .quick)
    #expect(try await PasswordHash.matches("correct horse", hash))
    #expect(try await !PasswordHash.matches("correct horsE", hash))
    #expect(try await !PasswordHash.matches("", hash))
  }

  @Test func theSamePasswordHashesDifferentlyEachTime() async throws {
    let first = try await PasswordHash.make("x", cost: .quick)
    #expect(try await PasswordHash.make("x", cost: .quick) != first)
    #expect(first.hasPrefix("scrypt$4$8$1$"))
    #expect(!first.contains("x$"))
  }

  @Test func theCostOfPeoplesPasswordsIsTheStandardOne() async throws {
    #expect(PasswordHash.nobodys(cost: .standard).hasPrefix("scrypt$16$8$1$"))
    let hash = try await PasswordHash.make("x")
    #expect(hash.hasPrefix("scrypt$16$8$1$"))
    #expect(try await PasswordHash.matches("x", hash))
  }

  @Test func nothingMatchesNobodysHash() async throws {
    let hash = PasswordHash.nobodys(cost: .quick)
    for password in ["", "x", hash] { #expect(try await !PasswordHash.matches(password, hash)) }
    // It is a hash that is worked out, not one that is refused at sight.
    #expect(hash.split(separator: "$").count == 6)
  }

  @Test(arguments: [
    "", "x", "scrypt$4$8$1$00$00", "md5$4$8$1$00$" + String(repeating: "0", count: 64),
    "scrypt$40$8$1$00$" + String(repeating: "0", count: 64), "scrypt$4$8$1$zz$" + String(repeating: "0", count: 64),
    "scrypt$4$8$1$00$" + String(repeating: "0", count: 62),
  ]) func whatIsNoHashMatchesNothing(_ text: String) async throws {
    #expect(try await !PasswordHash.matches("x", text))
  }
}
