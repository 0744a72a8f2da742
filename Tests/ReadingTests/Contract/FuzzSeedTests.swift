import Foundation
import Plans
import Testing

@testable import Reading

/// What the fuzzer begins with and what it once found, in `Fixtures/fuzz`: all of it is read or refused by the contract.
@Suite struct FuzzSeedTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Fixtures/fuzz")

  private static let seeds: [String] =
    FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    .filter { $0.contains("/") }.sorted() ?? []

  @Test func thereAreSeedsOfEachKindOfInput() {
    #expect(
      Set(FuzzSeedTests.seeds.compactMap { $0.split(separator: "/").first }).isSuperset(of: [
        "csv", "html", "package", "pdf",
      ]))
  }

  @Test(arguments: seeds)
  func aSeedIsReadOrRefusedByTheContract(_ seed: String) throws {
    let bytes = Array(try Data(contentsOf: FuzzSeedTests.folder.appending(path: seed)))
    let parts = FuzzSeedTests.parts(bytes)
    let outcome: ReadingOutcome
    switch seed.split(separator: "/").first {
    case "package": outcome = ReadingOutcome(try ZipFile.bytes(parts))
    case "pdf":
      let part = { (name: String) in parts.first { $0.name == name }?.bytes }
      outcome = ReadingOutcome(words: part("words") ?? [], drawing: part("drawing"))
    default: outcome = ReadingOutcome(bytes)
    }
    #expect(outcome.faults().isEmpty)
  }

  /// Each part begins with a line `%%part NAME`.
  private static func parts(_ bytes: [UInt8]) -> [ZipFile.Part] {
    let pieces = String(decoding: bytes, as: UTF8.self).components(separatedBy: "%%part ").dropFirst()
    return pieces.map { piece in
      let name = piece.prefix { $0 != "\n" }
      return ZipFile.Part(name: String(name), bytes: Array(piece.dropFirst(name.count + 1).utf8))
    }
  }
}
