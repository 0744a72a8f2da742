import Plans
import Vocabularies

/// Counts the words of a plan's items: not its cover pages, nor what is not mapped (guidance, settled case of `concise`).
enum PlanWords {
  /// How many words stand in the items.
  static func count(_ items: PlanItems) -> Int {
    var count = 0
    for text in items.texts where text.kind != .title && text.kind != .unmapped { count += text.words }
    for priority in items.plan.priorities {
      count += words(in: priority.area) + words(in: priority.gradeDescriptor)
    }
    return count
  }

  private static func words(in text: String?) -> Int {
    text.map { $0.utf8.split { TextScan.isSpace($0) }.count } ?? 0
  }
}
