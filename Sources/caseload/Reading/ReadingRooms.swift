import CSandbox
import Foundation
import Plans
import Synchronization
import SystemPackage

/// The reading rooms that stand open: as many as exports were read at once.
final class ReadingRooms: Sendable {
  private let executable: String
  private let further: [String]
  private let exportsARoom: Int
  private let idle = Mutex<[ReadingRoom]>([])

  /// - Parameters:
  ///   - executable: of `caseload-reader`.
  ///   - further: arguments for each mother beside her settings.
  ///   - exportsARoom: after how many a room makes way for another, since the children of one mother are laid out in
  ///     memory alike. One whose child came to grief makes way at once: what an export learns by bringing its reader
  ///     down is of no use to the next.
  init(executable: String, further: [String] = [], exportsARoom: Int = 1000) {
    self.executable = executable
    self.further = further
    self.exportsARoom = exportsARoom
  }

  /// The mothers of the rooms that stand idle.
  var idleMothers: [pid_t] { idle.withLock { $0.map(\.mother) } }

  /// Has an export read in a room that stands idle, or in a new one.
  ///
  /// - Parameters:
  ///   - export: read from its beginning; stays open.
  ///   - settings: what of the settings is its own, `ExportSettings` as JSON.
  ///   - settingsFile: with which a new room starts.
  ///   - deadline: after which the child is ended, with its room.
  /// - Returns: what came of the child, at the deadline at the latest.
  func read(
    _ export: FileDescriptor, _ settings: [UInt8], startedWith settingsFile: String,
    until deadline: ContinuousClock.Instant
  ) async -> ReaderRun.Outcome {
    if let room = idle.withLock({ $0.popLast() }) {
      // An idle mother may have been killed, by a person or for want of memory, which is no fault of this export.
      if let outcome = await read(export, settings, in: room, until: deadline, unlessGone: true) { return outcome }
    }
    let arguments = ["--settings", settingsFile, "--room"] + further
    guard let room = ReadingRoom(executable: executable, arguments: arguments),
      let outcome = await read(export, settings, in: room, until: deadline)
    else { return .notStarted("it could not be started") }
    return outcome
  }

  /// - Returns: nil where the mother has gone and that is to be tried again.
  private func read(
    _ export: FileDescriptor, _ settings: [UInt8], in room: ReadingRoom, until deadline: ContinuousClock.Instant,
    unlessGone: Bool = false
  ) async -> ReaderRun.Outcome? {
    guard let request = MemoryFile(holding: settings), let output = MemoryFile(), let words = MemoryFile() else {
      return .notStarted("there is no room for what it writes")
    }
    // A child that has gone may have read some of it.
    _ = try? export.seek(offset: 0, from: .start)
    let files = room_files(
      export: export.rawValue, output: output.descriptor, words: words.descriptor, request: request.descriptor)
    switch await room.read(files, until: deadline) {
    case .ended(let status):
      guard status >= 0 else { return .notStarted("its mother could not fork") }
      if status == 0, room.exportsRead < exportsARoom { idle.withLock { $0.append(room) } }
      guard let report = output.contents(limit: 64 << 20) else {
        return .notStarted("it said more than is taken from it")
      }
      return .exited(status: Self.words(status), output: report, words: words.words(limit: 16 << 10))
    case .tookTooLong: return .tookTooLong
    case .gone where Task.isCancelled: return .notStarted("it was called off")
    case .gone where unlessGone: return nil
    case .gone(let status, let words): return .exited(status: Self.words(status), output: [], words: words)
    }
  }

  /// A status of `waitpid` in the words of `ReaderRun`: the lowest seven bits are the signal, if there was one.
  private static func words(_ status: Int32) -> String {
    status & 0x7F == 0 ? String((status >> 8) & 0xFF) : "signal \(status & 0x7F)"
  }
}
