import Plans
import Vocabularies

/// Rows below an action's own that say how it goes: "Update 20/11: Practice mean now 15.8. | Green" over the width of the table.
extension GridReading {
  /// - Returns: whether the row says how the action above it goes.
  mutating func readUpdate(_ row: Int, _ filled: [Int], into draft: inout PlanDraft) -> Bool {
    guard let key = rows?.lastAction, (1...2).contains(filled.count) else { return false }
    let cell = table.rows[row][filled[0]]
    guard cell.columnSpan > 1, cell.lines.count == 1, let line = cell.lines.first,
      let label = labels.label(of: line, isHeading: false), label.field == .progress, let text = label.line
    else { return false }
    var rating: Cell?
    if filled.count == 2 {
      let beside = table.rows[row][filled[1]]
      guard phrases.ratings.rag(word: beside.text) != nil else { return false }
      rating = beside
    }
    draft.addProgress(
      text, date: label.when ?? dayAtEnd(of: label.label), at: cell.location, forAction: key, rag: rating?.text)
    draft.explain(label.label, at: cell.location, as: "label", because: label.because, confidence: label.confidence)
    return true
  }

  /// "20/11" of "Update 20/11".
  private func dayAtEnd(of label: String) -> String? {
    guard let last = label.split(separator: " ").last.map(String.init), last.contains(where: \.isNumber),
      let day = phrases.dates.read(last), day.start == nil, day.end != nil
    else { return nil }
    return last
  }
}
