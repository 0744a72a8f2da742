import Foundation

/// Why bytes could not be kept or found: our fault, never a school's.
public enum ArchivingError: Error, Hashable, Sendable {
  /// No room, or the user's quota is used up.
  case diskFull
  /// The folder cannot be made, read or written; with the system's error number.
  case unwritable(errno: Int32)
  /// The spooled file is not what was counted while it was received.
  case spoolChanged

  /// A stable code for logs and metrics.
  public var code: String {
    switch self {
    case .diskFull: "archive.diskFull"
    case .unwritable: "archive.unwritable"
    case .spoolChanged: "archive.spoolChanged"
    }
  }

  /// What happened and what to do.
  public var sentence: String {
    switch self {
    case .diskFull:
      "The disk with the archive is full, and the file was not kept. Make room on it, then send the file again."
    case .unwritable(let number):
      "The archive cannot be written (\(String(cString: strerror(number)))). Check that its folder exists and belongs to the user that Caseload runs as."
    case .spoolChanged:
      "The file was changed on our disk while it was received, and was not kept. Send it again."
    }
  }

  /// What the system's last error comes to.
  static func last() -> ArchivingError { ArchivingError(errno: errno) }

  init(errno number: Int32) {
    self = number == ENOSPC || number == EDQUOT ? .diskFull : .unwritable(errno: number)
  }
}
