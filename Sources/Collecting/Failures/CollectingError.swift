import Glibc

/// What went wrong on our side of a fetch: logged, counted and tried again, and never blamed on a school.
public enum CollectingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The body could not be written to the path; `errno` is the system's number for why.
  case cannotWrite(path: String, errno: Int32)
  /// libcurl, or its thread, would not do as asked.
  case libraryFailed(String)
  /// The daemon is stopping.
  case stopped

  /// A stable code for logs and metrics.
  public var code: String {
    switch self {
    case .cannotWrite: "collecting.cannotWrite"
    case .libraryFailed: "collecting.library"
    case .stopped: "collecting.stopped"
    }
  }

  public var description: String {
    switch self {
    case .cannotWrite(let path, let number):
      "A collected file could not be written to \(path): \(String(cString: strerror(number))). "
        + "Look at the disk's free space and the folder's permissions; the source is tried again."
    case .libraryFailed(let what):
      "Nothing could be collected: \(what). The source is tried again."
    case .stopped:
      "Collecting ended because Caseload is stopping. The source is tried again when it has started."
    }
  }
}
