/// Ends what takes too long: a sender that trickles holds a connection, a file and a place in the queue.
enum Deadline {
  /// - Throws: `problem` where the time is up; the work is cancelled and has ended by then.
  static func within<Value: Sendable>(
    seconds: Int, else problem: Problem, _ work: @escaping @Sendable () async throws -> Value
  ) async throws -> Value {
    try await withThrowingTaskGroup(of: Value?.self) { group in
      group.addTask { try await work() }
      group.addTask {
        try await Task.sleep(for: .seconds(seconds))
        return nil
      }
      defer { group.cancelAll() }
      guard let first = try await group.next(), let value = first else { throw problem }
      return value
    }
  }
}
