import Foundation
import Plans
import Subprocess
import SystemPackage
import Testing

@testable import caseload

/// Reading rooms: a child for each export, which is confined, sees no other's files and ends with its mother.
@Suite struct ReadingRoomsTests {
  private static let configuration = Result {
    try caseload.Configuration(folder: ConfigurationFolder(named: BuiltProgram.checkout + "/Config"))
  }

  private static func own(_ year: String = "2026/27") throws -> [UInt8] {
    let dates = try configuration.get().termDates.authority
    return try [UInt8](JSONEncoder().encode(ExportSettings(academicYear: AcademicYear(year), termDates: dates)))
  }

  /// The settings that a room starts with, in a file.
  private static func withSettings<Value>(_ body: (String) async throws -> Value) async throws -> Value {
    let configuration = try configuration.get()
    let settings = ReaderSettings(
      limits: PatientReading.limits(), termDates: configuration.termDates.authority,
      vocabularies: configuration.vocabulariesJSON)
    return try await BuiltProgram.withFile("settings.json", JSONEncoder().encode(settings), body)
  }

  private static func rooms(_ further: String..., exportsARoom: Int = 1000) -> ReadingRooms {
    ReadingRooms(executable: BuiltProgram.folder + "/caseload-reader", further: further, exportsARoom: exportsARoom)
  }

  private static let patient = Duration.seconds(600)

  private static func read(
    _ text: String, in rooms: ReadingRooms, year: String = "2026/27", startedWith settings: String
  ) async throws -> ReaderRun.Outcome {
    try await BuiltProgram.withFile("plan.csv", text.utf8) { path in
      let export = try FileDescriptor.open(FilePath(path), .readOnly)
      defer { try? export.close() }
      return try await rooms.read(export, own(year), startedWith: settings, until: .now + patient)
    }
  }

  private static func plan(in outcome: ReaderRun.Outcome) throws -> Plan {
    guard case .exited("0", let output, let words) = outcome, words.isEmpty,
      case .read(_, let plans, _, _) = try JSONDecoder().decode(ReadingReport.self, from: Data(output))
    else { throw Unread(outcome: outcome) }
    return try #require(plans.first)
  }

  private struct Unread: Error { var outcome: ReaderRun.Outcome }

  private static func csv(_ action: String, by date: String = "30/09/2026") -> String {
    "Priority,Action,Lead,By when\nReading,\(action),Deputy headteacher,\(date)\n"
  }

  /// An export that never comes to its end, and its other end: once nobody reads it, `hasReader` is false.
  private struct EndlessExport {
    let reading: FileDescriptor
    let writing: FileDescriptor

    init() throws { (reading, writing) = try FileDescriptor.pipe() }

    /// Whether anybody still reads; this process has closed its own end before.
    func hasReader() -> Bool {
      var state = pollfd(fd: writing.rawValue, events: 0, revents: 0)
      return poll(&state, 1, 0) == 0
    }

    /// Waits for the reader to be gone, however busy the machine is.
    func isLetGoOf() async throws -> Bool {
      for _ in 0..<6000 {
        if !hasReader() { return true }
        try await Task.sleep(for: .milliseconds(10))
      }
      return false
    }
  }

