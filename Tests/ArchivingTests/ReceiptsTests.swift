import Archiving
import Foundation
import Plans
import Testing

@Suite struct ReceiptsTests {
  @Test func aReceiptTellsAllThatWasHandedIn() throws {
    let house = try TemporaryArchive()
    let file = try house.spool("a plan")
    let receipt = try house.receipt()
    _ = try house.archive.keep(file, receipt: receipt)
    let kept = try #require(try house.archive.receipts().first)
    #expect(kept.about == receipt)
    #expect(kept.receipt == receipt.receipt)
    #expect(kept.fixed.scope == "Mathematics")
    #expect(kept.sha256 == file.sha256)
    #expect(kept.bytes == 6)
  }

  @Test func bytesWithoutAReceiptAreNoDelivery() throws {
    let house = try TemporaryArchive()
    let path = try house.archive.keep(house.spool("a plan"), receipt: house.receipt())
    // A crash between the two renames.
    try FileManager.default.removeItem(atPath: "\(path).\(String(repeating: "a", count: 32)).json")
    #expect(try house.archive.receipts().isEmpty)
    #expect(try house.archive.survey().unreadable.isEmpty)
    _ = try house.archive.keep(house.spool("a plan"), receipt: house.receipt("b"))
    #expect(try house.archive.receipts().count == 1)
  }

  @Test func aReceiptWhoseBytesAreGoneIsNamedAndNotCounted() throws {
    let house = try TemporaryArchive()
    let path = try house.archive.keep(house.spool("a plan"), receipt: house.receipt())
    _ = try house.archive.keep(house.spool("b plan"), receipt: house.receipt("b"))
    try FileManager.default.removeItem(atPath: path)
    #expect(try house.archive.receipts().map(\.receipt.rawValue) == [String(repeating: "b", count: 32)])
    #expect(try house.archive.survey().unreadable.count == 1)
  }

  @Test(arguments: ["", "{", "{\"about\":{}}"])
  func aDamagedReceiptIsNamedAndTheOthersAreRead(_ text: String) throws {
    let house = try TemporaryArchive()
    let path = try house.archive.keep(house.spool("a plan"), receipt: house.receipt("a"))
    _ = try house.archive.keep(house.spool("b plan"), receipt: house.receipt("b"))
    let sidecar = "\(path).\(String(repeating: "a", count: 32)).json"
    try Data(text.utf8).write(to: URL(fileURLWithPath: sidecar))
    #expect(try house.archive.survey().unreadable == [sidecar])
    #expect(try house.archive.receipts().count == 1)
  }

  @Test func aReceiptThatWasCopiedBesideOtherBytesIsNotBelieved() throws {
    let house = try TemporaryArchive()
    let one = try house.archive.keep(house.spool("a plan"), receipt: house.receipt("a"))
    let other = try house.archive.keep(house.spool("b plan"), receipt: house.receipt("b"))
    let name = ".\(String(repeating: "a", count: 32)).json"
    try FileManager.default.copyItem(atPath: one + name, toPath: other + name)
    #expect(try house.archive.receipts().count == 2)
    #expect(try house.archive.survey().unreadable == [other + name])
  }
}
