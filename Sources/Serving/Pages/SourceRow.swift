import Mustache
import Plans
import Storing

/// One source, its last attempt in words and its three clocks.
struct SourceRow: MustacheParent, Sendable {
  let listed: ListedSource
  let now: Int
  /// Whether the person may ask for it now.
  let mayAsk: Bool

  func child(named name: String) -> Any? {
    switch name {
    case "schoolName": listed.school
    case "schoolAddress": "/schools/\(listed.source.urn)"
    case "sourceAddress": listed.source.address
    case "sourceFor": sourceFor
    case "outcomeWords": outcome.words
    case "outcomeTag": outcome.tag
    case "attemptReason": listed.attempt?.reason
    case "attemptFacts": attemptFacts
    case "failingSince":
      listed.failingSince.map {
        "Failing since \(Day.inLondon(secondsSinceEpoch: $0).words), \(CountWords.count(listed.source.consecutiveFailures, "try", "tries")) in a row."
      }
    case "checked": moment(listed.source.lastChecked)
    case "unchanged": moment(listed.source.lastVerifiedUnchanged)
    case "changed": moment(listed.source.lastChanged)
    case "nextAsked":
      listed.source.nextDue <= now ? "As soon as a place is free" : MomentWords.full(listed.source.nextDue)
    case "askAddress": mayAsk ? "/collections/\(listed.source.id)/collect" : nil
    case "sourceReceipt": listed.attempt?.receipt.map { "/receipts/\($0.rawValue)" }
    default: nil
    }
  }

  private var outcome: (words: String, tag: String) {
    switch listed.attempt?.outcome {
    case .changed: ("New file", "met")
    case .unchanged: ("Nothing new", "met")
    case .failed: ("Failed", "notMet")
    case .skipped: ("Not asked", "notApplicable")
    case nil: ("Not asked yet", "notApplicable")
    }
  }

  /// `Status 404, 1.2 kB in 230 ms`.
  private var attemptFacts: String? {
    guard let attempt = listed.attempt else { return nil }
    let status = attempt.status.map { "Status \($0), " } ?? "No answer, "
    return
      "\(status)\(CountWords.size(attempt.bytes)) in \(CountWords.grouped(attempt.milliseconds)) ms, \(MomentWords.full(attempt.at))"
  }

  private var sourceFor: String? {
    let layer = listed.source.layer.map { "layer \($0.rawValue)" }
    let parts = [layer, listed.source.scope].compactMap { $0 }
    return parts.isEmpty ? nil : "For: \(parts.joined(separator: ", "))"
  }

  private func moment(_ moment: Int?) -> String { moment.map(clockWords) ?? "never" }

  /// `today, 09:08` or `21 Nov 2026, 09:08`: three stand in one cell.
  private func clockWords(_ moment: Int) -> String {
    let time = LondonTime(at: moment)
    let day = time.day == LondonTime(at: now).day ? "today" : time.day.plainWords
    return "\(day), \(time.hour < 10 ? "0" : "")\(time.hour):\(time.minute < 10 ? "0" : "")\(time.minute)"
  }
}
