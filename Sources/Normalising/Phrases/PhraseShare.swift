/// How far the cells of a column are what a phrase reads.
enum PhraseShare {
  /// The share of the texts, blank ones left out, of which something holds; 0 where all are blank.
  static func of(_ cells: [String], holds: (String) -> Bool) -> Double {
    var written = 0
    var holding = 0
    for cell in cells where cell.contains(where: { !$0.isWhitespace }) {
      written += 1
      if holds(cell) { holding += 1 }
    }
    return written == 0 ? 0 : Double(holding) / Double(written)
  }
}
