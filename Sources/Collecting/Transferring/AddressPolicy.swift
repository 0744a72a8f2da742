import Glibc

/// Which addresses a `Transfer` may contact.
///
/// Asked about the very address that a socket is about to be opened to, after DNS and at each redirect, so that a name
/// that points inwards gains nothing. It is not asked again for a connection that is used again: sources with an
/// exemption get a `Transfer` of their own. With a proxy, the proxy does the contacting and its own rules hold.
public struct AddressPolicy: Sendable {
  public var permits: @Sendable (ContactedAddress) -> Bool

  public init(permits: @escaping @Sendable (ContactedAddress) -> Bool) {
    self.permits = permits
  }

  /// No address is refused.
  public static let everyAddress = AddressPolicy { _ in true }
}

/// An address that a socket is about to be opened to.
public struct ContactedAddress: Hashable, Sendable, CustomStringConvertible {
  /// In network order: 4 bytes for IPv4, 16 for IPv6.
  public var bytes: [UInt8]
  public var port: UInt16

  public init(bytes: [UInt8], port: UInt16) {
    self.bytes = bytes
    self.port = port
  }

  /// Reads a `sockaddr_in` or `sockaddr_in6`; nil for another family or too few bytes.
  init?(family: Int32, socketAddress: UnsafeRawBufferPointer) {
    let start: Int, length: Int
    switch family {
    case AF_INET: (start, length) = (4, 4)
    case AF_INET6: (start, length) = (8, 16)
    default: return nil
    }
    guard socketAddress.count >= start + length else { return nil }
    port = UInt16(socketAddress[2]) << 8 | UInt16(socketAddress[3])
    bytes = [UInt8](socketAddress[start..<start + length])
  }

  /// As people write it, without the port: `127.0.0.1`, `::1`.
  public var description: String {
    let family = bytes.count == 4 ? AF_INET : AF_INET6
    var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
    guard inet_ntop(family, bytes, &text, socklen_t(text.count)) != nil else { return "?" }
    return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
