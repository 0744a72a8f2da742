/// Tells quickly that a word is none of some, so that most words cost no look-up.
///
/// It may say yes in vain, and never no in vain: of each word it keeps one bit, picked by a number made of the word.
struct KeyMarks: Hashable, Sendable {
  private static let size: UInt32 = 1 << 14

  /// Empty until there is a word.
  private var bits: [UInt64] = []

  /// The number of a word (FNV-1a of 32 bits, which is the same in every process).
  static func mark(of bytes: some Sequence<UInt8>) -> UInt32 {
    var hash: UInt32 = 2_166_136_261
    for byte in bytes { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return hash ^ (hash >> 15)
  }

  mutating func add(_ mark: UInt32) {
    if bits.isEmpty { bits = Array(repeating: 0, count: Int(KeyMarks.size / 64)) }
    bits[Int(mark % KeyMarks.size / 64)] |= 1 << UInt64(mark % 64)
  }

  /// Whether the word of a number may be one of them.
  func mayHold(_ mark: UInt32) -> Bool {
    !bits.isEmpty && bits[Int(mark % KeyMarks.size / 64)] & (1 << UInt64(mark % 64)) != 0
  }
}
