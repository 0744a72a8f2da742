import Synchronization

/// How many uploads come with each token just now: they count before they are deliveries.
final class UploadsUnderWay: Sendable {
  /// Of one token at once.
  static let atOnce = 4

  private let counts = Mutex<[Int64: Int]>([:])

  /// How many are under way, with the new one; nil where there are as many as may be.
  func begin(token id: Int64) -> Int? {
    counts.withLock { counts in
      let count = counts[id, default: 0] + 1
      guard count <= UploadsUnderWay.atOnce else { return nil }
      counts[id] = count
      return count
    }
  }

  func end(token id: Int64) {
    counts.withLock { counts in
      let count = counts[id, default: 0] - 1
      counts[id] = count > 0 ? count : nil
    }
  }
}
