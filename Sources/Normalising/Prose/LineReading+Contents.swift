import Plans
import Vocabularies

/// Contents lists, whose lines are titles of what comes later, each with its page.
extension LineReading {
  private static let titles: Set<String> = ["contents", "table of contents", "contents page"]

  /// "Priority 1: Teaching that makes learning stick 6" below "Contents", or a line that leads to its page by dots.
  mutating func isLineOfContents(_ line: Line, isHeading: Bool) -> Bool {
    if LineReading.titles.contains(PlanIdentity.folded(line.text)) {
      isInContents = true
      return false
    }
    // "Attendance target: 96" below the list is a label and its value.
    let isLabelled = labels.label(of: line, isHeading: false).map { $0.line != nil && $0.field != .priority } ?? false
    if isInContents, !isHeading, !isLabelled, LineReading.endsWithPage(line.text) { return true }
    isInContents = false
    return LineForms.isContents(line.text)
  }

  private static func endsWithPage(_ text: String) -> Bool {
    guard text.utf8.count <= 200, let last = text.split(whereSeparator: { $0 == " " || $0 == "." }).last else {
      return false
    }
    return (1...3).contains(last.count) && last.allSatisfy(\.isNumber)
  }
}
