import Subprocess
import SystemPackage

/// One run of `caseload-reader`, ended where it takes too long.
struct ReaderRun: Sendable {
  /// What came of a run.
  enum Outcome: Sendable {
    case exited(status: String, output: [UInt8], words: String)
    case tookTooLong
    case notStarted(String)
  }

  /// Where standard output goes.
  enum Destination: Sendable {
    /// Into the outcome; more than 64 MiB is not taken.
    case outcome
    /// To a file, which the run closes.
    case file(FileDescriptor)
  }

  let executable: String
  let arguments: [String]
  let deadline: ContinuousClock.Instant

  /// Runs it.
  ///
  /// - Parameters:
  ///   - input: its standard input.
  ///   - destination: of its standard output.
  /// - Returns: what came of it, at the deadline at the latest.
  func outcome(
    of input: some InputProtocol & Sendable, to destination: Destination = .outcome
  ) async -> Outcome {
    await withTaskGroup(of: Outcome?.self) { group in
      group.addTask {
        do {
          return try await start(input, destination)
        } catch is CancellationError {
          return nil
        } catch {
          return .notStarted("it could not be started, or said more than is taken from it")
        }
      }
      group.addTask {
        try? await Task.sleep(until: deadline, clock: .continuous)
        return Task.isCancelled ? nil : .tookTooLong
      }
      var first: Outcome?
      for await outcome in group {
        if let outcome {
          first = first ?? outcome
          group.cancelAll()
        }
      }
      return first ?? .notStarted("it was called off")
    }
  }

  private func start(_ input: some InputProtocol & Sendable, _ destination: Destination) async throws -> Outcome {
    var options = PlatformOptions()
    // A reader that has stopped listening is not asked twice.
    options.teardownSequence = [.gracefulShutDown(allowedDurationToNextStep: .milliseconds(200))]
    let program = Executable.path(FilePath(executable))
    let environment = Environment.custom([
      "MALLOC_ARENA_MAX": "2", "SWIFT_BACKTRACE": "enable=no", "TZ": "UTC", "LC_ALL": "C.UTF-8",
    ])
    switch destination {
    case .outcome:
      let result = try await Subprocess.run(
        program, arguments: Arguments(arguments), environment: environment, platformOptions: options,
        input: input, output: .bytes(limit: 64 << 20),
        error: .string(limit: 16 << 10))
      return .exited(
        status: Self.words(result.terminationStatus), output: result.standardOutput, words: result.standardError)
    case .file(let file):
      let result = try await Subprocess.run(
        program, arguments: Arguments(arguments), environment: environment, platformOptions: options,
        input: input,
        output: .fileDescriptor(file, closeAfterSpawningProcess: true), error: .string(limit: 16 << 10))
      return .exited(status: Self.words(result.terminationStatus), output: [], words: result.standardError)
    }
  }

  private static func words(_ status: TerminationStatus) -> String {
    switch status {
    case .exited(let code): String(code)
    case .signaled(let signal): "signal \(signal)"
    }
  }
}