  @Test func aChildCanNeitherOpenNorConnectNorStartAnythingAndHoldsNothingButItsOwn() async throws {
    try await Self.withSettings { settings in
      let outcome = try await Self.read(
        Self.csv("Teach"), in: Self.rooms("--prove-confinement"), startedWith: settings)
      guard case .exited(let status, let output, _) = outcome else {
        Issue.record("\(outcome)")
        return
      }
      let lines = String(decoding: output, as: UTF8.self).split(separator: "\n")
      #expect(lines.count == 11)
      for line in lines { #expect(line.hasSuffix(" refused"), "\(line)") }
      #expect(status == "0")
    }
  }

  @Test func oneRoomReadsManyExportsEachWithItsOwnSettings() async throws {
    try await Self.withSettings { settings in
      let rooms = Self.rooms()
      var mothers: Set<pid_t> = []
      for (year, day) in [("2026/27", "2026-12-31"), ("2027/28", "2027-12-31"), ("2026/27", "2026-12-31")] {
        let text = Self.csv("Teach phonics", by: "31 December")
        let plan = try Self.plan(in: try await Self.read(text, in: rooms, year: year, startedWith: settings))
        #expect(plan.actions.first?.end == Day(day))
        mothers.formUnion(rooms.idleMothers)
      }
      #expect(mothers.count == 1)
    }
  }

  @Test func exportsThatAreReadAtOnceAreNotMixedUp() async throws {
    try await Self.withSettings { settings in
      let rooms = Self.rooms()
      try await withThrowingTaskGroup(of: (String, String?).self) { group in
        for number in 1...12 {
          group.addTask {
            let action = "Train the teachers of class \(number)"
            let outcome = try await Self.read(Self.csv(action), in: rooms, startedWith: settings)
            return (action, try Self.plan(in: outcome).actions.first?.text)
          }
        }
        for try await (sent, read) in group { #expect(read == sent) }
      }
    }
  }

  @Test func aRoomThatHasServedItsNumberMakesWayForAnother() async throws {
    try await Self.withSettings { settings in
      let rooms = Self.rooms(exportsARoom: 2)
      _ = try Self.plan(in: try await Self.read(Self.csv("One"), in: rooms, startedWith: settings))
      #expect(rooms.idleMothers.count == 1)
      _ = try Self.plan(in: try await Self.read(Self.csv("Two"), in: rooms, startedWith: settings))
      #expect(rooms.idleMothers.isEmpty)
      _ = try Self.plan(in: try await Self.read(Self.csv("Three"), in: rooms, startedWith: settings))
    }
  }

  @Test func aMotherThatWasKilledWhileIdleIsReplacedAndTheExportRead() async throws {
    try await Self.withSettings { settings in
      let rooms = Self.rooms()
      _ = try Self.plan(in: try await Self.read(Self.csv("One"), in: rooms, startedWith: settings))
      let first = try #require(rooms.idleMothers.first)
      kill(first, SIGKILL)
      let plan = try Self.plan(in: try await Self.read(Self.csv("Two"), in: rooms, startedWith: settings))
      #expect(plan.actions.first?.text == "Two")
      #expect(rooms.idleMothers.count == 1)
      #expect(rooms.idleMothers.first != first)
    }
  }

  @Test func aChildThatDoesNotEndIsEndedAtTheDeadlineWithItsRoom() async throws {
    try await Self.withSettings { settings in
      let rooms = Self.rooms()
      let endless = try EndlessExport()
      let outcome = try await rooms.read(
        endless.reading, Self.own(), startedWith: settings, until: .now + .seconds(1))
      try endless.reading.close()
      guard case .tookTooLong = outcome else {
        Issue.record("\(outcome)")
        return
      }
      #expect(try await endless.isLetGoOf())
      #expect(rooms.idleMothers.isEmpty)
      try endless.writing.close()
    }
  }

  @Test func whatIsCalledOffIsEndedAtOnce() async throws {
    try await Self.withSettings { settings in
      let rooms = Self.rooms()
      let endless = try EndlessExport()
      let own = try Self.own()
      let reading = Task {
        await rooms.read(endless.reading, own, startedWith: settings, until: .now + Self.patient)
      }
      try await Task.sleep(for: .milliseconds(200))
      reading.cancel()
      guard case .notStarted = await reading.value else {
        Issue.record("it went on")
        return
      }
      try endless.reading.close()
      #expect(try await endless.isLetGoOf())
      try endless.writing.close()
    }
  }

  @Test func aChildEndsWithAMotherThatIsKilledAndThatIsOurFault() async throws {
    try await Self.withSettings { settings in
      let rooms = Self.rooms()
      _ = try Self.plan(in: try await Self.read(Self.csv("One"), in: rooms, startedWith: settings))
      let mother = try #require(rooms.idleMothers.first)
      let endless = try EndlessExport()
      let own = try Self.own()
      let reading = Task {
        await rooms.read(endless.reading, own, startedWith: settings, until: .now + .seconds(5))
      }
      // The first room is at work on it by now; killed, it is replaced by another, whose child does not end either.
      try await Task.sleep(for: .milliseconds(500))
      kill(mother, SIGKILL)
      guard case .tookTooLong = await reading.value else {
        Issue.record("it was read")
        return
      }
      try endless.reading.close()
      #expect(try await endless.isLetGoOf())
      try endless.writing.close()
    }
  }

  @Test func aMotherThatCannotBeginSaysWhy() async throws {
    try await BuiltProgram.withFile("settings.json", "{}".utf8) { settings in
      let outcome = try await Self.read(Self.csv("Teach"), in: Self.rooms(), startedWith: settings)
      guard case .exited("78", _, let words) = outcome else {
        Issue.record("\(outcome)")
        return
      }
      #expect(words.hasPrefix("The reader's settings are wrong"))
    }
  }

  @Test func theSettingsOfAnExportThatCannotBeReadAreOurFault() async throws {
    try await Self.withSettings { settings in
      let rooms = Self.rooms()
      let outcome = try await BuiltProgram.withFile("plan.csv", Self.csv("Teach").utf8) { path in
        let export = try FileDescriptor.open(FilePath(path), .readOnly)
        defer { try? export.close() }
        return await rooms.read(export, Array("no JSON".utf8), startedWith: settings, until: .now + Self.patient)
      }
      guard case .exited("78", _, let words) = outcome else {
        Issue.record("\(outcome)")
        return
      }
      #expect(words.hasPrefix("The settings of this export"))
      // One whose child came to grief makes way.
      #expect(rooms.idleMothers.isEmpty)
    }
  }
}
