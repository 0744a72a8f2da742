/// Figures in order, of which any quantile is at hand.
struct SortedFigures: Sendable {
  private(set) var values: [Double] = []

  var count: Int { values.count }

  mutating func insert(_ value: Double) { values.insert(value, at: place(of: value)) }

  /// Takes one figure of this value out.
  mutating func remove(_ value: Double) {
    let place = place(of: value)
    if place < values.count, values[place] == value { values.remove(at: place) }
  }

  /// The value below which a share of the figures lies, drawn straight between the two nearest; nil where there is none.
  ///
  /// The share is 0 for the lowest, 0.5 for the median, 1 for the highest.
  func quantile(_ share: Double) -> Double? {
    guard !values.isEmpty else { return nil }
    let place = share * Double(values.count - 1)
    let below = Int(place)
    guard below + 1 < values.count else { return values[values.count - 1] }
    return values[below] + (place - Double(below)) * (values[below + 1] - values[below])
  }

  /// The first place that a value could stand at.
  private func place(of value: Double) -> Int {
    var (low, high) = (0, values.count)
    while low < high {
      let middle = (low + high) / 2
      if values[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
