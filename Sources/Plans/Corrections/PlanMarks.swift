/// What a plan is known again by when the school sends its next version: its title without years and numbers, and the
/// headings of its tables.
public struct PlanMarks: Codable, Hashable, Sendable {
  /// As the plan has it; of an untitled plan its first words.
  public var title: String
  /// Headings of columns, each once, in the order in which they stand.
  public var headings: [String]

  public init(title: String, headings: [String] = []) {
    self.title = title
    self.headings = headings
  }

  enum CodingKeys: String, CodingKey, CaseIterable { case title, headings }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
    title = try container.decode(String.self, forKey: .title)
    headings = try container.list(String.self, forKey: .headings)
  }

  /// Whether a plan with these marks is the same plan, or a version of it: the titles agree but for years, numbers and
  /// the words of a version, and of the headings at least half are in both.
  public func isSamePlan(as other: PlanMarks) -> Bool {
    guard PlanMarks.kernel(title) == PlanMarks.kernel(other.title) else { return false }
    let mine = Set(headings.map(FoldedText.init))
    let theirs = Set(other.headings.map(FoldedText.init))
    guard !mine.isEmpty, !theirs.isEmpty else { return mine.isEmpty == theirs.isEmpty }
    return mine.intersection(theirs).count * 2 >= min(mine.count, theirs.count)
  }

  /// "Maths Action Plan 2026-27 (v2, draft)" and "Maths action plan" are one plan's titles.
  private static func kernel(_ title: String) -> [String] {
    PlanIdentity.folded(title).split(separator: " ").map(String.init).filter { word in
      !idle.contains(word) && !word.contains(where: \.isNumber)
    }
  }

  private static let idle: Set<String> = [
    "draft", "final", "version", "v", "copy", "updated", "update", "reviewed", "review", "revised", "autumn", "spring",
    "summer", "term", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december", "the", "and", "to", "of", "for",
  ]
}

/// A text by which something is found again: in any case, whatever its punctuation and spacing.
public struct FoldedText: Hashable, Sendable {
  private let words: String

  public init(_ text: String) {
    let folded = PlanIdentity.folded(text)
    // "£" and "%" head columns: a text without a letter or a digit is itself.
    words = folded.isEmpty ? Line.folded(text.unicodeScalars) : folded
  }

  public var isEmpty: Bool { words.isEmpty }

  /// Whether the other is its end, as "Who" is of "Monitoring, Who".
  public func ends(with other: FoldedText) -> Bool { words == other.words || words.hasSuffix(" " + other.words) }
}
