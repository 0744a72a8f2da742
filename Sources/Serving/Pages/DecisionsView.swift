import Mustache
import Plans
import Storing

/// Why each heading, label and text of the file went where it did, what is doubtful first.
struct DecisionsView: MustacheParent, Sendable {
  let kept: KeptDecisions

  /// How many are shown; the count that stands with them is the true one.
  static let most = 300

  /// Nil where none was kept.
  init?(_ kept: KeptDecisions?) {
    guard let kept, !kept.decisions.isEmpty else { return nil }
    self.kept = kept
  }

  func child(named name: String) -> Any? {
    switch name {
    case "decisionsWords": "Every heading, label and text, and why: \(CountWords.count(kept.total, "decision"))"
    case "decisions": shown.map { DecisionRow(decision: $0) }
    case "decisionsMore":
      kept.total > shown.count
        ? "… and \(CountWords.grouped(kept.total - shown.count)) more, of which the command “caseload read --explain” tells."
        : nil
    default: nil
    }
  }

  /// What is equally sure stays in the file's order.
  private var shown: [ReadingDecision] {
    let all = kept.decisions
    return all.indices.sorted { (all[$0].confidence, $0) < (all[$1].confidence, $1) }.prefix(Self.most).map { all[$0] }
  }
}

/// One decision.
struct DecisionRow: MustacheParent, Sendable {
  let decision: ReadingDecision

  func child(named name: String) -> Any? {
    switch name {
    case "decisionText": CountWords.shortened(decision.text, to: 200)
    case "decisionPlace": decision.location.words
    case "decisionField": FieldWords.of(decision.field)
    case "decisionBecause": decision.because
    case "confidenceTag": ConfidenceWords(decision.confidence).tag
    case "confidenceWords": ConfidenceWords(decision.confidence).words
    default: nil
    }
  }
}

/// Where something went, in words.
enum FieldWords {
  static func of(_ field: String) -> String {
    switch field {
    case "header": "A heading with nothing under it"
    case "label": "The label of what stands beside or below it"
    case "unmapped": "Not understood"
    default: (ColumnField(rawValue: field)?.words ?? spaced(field)).capitalisedFirst
    }
  }

  /// `priority.gradeDescriptor` as `priority, grade descriptor`.
  private static func spaced(_ field: String) -> String {
    field.reduce(into: "") { words, character in
      if character == "." {
        words += ", "
      } else if character.isUppercase {
        words += " " + character.lowercased()
      } else {
        words.append(character)
      }
    }
  }
}

/// How sure a reading is, as a word, a number and a colour.
struct ConfidenceWords: Sendable {
  let tag: String
  let words: String
  let isSure: Bool

  init(_ confidence: Double) {
    let percent = Int((min(max(confidence, 0), 1) * 100).rounded())
    isSure = percent >= 90
    switch percent {
    case 90...: (tag, words) = ("met", "Sure, \(percent)%")
    case 60...: (tag, words) = ("partly", "Likely, \(percent)%")
    default: (tag, words) = ("notMet", "Doubtful, \(percent)%")
    }
  }
}
