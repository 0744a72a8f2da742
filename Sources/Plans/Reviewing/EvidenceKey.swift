/// What a person's word on a verdict or a finding rests on: the words and the dates of the evidence, and not its place.
///
/// A new version of the plan in which rows have moved gives the same key, and the person's word stands; one in which an
/// item is worded or dated otherwise gives another, and the person is asked again. Case, punctuation and white space
/// make no difference.
///
/// The key tells changes apart and guards nothing: 64 bits of FNV-1a, the same in every process.
public struct EvidenceKey: Hashable, Sendable, CustomStringConvertible {
  /// Sixteen hexadecimal digits.
  public let description: String

  /// - Returns: nil where the text is not a key.
  public init?(_ text: String) {
    guard text.utf8.count == 16,
      text.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) })
    else { return nil }
    description = text
  }

  fileprivate init(of parts: [String]) {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for part in parts {
      // A byte that no UTF-8 holds: “a”, “bc” and “ab”, “c” are two.
      for byte in Array(part.utf8) + [0xff] { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    }
    let digits = String(hash, radix: 16)
    description = String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}

/// The keys of one plan's verdicts and findings.
public struct EvidenceKeys: Sendable {
  private let dated: DatedItems

  public init(plan: Plan) { dated = DatedItems(plan) }

  /// The verdict, with its evidence's words and days; where it points at no item, what it says is missing.
  public func key(of verdict: Verdict) -> EvidenceKey {
    let items = verdict.evidence.map { item in
      ([Folded.words(item.text)] + dated.days(of: item.text, at: item.location)).joined(separator: "|")
    }
    let rest = items.isEmpty ? [Folded.words(verdict.missing ?? "")] : items.sorted()
    return EvidenceKey(of: ["verdict", verdict.criterion.rawValue, verdict.verdict.rawValue] + rest)
  }

  /// The check, with the item's words and days and the numbers of the message: a check that weighs an item against
  /// others says there what it weighed. The message's other words may be put better in another version of Caseload.
  public func key(of finding: Finding) -> EvidenceKey {
    EvidenceKey(
      of: ["finding", finding.check, Folded.words(finding.text)] + dated.days(of: finding.text, at: finding.location)
        + ["numbers"] + Folded.numbers(finding.message))
  }
}

/// When each item of a plan is, by its place in the school's document.
private struct DatedItems: Sendable {
  private struct Item {
    let words: String
    let days: [String]
  }

  private var items: [String: [Item]] = [:]

  init(_ plan: Plan) {
    for objective in plan.objectives {
      for action in objective.actions {
        add(action.text, at: action.location, [action.start, action.end], action.dateText)
      }
      for milestone in objective.milestones {
        add(milestone.text, at: milestone.location, [milestone.due], milestone.dueText)
      }
      for progress in objective.progress {
        add(progress.text, at: progress.location, [progress.date], progress.dateText)
      }
      for monitoring in objective.monitoring {
        add(monitoring.text, at: monitoring.location, [], monitoring.when)
      }
    }
  }

  private mutating func add(_ text: String, at location: SourceLocation?, _ days: [Day?], _ words: String?) {
    guard let location else { return }
    items[location.words, default: []].append(
      Item(words: Folded.words(text), days: days.map { $0?.description ?? "" } + [Folded.words(words ?? "")]))
  }

  /// The days of the item that stands at a place; of all that stand there where none has just these words.
  func days(of text: String, at location: SourceLocation) -> [String] {
    let here = items[location.words] ?? []
    let words = Folded.words(text)
    let same = here.filter { $0.words == words }
    return (same.isEmpty ? here : same).map { $0.days.joined(separator: ",") }.sorted()
  }
}

/// Texts as keys compare them.
private enum Folded {
  static func words(_ text: String) -> String { PlanIdentity.folded(text) }

  /// The runs of digits, in the text's order.
  static func numbers(_ text: String) -> [String] {
    text.unicodeScalars.split { !("0"..."9").contains($0) }.map { String(String.UnicodeScalarView($0)) }
  }
}
