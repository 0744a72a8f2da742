/// Numbers that look random and are the same in every process that begins with the same seed: SplitMix64 (Steele, Lea
/// and Flood, 2014).
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  /// A whole number of a range.
  mutating func number(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.upperBound - range.lowerBound + 1))
  }

  /// One of a list that is not empty.
  mutating func one<Element>(of list: [Element]) -> Element { list[Int(next() % UInt64(list.count))] }

  /// True so many times in a hundred.
  mutating func chance(_ percent: Int) -> Bool { number(1...100) <= percent }

  /// So many of a list, in its order, each at most once.
  mutating func some<Element>(_ count: Int, of list: [Element]) -> [Element] {
    var left = Array(list.indices)
    var chosen: [Int] = []
    while chosen.count < count, !left.isEmpty { chosen.append(left.remove(at: Int(next() % UInt64(left.count)))) }
    return chosen.sorted().map { list[$0] }
  }
}
