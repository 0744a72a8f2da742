/// What a reader makes of an export, whatever its kind: blocks in reading order, each with its location.
///
/// The two halves of reading meet here: a format's reader knows nothing of plans, and the normaliser knows nothing
/// of formats.
public struct Document: Codable, Hashable, Sendable {
  public var kind: FileKind
  public var blocks: [Block]
  /// What the reader found doubtful: NULs taken out, a quotation mark never closed, hidden parts left out.
  public var notes: [ReadingNote]

  public init(kind: FileKind, blocks: [Block] = [], notes: [ReadingNote] = []) {
    self.kind = kind
    self.blocks = blocks
    self.notes = notes
  }
}

/// The kinds of file that are told apart by their content, never by their name.
public enum FileKind: String, Codable, CaseIterable, Sendable {
  case planJSON, csv, xlsx, docx, odt, ods, pdf, html
}

/// One piece of a document.
public enum Block: Codable, Hashable, Sendable {
  /// A heading; level 1 is the highest. A worksheet's name is a heading of level 1 that says so in its location.
  case heading(level: Int, Line, SourceLocation)
  case paragraph(Line, SourceLocation)
  /// A list item, `depth` from 0.
  case listItem(depth: Int, Line, SourceLocation)
  case table(Table)
  /// Headers and footers of pages: a URN or a version may stand there, but no plan item.
  case pageFurniture(Line, SourceLocation)
}

/// One line of text: a paragraph, a list item, or one line of a cell.
public struct Line: Codable, Hashable, Sendable {
  /// Without its list marker, trimmed, runs of white space folded to one space.
  public var text: String
  /// The bullet or number before it ("•", "1.2", "a)"), as written or as the word processor would show it.
  public var marker: String?
  /// Whether the marker was made by the word processor and not written by a person.
  public var automatic: Bool
  /// Whether the whole line is bold: a heading in all but style.
  public var bold: Bool

  public init(_ text: String, marker: String? = nil, automatic: Bool = false, bold: Bool = false) {
    self.text = text
    self.marker = marker
    self.automatic = automatic
    self.bold = bold
  }
}
