/// What columns of a sheet have in common, told from left to right: those side by side that are alike are one stretch.
struct ColumnRuns<Value: Equatable> {
  private var runs: [(columns: Range<Int>, value: Value)] = []

  /// Adds columns that lie right of all before.
  mutating func append(_ columns: Range<Int>, _ value: Value) {
    guard !columns.isEmpty else { return }
    if let last = runs.last, last.value == value, last.columns.upperBound == columns.lowerBound {
      runs[runs.count - 1].columns = last.columns.lowerBound..<columns.upperBound
    } else {
      runs.append((columns, value))
    }
  }

  /// What a column has.
  subscript(column: Int) -> Value? { within(column..<(column + 1)).first { _ in true }?.value }

  /// The stretches among some columns, each cut to them.
  func within(_ columns: Range<Int>) -> some Sequence<(columns: Range<Int>, value: Value)> {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].columns.upperBound > columns.lowerBound { high = middle } else { low = middle + 1 }
    }
    return runs[low...].lazy.prefix { $0.columns.lowerBound < columns.upperBound }.map {
      (columns: $0.columns.clamped(to: columns), value: $0.value)
    }
  }
}
