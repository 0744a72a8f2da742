/// The address at which people reach the site: scheme, host and, where it is not the usual one, port.
struct PublicAddress: Hashable, Sendable {
  /// As browsers write it in `Origin`: lower case, no path, no usual port.
  let origin: String
  let isSecure: Bool
  let isLoopback: Bool

  /// - Throws: `SiteFault` where it is no address, or plain http to anything but this machine.
  init(_ text: String) throws(SiteFault) {
    guard let (scheme, authority) = PublicAddress.parts(of: text.lowercased()) else { throw .notAnAddress(text) }
    isSecure = scheme == "https"
    guard let (host, port) = HostAndPort.split(authority, portNeeded: false) else { throw .notAnAddress(text) }
    isLoopback = HostAndPort.isLoopback(host)
    guard isSecure || isLoopback else { throw .unencrypted(text) }
    let usual = isSecure ? 443 : 80
    let written = host.contains(":") ? "[\(host)]" : host
    origin = port == nil || port == usual ? "\(scheme)://\(written)" : "\(scheme)://\(written):\(port ?? usual)"
  }

  /// A path may not stand behind it, save the one slash that people type.
  private static func parts(of text: String) -> (scheme: String, authority: String)? {
    for scheme in ["https", "http"] where text.hasPrefix(scheme + "://") {
      var authority = text.dropFirst(scheme.count + 3)
      if authority.last == "/" { authority = authority.dropLast() }
      let isPlain = authority.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"),
          UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "["), UInt8(ascii: "]"):
          true
        default: false
        }
      }
      return authority.isEmpty || !isPlain ? nil : (scheme, String(authority))
    }
    return nil
  }
}

/// `host:port`, where the host may be an IPv6 address in brackets.
enum HostAndPort {
  static func split(_ text: String, portNeeded: Bool) -> (host: String, port: Int?)? {
    var host = Substring(text)
    var port: Substring?
    if text.hasPrefix("[") {
      guard let close = text.firstIndex(of: "]") else { return nil }
      host = text[text.index(after: text.startIndex)..<close]
      let rest = text[text.index(after: close)...]
      if !rest.isEmpty {
        guard rest.first == ":" else { return nil }
        port = rest.dropFirst()
      }
    } else if let colon = text.lastIndex(of: ":") {
      host = text[..<colon]
      port = text[text.index(after: colon)...]
      guard !host.contains(":") else { return nil }
    }
    guard !host.isEmpty else { return nil }
    guard let port else { return portNeeded ? nil : (String(host), nil) }
    guard let number = Int(port), (0...65_535).contains(number), port.utf8.allSatisfy({ (48...57).contains($0) })
    else { return nil }
    return (String(host), number)
  }

  /// Whether a host is this machine itself: `localhost`, 127.0.0.0/8 or `::1`.
  static func isLoopback(_ host: some StringProtocol) -> Bool {
    if host == "localhost" || host == "::1" { return true }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
  }
}
