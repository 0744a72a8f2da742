import Plans

/// Gives each action a key that is unique in its plan and stable while its reference or text is.
struct ActionKeys: Hashable, Sendable {
  private var given: [String: Int] = [:]

  /// The written reference where there is one, else a hash of the folded text; a second of the same gets "-2".
  mutating func next(for action: Action) -> String {
    let base = action.ref.map { "action-" + $0 } ?? "action-" + ActionKeys.hash(PlanIdentity.folded(action.text))
    let count = given[base, default: 0] + 1
    given[base] = count
    return count == 1 ? base : "\(base)-\(count)"
  }

  /// FNV-1a, 32 bits: Swift's own hashing differs from process to process.
  private static func hash(_ text: String) -> String {
    var hash: UInt32 = 2_166_136_261
    for byte in text.utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return String(hash, radix: 16)
  }
}
