import Foundation
import Glibc

/// `openssl s_server` on loopback with a certificate made for the occasion, answering `/NAME` by a file of that name,
/// byte for byte.
final class SecureServer {
  static let isPossible = access("/usr/bin/openssl", X_OK) == 0

  let folder: URL
  let port: Int
  private let process: pid_t

  var certificateFile: String { folder.appending(path: "certificate.pem").path }

  /// Made for 127.0.0.1: `https://localhost` is another name to it.
  func address(_ name: String, host: String = "127.0.0.1") -> String { "https://\(host):\(port)/\(name)" }

  init(isExpired: Bool = false, answers: [String: [UInt8]]) throws {
    folder = URL.temporaryDirectory.appending(path: "secure-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, bytes) in answers { try Data(bytes).write(to: folder.appending(path: name)) }
    let subject = ["-subj", "/CN=school", "-addext", "subjectAltName=IP:127.0.0.1"]
    let key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-keyout", "key.pem"]
    try Self.run(["req", "-new"] + key + ["-out", "request.pem"] + subject, in: folder)
    try Self.run(
      ["x509", "-req", "-in", "request.pem", "-signkey", "key.pem", "-copy_extensions", "copyall"]
        + ["-days", isExpired ? "-1" : "2", "-out", "certificate.pem"], in: folder)

    var pipe: [Int32] = [0, 0]
    guard Glibc.pipe(&pipe) == 0 else { throw POSIXError(.EMFILE) }
    for end in pipe { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer { close(pipe[0]) }
    process = try Self.spawn(
      ["s_server", "-accept", "127.0.0.1:0", "-key", "key.pem", "-cert", "certificate.pem", "-HTTP"], in: folder,
      output: pipe[1])
    close(pipe[1])
    // It says "ACCEPT 127.0.0.1:PORT" once it listens.
    var said = ""
    var byte: UInt8 = 0
    while read(pipe[0], &byte, 1) == 1 {
      said.unicodeScalars.append(Unicode.Scalar(byte))
      if byte == 10, let line = said.split(separator: "\n").last, line.hasPrefix("ACCEPT") { break }
    }
    guard let port = said.split(separator: "\n").last?.split(separator: ":").last.flatMap({ Int($0) }) else {
      throw Unexpected(what: "openssl s_server said: \(said)")
    }
    self.port = port
  }

  deinit {
    kill(process, SIGKILL)
    waitpid(process, nil, 0)
    try? FileManager.default.removeItem(at: folder)
  }

  private static func run(_ arguments: [String], in folder: URL) throws {
    let process = try spawn(arguments, in: folder, output: nil)
    var status: Int32 = 0
    guard waitpid(process, &status, 0) == process, status == 0 else {
      throw Unexpected(what: "openssl \(arguments.first ?? "") failed")
    }
  }

  private static func spawn(_ arguments: [String], in folder: URL, output: Int32?) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    if let output {
      posix_spawn_file_actions_adddup2(&actions, output, 1)
    } else {
      posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    }
    var process: pid_t = 0
    var words: [UnsafeMutablePointer<CChar>?] =
      (["env", "-C", folder.path, "openssl"] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    let status = posix_spawn(&process, "/usr/bin/env", &actions, nil, &words, environ)
    guard status == 0 else { throw Unexpected(what: "openssl could not be started (\(status))") }
    return process
  }
}
