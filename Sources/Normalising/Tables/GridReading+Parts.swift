import Plans
import Vocabularies

/// Tells tables that must be taken apart before their rows are read.
extension GridReading {
  /// The tables that stand side by side in this one, or its forms where it lies on its side; nil where it is one table.
  func parts() -> [Table]? {
    if let beside = SideBySideTables(table, phrases: phrases) {
      return [beside.above].compactMap(\.self) + beside.parts + [beside.below].compactMap(\.self)
    }
    return TransposedTable(table, phrases: phrases).map { [$0.above].compactMap(\.self) + $0.forms }
  }
}
