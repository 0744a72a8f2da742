/// Numbers that a seed decides (SplitMix64), so that a generated plan is the same in every run and on every machine.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 0x1234_5678 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }

  mutating func isLucky(_ percent: Int) -> Bool { number(1...100) <= percent }

  /// One of them; the lists are written in code and never empty.
  mutating func pick<T>(_ items: [T]) -> T { items[number(0...(items.count - 1))] }

  mutating func shuffled<T>(_ items: [T]) -> [T] {
    var items = items
    for place in stride(from: items.count - 1, to: 0, by: -1) { items.swapAt(place, number(0...place)) }
    return items
  }
}
