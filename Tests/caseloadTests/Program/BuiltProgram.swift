import Foundation
import Subprocess
import SystemPackage

@testable import caseload

/// Runs the programs that were built beside these tests, as a person at a terminal or a script would.
struct BuiltProgram {
  struct Outcome: Sendable {
    var status: TerminationStatus
    var output: String
    var words: String

    var exitCode: Int32? { if case .exited(let code) = status { code } else { nil } }
  }

  /// The checkout that these tests stand in.
  static let checkout = #filePath.components(separatedBy: "/Tests/caseloadTests/")[0]

  /// The folder that the programs were built into: that of the test bundle, or the runner's.
  static let folder: String = {
    let bundles = CommandLine.arguments.filter { $0.hasSuffix(".xctest") }.map {
      ($0 as NSString).deletingLastPathComponent
    }
    let candidates = bundles + [ProgramFolder.path]
    return candidates.first { FileManager.default.isExecutableFile(atPath: $0 + "/caseload") } ?? ProgramFolder.path
  }()

  static var path: String { folder + "/caseload" }

  static func run(_ arguments: String...) async throws -> Outcome { try await run(arguments) }

  /// `input` is given as a file: a pipe would end these tests, by SIGPIPE, where the program ends before it has read all.
  static func run(_ arguments: [String], input: String = "") async throws -> Outcome {
    let file = NSTemporaryDirectory() + "/input-\(UUID().uuidString)"
    try Data(input.utf8).write(to: URL(fileURLWithPath: file))
    defer { try? FileManager.default.removeItem(atPath: file) }
    let result = try await Subprocess.run(
      .path(FilePath(path)), arguments: Arguments(arguments),
      environment: .inherit.updating(["CASELOAD_CONFIG": checkout + "/Config"]),
      input: .fileDescriptor(try FileDescriptor.open(FilePath(file), .readOnly), closeAfterSpawningProcess: true),
      output: .string(limit: 32 << 20), error: .string(limit: 1 << 20))
    return Outcome(
      status: result.terminationStatus, output: result.standardOutput, words: result.standardError)
  }

  /// A data folder of its own, which the program makes and which is gone when the body ends.
  static func withDataFolder<Value>(_ body: (String) async throws -> Value) async throws -> Value {
    let folder = NSTemporaryDirectory() + "/data-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    return try await body(folder)
  }

  /// A file of its own in the temporary folder, gone when the body ends.
  @discardableResult
  static func withFile<Value>(
    _ name: String, _ bytes: some Sequence<UInt8>, _ body: (String) async throws -> Value
  ) async throws -> Value {
    let folder = NSTemporaryDirectory() + "/program-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = folder + "/" + name
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    return try await body(path)
  }
}
