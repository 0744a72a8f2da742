import Plans

/// What stands in a word processor's document one below another, before it is known where it stands.
enum ProsePiece {
  case paragraph(ProseParagraph)
  case table(WrittenTable)
}

/// A paragraph that shows something.
struct ProseParagraph {
  /// What it is to the document.
  enum Kind: Hashable {
    case body
    case heading(Int)
    case listItem(depth: Int)
  }

  var kind = Kind.body
  var lines: [Line] = []
  /// What stands between the tabs of a paragraph of one line; empty where it has none.
  var parts: [Line] = []
  /// The number of an empty paragraph of a list, such as a column of numbers alone.
  var loneNumber: String?
  var fill = Uniform()
  /// Whether it says only which page it is on.
  var isPageNumber = false
  /// The comments that are anchored in it.
  var comments: [String] = []
}

extension [ProsePiece] {
  /// All lines, tables row by row: for stories that are no part of the plan, such as page headers, where a label and its
  /// value often stand in two cells.
  var lines: [Line] {
    flatMap { piece -> [Line] in
      switch piece {
      case .paragraph(let paragraph): paragraph.lines
      case .table(let table): table.lines
      }
    }
  }
}

extension ProseParagraph {
  /// Puts a list's mark before its first line.
  ///
  /// A number that a person typed behind a bullet stays, for other cells may refer to it. A mark that is words
  /// (“Priority 1:”) is a part of the text.
  mutating func mark(_ mark: String, isBullet: Bool) {
    guard let first = lines.first else { return }
    let shown = Line.folded(mark.unicodeScalars)
    if isBullet, first.marker != nil { return }
    if !isBullet, ProseParagraph.isWords(shown) {
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
