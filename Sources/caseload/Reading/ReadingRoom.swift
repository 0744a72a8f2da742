import CSandbox
import Dispatch
import Foundation
import Synchronization

/// One reading room: a process of `caseload-reader`, the mother, that forks a confined child for each export.
///
/// It reads one export at a time, on a thread of its own, since waiting for a child blocks.
final class ReadingRoom: Sendable {
  /// What came of an export. After all but the first the room is shut.
  enum Outcome: Sendable {
    /// The child's status, as `waitpid` gives it.
    case ended(status: Int32)
    case tookTooLong
    /// The mother has gone, with her own status and last words: she could not begin, was killed, or was told to stop.
    case gone(status: Int32, words: String)
  }

  private struct State {
    var exportsRead = 0
    var isShut = false
  }

  let mother: pid_t
  private let control: Int32
  private let words: MemoryFile
  private let queue = DispatchQueue(label: "caseload.room")
  private let state = Mutex(State())

  /// Starts the mother; nil where the system cannot.
  ///
  /// - Parameters:
  ///   - executable: of `caseload-reader`.
  ///   - arguments: with which it becomes a mother.
  init?(executable: String, arguments: [String]) {
    guard let words = MemoryFile() else { return nil }
    // The symbols of libraries are looked up before the first fork, not by each child.
    let environment = ["MALLOC_ARENA_MAX=2", "SWIFT_BACKTRACE=enable=no", "TZ=UTC", "LC_ALL=C.UTF-8", "LD_BIND_NOW=1"]
    var control: Int32 = -1
    let mother = ReadingRoom.withStrings([executable] + arguments) { arguments in
      ReadingRoom.withStrings(environment) { room_open(executable, arguments, $0, words.descriptor, &control) }
    }
    guard mother > 0 else { return nil }
    self.mother = mother
    self.control = control
    self.words = words
  }

  deinit { shut() }

  /// How many exports it has read.
  var exportsRead: Int { state.withLock(\.exportsRead) }

  /// Has an export read.
  ///
  /// - Parameters:
  ///   - files: the export, where the report and the child's words go, and the export's own settings; all stay open.
  ///   - deadline: when the room is shut and the child ended, as it is where the task is called off.
  /// - Returns: what came of it, at the deadline at the latest.
  func read(_ files: room_files, until deadline: ContinuousClock.Instant) async -> Outcome {
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        queue.async { continuation.resume(returning: self.readNow(files, until: deadline)) }
      }
    } onCancel: {
      // The number may be another file's once the room is shut.
      state.withLock { if !$0.isShut { shutdown(control, Int32(SHUT_RDWR)) } }
    }
  }

  private func readNow(_ files: room_files, until deadline: ContinuousClock.Instant) -> Outcome {
    var files = files
    var status: Int32 = -1
    guard room_hand_in(control, &files) else { return gone() }
    let milliseconds = max(0, (deadline - .now) / .milliseconds(1))
    switch room_await(control, Int32(clamping: Int(milliseconds)), &status) {
    case ROOM_ENDED:
      state.withLock { $0.exportsRead += 1 }
      return .ended(status: status)
    case ROOM_LATE:
      shut()
      return .tookTooLong
    default: return gone()
    }
  }

  private func gone() -> Outcome {
    let status = shut()
    return .gone(status: status, words: words.words(limit: 16 << 10))
  }

  /// - Returns: the mother's status.
  @discardableResult
  private func shut() -> Int32 {
    let isFirst = state.withLock { state in
      defer { state.isShut = true }
      return !state.isShut
    }
    return isFirst ? room_close(mother, control) : -1
  }

  private static func withStrings<Value>(
    _ strings: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Value
  ) -> Value {
    var copies: [UnsafeMutablePointer<CChar>?] = strings.map { strdup($0) } + [nil]
    defer { for copy in copies { free(copy) } }
    return body(&copies)
  }
}
