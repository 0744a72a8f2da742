import Plans

/// Tells which priority of a Layer 1 plan a priority of a Layer 2 plan reflects.
struct LayerMatching {
  /// How a priority is joined to one of Layer 1.
  enum Link: Hashable {
    case named(String)
    /// The words that come back in the Layer 1 priority's aims.
    case words([String])
  }

  private let above: Plan
  private let rules: KeyIssueRules
  private let resemblance: Int
  /// What each Layer 1 priority sets out to improve.
  private let aims: [Set<String>]

  init(_ above: Plan, rules: RuleSet) {
    self.above = above
    self.rules = rules.keyIssues
    resemblance = rules.layersLinked.resemblance
    let ideas = rules.keyIssues.ideas
    aims = above.priorities.map { priority in
      Set(
        ([priority.title] + priority.objectives.map(\.text)).flatMap { ideas.ideas(in: $0).map(\.idea) })
    }
  }

  /// How a priority is joined to the plan above; nil where it is not.
  func link(of priority: Priority) -> Link? {
    let refs = Set(above.priorities.compactMap(\.ref).map(LayerMatching.folded))
    for addressed in priority.addresses where addressed.to == .priority || addressed.to == .other {
      if refs.contains(LayerMatching.folded(addressed.ref)) { return .named(addressed.ref) }
    }
    // What a priority is called tells what it sets out to improve; its objectives tell the rest of it.
    return match(priority.title)
      ?? match(([priority.title] + priority.objectives.map(\.text)).joined(separator: ". "))
  }

  private func match(_ text: String) -> Link? {
    let ideas = rules.ideas.ideas(in: text)
    let whole = ideas.reduce(0) { $0 + rules.ideas.weight(of: $1.idea) }
    // Words that most plans use, such as "progress", say by themselves of no two priorities that they are one.
    guard ideas.contains(where: { rules.ideas.weight(of: $0.idea) >= 1 }) else { return nil }
    var best: (share: Double, words: [String])?
    for aim in aims {
      let back = ideas.filter { aim.contains($0.idea) }
      guard back.contains(where: { rules.ideas.weight(of: $0.idea) >= 1 }) else { continue }
      let share = back.reduce(0) { $0 + rules.ideas.weight(of: $1.idea) } / whole
      if share > best?.share ?? 0 { best = (share, back.map(\.words)) }
    }
    guard let best, best.share * 100 + 0.000_001 >= Double(resemblance) else { return nil }
    return .words(best.words)
  }

  /// "SIP 1", "Priority 1", "P1" and "1." are one reference; "1-1" and "1/1" are "1.1", and not "11".
  static func folded(_ ref: String) -> String {
    // As most are written, "1.2": nothing to fold.
    if isPlainNumber(ref) { return ref }
    var text = ref.lowercased().drop { !$0.isLetter && !$0.isNumber }
    for word in [
      "sip", "sdp", "aip", "adp", "dip", "tip", "school", "key", "priority", "objective", "aim", "goal", "p",
    ]
    where text.hasPrefix(word) && text.dropFirst(word.count).first?.isLetter == false {
      text = text.dropFirst(word.count).drop { !$0.isLetter && !$0.isNumber }
    }
    let parts = text.split { !$0.isLetter && !$0.isNumber }
    return parts.reduce(into: "") { folded, part in
      if folded.last?.isNumber == true, part.first?.isNumber == true { folded += "." }
      folded += part
    }
  }

  /// Digits, with single full stops between them.
  private static func isPlainNumber(_ ref: String) -> Bool {
    var isAfterDigit = false
    for byte in ref.utf8 {
      let isDigit = (48...57).contains(byte)
      guard isDigit || (byte == UInt8(ascii: ".") && isAfterDigit) else { return false }
      isAfterDigit = isDigit
    }
    return isAfterDigit
  }
}
