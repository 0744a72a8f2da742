import Plans

/// The text of a paragraph while it is read, run by run.
struct ParagraphText {
  /// What stands between two line breaks.
  struct Piece {
    var text = ""
    /// Whether all that shows in it is bold.
    var isBold = true
  }

  private(set) var pieces = [Piece()]
  /// The colour behind the words, where it is one and the same.
  private(set) var fill = Uniform()
  /// The first letters and digits that are no number of a page.
  private var besidePageNumbers = ""
  private var bytes = 0

  /// Adds text of one look.
  ///
  /// - Throws: `Refusal` where the paragraph grows longer than a cell's text may be.
  mutating func append(_ text: String, bold: Bool, fill: String?, isPageNumber: Bool = false) throws(Refusal) {
    bytes += text.utf8.count
    guard bytes <= TextAllowance.cell else { throw .cellTooLong("one of its paragraphs", limit: TextAllowance.cell) }
    if text.hasInk {
      self.fill.add(fill)
      if !bold { pieces[pieces.count - 1].isBold = false }
      if !isPageNumber { noteBesidePageNumbers(text) }
    }
    pieces[pieces.count - 1].text += text
  }

  /// More letters than “page of” has tell that it is something else.
  private mutating func noteBesidePageNumbers(_ text: String) {
    for scalar in text.unicodeScalars {
      guard besidePageNumbers.utf8.count < 8 else { return }
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9": besidePageNumbers.unicodeScalars.append(scalar)
      default: if !scalar.isASCII, scalar.properties.isAlphabetic { besidePageNumbers.unicodeScalars.append(scalar) }
      }
    }
  }

  /// Begins a new line, unless the one at hand is empty.
  mutating func breakLine() {
    if pieces.last?.text.isEmpty == false { pieces.append(Piece()) }
  }

  var isEmpty: Bool { !pieces.contains { $0.text.hasInk } }

  /// Whether it is nothing but “Page 3 of 7”, the numbers counted by the word processor.
  var isPageNumber: Bool {
    besidePageNumbers.utf8.count < 8 && ["", "page", "of", "pageof", "p"].contains(besidePageNumbers.lowercased())
  }

  /// Its lines, those taken together that are one heading broken over several.
  func lines(joined: Bool, keepingMarkers: Bool) -> [Line] {
    var lines: [Line] = []
    let given = joined ? [Piece(text: pieces.map(\.text).joined(separator: " "), isBold: isBold)] : pieces
    for piece in given {
      let isMarked = keepingMarkers && lines.isEmpty
      if isMarked {
        let text = Line.folded(piece.text.unicodeScalars)
        if !text.isEmpty { lines.append(Line(text, bold: piece.isBold)) }
      } else if let line = Line(folding: piece.text.unicodeScalars, bold: piece.isBold) {
        lines.append(line)
      }
    }
    return lines
  }

  /// What stands between the tabs of a text of one line; empty where no tab parts it, or one only sets off its number.
  var parts: [Line] {
    guard pieces.count == 1, let piece = pieces.first, piece.text.utf8.contains(UInt8(ascii: "\t")) else { return [] }
    let parts = piece.text.split(separator: "\t").compactMap { Line(folding: $0.unicodeScalars, bold: piece.isBold) }
    guard parts.count >= 2, parts[0].text.utf8.count > 3 || parts.count > 2 else { return [] }
    return parts
  }

  private var isBold: Bool { pieces.allSatisfy { $0.isBold || !$0.text.hasInk } }
}

/// A colour that is the same in all places it was seen in, or none.
struct Uniform: Hashable {
  private var wasSeen = false
  private var isMixed = false
  private var seen: String?

  var colour: String? { isMixed ? nil : seen }

  mutating func add(_ colour: String?) {
    if wasSeen, seen != colour { isMixed = true }
    if !wasSeen { (wasSeen, seen) = (true, colour) }
  }

  mutating func add(_ other: Uniform) {
    guard other.wasSeen else { return }
    add(other.seen)
    isMixed = isMixed || other.isMixed
  }
}
