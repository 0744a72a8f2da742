import Plans
import Vocabularies

extension NamedLayout {
  /// The first of the layouts whose headings stand in one table.
  static func holding(of blocks: [Block], among layouts: [NamedLayout]) -> NamedLayout? {
    guard !layouts.isEmpty else { return nil }
    for block in blocks {
      guard case .table(let table) = block else { continue }
      let cells = table.rows.prefix(headRows).joined().map(\.text)
      let texts = Set(cells.filter { $0.utf8.count <= longest }.map { FoldedText($0) })
      if let layout = layouts.first(where: { $0.holds(of: texts) }) { return layout }
    }
    return nil
  }

  /// How far down a table its headings and labels may stand: exports of tools begin with them, below a few lines on
  /// the school.
  private static let headRows = 40
  /// Bytes of a heading at most.
  private static let longest = 120
}
