import Plans
import Vocabularies

/// The parts that a plan is laid out in: terms, sections of a framework, lists that serve several priorities.
extension PlanDraft {
  /// Enters the part of a plan that is about one term: "Autumn 1" over what is done in it.
  mutating func enterTerm(_ term: String, level: Int) {
    dropPending(from: level)
    (termInForce, termLevel) = (term, level)
  }

  /// Leaves it at a heading of its level, or above.
  mutating func leaveTerm(level: Int) { if level <= termLevel { termInForce = nil } }

  /// Makes the priority current that a title only numbers: "A" in a table of monitoring, "Priority 1" in one of milestones.
  ///
  /// - Returns: false where the title says more, or no priority has that number.
  mutating func entersByReference(_ title: String, ref: String?, at location: SourceLocation, level: Int) -> Bool {
    let number: String
    if let ref {
      guard level == 0, title != ref, isNumberAlone(title) else { return false }
      number = ref
    } else {
      guard title.utf8.count <= 4 else { return false }
      number = title
    }
    guard plan.priorities.contains(where: { $0.ref == number }) else { return false }
    enterPriority(ref: number)
    explain(title, at: location, as: "priority", because: "the reference of a priority above")
    return true
  }

  /// Whether a heading such as "Action Point A: Sharpen the curriculum" is a priority: no other heading names one.
  mutating func takesActionPoint(_ label: LabelledText, level: Int) -> Bool {
    guard label.field == .action, level > 0, let ref = label.ref, !ref.contains("."), label.line != nil,
      WrittenWords(label.label).tokens.contains(where: { ["point", "area"].contains($0.key) }),
      plan.priorities.isEmpty || isOfActionPoints
    else { return false }
    isOfActionPoints = true
    return true
  }

  /// Makes the objective with a reference the current one, in whichever priority it stands.
  mutating func enterObjective(ref: String) -> Bool {
    guard ref.utf8.count <= 8, ref.contains(where: \.isNumber) else { return false }
    func place(in index: Int) -> Int? { plan.priorities[index].objectives.firstIndex { $0.ref == ref } }
    // Each priority may number its own from 1.
    if let priority, let known = place(in: priority) {
      enterObjective(at: known, ofPriorityAt: priority)
      return true
    }
    let found = plan.priorities.indices.compactMap { index in place(in: index).map { (index, $0) } }
    guard found.count == 1, ref.contains(".") else { return false }
    enterObjective(at: found[0].1, ofPriorityAt: found[0].0)
    return true
  }

  /// "A: Keep-up list agreed": a line of a list that serves several priorities, by the letter of its own.
  ///
  /// - Parameters:
  ///   - text: the line.
  ///   - isShared: whether the list is known to serve several; "A: 20% of grades" below one priority is its own.
  /// - Returns: the line behind its letter; nil where it has none.
  mutating func enterPriorityOfLine(_ text: String, isShared: Bool) -> String? {
    guard isShared, let colon = text.firstIndex(of: ":"), text[..<colon].utf8.count <= 4 else { return nil }
    let ref = String(text[..<colon])
    let refs = plan.priorities.compactMap(\.ref)
    guard refs.count >= 2, refs.contains(ref), ref.contains(where: \.isLetter) else { return nil }
    let rest = Line.folded(text[text.index(after: colon)...].unicodeScalars)
    guard !rest.isEmpty else { return nil }
    enterPriority(ref: ref)
    return rest
  }

  /// Whether "Our focus: …" below a section of a framework is a priority: no label of the plan names one, and each section
  /// begins with such a line.
  mutating func takesAimForPriority(_ label: String) -> Bool {
    let label = PlanIdentity.folded(label)
    guard pending.isEmpty, areaInForce != nil, !hasNamedPriority,
      priority == nil && (labelOfAims ?? label) == label || labelOfAims == label
    else { return false }
    labelOfAims = label
    return true
  }
}

/// An outcome by its words, and where it stands.
struct OutcomeName: Hashable, Sendable {
  var priority: Int?
  var objective: Int?
  var words: String
}
