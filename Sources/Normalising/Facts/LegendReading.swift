import Plans
import Vocabularies

/// Finds the plan's own legend of colours wherever it stands.
struct LegendReading: Sendable {
  let phrases: PhraseBook

  func legend(in blocks: [Block]) -> RAGLegend? {
    for block in blocks {
      switch block {
      case .heading(_, let line, _), .paragraph(let line, _), .listItem(_, let line, _), .pageFurniture(let line, _):
        if let legend = legend([line.text]) { return legend }
      case .table(let table):
        for row in table.rows {
          for cell in row where !cell.isBlank { if let legend = legend(cell.lines.map(\.text)) { return legend } }
        }
      }
    }
    return nil
  }

  /// A legend in one place gives at least two colours.
  private func legend(_ lines: [String]) -> RAGLegend? {
    guard lines.reduce(0, { $0 + $1.utf8.count }) <= 600, lines.contains(where: mayBeLegend),
      let found = phrases.ratings.legend(in: lines)
    else {
      return nil
    }
    let colours = [found.red, found.amber, found.green, found.blue].count { $0 != nil }
    return colours >= 2 ? found : nil
  }

  /// Every legend joins a colour and its meaning with a sign.
  private func mayBeLegend(_ line: String) -> Bool {
    line.unicodeScalars.contains { "=:–-(".unicodeScalars.contains($0) } && line.utf8.count >= 8
  }
}
