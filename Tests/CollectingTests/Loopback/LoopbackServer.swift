import Foundation
import Glibc
import Synchronization

/// One request as the server got it.
struct ReceivedRequest: Sendable {
  /// As on the request line: a path, or a whole address where the client takes us for its proxy.
  var target: String
  var method: String
  /// Lower-case names.
  var headers: [String: String]

  init?(_ text: String) {
    let lines = text.split(separator: "\r\n", omittingEmptySubsequences: true)
    let words = lines.first?.split(separator: " ") ?? []
    guard words.count == 3 else { return nil }
    method = String(words[0])
    target = String(words[1])
    headers = [:]
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: ":") else { continue }
      headers[line[..<colon].lowercased()] = line[colon...].dropFirst().trimmingCharacters(in: .whitespaces)
    }
  }
}

/// What a script does with a request.
enum ScriptedAnswer: Sendable {
  /// These bytes, then the connection is kept for the next request.
  case bytes([UInt8])
  /// These bytes, then the connection is closed.
  case closing([UInt8])
  /// These bytes, then nothing until the client goes.
  case holding([UInt8])
  /// These bytes, then one byte every so many milliseconds until the client goes.
  case trickling([UInt8], everyMilliseconds: UInt32)
  /// These bytes over and over until the client goes.
  case repeating([UInt8], head: [UInt8])

  static func response(
    _ status: String, _ headers: [String] = [], body: [UInt8] = [], saysLength: Bool = true
  ) -> [UInt8] {
    var lines = ["HTTP/1.1 \(status)"] + headers
    if saysLength { lines.append("Content-Length: \(body.count)") }
    return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8) + body
  }
}

/// Binds to a free port and returns it; nil where there is none.
private func boundPort(of descriptor: Int32, host: String) -> UInt16? {
  var address = sockaddr_in()
  address.sin_family = sa_family_t(AF_INET)
  inet_pton(AF_INET, host, &address.sin_addr)
  return withUnsafeMutablePointer(to: &address) { pointer in
    pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
      var length = socklen_t(MemoryLayout<sockaddr_in>.size)
      guard bind(descriptor, address, length) == 0, getsockname(descriptor, address, &length) == 0 else { return nil }
      return address.withMemoryRebound(to: sockaddr_in.self, capacity: 1) { UInt16(bigEndian: $0.pointee.sin_port) }
    }
  }
}

/// A port that is taken, so that no other test gets it, and on which nobody listens.
final class ClosedPort {
  let address: String
  private let descriptor: Int32

  init() throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    guard let port = boundPort(of: descriptor, host: "127.0.0.1") else { throw POSIXError(.EADDRNOTAVAIL) }
    address = "http://127.0.0.1:\(port)"
  }

  deinit { close(descriptor) }
}

/// A web site on loopback whose every answer is scripted, byte for byte. A thread a connection; ends with `stop()`.
final class LoopbackServer: Sendable {
  typealias Script = @Sendable (ReceivedRequest) -> ScriptedAnswer

  let host: String
  let port: UInt16
  private let listener: Int32
  private let script: Script
  /// Sent before any request has been read, and the connection is closed then.
  private let greeting: [UInt8]?

  private struct State {
    var requests: [ReceivedRequest] = []
    var connections: Set<Int32> = []
    var departures = 0
    var isStopped = false
  }
  private let state = Mutex(State())

  init(host: String = "127.0.0.1", greeting: [UInt8]? = nil, script: @escaping Script) throws {
    self.host = host
    self.script = script
    self.greeting = greeting
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    let port = boundPort(of: listener, host: host)
    let isListening = port != nil && listen(listener, 128) == 0
    guard let port, isListening else {
      close(listener)
      throw POSIXError(.EADDRNOTAVAIL)
    }
    self.listener = listener
    self.port = port
    Thread.detachNewThread { self.acceptAll() }
  }

  func address(_ path: String) -> String { "http://\(host):\(port)\(path)" }

  var requests: [ReceivedRequest] { state.withLock { $0.requests } }

  /// Connections that the client has closed or reset.
  var departures: Int { state.withLock { $0.departures } }

  func stop() {
    let connections = state.withLock { state in
      state.isStopped = true
      return state.connections
    }
    shutdown(listener, Int32(SHUT_RDWR))
    for connection in connections { shutdown(connection, Int32(SHUT_RDWR)) }
  }

  private func acceptAll() {
    while true {
      let connection = Glibc.accept(listener, nil, nil)
      guard connection >= 0 else { break }
      let isWelcome = state.withLock { state in
        if !state.isStopped { state.connections.insert(connection) }
        return !state.isStopped
      }
      guard isWelcome else {
        close(connection)
        break
      }
      Thread.detachNewThread { self.serve(connection) }
    }
    close(listener)
  }

  private func serve(_ connection: Int32) {
    if let greeting {
      _ = send(greeting, on: connection)
      shutdown(connection, Int32(SHUT_WR))
    }
    while let request = readRequest(connection) {
      state.withLock { $0.requests.append(request) }
      guard answer(script(request), on: connection) else { break }
    }
    state.withLock { state in
      state.connections.remove(connection)
      state.departures += 1
    }
    close(connection)
  }

  private func readRequest(_ connection: Int32) -> ReceivedRequest? {
    var text: [UInt8] = []
    var byte: UInt8 = 0
    while recv(connection, &byte, 1, 0) == 1 {
      text.append(byte)
      if text.suffix(4) == [13, 10, 13, 10] { return ReceivedRequest(String(decoding: text, as: UTF8.self)) }
    }
    return nil
  }

  /// - Returns: Whether the connection may carry another request.
  private func answer(_ answer: ScriptedAnswer, on connection: Int32) -> Bool {
    switch answer {
    case .bytes(let bytes):
      return send(bytes, on: connection)
    case .closing(let bytes):
      _ = send(bytes, on: connection)
    case .holding(let bytes):
      if send(bytes, on: connection) { waitForDeparture(connection) }
    case .trickling(let bytes, let milliseconds):
      guard send(bytes, on: connection) else { return false }
      while send([UInt8(ascii: ".")], on: connection) { usleep(milliseconds * 1000) }
    case .repeating(let bytes, let head):
      guard send(head, on: connection) else { return false }
      while send(bytes, on: connection) {}
    }
    return false
  }

  private func waitForDeparture(_ connection: Int32) {
    var byte: UInt8 = 0
    while recv(connection, &byte, 1, 0) == 1 {}
  }

  private func send(_ bytes: [UInt8], on connection: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }
}
