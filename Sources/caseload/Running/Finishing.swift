/// Lets work that has begun come to its end when the daemon is told to stop.
enum Finishing {
  /// Seconds that it has then: less than the daemon's own fifteen, and far less than systemd's patience.
  static let grace = 10

  /// Does the work in a task of its own, which is called off only when the grace after the caller's end has run out.
  static func begun(grace: Int = grace, _ work: @escaping @Sendable () async -> Void) async {
    let task = Task { await work() }
    await withTaskCancellationHandler {
      await task.value
    } onCancel: {
      Task {
        try? await Task.sleep(for: .seconds(grace))
        task.cancel()
      }
    }
  }

  /// Does what must be done even where the caller was called off: a row that says what became of something.
  static func always<Value: Sendable>(_ work: @escaping @Sendable () async throws -> Value) async throws -> Value {
    try await Task { try await work() }.value
  }
}
