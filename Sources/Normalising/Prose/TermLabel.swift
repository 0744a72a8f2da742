import Plans
import Vocabularies

/// Reads labels that name a term beside what is due or was seen in it: "Autumn milestone", "Target for Easter", "Spring
/// term progress".
struct TermLabel: Sendable {
  private let headings: HeadingVocabulary
  private let dates: DatePhrase

  init(_ phrases: PhraseBook) {
    headings = phrases.headings
    dates = phrases.dates
  }

  private static let longest = 48
  /// A look that costs little, at every line: one of these stands in each such label, in the singular.
  private static let kinds: Set<String> = [
    "milestone", "checkpoint", "check", "target", "goal", "outcome", "progress", "review", "update", "evaluation",
    "success", "see", "do", "doing", "action", "job", "step", "track", "looking",
  ]

  /// The field that a label announces and the words for its term; nil where it names no term, or nothing beside it.
  ///
  /// Over a list, what will be by the end of the year is the outcomes; of columns, the last milestones.
  func label(
    _ text: String, _ words: WrittenWords, overList: Bool = false
  ) -> (field: HeadingField, when: String?, because: String)? {
    guard text.utf8.count <= TermLabel.longest,
      words.tokens.contains(where: { TermLabel.kinds.contains($0.key) }) || headings.isLearning,
      let found = dates.found(in: text), found.reading.isSpecificWording, found.reading.end != nil,
      let cut = text.range(of: found.words)
    else { return nil }
    let rest = TermLabel.withoutNumber(
      Line.folded((text[..<cut.lowerBound] + " " + text[cut.upperBound...]).unicodeScalars))
    guard let match = headings.match(TermLabel.withoutJoint(rest)), match.confidence >= 0.9 else { return nil }
    switch match.field {
    case .outcome where overList && endsYear(found.reading):
      return (.outcome, found.words, "what will be by the end of the year")
    case .milestone, .outcome, .objective, .priority:
      return (.milestone, found.words, "what will be by “\(found.words)”")
    // "Checks" alone are the monitoring; "Autumn check" is what is checked then.
    case .monitoring where PlanIdentity.folded(rest).hasPrefix("check"):
      return (.milestone, found.words, "what will be by “\(found.words)”")
    case .progress: return (.progress, found.words, "what was seen at “\(found.words)”")
    case .action: return (.action, found.words, "what is done in “\(found.words)”")
    default: return nil
    }
  }

  /// "Checkpoint 1 ( )" of "Checkpoint 1 (Dec)": the label without its number and the brackets of its date.
  private static func withoutNumber(_ label: String) -> String {
    guard let open = label.lastIndex(of: "("), label[open...].allSatisfy({ "( )".contains($0) }) else { return label }
    let words = label[..<open].split(separator: " ")
    return words.last.map { $0.allSatisfy(\.isNumber) } ?? false
      ? words.dropLast().joined(separator: " ") : words.joined(separator: " ")
  }

  /// "Evaluation at" of "Evaluation at mid-November".
  private static func withoutJoint(_ label: String) -> String {
    var words = label.split(separator: " ")
    while words.count > 1, let last = words.last, ["at", "in", "on", "as", "mid-", "mid"].contains(last.lowercased()) {
      words.removeLast()
    }
    return words.joined(separator: " ")
  }

  private func endsYear(_ reading: DatePhrase.Reading) -> Bool {
    guard let end = reading.end, let year = dates.academicYear else { return false }
    return end.month >= 6 && end.month <= 8 && AcademicYear(containing: end) == year
  }
}
