import GRDB
import Plans
import Testing

@testable import Storing

@Suite struct SchoolsTests {
  @Test func anImportTellsWhatItAddedChangedAndClosed() async throws {
    let house = try await TemporaryStore()
    var open = School(
      urn: house.urn, laestab: "931/2041", name: "St Anne’s", localAuthority: "Wexshire", phase: .infant,
      type: "Academy converter", opened: Day("1998-09-01"), lowestAge: 4, highestAge: 7, hasNursery: true,
      hasSixthForm: false, religiousCharacter: "Church of England", numberOnRoll: 212, federation: "F", trust: "T",
      website: "https://a.example")
    let new = School(urn: try TemporaryStore.urn(950_003), name: "New", phase: .allThrough)
    var report = try await house.importSchools([open, new])
    #expect(report.added == [new.urn])
    #expect(report.changed == [open.urn])
    #expect(try await house.store.school(open.urn) == open)
    report = try await house.importSchools([open, new])
    #expect(report == SchoolsImportReport(unchanged: 2))
    open.isOpen = false
    open.closed = Day("2026-08-31")
    report = try await house.importSchools([open])
    #expect(report.closed == [open.urn])
    #expect(try await house.store.schools().map(\.name) == ["Brackenhurst School", "New", "St Anne’s"])
  }

  @Test func aLargeRegisterIsTakenInBatchesThatEachStandInTheAudit() async throws {
    let house = try await TemporaryStore()
    let schools = try (0..<1001).map { School(urn: try TemporaryStore.urn(910_000 + $0), name: "S", phase: .primary) }
    #expect(try await house.importSchools(schools).added.count == 1001)
    // The two schools of every test are one batch of their own.
    #expect(try await house.values(Int.self, "SELECT count(*) FROM audit WHERE action = 'schools.imported'") == [4])
  }

  @Test func aSchoolWithPlansIsChangedAndKeepsThem() async throws {
    let house = try await TemporaryStore()
    try await house.deliver(.sample())
    try await house.importSchools([School(urn: house.urn, name: "New name", phase: .primary)])
    #expect(try await house.store.currentVersions(of: house.urn).count == 1)
  }

  @Test func keyIssuesOfASchoolAreReplacedAndOthersStay() async throws {
    let house = try await TemporaryStore()
    let unknown = try TemporaryStore.urn(950_777)
    let first = KeyIssueOnFile(urn: house.urn, ref: "1", text: "Improve reading", inspected: Day("2024-03-05"))
    let other = KeyIssueOnFile(urn: house.other, text: "Attendance")
    var report = try await house.store.importKeyIssues(
      [first, other, KeyIssueOnFile(urn: unknown, text: "x"), KeyIssueOnFile(urn: unknown, text: "y")], at: 1,
      by: .commandLine)
    #expect(report.unknown == [unknown])
    #expect(try await house.store.keyIssues(for: house.urn) == [first])
    let changed = [KeyIssueOnFile(urn: house.urn, text: "B"), KeyIssueOnFile(urn: house.urn, text: "A")]
    report = try await house.store.importKeyIssues(changed, at: 2, by: .commandLine)
    #expect(report.unknown.isEmpty)
    #expect(try await house.store.keyIssues(for: house.urn) == changed)
    #expect(try await house.store.keyIssues(for: house.other) == [other])
  }

  @Test func theSchemaRefusesWhatIsNoSchool() async throws {
    let house = try await TemporaryStore()
    #expect(try await house.refuses("UPDATE school SET urn = 99999 WHERE urn = 950001"))
    #expect(try await house.refuses("UPDATE school SET is_open = 2"))
    #expect(try await house.refuses("UPDATE school SET number_on_roll = 'many'"))
    #expect(try await house.refuses("INSERT INTO school_link VALUES (950001, 950001)"))
  }
}
