import Plans
import Vocabularies

/// What a label announces in this plan, by what stands beside it and by what has been said before.
extension PlanDraft {
  /// Says what its plan is about, at its head: "Aspect | Attendance".
  static let scopeLabels: Set<String> = ["subject", "department", "faculty", "key stage", "phase", "aspect"]

  /// Words that name a priority in one plan, and in another what its "Priority 1" is for.
  private static let aims: Set<String> = [
    "aim", "aims", "our aim", "key aim", "overall aim", "strategic aim", "goal", "goals", "our goal", "key goal",
    "overall goal", "strategic goal", "ambition", "our ambition", "mission",
  ]

  /// Head all of a plan's aims as a rule, and the one aim of a priority where they stand below or beside it.
  static let loneAims: Set<String> = ["our aim", "our goal", "our target", "our objective", "the aim"]

  /// What labels say of a priority beside its title.
  static let ofPriority: Set<HeadingField> = [
    .priority, .objective, .lead, .priorityLead, .governor, .rationale, .area, .addresses, .gradeDescriptor,
  ]

  /// Say how things stand: why, before anything is done about it, and afterwards what came of it.
  static let presentLabels: Set<String> = [
    "where things stand", "where things stood", "today", "where we are today", "where it is today", "findings",
    "what was found", "what we found out",
  ]

  private var hasActions: Bool {
    guard let priority else { return false }
    return plan.priorities[priority].objectives.contains { !$0.actions.isEmpty }
  }

  /// The verbs by which a priority says what it answers.
  private static let answering = ["support", "address", "answer", "respond", "contribute", "link", "feed", "relate"]

  /// The field of a label.
  ///
  /// - Parameters:
  ///   - field: what the label announces in most plans.
  ///   - label: its words.
  ///   - value: what stands beside or below it, where that is known.
  /// - Returns: what it announces here.
  mutating func field(_ field: HeadingField, of label: String, value: [Line] = []) -> HeadingField {
    let words = PlanIdentity.folded(label)
    if words == "intent" || words == "implementation" { speaksOfIntent = true }
    if field == .milestone || field == .outcome, let besides = wordsBesideTerm(label) {
      if field == .milestone { milestonesAsk = (besides, priority) }
      // "By July we’ll see" after "By Easter we’ll see" is the last of the milestones, where the outcomes stand elsewhere.
      if field == .outcome, let asked = milestonesAsk, asked.words == besides, asked.priority == priority,
        priority.map({ !plan.priorities[$0].outcomes.isEmpty }) ?? false
      {
        return .milestone
      }
    }
    switch field {
    // "Findings" above the actions are why, and not what came of them.
    case .progress
    where PlanDraft.presentLabels.contains(words) && !hasActions:
      return .rationale
    // "Where we are now (13 Nov)" below a priority's actions.
    case .rationale where hasActions && ["where we are now", "where are we now", "current position"].contains(words):
      return .progress
    // "Who: SB = Sian Bevan, Communication lead; DH = Rob Pike" is the key to the plan's initials.
    case .lead where value.count == 1 && value[0].text.count(where: { $0 == "=" }) >= 2: return .people
    // Below a priority a diary says what came of it.
    case .aside where priority != nil && ["diary", "log", "journal"].contains(words): return .progress
    // "What inspectors said" of one priority, where the plan has its list of key issues: why it is one.
    case .keyIssues where !plan.keyIssues.isEmpty && priority != nil && words.hasPrefix("what"): return .rationale
    // Under "Intent", "Implementation" and "Impact" the last says what is aimed at; elsewhere what came of it.
    case .progress where speaksOfIntent && (words == "impact" || words == "impact on pupils"): return .outcome
    // "Recommendation: R1" below a priority, where the plan has listed R1 among its issues.
    case .priority
    where (priority != nil || !pending.isEmpty) && value.count == 1
      && plan.keyIssues.contains { $0.ref == value[0].text }:
      return .addresses
    // "Inspection area for improvement: A" below a priority says which one it answers.
    case .keyIssues
    where (priority != nil || !pending.isEmpty) && value.count == 1
      && (!namedKeyIssues(value[0].text).isEmpty || phrases.references.isReferenceAlone(value[0].text)
        || WrittenReference.isWhole(value[0].text)
        // "Inspection issue: A".
        || plan.keyIssues.contains { $0.ref == value[0].text }):
      return .addresses
    // "Ofsted issues:" at a plan's head, over what they are.
    case .addresses
    where plan.priorities.isEmpty && priority == nil && (words.contains("issue") || words.contains("point"))
      && value.contains(where: { $0.text.split(separator: " ").count >= 5 }):
      return .keyIssues
    // "Link to SEF | SEF 2.3" beside a priority: which of the school's own findings it answers, and no source.
    case .evidence
    where (priority != nil || !pending.isEmpty) && words.contains("sef") && value.count == 1
      && phrases.references.areSectionsAlone(value[0].text):
      return .addresses
    // "Whole-school priority | Priority 1" below the title of a department's own priority.
    case .priority
    where words.hasPrefix("whole school") && (priority != nil || !pending.isEmpty) && value.count == 1
      && isNumberAlone(value[0].text):
      return .addresses
    // "Supports whole-school priority | P2": a verb that says which one this answers.
    case .priority
    where PlanDraft.answering.contains(where: words.hasPrefix) && (priority != nil || !pending.isEmpty)
      && value.count == 1 && value[0].text.utf8.count <= 24 && value[0].text.contains(where: \.isNumber):
      return .addresses
    // "Priority 1 | Swimming", and below it "Aim | All pupils swim well".
    case .priority where hasNamedPriority && PlanDraft.aims.contains(words) && (priority != nil || refOfTitle != nil):
      return .objective
    // "IN1 Students are in lessons" as a heading, its reason and its leader, and then "Aim: …".
    case .priority where PlanDraft.aims.contains(words) && (isDescribedHeading || isNumberedHeading): return .objective
    case .objective:
      let isScope =
        priority == nil && pending.isEmpty && refOfTitle == nil && PlanDraft.scopeLabels.contains(words)
        && value.count == 1 && value.allSatisfy { phrases.headings.scope(in: $0.text) != nil }
      if isScope { return .aside }
      // "Target" and "Aiming for" over numbers are outcomes.
      let measured: Set<Substring> = ["target", "targets", "aiming"]
      let isMeasured = words.split(separator: " ").contains(where: measured.contains)
      if isMeasured, value.contains(where: { !phrases.targets.targets(in: $0.text).isEmpty }) { return .outcome }
      // "Where do we want to be?" over nothing but numbers.
      let isPlace =
        words.hasSuffix("want to be") || words.hasSuffix("need to be") || words.hasPrefix("where we want")
      let aimed = value.count { !phrases.targets.targets(in: $0.text).isEmpty }
      let areAims = value.count >= 2 ? aimed * 2 >= value.count : aimed == 1
      return isPlace && areAims ? .outcome : field
    default: return field
    }
  }

