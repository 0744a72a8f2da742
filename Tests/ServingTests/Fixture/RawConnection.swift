import Foundation
import NIOPosix

/// A connection on which a test writes what no HTTP library would. Its calls wait on threads of their own.
final class RawConnection: Sendable {
  private static let threads: NIOThreadPool = {
    let pool = NIOThreadPool(numberOfThreads: 4)
    pool.start()
    return pool
  }()

  private let descriptor: Int32

  struct Fault: Error {
    var code: Int32
  }

  /// To a port of this machine.
  init(port: Int) throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    try connect(&address, MemoryLayout<sockaddr_in>.size)
  }

  /// To a socket in the file system.
  init(path: String) throws {
    descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: Array(path.utf8)) }
    try connect(&address, MemoryLayout<sockaddr_un>.size)
  }

  private func connect<Address>(_ address: inout Address, _ size: Int) throws {
    // So that a server that never answers fails a test instead of hanging it.
    var patience = timeval(tv_sec: 30, tv_usec: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    let result = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { Glibc.connect(descriptor, $0, socklen_t(size)) }
    }
    guard result == 0 else { throw Fault(code: errno) }
  }

  deinit { Glibc.close(descriptor) }

  func send(_ text: String) async throws {
    let descriptor = descriptor
    try await Self.threads.runIfActive {
      var rest = Array(text.utf8)[...]
      while !rest.isEmpty {
        let sent = rest.withUnsafeBytes { Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
        guard sent > 0 else { throw Fault(code: errno) }
        rest = rest.dropFirst(sent)
      }
    }
  }

  /// What comes until the text is there, or the other side ends.
  func receive(until wanted: String? = nil) async throws -> String {
    let descriptor = descriptor
    return try await Self.threads.runIfActive {
      var received: [UInt8] = []
      var buffer = [UInt8](repeating: 0, count: 4096)
      while true {
        let count = recv(descriptor, &buffer, buffer.count, 0)
        if count == 0 || (count < 0 && errno == ECONNRESET) { break }
        guard count > 0 else { throw Fault(code: errno) }
        received += buffer[..<count]
        if let wanted, String(decoding: received, as: UTF8.self).contains(wanted) { break }
      }
      return String(decoding: received, as: UTF8.self)
    }
  }

  /// Says that no more will come, and goes on listening.
  func finish() { shutdown(descriptor, Int32(SHUT_WR)) }

  /// Breaks the connection off at once.
  func abort() {
    var linger = Glibc.linger(l_onoff: 1, l_linger: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout<Glibc.linger>.size))
    shutdown(descriptor, Int32(SHUT_RDWR))
  }
}
