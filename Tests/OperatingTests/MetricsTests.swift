import Foundation
import Testing

@testable import Operating

struct MetricsTests {
  private func lines(_ metrics: Metrics, of name: String) -> [String] {
    metrics.text().split(separator: "\n").map(String.init).filter { $0.hasPrefix(name) }
  }

  private func metrics() -> Metrics { Metrics(startedAt: 1_790_000_000, commit: "abc123") }

  @Test func countersCountByTheirLabels() {
    let metrics = metrics()
    metrics.deliveryEnded(outcome: "read")
    metrics.deliveryEnded(outcome: "refused")
    metrics.deliveryEnded(outcome: "read")
    #expect(
      lines(metrics, of: "caseload_deliveries_total") == [
        "caseload_deliveries_total{outcome=\"read\"} 2", "caseload_deliveries_total{outcome=\"refused\"} 1",
      ])
  }

  @Test func everyMethodMovesItsOwnMetric() {
    let metrics = metrics()
    metrics.deliveryEnded(outcome: "read")
    metrics.sourceAttempted(outcome: "unchanged")
    metrics.readerRan(seconds: 0.02)
    metrics.readerFailed(code: "reader.died")
    metrics.verdictsStored("met", count: 6)
    metrics.requestAnswered(route: "/schools/{urn}", status: 200, seconds: 0.004)
    metrics.pipelineWaits(3)
    metrics.acrossPassed(seconds: 2)
    metrics.acrossFindings(4, severity: "note")
    metrics.rejudgingWaits(5)
    metrics.errorOccurred(code: "storing.locked")
    let text = metrics.text()
    for line in [
      "caseload_deliveries_total{outcome=\"read\"} 1", "caseload_source_attempts_total{outcome=\"unchanged\"} 1",
      "caseload_reader_seconds_count 1", "caseload_reader_failures_total{code=\"reader.died\"} 1",
      "caseload_verdicts_total{verdict=\"met\"} 6",
      "caseload_http_requests_total{route=\"/schools/{urn}\",status=\"200\"} 1",
      "caseload_http_request_seconds_count 1", "caseload_pipeline_waiting 3", "caseload_rejudging_waiting 5",
      "caseload_errors_total{code=\"storing.locked\"} 1", "process_start_time_seconds 1790000000",
      "caseload_build_info{commit=\"abc123\"} 1",
    ] {
      #expect(text.contains(line + "\n"), "\(line)")
    }
    for metric in Metrics.declared { #expect(!lines(metrics, of: metric.name).isEmpty, "\(metric.name)") }
  }

  @Test func aHistogramCountsUpToEachBound() {
    let metrics = metrics()
    for seconds in [0.001, 0.0011, 0.3, 99] { metrics.requestAnswered(route: "/", status: 200, seconds: seconds) }
    let found = lines(metrics, of: "caseload_http_request_seconds")
    #expect(found.contains("caseload_http_request_seconds_bucket{le=\"0.0005\"} 0"))
    #expect(found.contains("caseload_http_request_seconds_bucket{le=\"0.001\"} 1"))
    #expect(found.contains("caseload_http_request_seconds_bucket{le=\"0.0025\"} 2"))
    #expect(found.contains("caseload_http_request_seconds_bucket{le=\"0.5\"} 3"))
    #expect(found.contains("caseload_http_request_seconds_bucket{le=\"10\"} 3"))
    #expect(found.contains("caseload_http_request_seconds_bucket{le=\"+Inf\"} 4"))
    #expect(found.contains("caseload_http_request_seconds_count 4"))
    #expect(found.contains { $0.hasPrefix("caseload_http_request_seconds_sum 99.302") })
  }

  @Test func labelsAreEscaped() {
    let metrics = metrics()
    metrics.errorOccurred(code: "a\"b\\c\nd")
    #expect(lines(metrics, of: "caseload_errors_total") == ["caseload_errors_total{code=\"a\\\"b\\\\c\\nd\"} 1"])
  }

  @Test func aQuoteWithACombiningMarkIsEscapedToo() {
    let metrics = metrics()
    metrics.errorOccurred(code: "a\"\u{301}b")
    #expect(metrics.text().unicodeScalars.contains("\u{301}"))
    #expect(lines(metrics, of: "caseload_errors_total").first?.contains("a\\\"\u{301}b") == true)
  }

  @Test func labelsBeyondTheLimitGoUnderOther() {
    let metrics = metrics()
    for number in 0..<Metrics.mostSeries + 50 { metrics.sourceAttempted(outcome: "odd-\(number)") }
    metrics.sourceAttempted(outcome: "odd-0")
    let found = lines(metrics, of: "caseload_source_attempts_total")
    #expect(found.count == Metrics.mostSeries + 1)
    #expect(found.contains("caseload_source_attempts_total{outcome=\"other\"} 50"))
    #expect(found.contains("caseload_source_attempts_total{outcome=\"odd-0\"} 2"))
  }

  @Test func aCounterNeverGoesDown() {
    let metrics = metrics()
    metrics.verdictsStored("met", count: 5)
    metrics.verdictsStored("met", count: -3)
    #expect(lines(metrics, of: "caseload_verdicts_total") == ["caseload_verdicts_total{verdict=\"met\"} 5"])
  }

  @Test func theMemoryHeldIsMeasured() throws {
    let line = try #require(lines(metrics(), of: "process_resident_memory_bytes").first)
    let bytes = try #require(line.split(separator: " ").last.flatMap { Int($0) })
    #expect(bytes > 1 << 20)
  }

  @Test func manyThreadsLoseNoCount() async {
    let metrics = metrics()
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<8 {
        group.addTask { for _ in 0..<1000 { metrics.deliveryEnded(outcome: "read") } }
      }
    }
    #expect(lines(metrics, of: "caseload_deliveries_total") == ["caseload_deliveries_total{outcome=\"read\"} 8000"])
  }

  @Test func everyLineIsOfTheTextFormat() throws {
    let metrics = metrics()
    metrics.requestAnswered(route: "/", status: 200, seconds: 0.25)
    let shape = /(# (HELP|TYPE) [a-z_]+ .+|[a-z_]+(\{([a-z]+="[^"]*",?)+\})? [0-9.e+-]+)/
    for line in metrics.text().split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      #expect(try shape.wholeMatch(in: line) != nil, "\(line)")
    }
  }

  @Test func namesAreThoseThatPrometheusAskFor() {
    #expect(Set(Metrics.declared.map(\.name)).count == Metrics.declared.count)
    for metric in Metrics.declared {
      #expect(metric.name.hasPrefix("caseload_") || metric.name.hasPrefix("process_"))
      #expect(metric.name.hasSuffix("_total") == (metric.kind == .counter))
      #expect(!metric.help.isEmpty && !metric.help.hasSuffix("."))
      if case .histogram(let bounds) = metric.kind {
        #expect(bounds == bounds.sorted() && Set(bounds).count == bounds.count)
        #expect(metric.name.hasSuffix("_seconds"))
      }
    }
  }

  @Test func everyMetricIsDocumentedAsItIs() throws {
    let page = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "docs/metrics.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    let documented = text.split(separator: "\n").filter { $0.hasPrefix("| `") }.map(String.init)
    let declared = Metrics.declared.map { metric in
      let labels = metric.labels.isEmpty ? "–" : metric.labels.map { "`\($0)`" }.joined(separator: ", ")
      return "| `\(metric.name)` | \(metric.kind.word) | \(labels) | \(metric.help) |"
    }
    #expect(documented == declared)
  }
}