  /// Whether a heading with a number stands right above: "1. Reading in the juniors" over "Aim: …".
  private var isNumberedHeading: Bool {
    guard let last = pending.last, !last.isInTable else { return false }
    return last.line.marker?.contains(where: \.isNumber) ?? false || phrases.references.split(last.line).ref != nil
      || CellItems.number(of: last.line) != nil
  }

  /// Whether a heading named the priority at hand and labels have said why it is one or who leads it, and nothing more yet.
  private var isDescribedHeading: Bool {
    guard let priority, pending.isEmpty, prioritiesOfHeadings.contains(priority) else { return false }
    let named = plan.priorities[priority]
    return named.objectives.isEmpty
      && (named.rationale != nil || named.gradeDescriptor != nil || !named.lead.isEmpty || !named.addresses.isEmpty)
  }

  /// "Priority 1", "2": a number, and no title.
  func isNumberAlone(_ text: String) -> Bool { phrases.references.numberAlone(in: text) != nil || Int(text) != nil }

  /// Remembers that a label has named a priority by another word than "Aim".
  mutating func notePriority(namedBy label: String) {
    let words = PlanIdentity.folded(label).split(separator: " ").filter { !$0.contains(where: \.isNumber) }
    if !PlanDraft.aims.contains(words.joined(separator: " ")) { hasNamedPriority = true }
  }

  /// What a label says beside the term that it names: "we’ll see" of "By Easter we’ll see"; nil where it names none, or
  /// nothing else.
  private func wordsBesideTerm(_ label: String) -> String? {
    guard let found = phrases.dates.found(in: label), let cut = label.range(of: found.words) else { return nil }
    let words = PlanIdentity.folded(label[..<cut.lowerBound] + " " + label[cut.upperBound...])
    return words.isEmpty ? nil : words
  }
}
