import Plans
import Vocabularies

/// What the title of a priority says beside its own words.
extension PlanDraft {
  /// "Attendance: reduce PA (Lead: Mr Fox)", "Number sense Led by SK": the title, and whom its end names.
  mutating func withoutLead(_ title: String, at location: SourceLocation) -> (title: String, lead: [String]?) {
    if title.hasSuffix(")"), let open = title.lastIndex(of: "("), open > title.startIndex {
      let inside = String(title[title.index(after: open)...].dropLast())
      let label = LabelReading(phrases).label(of: Line(inside), isHeading: false)
      if let label, let named = label.line, [.lead, .priorityLead].contains(label.field) {
        return parted(title[..<open], label.label, named.text, at: location) ?? (title, nil)
      }
      return ledBy(inside).flatMap { parted(title[..<open], $0.label, $0.named, at: location) } ?? (title, nil)
    }
    // A line of its own in the title's cell: "groups led by TAs" says something else.
    guard let start = title.range(of: " Led by ")?.lowerBound, let found = ledBy(title[start...].dropFirst()) else {
      return (title, nil)
    }
    return parted(title[..<start], found.label, found.named, at: location) ?? (title, nil)
  }

  /// A title, and the labels of people that stand behind it in its line.
  func labelsBehind(_ title: String) -> (title: String, said: [FurtherLabels.Pair]) {
    guard title.contains(": ") else { return (title, []) }
    let parts = FurtherLabels(headings: phrases.headings).split(.lead, Line(title))
    let people: Set<HeadingField> = [.lead, .priorityLead, .governor]
    guard parts.count > 1, let first = parts.first, first.label == nil, first.line.text.contains(" "),
      parts.dropFirst().allSatisfy({ people.contains($0.field) && phrases.people.isList($0.line.text) })
    else { return (title, []) }
    return (first.line.text, Array(parts.dropFirst()))
  }

  /// Puts what labels behind a priority's title say of it.
  mutating func put(_ said: [FurtherLabels.Pair], behindTitleAt location: SourceLocation) {
    for part in said {
      explain(part.label ?? "", at: location, as: "label", because: "a label behind the title")
      if !put(part.line, under: part.field, at: location) { unmap(part.line.text, at: location) }
    }
  }

  private func ledBy(_ text: some StringProtocol) -> (label: String, named: String)? {
    let words = text.split(separator: " ", maxSplits: 2)
    guard words.count == 3, words[0].lowercased() == "led", words[1] == "by" || words[1] == "by:" else { return nil }
    return ("\(words[0]) \(words[1])", String(words[2]))
  }

  private mutating func parted(
    _ title: Substring, _ label: String, _ named: String, at location: SourceLocation
  ) -> (title: String, lead: [String]?)? {
    let title = Line.folded(title.unicodeScalars)
    guard !title.isEmpty, phrases.people.isList(named) else { return nil }
    explain(label, at: location, as: "label", because: "it says at the title’s end who leads")
    return (title, phrases.people.people(in: named))
  }

  /// "Challenge 1: the share below 85 fell to 36%" in a statement's review: what came of the challenge with that number, and no
  /// further one.
  ///
  /// - Returns: false where no priority has that number, or has no actions yet.
  mutating func reviews(_ label: LabelledText, _ text: String, at location: SourceLocation) -> Bool {
    guard let ref = label.ref, label.label.lowercased().hasPrefix("challenge"),
      let known = plan.priorities.firstIndex(where: { $0.ref == ref }),
      plan.priorities[known].objectives.contains(where: { !$0.actions.isEmpty }),
      PlanIdentity.folded(plan.priorities[known].title) != PlanIdentity.folded(text),
      // "Challenge 1: Secure number facts" of another part of the plan says what is wanted.
      !phrases.headings.contents(of: text).isDisjoint(with: [.progress, .rationale]) || PlanDraft.looksBack(text)
    else { return false }
    enterPriority(at: known)
    addProgress(Line(text), at: location)
    return true
  }

