import HTTPTypes
import Hummingbird
import NIOCore

/// Where a request comes from, as far as that can be known behind a proxy.
enum ClientAddress {
  /// The sender's address, for slowing down whoever guesses passwords.
  ///
  /// What a proxy says (the last entry of `X-Forwarded-For`, which it wrote itself) counts where the connection comes
  /// from this machine, as a proxy's does; anybody else could write what they like.
  static func text(_ request: Request, _ remote: SocketAddress?) -> String {
    if isLocal(remote), let forwarded = request.headers[.forwardedFor],
      let last = forwarded.split(separator: ",").last
    {
      let text = last.filter { !$0.isWhitespace }
      if !text.isEmpty, text.utf8.count <= 64 { return text }
    }
    return remote?.ipAddress ?? "local"
  }

  /// Whether somebody on this machine asks, and no proxy for somebody else.
  static func isThisMachine(_ request: Request, _ remote: SocketAddress?) -> Bool {
    guard isLocal(remote) else { return false }
    let proxied: [HTTPField.Name] = [.forwardedFor, .forwarded, .forwardedHost, .forwardedProto, .via, .realIP]
    return proxied.allSatisfy { request.headers[$0] == nil }
  }

  private static func isLocal(_ remote: SocketAddress?) -> Bool {
    guard let remote else { return false }
    if case .unixDomainSocket = remote { return true }
    return remote.ipAddress.map(HostAndPort.isLoopback) ?? false
  }
}
