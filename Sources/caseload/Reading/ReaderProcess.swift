import Foundation
import Plans
import Subprocess
import Synchronization
import SystemPackage

/// Runs `caseload-reader`, one process an export, and keeps the deadline that the reader itself cannot be trusted with.
///
/// Most exports are read in a reading room, which has its settings already. A PDF, and statements by themselves, are read
/// by a reader that is started for them and takes its settings from a file before it confines itself; one file is written
/// for each distinct settings without corrections and kept for the life of this process.
final class ReaderProcess: Sendable {
  /// Why there is no report: our fault, unless the export itself drove the reader past its limits.
  enum Fault: Error, Equatable {
    case readerMissing(path: String)
    case exportUnreadable(path: String)
    case tookTooLong(seconds: Int)
    /// It ended before it looked at the export, with an exit code of `sysexits.h` and a sentence of its own: its settings
    /// are wrong, or the kernel cannot confine it.
    case couldNotBegin(words: String)
    /// Killed by a signal, or gone with an exit code of its own; the last words of its standard error.
    case died(status: String, words: String)
    case saidNonsense
  }

  private let executable: String
  private let limits: ReadingLimits
  private let vocabularies: String
  private let folder: String
  private let files = Mutex<[ReaderSettings: String]>([:])
  private let allowWithoutLandlock: Bool
  private let rooms: ReadingRooms
  /// The settings that rooms start with, and the term dates in them; nil before the first does.
  private let roomStart = Mutex<(file: String, termDates: TermDates)?>(nil)