  /// "Challenge 1 (oral language): 58% of pupils achieved the goal …" in a review's running text.
  mutating func reviewsByNumber(_ text: String, at location: SourceLocation) -> Bool {
    let words = WrittenWords(text).tokens
    guard words.count > 6, words[0].key == "challenge", let number = words[1].number,
      let known = plan.priorities.firstIndex(where: { $0.ref == String(number) }),
      words.prefix(12).contains(where: { $0.key == ":" }), PlanDraft.looksBack(text)
    else { return false }
    enterPriority(at: known)
    addProgress(Line(text), at: location)
    return true
  }

  /// "58% of disadvantaged pupils achieved the goal": what has been, by its verb.
  private static func looksBack(_ text: String) -> Bool {
    let verbs: Set<String> = ["met", "rose", "fell", "grew", "made", "saw", "became", "took", "did"]
    // "Provide targeted support" and "we need a dedicated officer" look ahead.
    let words = text.lowercased().split { !$0.isLetter }
    guard text.contains(where: \.isNumber), !words.contains("will"), !words.contains("need") else { return false }
    return words.dropFirst(3).contains { word in
      verbs.contains(String(word)) || word.count >= 6 && word.hasSuffix("ed") && word != "disadvantaged"
    }
  }

  /// "Budgeted cost: £48,300" above a statement's activities: a resource of the first challenge that they answer.
  ///
  /// - Returns: false for a label that says something else, or a form that nobody has filled in.
  mutating func takeCostOfSection(_ text: String, label: String, at location: SourceLocation) -> Bool {
    guard PlanIdentity.folded(label).hasPrefix("budgeted cost"), isInProse,
      phrases.resources.amount(in: text) != nil
    else { return false }
    leaveCostOfSection()
    costOfSection = (text, location)
    return true
  }

  /// Puts what a section costs under the challenge that its first activity answers.
  mutating func putCostOfSection() {
    guard let cost = costOfSection else { return }
    costOfSection = nil
    addResource(cost.text, at: cost.location)
  }

  /// Keeps the cost of a section whose activities name no challenge.
  mutating func leaveCostOfSection() {
    if let cost = costOfSection { unmap(cost.text, at: cost.location) }
    costOfSection = nil
  }

  /// "Aim 1.2 Heads of department know …" in a heading below "Goal 1": a part of that goal, though an aim is a priority elsewhere.
  func isPartOfPriority(_ label: LabelledText, level: Int) -> Bool {
    guard label.field == .priority, label.line != nil, let ref = label.ref, level > priorityLevel else { return false }
    return isPartOfPriority(numbered: ref)
  }

  /// Whether a number is one of a part of the priority at hand: "1.2" below "1", "A1" below "A".
  func isPartOfPriority(numbered ref: String) -> Bool {
    guard let whole = priority.flatMap({ plan.priorities[$0].ref }), !whole.contains(".") else { return false }
    // "Goal A1" below "Aim A".
    if whole.allSatisfy(\.isLetter), ref.hasPrefix(whole), ref.count > whole.count,
      ref.dropFirst(whole.count).allSatisfy(\.isNumber)
    {
      return true
    }
    let parts = ref.split(separator: ".")
    return parts.count == 2 && parts[0] == whole
  }

  /// Whether a numbered objective at a heading's level is a priority: the plan names no aim above it, or it counts on from one
  /// that is ("TARGET 2" between the rows of a table that goes on under "TARGET 1").
  mutating func takesObjectiveForPriority(level: Int, ref: String, label: String) -> Bool {
    dropPending(from: level)
    guard pending.isEmpty else { return false }
    let last = priority.flatMap { plan.priorities[$0].ref }.flatMap { Int($0) }
    let word = label.lowercased().split(separator: " ").first.map(String.init)
    let countsOn = aimLabel != nil && word == aimLabel && last.map { Int(ref) == $0 + 1 } ?? false
    guard priority == nil || aimsAreObjectives && (priorityLevel == level || countsOn) else { return false }
    aimsAreObjectives = true
    aimLabel = word
    return true
  }
}
