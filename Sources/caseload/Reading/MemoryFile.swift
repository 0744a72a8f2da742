import CSandbox
import Foundation

/// A file in memory that has no name and goes when the last process that has it open closes it.
///
/// It takes what a reader writes: no disk is asked, nobody need read along so that the writer can go on, and the
/// kernel holds the writer to its limit on the size of a file.
final class MemoryFile: Sendable {
  let descriptor: Int32

  /// Nil where the system has no room for one.
  init?() {
    descriptor = room_memory_file()
    if descriptor < 0 { return nil }
  }

  /// Holds these bytes, to be read from the beginning; nil where there is no room for them.
  convenience init?(holding bytes: [UInt8]) {
    self.init()
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return nil }
      rest = rest.dropFirst(count)
    }
    guard lseek(descriptor, 0, SEEK_SET) == 0 else { return nil }
  }

  deinit { close(descriptor) }

  /// What it holds, wherever its writer stands in it; nil where that is more than the limit, or cannot be read.
  func contents(limit: Int) -> [UInt8]? {
    var facts = stat()
    guard fstat(descriptor, &facts) == 0, facts.st_size <= limit else { return nil }
    return beginning(Int(facts.st_size))
  }

  /// Its first bytes, at most so many, as text.
  func words(limit: Int) -> String { String(decoding: beginning(limit) ?? [], as: UTF8.self) }

  private func beginning(_ most: Int) -> [UInt8]? {
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: most) { buffer, filled in
      while filled < most {
        let count = pread(descriptor, buffer.baseAddress?.advanced(by: filled), most - filled, off_t(filled))
        if count < 0, errno == EINTR { continue }
        failed = count < 0
        guard count > 0 else { break }
        filled += count
      }
    }
    return failed ? nil : bytes
  }
}
