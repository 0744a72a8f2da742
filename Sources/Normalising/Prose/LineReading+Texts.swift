import Plans
import Vocabularies

/// Lines that no label announces: headings, and texts by what is open above them.
extension LineReading {
  mutating func readHeading(
    _ line: Line, level: Int, at location: SourceLocation, into draft: inout PlanDraft
  ) {
    actionsLevel = nil
    listed = nil
    if under?.field == .priority, let ref = refOfNext {
      // "PRIORITY ONE", and its title in a heading of its own below.
      leaveLabel()
      draft.beginPriority(line.text, ref: ref, at: location, level: level)
      return
    }
    // "Autumn 2" below a list of milestones says when they are, where the plan is not in terms so far.
    let isTermOfList = draft.termInForce == nil && (under?.field).map(LineReading.ofSeveral.contains) ?? false
    leaveLabel()
    draft.leaveTerm(level: level)
    if draft.phrases.isTermName(line.text), !draft.plan.priorities.isEmpty, !isTermOfList {
      draft.enterTerm(line.text, level: level)
      draft.explain(line.text, at: location, as: "header", because: "a term over what is done in it")
    } else if draft.phrases.isFrameworkSection(line.text) {
      draft.areaInForce = line.text
      draft.leavePriority()
      draft.dropPending(from: level)
      draft.explain(line.text, at: location, as: "priority.area", because: "a section of an inspection framework")
    } else {
      draft.addPending(line, at: location, level: level)
    }
  }

  mutating func readText(_ line: Line, _ form: Form, at location: SourceLocation, into draft: inout PlanDraft) {
    if let under, form == .paragraph, !hasListItems, LineReading.announced.contains(under.field),
      LineForms.announces(line.text)
    {
      draft.unmap(line.text, at: location)
      draft.explain(line.text, at: location, as: "unmapped", because: "it only announces what follows", confidence: 0.7)
    } else if under?.field == .priority, refOfNext == nil, form == .paragraph, LineForms.isSeveralSentences(line) {
      // Below "Aims" a school may say what it stands for, and names no priority.
      draft.unmap(line.text, at: location)
      draft.explain(line.text, at: location, as: "unmapped", because: "several sentences are no title", confidence: 0.7)
    } else if let under, under.field == .priority, let ref = refOfNext {
      refOfNext = nil
      draft.notePriority(namedBy: under.label)
      draft.beginPriority(line.text, ref: ref, at: location, level: 1)
      leaveLabel()
    } else if let under, under.field != .aside, under.field != .structure, form == .listItem || !hasListItems {
      if form == .listItem { hasListItems = true }
      put(line, under: under, at: location, into: &draft)
      if form == .paragraph, line.marker == nil, LineReading.single.contains(under.field) { leaveLabel() }
    } else if draft.priority != nil, let leading = draft.phrases.dates.leading(line.text), leading.reading.end != nil,
      !leading.rest.isEmpty
    {
      draft.addMilestone(line, at: location)
    } else if draft.reviewsByNumber(line.text, at: location) {
      leaveLabel()
    } else if under == nil, draft.readSentence(line, at: location) {
      return
    } else {
      if form == .paragraph { leaveLabel() }
      draft.unmap(line.text, at: location)
    }
  }

  /// Reads a line as an action of the list that a label began further up.
  mutating func beginAction(
    _ line: Line, under label: String, at location: SourceLocation, into draft: inout PlanDraft
  ) {
    under = (.action, label, nil)
    put(line, under: (.action, label, nil), at: location, into: &draft)
  }
}
