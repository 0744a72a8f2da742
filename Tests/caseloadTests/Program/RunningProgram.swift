import Foundation
import Subprocess
import SystemPackage
import Testing

@testable import caseload

extension BuiltProgram {
  /// Runs the program beside the test until the test ends it.
  ///
  /// - Parameters:
  ///   - arguments: of the command.
  ///   - reading: which of its two streams the body reads.
  ///   - body: gets that stream's lines, and a way to end the program.
  /// - Returns: how the program ended.
  /// - Throws: what the body throws, and where the program cannot be started.
  static func running(
    _ arguments: [String], reading: Stream,
    _ body: @Sendable (Lines, Execution<NoInput, SequenceOutput, SequenceOutput>) async throws -> Void
  ) async throws -> TerminationStatus {
    var options = PlatformOptions()
    options.teardownSequence = [.gracefulShutDown(allowedDurationToNextStep: .seconds(20))]
    return try await Subprocess.run(
      .path(FilePath(path)), arguments: Arguments(arguments),
      environment: .inherit.updating(["CASELOAD_CONFIG": checkout + "/Config"]), platformOptions: options,
      input: .none, output: .sequence, error: .sequence
    ) { execution in
      let other = reading == .output ? execution.standardError : execution.standardOutput
      let lines = Lines(reading == .output ? execution.standardOutput : execution.standardError)
      // What nobody reads would fill its pipe and stop the program.
      async let drained: Void = { for try await _ in other {} }()
      try await body(lines, execution)
      try await lines.rest()
      try await drained
    }.terminationStatus
  }

  enum Stream { case output, error }

  /// The lines that a running program writes.
  actor Lines {
    private var iterator: SubprocessOutputSequence.StringSequence<UTF8>.AsyncIterator

    init(_ sequence: SubprocessOutputSequence) { iterator = sequence.strings().makeAsyncIterator() }

    /// The next line that holds these words.
    func first(with words: String) async throws -> String {
      while let line = try await next() {
        if line.contains(words) { return line }
      }
      throw EndedEarly(words: words)
    }

    func rest() async throws { while try await next() != nil {} }

    private func next() async throws -> String? {
      var copy = iterator
      let line = try await copy.next(isolation: self)
      iterator = copy
      return line
    }
  }

  struct EndedEarly: Error { var words: String }
}
