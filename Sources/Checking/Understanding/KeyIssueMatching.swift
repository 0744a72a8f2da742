import Plans

/// Tells which of a plan's priorities answers a key issue: by its reference, or in substance.
struct KeyIssueMatching {
  /// How an issue is answered.
  struct Answer: Hashable {
    /// Positions of the priorities that answer it, from 0.
    let priorities: [Int]
    /// The issue's words that come back in the priority; nil where the priority refers to it.
    let words: [String]?
  }

  private let plan: Plan
  private let rules: KeyIssueRules
  /// What each priority speaks of, and how much a word there counts for, 0 to 1.
  private let spoken: [[String: Double]]

  init(_ plan: Plan, rules: KeyIssueRules) {
    self.plan = plan
    self.rules = rules
    spoken = plan.priorities.map { priority in
      var strength: [String: Double] = [:]
      let actions = priority.actions.map(\.text)
      for text in actions {
        for (idea, _) in rules.ideas.ideas(in: text) {
          strength[idea] = min(1, strength[idea, default: 0] + Double(rules.inActions) / 100)
        }
      }
      for text in priority.aims {
        for (idea, _) in rules.ideas.ideas(in: text) { strength[idea] = 1 }
      }
      return strength
    }
  }

  /// How an issue is answered; nil where no priority answers it.
  ///
  /// `position` is the issue's place in its list, from 1, where no issue of the list has a reference of its own: "key
  /// issue 2" is then the second.
  func answer(to text: String, ref: String?, position: Int?) -> Answer? {
    if let reference = (ref ?? position.map(String.init)).map(Reference.init) {
      let referring = plan.priorities.indices.filter { index in
        plan.priorities[index].addresses.contains { refers($0, to: reference) }
      }
      if !referring.isEmpty { return Answer(priorities: referring, words: nil) }
    }
    return answerInSubstance(to: text)
  }

  private func refers(_ addressed: Addressed, to reference: Reference) -> Bool {
    switch addressed.to {
    case .keyIssue: Reference(addressed.ref).isSame(as: reference)
    case .other: Reference(addressed.ref) == reference && !reference.letters.isEmpty
    case .priority, .selfEvaluation: false
    }
  }

  /// An issue without the sentences that say what it leads to: "Consequently, misconceptions persist." Inspectors' reports
  /// give each issue so, and a plan answers the issue and not what comes of it.
  private static func withoutConsequences(_ text: String) -> String {
    let sentences = text.split(separator: ". ")
    let kept = sentences.filter { sentence in
      let opening = sentence.lowercased()
      // "This means that leaders must ensure …" asks for something.
      return !consequences.contains { opening.hasPrefix($0) }
        || asking.contains { opening.contains($0) }
    }
    return kept.isEmpty ? text : kept.joined(separator: ". ")
  }

  private static let consequences = [
    "as a result,", "as a result pupils", "consequently", "this means", "this results", "this leads", "this has led",
    "this slows", "this limits", "this prevents", "in turn",
  ]
  private static let asking = ["should", "must", "need to", "ensure"]

  /// The priority in which most of the issue's weighed words come back, if enough of them do.
  private func answerInSubstance(to text: String) -> Answer? {
    let ideas = rules.ideas.ideas(in: KeyIssueMatching.withoutConsequences(text))
    let whole = ideas.reduce(0) { $0 + rules.ideas.weight(of: $1.idea) }
    guard whole > 0 else { return nil }
    var best: (share: Double, priority: Int)?
    for (index, strength) in spoken.enumerated() {
      let back = ideas.reduce(0) { $0 + rules.ideas.weight(of: $1.idea) * (strength[$1.idea] ?? 0) }
      if back / whole > best?.share ?? 0 { best = (back / whole, index) }
    }
    // A hair's breadth of tolerance, since weights are fractions and a share on the boundary counts.
    guard let best, best.share * 100 + 0.000_001 >= Double(rules.resemblance) else { return nil }
    let words = ideas.filter { spoken[best.priority][$0.idea] != nil }.map(\.words)
    return Answer(priorities: [best.priority], words: words)
  }
}

extension Priority {
  /// The texts that say what it is to improve, and why.
  var aims: [String] {
    [title, area, rationale].compactMap(\.self) + objectives.map(\.text) + outcomes.map(\.text)
  }
}