  init(
    executable: String = ProgramFolder.path + "/caseload-reader", limits: ReadingLimits,
    allowWithoutLandlock: Bool = false, vocabularies: String
  ) throws {
    self.executable = executable
    self.limits = limits
    self.vocabularies = vocabularies
    self.allowWithoutLandlock = allowWithoutLandlock
    var template = Array((NSTemporaryDirectory() + "/caseload-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else { throw CocoaError(.fileWriteUnknown) }
    folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    rooms = ReadingRooms(executable: executable)
  }

  /// Seconds after which a reader is ended.
  var deadlineSeconds: Int { limits.seconds }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// Reads one export.
  ///
  /// - Parameters:
  ///   - path: the export; the reader gets it as an open file and sees no name.
  ///   - academicYear: resolves dates where the file names no year.
  ///   - termDates: the school's, or the authority's.
  ///   - corrections: what people have put right of the school's plans, the earliest first.
  /// - Returns: the plans of the file, or why it is refused.
  /// - Throws: `Fault` where there is neither.
  func read(
    _ path: String, academicYear: AcademicYear?, termDates: TermDates, corrections: [Correction] = []
  ) async throws(Fault) -> ReadingReport {
    let export = try Self.open(path)
    let deadline = ContinuousClock.now + .seconds(limits.seconds)
    // A PDF that is too large is left to the reader, which says so.
    guard PDFTaking.isPDF(export), (try? export.seek(offset: 0, from: .end)) ?? 0 <= Int64(limits.bytes) else {
      defer { try? export.close() }
      return try await report(onHandingIn: export, academicYear, termDates, corrections, until: deadline)
    }
    try? export.close()
    let settingsFile = try settingsFile(academicYear, termDates, corrections)
    defer { if !corrections.isEmpty { try? FileManager.default.removeItem(atPath: settingsFile) } }
    let taking = PDFTaking(
      executable: executable, settingsFile: settingsFile, folder: folder, deadline: deadline, seconds: limits.seconds)
    return try await taking.take(path) { arguments throws(Fault) in
      try await report(on: Self.open(path), ["--settings", settingsFile] + arguments, until: deadline)
    }
  }

  private static func open(_ path: String) throws(Fault) -> FileDescriptor {
    do {
      return try FileDescriptor.open(FilePath(path), .readOnly)
    } catch {
      throw .exportUnreadable(path: path)
    }
  }

  private func report(
    on export: FileDescriptor, _ arguments: [String], until deadline: ContinuousClock.Instant
  ) async throws(Fault) -> ReadingReport {
    let run = ReaderRun(executable: executable, arguments: arguments, deadline: deadline)
    return try report(in: await run.outcome(of: .fileDescriptor(export, closeAfterSpawningProcess: true)))
  }

  private func report(
    onHandingIn export: FileDescriptor, _ academicYear: AcademicYear?, _ termDates: TermDates,
    _ corrections: [Correction], until deadline: ContinuousClock.Instant
  ) async throws(Fault) -> ReadingReport {
    let start = try roomStart(academicYear, termDates)
    let own = ExportSettings(
      academicYear: academicYear, termDates: termDates == start.termDates ? nil : termDates, corrections: corrections)
    guard let request = try? JSONEncoder().encode(own) else {
      throw .died(status: "not started", words: "its settings could not be written")
    }
    return try report(in: await rooms.read(export, [UInt8](request), startedWith: start.file, until: deadline))
  }

  /// A room is told of each export what is its own, so all may start with the settings of whichever comes first.
  private func roomStart(
    _ academicYear: AcademicYear?, _ termDates: TermDates
  ) throws(Fault) -> (file: String, termDates: TermDates) {
    if let start = roomStart.withLock(\.self) { return start }
    let own = (file: try settingsFile(academicYear, termDates), termDates: termDates)
    return roomStart.withLock { start in
      let first = start ?? own
      start = first
      return first
    }
  }

  private func report(in outcome: ReaderRun.Outcome) throws(Fault) -> ReadingReport {
    let output = try output(of: outcome)
    let decoder = JSONDecoder()
    if let key = CodingUserInfoKey.writtenByCaseload { decoder.userInfo[key] = true }
    guard let report = try? decoder.decode(ReadingReport.self, from: Data(output)) else { throw .saidNonsense }
    return report
  }

  /// Understands statements that stand by themselves.
  ///
  /// - Parameters:
  ///   - statements: UTF-8, one statement a line.
  ///   - kind: what they are understood as.
  ///   - academicYear: resolves dates that name no year.
  ///   - termDates: the authority's.
  /// - Returns: one line of JSON for each, as the reader writes it.
  /// - Throws: `Fault` where there is no answer.
  func understand(
    _ statements: [UInt8], as kind: StatementKind, academicYear: AcademicYear?, termDates: TermDates
  ) async throws(Fault) -> [UInt8] {
    let settingsFile = try settingsFile(academicYear, termDates)
    let run = ReaderRun(
      executable: executable, arguments: ["--settings", settingsFile, "--phrase", kind.rawValue],
      deadline: .now + .seconds(limits.seconds))
    let input = try fileOnce(holding: statements)
    return try output(of: await run.outcome(of: .fileDescriptor(input, closeAfterSpawningProcess: true)))
  }

  /// An open file that has no name any more. A pipe would end this process, by SIGPIPE, where the reader ends before it
  /// has read all.
  private func fileOnce(holding bytes: [UInt8]) throws(Fault) -> FileDescriptor {
    let path = folder + "/\(UUID().uuidString).statements"
    defer { unlink(path) }
    guard
      FileManager.default.createFile(atPath: path, contents: Data(bytes), attributes: [.posixPermissions: 0o600]),
      let file = try? FileDescriptor.open(FilePath(path), .readOnly)
    else { throw .died(status: "not started", words: "there is no room for the statements") }
    return file
  }

  private func settingsFile(
    _ academicYear: AcademicYear?, _ termDates: TermDates, _ corrections: [Correction] = []
  ) throws(Fault) -> String {
    let settings = ReaderSettings(
      limits: limits, academicYear: academicYear, termDates: termDates, vocabularies: vocabularies,
      allowWithoutLandlock: allowWithoutLandlock, corrections: corrections)
    guard let file = try? file(for: settings) else {
      throw .died(status: "not started", words: "its settings could not be written")
    }
    guard FileManager.default.isExecutableFile(atPath: executable) else { throw .readerMissing(path: executable) }
    return file
  }

  private func output(of outcome: ReaderRun.Outcome) throws(Fault) -> [UInt8] {
    switch outcome {
    case .exited("0", let output, _): return output
    case .exited(let status, _, let words):
      if let code = Int(status), (64...78).contains(code) { throw .couldNotBegin(words: words) }
      throw .died(status: status, words: words)
    case .tookTooLong: throw .tookTooLong(seconds: limits.seconds)
    case .notStarted(let words): throw .died(status: "not started", words: words)
    }
  }

  /// Settings with corrections are one school's for as long as they stand, so theirs is a file for one run.
  private func file(for settings: ReaderSettings) throws -> String {
    guard settings.corrections.isEmpty else {
      let path = folder + "/settings-\(UUID().uuidString).json"
      try write(settings, to: path)
      return path
    }
    return try files.withLock { files in
      if let path = files[settings] { return path }
      let path = folder + "/settings-\(files.count).json"
      try write(settings, to: path)
      files[settings] = path
      return path
    }
  }

  private func write(_ settings: ReaderSettings, to path: String) throws {
    let data = try JSONEncoder().encode(settings)
    guard FileManager.default.createFile(atPath: path, contents: data, attributes: [.posixPermissions: 0o600]) else {
      throw CocoaError(.fileWriteUnknown)
    }
  }
}

extension ReaderProcess.Fault {
  /// A stable code for logs and metrics.
  var code: String {
    switch self {
    case .readerMissing: "reader.missing"
    case .exportUnreadable: "archive.unreadable"
    case .tookTooLong: "reader.tookTooLong"
    case .couldNotBegin: "reader.couldNotBegin"
    case .died: "reader.died"
    case .saidNonsense: "reader.saidNonsense"
    }
  }

  /// One sentence for the person at the terminal or on the page.
  var sentence: String {
    switch self {
    case .readerMissing(let path):
      "caseload-reader is not at \(path); build or install it beside caseload."
    case .exportUnreadable(let path): "The file \(path) cannot be opened; check that it exists and may be read."
    case .tookTooLong(let seconds):
      "Reading the file was given up after \(seconds) seconds. Ask the school to save it again, without embedded objects, and send it anew."
    case .couldNotBegin(let words): "caseload-reader could not begin. \(words.split(separator: "\n").first ?? "")"
    case .died(let status, _):
      "The reader stopped before it had read the file (\(status)). The file passes the reader's limits or has found a fault in it; it is kept and can be read again."
    case .saidNonsense:
      "The reader's answer cannot be understood: caseload and caseload-reader are of different versions."
    }
  }
}
