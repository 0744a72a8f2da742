import Plans
import Vocabularies

/// Cards of actions in running text: a title, and below it who, when, what it costs and how it stands, each under a label.
///
/// The title is told by what stands below it, since no label announces it.
struct ActionCards: Sendable {
  /// The places of the blocks that are such titles.
  private(set) var titles: Set<Int> = []
  /// The places of ratings that stand by themselves above such a title.
  private(set) var ratings: Set<Int> = []
  private let labels: LabelReading
  private let phrases: PhraseBook

  private static let ofCards: Set<HeadingField> = PlanDraft.ofActions.union([.progress, .progressDate])
  /// Lines that a card's labels and their values take at most.
  private static let mostLabels = 24
  private static let dates: Set<HeadingField> = [.date, .start, .end]

  init(of blocks: [Block], phrases: PhraseBook) {
    (labels, self.phrases) = (LabelReading(phrases), phrases)
    var found: Set<Int> = []
    for index in blocks.indices where isTitle(blocks[index]) {
      if isCard(from: index + 1, in: blocks) { found.insert(index) }
    }
    // One alone may be a priority with its leader and its time.
    if found.count > 1 { titles = found }
    titles.formUnion(blocks.indices.filter { ActionCards.isUnfolded($0, in: blocks) || isOfWall($0, in: blocks) })
    ratings = Set(titles.map { $0 - 1 }.filter { isRating($0, in: blocks) })
  }

  /// Whether a line was the first row of a table that `BlockUnfolding` has found to be a card.
  private static func isUnfolded(_ index: Int, in blocks: [Block]) -> Bool {
    guard index + 1 < blocks.count, case .paragraph(let line, let title) = blocks[index], line.bold,
      case .paragraph(_, let next) = blocks[index + 1], let row = title.words.range(of: ", row 1,")
    else { return false }
    return next.words.hasPrefix(title.words[..<row.lowerBound] + ", row ")
      && !next.words.hasPrefix(title.words[..<row.upperBound])
  }

  /// Whether a line begins a cell that `CardWall` has found to be a card: labels of who and when stand in the same cell.
  private func isOfWall(_ index: Int, in blocks: [Block]) -> Bool {
    guard case .paragraph(let line, let place) = blocks[index], line.bold, place.words.contains(", row ") else {
      return false
    }
    var fields: Set<HeadingField> = []
    var next = index + 1
    while next < blocks.count, case .paragraph(let own, let here) = blocks[next], here == place, !own.bold,
      let (field, _) = label(at: next, in: blocks)
    {
      fields.insert(field)
      next += 1
    }
    return fields.count >= 2 && fields.isSubset(of: ActionCards.ofCards)
      && (fields.contains(.lead) || !fields.isDisjoint(with: ActionCards.dates))
  }

  /// "On track" in a line of its own.
  private func isRating(_ index: Int, in blocks: [Block]) -> Bool {
    guard index >= 0, index < blocks.count, case .paragraph(let line, _) = blocks[index], line.marker == nil,
      line.text.utf8.count <= 30, !line.text.contains(":")
    else { return false }
    return phrases.ratings.rag(word: line.text) != nil
  }

  private func isTitle(_ block: Block) -> Bool {
    guard let line = ActionCards.heading(block), line.text.utf8.count <= 200 else { return false }
    return labels.label(of: line, isHeading: true) == nil
  }

  private static func heading(_ block: Block) -> Line? {
    switch block {
    case .heading(_, let line, _): line
    case .paragraph(let line, _): line.bold ? line : nil
    default: nil
    }
  }

  /// Whether labels of who and when follow, and behind them another title or nothing.
  private func isCard(from start: Int, in blocks: [Block]) -> Bool {
    var fields: Set<HeadingField> = []
    var index = start
    while index < blocks.count, index < start + ActionCards.mostLabels,
      let (field, length) = label(at: index, in: blocks)
    {
      guard ActionCards.ofCards.contains(field) else { break }
      fields.insert(field)
      index += length
    }
    let isDated = !fields.isDisjoint(with: ActionCards.dates) && fields.contains(.lead) || fields.contains(.leadAndDate)
    guard isDated else { return false }
    // A rating may stand between two cards.
    if isRating(index, in: blocks) { index += 1 }
    guard index < blocks.count else { return true }
    guard let next = ActionCards.heading(blocks[index]) else { return false }
    let after = labels.label(of: next, isHeading: true)?.field
    return after != .action && after != .objective
  }

  /// A label with its value in one line, or bold with its value in the line below.
  private func label(at index: Int, in blocks: [Block]) -> (HeadingField, length: Int)? {
    guard case .paragraph(let line, _) = blocks[index] else { return nil }
    if let colon = line.text.firstIndex(of: ":"), line.text[..<colon].utf8.count <= 40,
      let field = labels.headings.exact(String(line.text[..<colon]))
    {
      if line.text.index(after: colon) < line.text.endIndex { return (field, 1) }
      // "When:" that nobody has filled in, above the next label.
      if !line.bold, index + 1 < blocks.count, case .paragraph(let next, _) = blocks[index + 1], next.text.contains(":")
      {
        return (field, 1)
      }
    }
    guard line.bold, let field = labels.headings.exact(line.text), index + 1 < blocks.count,
      case .paragraph(let value, _) = blocks[index + 1], !value.bold
    else { return nil }
    return (field, 2)
  }
}
