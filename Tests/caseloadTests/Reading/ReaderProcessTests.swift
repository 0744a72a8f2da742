import Foundation
import Plans
import Subprocess
import SystemPackage
import Testing

@testable import caseload

/// `caseload-reader` itself: what it cannot do once it is confined, and what it does with hostile files.
@Suite struct ReaderProcessTests {
  private static func configuration() throws -> caseload.Configuration {
    try caseload.Configuration(folder: ConfigurationFolder(named: BuiltProgram.checkout + "/Config"))
  }

  private static func reader(limits: ReadingLimits = PatientReading.limits()) throws -> ReaderProcess {
    try ReaderProcess(
      executable: BuiltProgram.folder + "/caseload-reader", limits: limits,
      vocabularies: configuration().vocabulariesJSON)
  }

  private static func report(_ path: String, limits: ReadingLimits = PatientReading.limits()) async throws
    -> ReadingReport
  {
    try await reader(limits: limits).read(
      path, academicYear: AcademicYear("2026/27"), termDates: configuration().termDates.authority)
  }

  @Test func onceConfinedItCanNeitherOpenNorConnectNorStartAnything() async throws {
    let configuration = try Self.configuration()
    let settings = ReaderSettings(
      limits: ReadingLimits(), termDates: configuration.termDates.authority,
      vocabularies: configuration.vocabulariesJSON)
    try await BuiltProgram.withFile("settings.json", JSONEncoder().encode(settings)) { path in
      let result = try await Subprocess.run(
        .path(FilePath(BuiltProgram.folder + "/caseload-reader")),
        arguments: ["--settings", path, "--prove-confinement"], input: .none, output: .string(limit: 4096),
        error: .string(limit: 4096))
      let lines = result.standardOutput.split(separator: "\n")
      #expect(lines.count == 11)
      for line in lines { #expect(line.hasSuffix(" refused"), "\(line)") }
      #expect(result.terminationStatus == .exited(0))
    }
  }

  @Test(arguments: [
    ("truncated.xlsx", ["damaged"]), ("doctype.xlsx", ["DOCTYPE"]), ("empty.xlsx", ["empty"]),
    ("program.xlsx", ["format"]), ("deep.json", ["nested", "deep"]), ("wrong-types.json", ["at /"]),
    ("bad-date.json", ["at /priorities"]), ("unknown-key.json", ["at /"]), ("old-word.doc", [".doc,"]),
    ("password.xlsx", ["password"]), ("scanned.pdf", ["scan"]),
  ])
  func aHostileFileIsRefusedWithWordsThatNameTheProblem(_ name: String, _ words: [String]) async throws {
    let report = try await Self.report(BuiltProgram.checkout + "/Fixtures/hostile/" + name)
    guard case .refused(let refusal) = report else {
      Issue.record("\(name) was read")
      return
    }
    #expect(words.contains { refusal.sentence.contains($0) }, "\(refusal.sentence)")
    #expect(!refusal.instead.isEmpty)
  }

  @Test(arguments: ["formula.csv", "nul-bytes.csv", "lone-quote.csv"])
  func anOddFileIsReadWithANote(_ name: String) async throws {
    let report = try await Self.report(BuiltProgram.checkout + "/Fixtures/hostile/" + name)
    guard case .read(_, let plans, _, _) = report else {
      Issue.record("\(name) was refused")
      return
    }
    #expect(plans.first?.notes.contains { $0.code.hasPrefix("csv.") } == true)
    #expect(plans.first?.actions.isEmpty == false)
  }

  @Test func aFileOverTheLimitOfBytesIsRefusedWithTheLimit() async throws {
    try await BuiltProgram.withFile("plan.csv", WrittenPlans.csv.utf8) { path in
      guard case .refused(let refusal) = try await Self.report(path, limits: PatientReading.limits(bytes: 100)) else {
        Issue.record("the file was read")
        return
      }
      #expect(refusal.code == "file.tooLarge")
      #expect(refusal.reason.contains("100 bytes"))
    }
  }

  @Test func aReaderWithTooLittleMemoryIsOurFaultAndNotTheSchools() async throws {
    // Under the least that the settings allow, so that the limit on memory itself is what ends it.
    let limits = PatientReading.limits(addressSpace: 24 << 20)
    let plan = WrittenPlans.csv + String(repeating: "1,Reading,Teach phonics every day,Ms A. Khan\n", count: 20_000)
    try await BuiltProgram.withFile("plan.csv", plan.utf8) { path in
      await #expect(throws: ReaderProcess.Fault.self) { try await Self.report(path, limits: limits) }
    }
  }

  @Test func aSchoolsOwnTermDatesHoldForItAloneThoughTheRoomHasTheAuthoritys() async throws {
    let authority = try Self.configuration().termDates.authority
    let year = try #require(AcademicYear("2026/27"))
    var spans = try #require(authority.years[year]).spans
    let early = try #require(Day("2026-12-11"))
    spans[1] = TermDates.Span(half: spans[1].half, start: spans[1].start, end: early)
    let own = try TermDates(years: [year: TermDates.Year(spans: spans)])
    let reader = try Self.reader()
    let text = "Priority,Action,Lead,By when\nReading,Train staff in phonics,Deputy headteacher,End of Autumn 2 2026\n"
    let ends = try await BuiltProgram.withFile("plan.csv", text.utf8) { path in
      var ends: [Day?] = []
      for dates in [authority, own, authority] {
        guard case .read(_, let plans, _, _) = try await reader.read(path, academicYear: year, termDates: dates) else {
          continue
        }
        ends.append(plans.first?.actions.first?.end)
      }
      return ends
    }
    #expect(ends.count == 3)
    #expect(ends[1] == early)
    #expect(ends[0] != early && ends[0] != nil)
    #expect(ends[2] == ends[0])
  }

  @Test func aReaderThatIsMissingIsNamed() async throws {
    let reader = try ReaderProcess(executable: "/nowhere/caseload-reader", limits: ReadingLimits(), vocabularies: "{}")
    try await BuiltProgram.withFile("plan.csv", WrittenPlans.csv.utf8) { path in
      await #expect(throws: ReaderProcess.Fault.readerMissing(path: "/nowhere/caseload-reader")) {
        try await reader.read(path, academicYear: nil, termDates: Self.configuration().termDates.authority)
      }
    }
  }

  @Test func aReaderThatDoesNotEndIsEndedAtItsDeadline() async throws {
    // A program that ignores its input stands in for a reader that hangs.
    let script = "#!/bin/sh\nexec sleep 600\n"
    try await BuiltProgram.withFile("reader", script.utf8) { executable in
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: executable)
      let reader = try ReaderProcess(executable: executable, limits: ReadingLimits(seconds: 1), vocabularies: "{}")
      try await BuiltProgram.withFile("plan.csv", WrittenPlans.csv.utf8) { path in
        await #expect(throws: ReaderProcess.Fault.tookTooLong(seconds: 1)) {
          try await reader.read(path, academicYear: nil, termDates: Self.configuration().termDates.authority)
        }
      }
    }
  }
}
