import Archiving
import Foundation
import Plans
import Testing

@Suite struct SweepIncomingTests {
  @Test func whatThisProcessIsReceivingStays() throws {
    let house = try TemporaryArchive()
    let file = try house.spool("half a pl")
    try Archive(folder: house.folder).sweepIncoming()
    #expect(FileManager.default.fileExists(atPath: file.path))
  }

  @Test func whatADeadProcessLeftIsGone() throws {
    let house = try TemporaryArchive()
    let own = try house.spool("half a pl")
    let name = (own.path as NSString).lastPathComponent
    // No process has number 0, and this one's number with another start is one that had it before.
    let started = name.split(separator: "-")[1]
    for left in ["0-\(started)-x.part", name.replacingOccurrences(of: "-\(started)-", with: "-1-")] {
      try Data("half".utf8).write(to: URL(fileURLWithPath: house.archive.incomingFolder + "/" + left))
    }
    try house.archive.sweepIncoming()
    #expect(try house.files(in: house.archive.incomingFolder) == [name])
  }

  @Test func aFileOfAnotherMakeStaysForADayAndNoLonger() throws {
    let house = try TemporaryArchive()
    let path = house.archive.incomingFolder + "/upload.tmp"
    try Data("half".utf8).write(to: URL(fileURLWithPath: path))
    try house.archive.sweepIncoming()
    #expect(FileManager.default.fileExists(atPath: path))
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSinceNow: -86_500)], ofItemAtPath: path)
    try house.archive.sweepIncoming()
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func twoPathsForReceivingAreNeverTheSame() throws {
    let house = try TemporaryArchive()
    #expect(house.archive.newSpoolPath() != house.archive.newSpoolPath())
    #expect(house.archive.newSpoolPath().hasPrefix(house.archive.incomingFolder + "/"))
  }
}
