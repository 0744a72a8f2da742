import Synchronization

/// Wakes whoever waits for the pipeline: the workers when something came in, a page when something was settled.
final class Bell: Sendable {
  private struct State {
    var rings = 0
    var nextID = 0
    var waiting: [Int: CheckedContinuation<Void, Never>] = [:]
  }

  private let state = Mutex(State())

  /// Wakes everyone who waits.
  func ring() {
    let woken = state.withLock { state in
      state.rings += 1
      let woken = state.waiting
      state.waiting = [:]
      return woken
    }
    for continuation in woken.values { continuation.resume() }
  }

  /// How often it has rung: taken before looking, and given to `wait`, so that no ring in between is missed.
  var rings: Int { state.withLock(\.rings) }

  /// Waits for a ring after the given count, or until the time is up or the task is cancelled.
  func wait(after rings: Int, atMost duration: Duration) async {
    let id = state.withLock { state in
      state.nextID += 1
      return state.nextID
    }
    let timer = Task {
      try? await Task.sleep(for: duration)
      self.wake(id)
    }
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let now = state.withLock { state in
          if state.rings != rings || Task.isCancelled { return true }
          state.waiting[id] = continuation
          return false
        }
        if now { continuation.resume() }
      }
    } onCancel: {
      wake(id)
    }
    timer.cancel()
  }

  private func wake(_ id: Int) { state.withLock { $0.waiting.removeValue(forKey: id) }?.resume() }
}
