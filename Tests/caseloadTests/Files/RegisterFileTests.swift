import Foundation
import Plans
import Testing

@testable import caseload

@Suite struct RegisterFileTests {
  private static let headings =
    "URN,LA (code),LA (name),EstablishmentNumber,EstablishmentName,TypeOfEstablishment (name),EstablishmentStatus (name),OpenDate,CloseDate,PhaseOfEducation (name),StatutoryLowAge,StatutoryHighAge,OfficialSixthForm (name),NurseryProvision (name),NumberOfPupils,Trusts (name),Linked establishments"

  private func register(_ rows: [String], headings: String = headings) throws -> RegisterFile {
    let path = NSTemporaryDirectory() + "/register-\(UUID().uuidString).csv"
    let text = ([headings] + rows).joined(separator: "\r\n") + "\r\n"
    try #require(text.data(using: .windowsCP1252)).write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try RegisterFile(path: path)
  }

  @Test func aRowInTheRegistersOwnFormIsASchool() throws {
    let file = try register([
      "950001,931,Wexshire,2041,St Anne’s Primary,Community school,Open,01-09-1998,,Primary,4,11,Does not have a sixth form,Has Nursery Classes,212,,Does not have links"
    ])
    let school = try #require(file.schools.first)
    #expect(school.name == "St Anne’s Primary")
    #expect(school.laestab == "931/2041")
    #expect(school.opened == Day("1998-09-01"))
    #expect(school.phase == .primary)
    #expect(school.hasNursery)
    #expect(!school.hasSixthForm)
    #expect(school.numberOnRoll == 212)
    #expect(file.links.isEmpty)
  }

  @Test(arguments: [
    ("Primary", "Community school", 4, 7, SchoolPhase.infant),
    ("Primary", "Community school", 5, 8, .infant),
    ("Primary", "Community school", 4, 9, .primary),
    ("Primary", "Community school", 7, 11, .junior),
    ("Primary", "Academy converter", 3, 11, .primary),
    ("Middle deemed primary", "Community school", 8, 12, .middle),
    ("Secondary", "Academy sponsor led", 11, 18, .secondary),
    ("Not applicable", "Community special school", 4, 19, .special),
    ("Not applicable", "Pupil referral unit", 11, 16, .alternativeProvision),
    ("Nursery", "Local authority nursery school", 2, 5, .nursery),
    ("16 plus", "Further education", 16, 19, .sixteenPlus),
    ("Not applicable", "Welsh establishment", 4, 11, .other),
  ])
  func thePhaseIsToldFromPhaseTypeAndAges(
    _ phase: String, _ type: String, _ lowest: Int, _ highest: Int, _ expected: SchoolPhase
  ) {
    #expect(RegisterFile.phase(phase, type: type, lowest: lowest, highest: highest) == expected)
  }

  @Test func successorAndPredecessorBothLinkTheNewSchoolToTheOld() throws {
    let old = try #require(URN(rawValue: 950_001))
    let new = try #require(URN(rawValue: 950_002))
    let fromOld = RegisterFile.links(of: old, in: "950002 Successor - Academy")
    let fromNew = RegisterFile.links(of: new, in: "950001 Predecessor")
    for links in [fromOld, fromNew] {
      #expect(links.count == 1)
      #expect(links.first?.urn == new)
      #expect(links.first?.predecessor == old)
    }
    #expect(RegisterFile.links(of: old, in: "Does not have links").isEmpty)
    #expect(RegisterFile.links(of: old, in: "950002 Merged - change in age range").isEmpty)
  }

  @Test func aRowWithoutAURNIsLeftOutWithItsLineAndTheOthersAreTaken() throws {
    let file = try register([
      "9500,931,Wexshire,2041,Short,Community school,Open,,,Primary,4,11,,,,,",
      "950003,931,Wexshire,2042,Long,Community school,Closed,,31-08-2020,Primary,4,11,,,,,",
    ])
    #expect(file.schools.map(\.name) == ["Long"])
    #expect(file.schools.first?.isOpen == false)
    #expect(file.schools.first?.closed == Day("2020-08-31"))
    #expect(file.leftOut.map(\.line) == [2])
  }

  @Test func aFileWithoutTheRegistersColumnsIsRefusedByName() {
    #expect(throws: HeadedFile.Fault.self) { try register(["1,2"], headings: "URN,Name") }
  }
}
