@testable import GeneratedPlans

extension SeededNumbers {
  /// The numbers that a written plan is made by: far from those of another seed, and of `PlanGenerator`.
  init(written seed: UInt64) { self.init(seed: seed &* 0x9E37_79B9_7F4A_7C15 &+ 0x1234_5678) }

  mutating func shuffled<Element>(_ items: [Element]) -> [Element] {
    var items = items
    for place in stride(from: items.count - 1, to: 0, by: -1) { items.swapAt(place, number(0...place)) }
    return items
  }
}
