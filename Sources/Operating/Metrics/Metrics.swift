import Glibc
import Synchronization

/// The daemon's counts of what it does, as `/metrics` shows them in the Prometheus text format.
///
/// There is a method for each metric, so that no caller can mistake a name or leave out a label.
public final class Metrics: Sendable {
  /// Every metric there is, in the order in which they are shown and documented.
  public static let declared: [MetricDeclaration] = [
    .deliveries, .sourceAttempts, .readerSeconds, .readerFailures, .verdicts, .acrossSeconds, .acrossFindings,
    .requests, .requestSeconds, .pipelineWaiting, .rejudgingWaiting, .errors, .residentMemory, .startTime, .buildInfo,
  ]

  /// A metric with more label values than this has something in its labels that does not belong there; what is beyond
  /// goes under `other`, so that a stranger who asks for odd things can't fill our memory.
  static let mostSeries = 500

  private let series = Mutex<[MetricDeclaration: [[String]: MetricValue]]>([:])

  /// - Parameters:
  ///   - startedAt: When the process started, in Unix seconds.
  ///   - commit: What was built, as `--version` names it.
  public init(startedAt: Int, commit: String) {
    set(.startTime, to: Double(startedAt))
    set(.buildInfo, to: 1, [commit])
    // Shown from the start, since a graph can't tell "never" from "not asked yet".
    set(.pipelineWaiting, to: 0)
    set(.rejudgingWaiting, to: 0)
  }

  public func deliveryEnded(outcome: String) { add(.deliveries, [outcome]) }

  /// - Parameter outcome: `changed`, `unchanged`, or a failure's code.
  public func sourceAttempted(outcome: String) { add(.sourceAttempts, [outcome]) }

  public func readerRan(seconds: Double) { observe(.readerSeconds, seconds) }

  public func readerFailed(code: String) { add(.readerFailures, [code]) }

  public func verdictsStored(_ verdict: String, count: Int = 1) { add(.verdicts, [verdict], by: Double(count)) }

  public func acrossPassed(seconds: Double) { observe(.acrossSeconds, seconds) }

  public func acrossFindings(_ count: Int, severity: String) { set(.acrossFindings, to: Double(count), [severity]) }

  /// - Parameters:
  ///   - route: The route's pattern, such as `/schools/{urn}`; never the path that was asked for.
  ///   - status: The HTTP status.
  ///   - seconds: From the request's arrival to the end of its answer.
  public func requestAnswered(route: String, status: Int, seconds: Double) {
    add(.requests, [route, String(status)])
    observe(.requestSeconds, seconds)
  }

  public func pipelineWaits(_ count: Int) { set(.pipelineWaiting, to: Double(count)) }

  public func rejudgingWaits(_ count: Int) { set(.rejudgingWaiting, to: Double(count)) }

  /// An error of our own: the log's line carries the same code.
  public func errorOccurred(code: String) { add(.errors, [code]) }

  /// All metrics in the Prometheus text format 0.0.4, which is served as `text/plain; version=0.0.4`.
  public func text() -> String {
    set(.residentMemory, to: Double(Self.residentBytes()))
    let series = series.withLock { $0 }
    return Self.declared.map { PrometheusText.lines(of: $0, series: series[$0] ?? [:]) }.joined()
  }

  // MARK: - The registry

  func add(_ metric: MetricDeclaration, _ labels: [String] = [], by amount: Double = 1) {
    change(metric, labels) { $0.add(amount) }
  }

  func set(_ metric: MetricDeclaration, to value: Double, _ labels: [String] = []) {
    change(metric, labels) { $0 = .number(value) }
  }

  func observe(_ metric: MetricDeclaration, _ value: Double, _ labels: [String] = []) {
    change(metric, labels) { $0.observe(value) }
  }

  private func change(_ metric: MetricDeclaration, _ labels: [String], _ body: (inout MetricValue) -> Void) {
    series.withLock { series in
      var key = labels
      if series[metric]?[key] == nil, series[metric]?.count ?? 0 >= Self.mostSeries {
        key = labels.map { _ in "other" }
      }
      body(&series[metric, default: [:]][key, default: MetricValue(metric.kind)])
    }
  }

  private static func residentBytes() -> Int {
    guard let file = fopen("/proc/self/statm", "r") else { return 0 }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 256)
    guard fgets(&line, Int32(line.count), file) != nil else { return 0 }
    let text = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let pages = text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    return pages * sysconf(Int32(_SC_PAGESIZE))
  }
}

/// What one series of a metric stands at.
enum MetricValue: Hashable, Sendable {
  case number(Double)
  /// `counts` are of observations that fall between one bound and the next, the last being beyond them all.
  case histogram(bounds: [Double], counts: [Int], sum: Double)

  init(_ kind: MetricDeclaration.Kind) {
    switch kind {
    case .counter, .gauge: self = .number(0)
    case .histogram(let bounds):
      self = .histogram(bounds: bounds, counts: Array(repeating: 0, count: bounds.count + 1), sum: 0)
    }
  }

  mutating func add(_ amount: Double) {
    guard case .number(let value) = self else { return }
    self = .number(value + max(0, amount))
  }

  mutating func observe(_ value: Double) {
    guard case .histogram(let bounds, var counts, let sum) = self, value.isFinite else { return }
    counts[bounds.firstIndex { value <= $0 } ?? bounds.count] += 1
    self = .histogram(bounds: bounds, counts: counts, sum: sum + value)
  }
}
