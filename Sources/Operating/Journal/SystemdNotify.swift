import Glibc

/// Tells systemd how the daemon fares, as `Type=notify` and `WatchdogSec=` ask for (sd_notify(3)).
///
/// Run by hand there is nobody to tell, and every call does nothing.
public struct SystemdNotify: Sendable {
  public enum State: Hashable, Sendable {
    /// Requests are being answered.
    case ready
    /// The daemon is draining.
    case stopping
    /// Still alive: due at least every `watchdogSeconds`.
    case watchdog
    /// One line for `systemctl status`.
    case status(String)

    var text: String {
      switch self {
      case .ready: "READY=1"
      case .stopping: "STOPPING=1"
      case .watchdog: "WATCHDOG=1"
      case .status(let words): "STATUS=" + words.split(whereSeparator: \.isNewline).joined(separator: " ")
      }
    }
  }

  private let address: String?
  /// How often to send `.watchdog`: half of what systemd allows, as its manual advises; nil where it does not ask.
  public let watchdogSeconds: Double?

  /// - Parameters:
  ///   - environment: Where systemd says how to reach it: `NOTIFY_SOCKET`, `WATCHDOG_USEC`, `WATCHDOG_PID`.
  ///   - process: The process that `WATCHDOG_PID` must name, for the variables may have been meant for a parent of ours;
  ///     nil for this one.
  public init(environment: [String: String], process: Int32? = nil) {
    address = environment["NOTIFY_SOCKET"].flatMap { $0.isEmpty ? nil : $0 }
    let isForUs = environment["WATCHDOG_PID"].map { Int32($0) == process ?? getpid() } ?? true
    let allowed = environment["WATCHDOG_USEC"].flatMap { Double($0) } ?? 0
    watchdogSeconds = isForUs && allowed > 0 && address != nil ? allowed / 1_000_000 / 2 : nil
  }

  /// - Returns: Whether systemd was told; false also where there is none.
  @discardableResult public func send(_ state: State) -> Bool {
    guard let address, var socketAddress = Self.socketAddress(address) else { return false }
    let descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    let message = Array(state.text.utf8)
    let length = socklen_t(MemoryLayout<sa_family_t>.size + address.utf8.count)
    let sent = withUnsafePointer(to: &socketAddress) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        sendto(descriptor, message, message.count, Int32(MSG_NOSIGNAL), $0, length)
      }
    }
    return sent == message.count
  }

  /// Nil for a path that is neither absolute nor abstract (`@…`, whose first byte is zero), or too long.
  private static func socketAddress(_ path: String) -> sockaddr_un? {
    guard path.hasPrefix("/") || path.hasPrefix("@") else { return nil }
    var bytes = Array(path.utf8)
    if bytes[0] == UInt8(ascii: "@") { bytes[0] = 0 }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let fits = withUnsafeMutableBytes(of: &address.sun_path) { room in
      guard bytes.count < room.count else { return false }
      room.copyBytes(from: bytes)
      return true
    }
    return fits ? address : nil
  }
}
