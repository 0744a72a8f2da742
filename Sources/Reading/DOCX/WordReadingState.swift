import Plans

/// What is common to all stories of one document: the body, footnotes, headers and so on.
final class WordReadingState {
  let styles: WordStyles
  var numbering: ListNumbering
  private var text = TextAllowance()
  /// The diagrams that the story at hand may show.
  var diagrams: WordDiagrams?
  private let cellLimit: Int
  private var cells = 0

  /// What does not show, or was not read, by how often.
  var leftOut = ProseLeftOut()
  /// Footnotes and endnotes in the order in which the text refers to them.
  private(set) var footnotes: [String] = []
  private(set) var endnotes: [String] = []
  /// The parts of page headers and footers by their relationships, in the order of the sections.
  private(set) var headers: [String] = []
  private(set) var footers: [String] = []

  /// References to other parts that are followed, of a kind.
  private static let referenceLimit = 1000

  init(styles: WordStyles, lists: ListDefinitions, limits: ReadingLimits) {
    self.styles = styles
    numbering = ListNumbering(lists, styles: styles)
    cellLimit = limits.cells
  }

  func takeText(_ text: String) throws(Refusal) { try self.text.take(text, at: "one of its paragraphs") }

  /// Counts a cell by the places that it takes.
  func takeCell(span: Int) throws(Refusal) {
    cells += min(max(span, 1), cellLimit + 1)
    guard cells <= cellLimit else { throw .tooManyCells(limit: cellLimit) }
  }

  func refer(to element: WordElement, id: String?) {
    guard let id else { return }
    func add(_ references: inout [String]) {
      if references.count < WordReadingState.referenceLimit, !references.contains(id) { references.append(id) }
    }
    switch element {
    case .footnoteReference: add(&footnotes)
    case .endnoteReference: add(&endnotes)
    case .headerReference: add(&headers)
    case .footerReference: add(&footers)
    default: break
    }
  }
}
