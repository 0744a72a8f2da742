import Plans

/// Finds where the rows of a table begin that is set without rules and, mostly, without gaps between its rows.
///
/// Cells of one row begin at the same height, or end at the same one in a spreadsheet, which sets its cells at their
/// bottom. So a column whose text begins anew beside others that have it, or in the other case ends there, shows a row;
/// so do words that had room on the line above.
struct PDFRowStarts {
  /// What stands side by side at one height.
  private struct Level {
    var top: Double
    var bottom: Double
    var cells: [Int: PDFTextLine]

    var isBold: Bool { cells.values.allSatisfy(\.isBold) }
  }

  private let levels: [Level]
  /// How far to the right each column's words may go.
  private(set) var edges: [Double]
  /// Columns whose cells begin with a small letter, as dates such as “by May” and “weekly” do.
  private var small: Set<Int> = []
  /// The least gap from one line of a cell to the next.
  private let usual: Double

  /// Whether rules part it from other rows and most of its columns have but one line: the others' cells are higher, and
  /// these may stand in the middle beside them.
  private let isOneRow: Bool

  /// - Parameters:
  ///   - isRuled: whether rules part these cells from others.
  ///   - cells: the lines of cells that stand in one column.
  ///   - columns: from where to where each column's words go.
  ///   - right: how far to the right the last column may go.
  init(isRuled: Bool, cells: [(column: Int, line: PDFTextLine)], columns: [ClosedRange<Double>], right: Double) {
    var levels: [Level] = []
    for (column, line) in cells.sorted(by: { $0.line.box.midY < $1.line.box.midY }) {
      if let last = levels.last, line.box.midY - (last.top + last.bottom) / 2 < 0.4 * line.height,
        last.cells[column] == nil
      {
        levels[levels.count - 1].cells[column] = line
        levels[levels.count - 1].top = min(last.top, line.box.minY)
        levels[levels.count - 1].bottom = max(last.bottom, line.box.maxY)
      } else {
        levels.append(Level(top: line.box.minY, bottom: line.box.maxY, cells: [column: line]))
      }
    }
    self.levels = levels
    edges = columns.map(\.upperBound)
    let counts = Dictionary(grouping: cells, by: \.column).values.map(\.count)
    isOneRow = isRuled && counts.count { $0 == 1 } * 2 > counts.count
    let gaps = Dictionary(grouping: cells, by: \.column).values.flatMap { cells in
      zip(cells, cells.dropFirst()).map { $1.line.box.minY - $0.line.box.maxY }
    }
    usual = max(gaps.min() ?? 0, -2)
    let pairs = zip(levels, levels.dropFirst()).flatMap { above, level in
      level.cells.map { (column: $0, line: $1, above: above.cells[$0]) }
    }
    for (column, line, above) in pairs where line.beginsSmall {
      if above.map({ hasRoom(line, after: $0, upTo: edges[column]) || $0.isBold && !line.isBold }) ?? true {
        small.insert(column)
      }
    }
    // A column goes as far as the next one, unless a sentence is seen to go on below where it had room up to there.
    for column in edges.indices {
      let room = column + 1 < columns.count ? columns[column + 1].lowerBound - PDFAlignment.gutter : right
      let isWrapped = pairs.contains { pair in
        pair.column == column && goesOnSurely(pair.line, from: pair.above, column)
          && pair.above.map { hasRoom(pair.line, after: $0, upTo: room) } ?? false
      }
      if !isWrapped { edges[column] = max(edges[column], room) }
    }
  }

  private func hasRoom(_ line: PDFTextLine, after above: PDFTextLine, upTo edge: Double) -> Bool {
    guard let word = line.words.first else { return false }
    return above.box.maxX + word.box.width + 0.2 * line.height <= edge + 1
  }

  /// Whether a line of a column is clearly the next of the same sentence or the same brackets.
  func goesOnSurely(_ line: PDFTextLine, from above: PDFTextLine?, _ column: Int) -> Bool {
    guard let above, let stop = above.text.unicodeScalars.last, line.isBold || !above.isBold else { return false }
    if line.closesBracket || above.text.hasOpenBracket || line.text.hasPrefix("(") { return true }
    return line.beginsSmall && !line.isReference && !small.contains(column) && !".;:!?".unicodeScalars.contains(stop)
  }

