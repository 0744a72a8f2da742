/// Tells columns that are read one after another from the columns of a table, where they hold headings, labels and lists
/// and little running text: a plan that is set as a newsletter or a leaflet.
enum PDFNewsletter {
  /// The first column has at least this many lines.
  private static let fewestLines = 8
  /// Lines of one column stand no further apart than this many times their height; a table's shorter cells leave more.
  private static let widestGap = 2.6

  /// - Parameter columns: the lines of each, from top to bottom.
  /// - Returns: whether they are read one after another.
  static func isSetInColumns(_ columns: [[PDFTextLine]]) -> Bool {
    guard let first = columns.first, first.count >= fewestLines,
      columns.allSatisfy({ !$0.isEmpty && isFilled($0) }), areAlike(columns)
    else { return false }
    return !zip(columns, columns.dropFirst()).contains { areRows($0, $1) }
  }

  /// Whether its lines follow each other without a break, several words each.
  private static func isFilled(_ lines: [PDFTextLine]) -> Bool {
    let words = lines.reduce(0) { $0 + $1.words.count }
    return words >= 3 * lines.count
      && zip(lines, lines.dropFirst()).allSatisfy {
        $1.box.minY - $0.box.maxY <= widestGap * max($0.height, $1.height)
      }
  }

  /// Whether the columns are as wide as each other and their lines go to their edges, as those that a word processor
  /// sets are.
  private static func areAlike(_ columns: [[PDFTextLine]]) -> Bool {
    let extents = columns.map { lines in
      (left: lines.map(\.box.minX).min() ?? 0, right: lines.map(\.box.maxX).max() ?? 0)
    }
    let pitches = zip(extents, extents.dropFirst()).map { $1.left - $0.left }
    guard let pitch = pitches.max(), pitches.allSatisfy({ $0 > 0.93 * pitch }) else { return false }
    // The last column may be a short one.
    return extents.allSatisfy { $0.right - $0.left < 1.05 * pitch }
      && zip(columns, extents).dropLast().allSatisfy { lines, extent in
        extent.right - extent.left > 0.75 * pitch
          && lines.count { $0.box.maxX > extent.right - 0.25 * (extent.right - extent.left) } >= 3
      }
  }

  /// Whether nearly all lines of the shorter column stand beside one of the other that begins with it.
  private static func areRows(_ one: [PDFTextLine], _ other: [PDFTextLine]) -> Bool {
    let (starts, others) = (starts(one), starts(other))
    let shared = starts.count { start in others.contains { abs($0 - start) < 2 } }
    return shared >= 3 && shared * 5 >= min(starts.count, others.count) * 4
  }

  /// Where what is set apart from the line above begins.
  private static func starts(_ lines: [PDFTextLine]) -> [Double] {
    let usual = zip(lines, lines.dropFirst()).map { $1.box.minY - $0.box.maxY }.min() ?? 0
    return zip(lines, lines.dropFirst()).filter { $1.box.minY - $0.box.maxY > usual + 0.35 * $1.height }
      .map { $1.box.minY }
  }
}
