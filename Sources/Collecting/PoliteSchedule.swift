/// When a source is asked again, and whether with conditions. All moments are Unix seconds.
///
/// A source is never given up: a site that was down all summer is collected in September with nobody's help.
public struct PoliteSchedule: Hashable, Sendable {
  /// Nothing is asked more often than this, whatever a source's own interval.
  public var shortestSeconds: Int
  /// Nothing is left alone for longer than this, whatever a server says: `max-age` of a year is common on static files.
  public var longestSeconds: Int
  /// The wait after a first failure; doubled by each further one in a row.
  public var firstRetrySeconds: Int
  /// Up to this share of a wait is added to it, so that hundreds of sources don't fall due in one second.
  public var jitterShare: Double
  /// After this long without a whole file the conditions are dropped: some servers answer 304 for ever.
  public var wholeFileSeconds: Int

  public init(
    shortestSeconds: Int = 900, longestSeconds: Int = 7 * 86_400, firstRetrySeconds: Int = 3600,
    jitterShare: Double = 0.1, wholeFileSeconds: Int = 7 * 86_400
  ) {
    self.shortestSeconds = shortestSeconds
    self.longestSeconds = longestSeconds
    self.firstRetrySeconds = firstRetrySeconds
    self.jitterShare = jitterShare
    self.wholeFileSeconds = wholeFileSeconds
  }

  /// What the last attempt came to.
  public enum LastAttempt: Hashable, Sendable {
    /// A file, or word that it is unchanged; `maxAge` in seconds, where the server gave one.
    case answered(maxAge: Int?)
    /// - failuresInARow: This one included.
    /// - retryAfter: Seconds that the server asks to be left alone for.
    case failed(failuresInARow: Int, retryAfter: Int?)
  }

  /// The moment from which the source may be asked again.
  ///
  /// - Parameters:
  ///   - moment: When the last attempt ended.
  ///   - everyHours: The source's own interval.
  ///   - last: What that attempt came to.
  ///   - jitter: From 0 to 1, drawn by the caller. It only ever lengthens the wait, so no server's wish is undercut.
  /// - Returns: Unix seconds, later than `moment`.
  public func nextDue(after moment: Int, everyHours: Int, last: LastAttempt, jitter: Double) -> Int {
    let wait: Int
    switch last {
    case .answered(let maxAge):
      wait = clamped(max(ownInterval(everyHours), maxAge ?? 0))
    case .failed(let failures, let retryAfter):
      wait = clamped(max(backOff(failures, everyHours), retryAfter ?? 0))
    }
    return moment + wait + Int(Double(wait) * jitterShare * min(max(jitter, 0), 1))
  }

  /// Whether If-None-Match and If-Modified-Since go with the next request.
  ///
  /// - Parameters:
  ///   - now: The moment of asking.
  ///   - lastWholeFile: When a body was last received, by a request with or without conditions; nil for never.
  /// - Returns: False also where a whole file is due again, changed or not.
  public func sendsConditions(now: Int, lastWholeFile: Int?) -> Bool {
    guard let lastWholeFile else { return false }
    // A clock put back leaves a moment in the future: better one file too many than none for as long.
    return (0..<wholeFileSeconds).contains(now - lastWholeFile)
  }

  private func ownInterval(_ hours: Int) -> Int {
    min(max(hours, 0), longestSeconds) * 3600
  }

  /// Doubles up to two days, or to the source's own interval where that is longer.
  private func backOff(_ failures: Int, _ everyHours: Int) -> Int {
    let ceiling = max(2 * 86_400, ownInterval(everyHours))
    let doublings = min(max(failures, 1) - 1, 16)
    return min(min(max(firstRetrySeconds, 1), longestSeconds) << doublings, ceiling)
  }

  private func clamped(_ seconds: Int) -> Int {
    min(max(seconds, shortestSeconds), longestSeconds)
  }
}
