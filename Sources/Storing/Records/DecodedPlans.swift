import Plans
import Synchronization

/// The plans that were stored or asked for last, as they come out of their JSON.
///
/// A school's plans are judged beside each other, so each new one has the others asked for again; to decode a plan
/// takes longer than to judge it. The text that it was decoded from is kept with it and compared with what the row holds: a
/// version that was read again, or by another process, is decoded anew.
final class DecodedPlans: Sendable {
  private struct Entry {
    var text: String
    var plan: Plan
    /// The higher, the later it was asked for.
    var asked: Int
  }

  private struct State {
    var entries: [Int64: Entry] = [:]
    var asked = 0
    var bytes = 0

    mutating func keep(_ plan: Plan, of version: Int64, _ text: String) {
      asked += 1
      bytes += text.utf8.count - (entries[version]?.text.utf8.count ?? 0)
      entries[version] = Entry(text: text, plan: plan, asked: asked)
    }

    mutating func makeRoom(_ limit: Int) {
      while bytes > limit, let oldest = entries.min(by: { $0.value.asked < $1.value.asked }) {
        bytes -= oldest.value.text.utf8.count
        entries[oldest.key] = nil
      }
    }
  }

  private let limit: Int
  private let state = Mutex(State())

  /// - Parameter limit: bytes of JSON text that are kept; a plan takes a few times as much as its text.
  init(limit: Int = 4 << 20) { self.limit = limit }

  /// How many are kept.
  var count: Int { state.withLock(\.entries.count) }

  /// The plan of a version, whose row holds this text.
  func plan(of version: Int64, from text: String) throws -> Plan {
    let kept = state.withLock { state -> Plan? in
      guard let entry = state.entries[version], entry.text == text else { return nil }
      state.asked += 1
      state.entries[version]?.asked = state.asked
      return entry.plan
    }
    if let kept { return kept }
    let plan = try StoredJSON.value(Plan.self, from: text)
    keep(plan, of: version, as: text)
    return plan
  }

  /// Keeps the plan of a version that was just written as this text.
  func keep(_ plan: Plan, of version: Int64, as text: String) {
    state.withLock { state in
      state.keep(plan, of: version, text)
      state.makeRoom(limit)
    }
  }
}
