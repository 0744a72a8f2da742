import Synchronization

/// How often something may happen within a time, for each key. Held in memory: it slows down, and is no record.
final class Pace<Key: Hashable & Sendable>: Sendable {
  private struct Span {
    var began: Int
    var count: Int
  }

  /// Keys held at once. A sender of countless keys makes others forgotten, and takes no memory.
  static var keys: Int { 4096 }

  let limit: Int
  let seconds: Int
  private let spans = Mutex<[Key: Span]>([:])

  init(limit: Int, within seconds: Int) {
    self.limit = limit
    self.seconds = seconds
  }

  /// How many seconds a key must wait at a moment; nil where it need not.
  func wait(for key: Key, at moment: Int) -> Int? {
    spans.withLock { spans in
      guard let span = spans[key], span.count >= limit else { return nil }
      let left = span.began + seconds - moment
      return left > 0 ? left : nil
    }
  }

  /// Counts once for a key.
  func count(_ key: Key, at moment: Int) {
    spans.withLock { spans in
      if let span = spans[key], moment < span.began + seconds {
        spans[key] = Span(began: span.began, count: span.count + 1)
        return
      }
      if spans.count >= Self.keys { spans = spans.filter { moment < $0.value.began + seconds } }
      if spans.count >= Self.keys { spans = [:] }
      spans[key] = Span(began: moment, count: 1)
    }
  }
}
