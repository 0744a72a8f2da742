@testable import Archiving
import Foundation
import Plans
import Testing

@Suite struct KeepFileTests {
  @Test func aFileIsKeptUnderItsHashAsItCame() throws {
    let house = try TemporaryArchive()
    let file = try house.spool("a plan")
    let path = try house.archive.keep(file, receipt: house.receipt())
    #expect(path == "\(house.folder)/\(file.sha256.prefix(2))/\(file.sha256)")
    #expect(house.archive.path(of: file.sha256) == path)
    #expect(FileManager.default.contents(atPath: path) == Data("a plan".utf8))
    #expect(try house.files(in: house.archive.incomingFolder).isEmpty)
  }

  @Test func theSameBytesTwiceAreOneFileAndTwoReceipts() throws {
    let house = try TemporaryArchive()
    let first = try house.archive.keep(house.spool("a plan"), receipt: house.receipt("a"))
    let second = try house.archive.keep(house.spool("a plan"), receipt: house.receipt("b"))
    #expect(first == second)
    #expect(try house.files(in: (first as NSString).deletingLastPathComponent).count == 3)
    #expect(try house.archive.receipts().count == 2)
  }

  @Test func aFileThatTheDiskDamagedIsMovedAsideAndTheGoodBytesAreKept() throws {
    let house = try TemporaryArchive()
    let path = try house.archive.keep(house.spool("a plan"), receipt: house.receipt("a"))
    chmod(path, 0o600)
    try Data("b plan".utf8).write(to: URL(fileURLWithPath: path))
    _ = try house.archive.keep(house.spool("a plan"), receipt: house.receipt("b"))
    #expect(FileManager.default.contents(atPath: path) == Data("a plan".utf8))
    let damaged = path + ".damaged-" + String(repeating: "b", count: 32)
    #expect(FileManager.default.contents(atPath: damaged) == Data("b plan".utf8))
  }

  @Test func aSpooledFileThatIsShorterThanWasCountedIsNotKept() throws {
    let house = try TemporaryArchive()
    var file = try house.spool("a plan")
    file.bytes += 1
    #expect(throws: ArchivingError.spoolChanged) { try house.archive.keep(file, receipt: house.receipt()) }
    #expect(!FileManager.default.fileExists(atPath: file.path))
    #expect(house.archive.path(of: file.sha256) == nil)
  }

  @Test(arguments: ["../../etc/passwd", "", String(repeating: "A", count: 64), String(repeating: "a", count: 63)])
  func whatIsNoHashLeadsNowhere(_ name: String) throws {
    let house = try TemporaryArchive()
    var file = try house.spool("a plan")
    #expect(house.archive.path(of: name) == nil)
    file.sha256 = name
    #expect(throws: ArchivingError.spoolChanged) { try house.archive.keep(file, receipt: house.receipt()) }
  }

  @Test func theKeptFileIsForReadingAndForItsOwnerAlone() throws {
    let house = try TemporaryArchive()
    let path = try house.archive.keep(house.spool("a plan"), receipt: house.receipt())
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? NSNumber
    #expect(mode?.intValue == 0o400)
  }

  @Test func aPlaceThatIsTakenByAFileIsAnErrorOfOursAndTheSpooledFileIsGone() throws {
    let house = try TemporaryArchive()
    let file = try house.spool("a plan")
    try Data().write(to: URL(fileURLWithPath: "\(house.folder)/\(file.sha256.prefix(2))"))
    #expect(throws: ArchivingError.unwritable(errno: EEXIST)) {
      try house.archive.keep(file, receipt: house.receipt())
    }
    #expect(!FileManager.default.fileExists(atPath: file.path))
  }

  @Test(.enabled(if: geteuid() != 0, "root may write anywhere"))
  func aReadOnlyArchiveKeepsNothingAndSaysSo() throws {
    let house = try TemporaryArchive()
    let file = try house.spool("a plan")
    chmod(house.folder, 0o500)
    #expect(throws: ArchivingError.unwritable(errno: EACCES)) {
      try house.archive.keep(file, receipt: house.receipt())
    }
  }

  /// `/dev/full` answers every write as a full disk does.
  @Test func aFullDiskIsToldFromOtherTroubles() {
    let file = open("/dev/full", O_WRONLY)
    defer { close(file) }
    #expect(write(file, "x", 1) == -1)
    let error = ArchivingError(errno: errno)
    #expect(error == .diskFull)
    #expect(error.code == "archive.diskFull")
    #expect(error.sentence.contains("full"))
    #expect(ArchivingError(errno: EDQUOT) == .diskFull)
    #expect(ArchivingError(errno: EROFS) == .unwritable(errno: EROFS))
  }

  @Test func thereIsRoomWhereTheArchiveStands() throws {
    let house = try TemporaryArchive()
    #expect(house.archive.freeBytes > 0)
  }

  @Test func anArchiveWhereAFileStandsIsRefused() throws {
    let path = NSTemporaryDirectory() + "/archive-\(UUID().uuidString)"
    try Data().write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    #expect(throws: ArchivingError.unwritable(errno: EEXIST)) { try Archive(folder: path) }
  }
}
