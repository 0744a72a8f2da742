import Hummingbird
import NIOCore

/// What the daemon listens on: `host:port`, or `unix:/path/to/socket` behind a proxy on the same machine.
enum ListenAddress {
  /// - Throws: `SiteFault` where it is neither.
  static func of(_ text: String) throws(SiteFault) -> BindAddress {
    if text.hasPrefix("unix:") {
      let path = text.dropFirst("unix:".count)
      // The kernel holds 107 bytes of a socket's path.
      guard path.hasPrefix("/"), path.utf8.count <= 107 else { throw .notListenable(text) }
      return .unixDomainSocket(path: String(path))
    }
    guard let (host, port) = HostAndPort.split(text, portNeeded: true), let port else { throw .notListenable(text) }
    return .hostname(host, port: port)
  }

  /// What it came to: a port that the system chose is named.
  static func bound(_ address: SocketAddress?, asked: String) -> String {
    guard let address, let host = address.ipAddress, let port = address.port else { return asked }
    return host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)"
  }
}