  /// The heights at which rows begin, from top to bottom.
  var starts: [Double] {
    guard let first = levels.first else { return [] }
    let endsTogether = areCellsAtTheBottom
    let header = headerLevels
    return [first.top]
      + levels.indices.dropFirst().filter { index in
        !isOneRow && index >= header && (index == header || isStart(index, endsTogether: endsTogether))
      }.map { levels[$0].top }
  }

  /// How many levels the header has: bold ones over others that are not, none of which goes beyond the first's columns
  /// or, in a spreadsheet, the last's.
  private var headerLevels: Int {
    let bold = levels.prefix { $0.isBold }.count
    guard bold > 1, bold <= 4, bold < levels.count,
      let widest = levels.prefix(bold).map({ Set($0.cells.keys) }).max(by: { $0.count < $1.count }), widest.count > 2
    else { return bold > 0 && bold < levels.count ? 1 : 0 }
    for index in 1..<bold {
      guard levels[index].top - levels[index - 1].bottom <= usual + 0.35 * (levels[index].bottom - levels[index].top),
        widest.isSuperset(of: levels[index].cells.keys)
      else { return index }
    }
    return bold
  }

  /// Whether rows are told by where cells end: fewer columns end than begin beside one that goes on with its sentence.
  private var areCellsAtTheBottom: Bool {
    var (beginning, ending) = (0, 0)
    for index in levels.indices.dropFirst() {
      let (above, level) = (levels[index - 1], levels[index])
      guard !isApart(index), level.cells.contains(where: { goesOnSurely($1, from: above.cells[$0], $0) }) else {
        continue
      }
      beginning += level.cells.keys.count { above.cells[$0] == nil }
      ending += above.cells.keys.count { level.cells[$0] == nil }
    }
    return ending < beginning
  }

  /// Whether more room than between a cell's lines parts a level from all that is above.
  private func isApart(_ index: Int) -> Bool {
    let level = levels[index]
    let bottom = levels[..<index].map(\.bottom).max() ?? 0
    return level.top - bottom > usual + 0.35 * (level.bottom - level.top)
  }

  private func isStart(_ index: Int, endsTogether: Bool) -> Bool {
    if isApart(index) { return true }
    let (above, level) = (levels[index - 1], levels[index])
    // A line of another cell goes across the height.
    guard level.top - above.bottom > -0.5 * (level.bottom - level.top) else { return false }
    var votes = 0
    for (column, line) in level.cells where !line.isBulleted {
      guard let before = above.cells[column] else {
        if !endsTogether { votes += 1 }
        continue
      }
      if goesOnSurely(line, from: before, column) {
        votes -= 1
      } else if isFresh(line, below: before, column) {
        votes += 1
      }
    }
    // A form's label that begins large is another row's.
    if votes == 0, edges.count == 2, above.cells[0] != nil, let label = level.cells[0], !label.beginsSmall { votes = 1 }
    if endsTogether { votes += above.cells.keys.count { level.cells[$0] == nil } }
    return votes > 0
  }

  /// Whether a line of a cell does not go on with the one above it: it is set apart, begins with a mark or number, or had
  /// room up there.
  private func isFresh(_ line: PDFTextLine, below above: PDFTextLine, _ column: Int) -> Bool {
    if line.box.minY - above.box.maxY > usual + 0.35 * line.height { return true }
    if ListMarker.split(line.text) != nil || line.isReference && above.isReference { return true }
    return hasRoom(line, after: above, upTo: edges[column])
  }
}

extension PDFTextLine {
  /// Whether it begins an entry of a list without numbers, of which one cell may hold several.
  fileprivate var isBulleted: Bool {
    ListMarker.split(text).map { !$0.marker.contains { $0.isNumber || $0.isLetter } } ?? false
  }

  fileprivate var beginsSmall: Bool {
    words.first?.text.unicodeScalars.first?.properties.isLowercase == true
  }

  /// Whether it ends brackets that it does not begin.
  fileprivate var closesBracket: Bool {
    let closing = text.firstIndex(of: ")")
    return closing.map { !text[..<$0].contains("(") } ?? false
  }

  /// Whether it is a number by itself such as “1.2”, “S1.1” or “4a”.
  fileprivate var isReference: Bool {
    guard words.count == 1, let text = words.first?.text, text.utf8.count <= 6 else { return false }
    return text.utf8.contains { (0x30...0x39).contains($0) }
      && text.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || $0 == "." || (0x30...0x39).contains($0.value) }
  }
}
