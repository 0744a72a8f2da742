/// One metric as `/metrics` and `docs/metrics.md` have it: declared up front, so that neither can drift.
public struct MetricDeclaration: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// Only ever goes up, until the daemon starts again.
    case counter
    case gauge
    /// Counts of observations up to each bound, in the metric's own unit, ascending.
    case histogram(bounds: [Double])

    /// As the Prometheus text format spells it.
    public var word: String {
      switch self {
      case .counter: "counter"
      case .gauge: "gauge"
      case .histogram: "histogram"
      }
    }
  }

  public let name: String
  /// One sentence without its full stop.
  public let help: String
  public let kind: Kind
  /// Names of labels, in the order in which values are given. Their values must be few: never a school, a person, an
  /// address or anything else that comes from outside.
  public let labels: [String]

  init(_ name: String, _ kind: Kind, labels: [String] = [], _ help: String) {
    self.name = name
    self.help = help
    self.kind = kind
    self.labels = labels
  }
}

extension MetricDeclaration {
  /// From half a millisecond to ten seconds: a page should be at the near end, an upload may be at the far one.
  private static let requestBounds = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
  /// A few schools take milliseconds, every school in England a minute.
  private static let acrossBounds = [0.05, 0.25, 1, 5, 15, 30, 60, 120, 300]
  /// The reader starts in 5 ms and is ended after half a minute.
  private static let readerBounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]

  static let deliveries = MetricDeclaration(
    "caseload_deliveries_total", .counter, labels: ["outcome"],
    "Deliveries that reached the end of the pipeline: read, identical, refused, held or setAside")
  static let sourceAttempts = MetricDeclaration(
    "caseload_source_attempts_total", .counter, labels: ["outcome"],
    "Attempts to collect from a source: changed, unchanged, or the code of the failure")
  static let readerSeconds = MetricDeclaration(
    "caseload_reader_seconds", .histogram(bounds: readerBounds),
    "Seconds that caseload-reader took over one export, its start included")
  static let readerFailures = MetricDeclaration(
    "caseload_reader_failures_total", .counter, labels: ["code"],
    "Times that caseload-reader failed by our own fault, such as a crash or its deadline")
  static let verdicts = MetricDeclaration(
    "caseload_verdicts_total", .counter, labels: ["verdict"],
    "Verdicts stored: met, partly, notMet or notApplicable")
  static let acrossSeconds = MetricDeclaration(
    "caseload_across_seconds", .histogram(bounds: acrossBounds),
    "Seconds that one pass over all current plans, held against each other, took")
  static let acrossFindings = MetricDeclaration(
    "caseload_across_findings", .gauge, labels: ["severity"],
    "Findings across schools that stand since the last pass: mustFix, shouldFix or note")
  static let requests = MetricDeclaration(
    "caseload_http_requests_total", .counter, labels: ["route", "status"],
    "Requests answered, by the route's pattern and the status")
  static let requestSeconds = MetricDeclaration(
    "caseload_http_request_seconds", .histogram(bounds: requestBounds),
    "Seconds from a request's arrival to the end of its answer")
  static let pipelineWaiting = MetricDeclaration(
    "caseload_pipeline_waiting", .gauge,
    "Deliveries that wait for a stage of the pipeline, those under way included")
  static let rejudgingWaiting = MetricDeclaration(
    "caseload_rejudging_waiting", .gauge,
    "Plans that are still to be judged again, since rules were changed or a new day may have changed verdicts")
  static let errors = MetricDeclaration(
    "caseload_errors_total", .counter, labels: ["code"],
    "Errors of our own, never a school's: each is in the log under the same code")
  static let residentMemory = MetricDeclaration(
    "process_resident_memory_bytes", .gauge, "Memory that the daemon holds, in bytes")
  static let startTime = MetricDeclaration(
    "process_start_time_seconds", .gauge, "When the daemon started, in seconds since 1970")
  static let buildInfo = MetricDeclaration(
    "caseload_build_info", .gauge, labels: ["commit"], "Always 1; the label names the commit that was built")
}
