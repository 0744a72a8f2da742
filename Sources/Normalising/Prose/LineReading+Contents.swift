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
    if isInContents, !isHeading, LineReading.endsWithPage(line.text) { return true }
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
