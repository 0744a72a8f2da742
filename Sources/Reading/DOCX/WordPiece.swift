import Plans

/// What stands in a Word document one below another, before it is known where it stands.
enum WordPiece {
  case paragraph(WordParagraph)
  case table(WordTable)
}

/// A paragraph that shows something.
struct WordParagraph {
  /// What it is to the document.
  enum Kind: Hashable {
    case body
    case heading(Int)
    case listItem(depth: Int)
  }

  var kind = Kind.body
  var lines: [Line] = []
  /// The number of an empty paragraph of a list, such as a column of numbers alone.
  var loneNumber: String?
  var fill = Uniform()
  /// Whether it says only which page it is on.
  var isPageNumber = false
  /// The comments that are anchored in it.
  var comments: [String] = []
}

/// A table as the file has it, cells by rows.
struct WordTable {
  struct Row {
    var cells: [Cell] = []
    var isHeader = false
  }

  struct Cell {
    var lines: [Line] = []
    var fill: String?
    /// The column of the table's grid that it begins in, and how many it takes.
    var column = 0
    var span = 1
    var merge = Merge.none
    var inner: [WordTable] = []
    var comments: [String] = []
  }

  /// How a cell is joined to the one above.
  enum Merge: Hashable { case none, begins, goesOn }

  var rows: [Row] = []

  /// How many columns a person sees: boundaries of the grid at which no cell begins are none.
  var columns: [Int] { Set(rows.flatMap { $0.cells.map(\.column) }).sorted() }
}

extension [WordPiece] {
  /// All lines, tables cell by cell: for stories that are no part of the plan, such as page headers.
  var lines: [Line] {
    flatMap { piece -> [Line] in
      switch piece {
      case .paragraph(let paragraph): paragraph.lines
      case .table(let table): table.lines
      }
    }
  }
}

extension WordTable {
  /// All lines, row by row, those of inner tables after their cell's.
  var lines: [Line] { rows.flatMap { $0.cells.flatMap { $0.lines + $0.inner.flatMap(\.lines) } } }
}

extension WordParagraph {
  /// Puts a list's mark before its first line.
  ///
  /// A number that a person typed behind a bullet stays, for other cells may refer to it. A mark that is words
  /// (“Priority 1:”) is a part of the text.
  mutating func mark(_ mark: String, isBullet: Bool) {
    guard let first = lines.first else { return }
    let shown = Line.folded(mark.unicodeScalars)
    if isBullet, first.marker != nil { return }
    if !isBullet, WordParagraph.isWords(shown) {
      lines[0].text = "\(shown) \(first.text)"
    } else {
      lines[0].marker = shown
      lines[0].automatic = true
    }
  }

  /// “Priority 1:”, and neither “iv.” nor “bb)”.
  private static func isWords(_ mark: String) -> Bool {
    mark.split { !$0.isLetter }.contains { word in
      word.count >= 3 && !word.lowercased().allSatisfy { "ivxlcdm".contains($0) } && Set(word).count > 1
    }
  }
}
