import Operating
import Serving
import Synchronization

/// How far the daemon is with plans that are judged again, for pages and `/metrics`.
final class Rejudging: Sendable {
  private let state = Mutex<JudgingProgress?>(nil)
  private let metrics: Metrics

  init(metrics: Metrics) { self.metrics = metrics }

  /// What is under way; nil where nothing is.
  var progress: JudgingProgress? { state.withLock { $0 } }

  func begin(_ plans: Int, isByNewRules: Bool) {
    guard plans > 0 else { return }
    show { $0 = JudgingProgress(done: 0, of: plans, isByNewRules: isByNewRules) }
  }

  /// So many more plans are judged.
  func advance(by plans: Int) {
    show { $0?.done += plans }
  }

  func end() {
    show { $0 = nil }
  }

  private func show(_ change: (inout sending JudgingProgress?) -> Void) {
    let waiting = state.withLock { state in
      change(&state)
      return state.map { $0.of - $0.done } ?? 0
    }
    metrics.rejudgingWaits(waiting)
  }
}
