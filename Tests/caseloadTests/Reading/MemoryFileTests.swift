import Foundation
import Testing

@testable import caseload

@Suite struct MemoryFileTests {
  @Test func itIsReadFromItsBeginningWhereverItsWriterStands() throws {
    let file = try #require(MemoryFile())
    #expect(write(file.descriptor, "report", 6) == 6)
    #expect(file.contents(limit: 6) == Array("report".utf8))
    #expect(file.words(limit: 3) == "rep")
  }

  @Test func whatIsLargerThanTheLimitIsNotTaken() throws {
    let file = try #require(MemoryFile(holding: Array("report".utf8)))
    #expect(file.contents(limit: 5) == nil)
    #expect(file.contents(limit: 6) != nil)
  }

  @Test func aReaderThatGetsItFindsWhatItHolds() throws {
    let bytes = [UInt8](repeating: 7, count: 300_000)
    let file = try #require(MemoryFile(holding: bytes))
    var found = [UInt8](repeating: 0, count: bytes.count + 1)
    #expect(read(file.descriptor, &found, found.count) == bytes.count)
    #expect(found.dropLast() == bytes[...])
  }
}
