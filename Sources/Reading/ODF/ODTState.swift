import Plans

/// What is common to all parts of one text: its body, its notes, its tables.
final class ODTState {
  /// A comment, and the id by which the paragraph or cell is known that it is anchored in.
  struct Comment {
    var id: String
    var author: String?
    var text: String
  }

  /// How a paragraph looks by its style and the style's parents.
  struct ParagraphLook {
    var role: ProseRole
    var isBold: Bool
    var isHidden: Bool
    var fill: String?
  }

  private static let commentLimit = 1000
  private static let footnoteLimit = 10_000

  let styles: ODFStyles
  var numbering: ODTNumbering
  /// What does not show, or was not read, by how often.
  var leftOut = ProseLeftOut()
  /// The lines of the footnotes and of the endnotes, in the order of the text.
  private(set) var footnotes: [[Line]] = []
  private(set) var endnotes: [[Line]] = []
  private(set) var comments: [Comment] = []
  private var looks: [String?: ParagraphLook] = [:]
  private var text = TextAllowance()
  private let cellLimit: Int
  private var cells = 0

  init(styles: ODFStyles, limits: ReadingLimits) {
    self.styles = styles
    numbering = ODTNumbering(styles)
    cellLimit = limits.cells
  }

  /// How a style's paragraphs look: asked for each paragraph, so found once for each style.
  func look(of style: String?) -> ParagraphLook {
    if let look = looks[style] { return look }
    let look = ParagraphLook(
      role: styles.role(ofParagraph: style) ?? .body, isBold: styles.isBold(style, .paragraph),
      isHidden: styles.isHidden(style, .paragraph), fill: styles.fill([(style, .paragraph)]))
    // A file may make up as many names as it has paragraphs.
    if looks.count < ODFStyles.limit { looks[style] = look }
    return look
  }

  func take(line: Line) throws(Refusal) { try text.take(line: line, at: "one of its paragraphs") }

  /// Counts a cell by the places that it takes; where it is written once and stands again, with all that is in it.
  func take(_ cell: WrittenTable.Cell, isRepeated: Bool) throws(Refusal) {
    cells += min(max(cell.span, 1), cellLimit + 1)
    guard cells <= cellLimit else { throw .tooManyCells(limit: cellLimit) }
    guard isRepeated else { return }
    for line in cell.lines { try take(line: line) }
    for inner in cell.inner.flatMap(\.rows).flatMap(\.cells) { try take(inner, isRepeated: true) }
  }

  func add(note lines: [Line], isEndnote: Bool) {
    guard footnotes.count + endnotes.count < ODTState.footnoteLimit else { return }
    if isEndnote { endnotes.append(lines) } else { footnotes.append(lines) }
  }

  /// Keeps a comment.
  ///
  /// - Returns: its id; nil where it has no text, or is more than are kept.
  func add(comment text: String, by author: String?) throws(Refusal) -> String? {
    guard text.hasInk else { return nil }
    guard comments.count < ODTState.commentLimit else {
      leftOut.commentsBeyondLimit += 1
      return nil
    }
    try take(line: Line(text))
    let id = String(comments.count)
    comments.append(Comment(id: id, author: author, text: Line.folded(text.unicodeScalars)))
    return id
  }
}
