/// Rows or columns of a worksheet as stretches, so that a million hidden rows cost no more than one.
struct LineRanges {
  /// In order, apart, none empty.
  private var ranges: [Range<Int>] = []

  mutating func insert(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    // Sheets tell their rows in order, so that nearly always the new ones follow the last.
    let first = firstIndex { $0.upperBound >= range.lowerBound }
    let last = firstIndex { $0.lowerBound > range.upperBound }
    guard first < last else {
      ranges.insert(range, at: first)
      return
    }
    let joined =
      min(range.lowerBound, ranges[first].lowerBound)..<max(range.upperBound, ranges[last - 1].upperBound)
    ranges.replaceSubrange(first..<last, with: [joined])
  }

  func contains(_ line: Int) -> Bool {
    let index = firstIndex { $0.upperBound > line }
    return index < ranges.count && ranges[index].contains(line)
  }

  private func firstIndex(where isThere: (Range<Int>) -> Bool) -> Int {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if isThere(ranges[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
