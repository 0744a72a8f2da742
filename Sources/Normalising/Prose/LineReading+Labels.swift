import Plans
import Vocabularies

/// Tells of lines that hold a heading's words whether they are a label where they stand.
extension LineReading {
  /// "Key issue 1: …" in a list of key issues is one of them and begins no priority.
  func isIssueOfList(_ label: LabelledText, _ line: Line, _ form: Form) -> Bool {
    // "Summary self evaluation – nursery" in the list of what the plan rests on is one of its sources.
    if form == .listItem, under?.field == .evidence, [.aside, .evidence].contains(label.field),
      label.line != nil, !line.text.contains(":")
    {
      return true
    }
    guard under?.field == .keyIssues, label.field == .priority, label.confidence < 1 else { return false }
    if case .heading = form { return false }
    return true
  }

  /// "KI1 Ensure that work is hard enough" in bold below "Key issues": one of them, and no heading.
  func isCodedIssue(_ line: Line) -> Bool {
    guard under?.field == .keyIssues, let ref = labels.references.split(line).ref else { return false }
    return ref.contains(where: \.isLetter) && ref.contains(where: \.isNumber)
  }

  /// "Training: £3,600 (Team Pause)" in a list of what is needed is one of its things.
  func isThingOfList(_ label: LabelledText, _ form: Form) -> Bool {
    under?.field == .resource && form == .listItem && label.line != nil && label.field == .resource
  }

  /// "By the end of the year: 7 out of 10" in a list of milestones is the last of them, though it labels outcomes elsewhere.
  func isStepOfList(_ label: LabelledText, _ form: Form, _ draft: PlanDraft) -> Bool {
    under?.field == .milestone && label.field == .outcome && draft.phrases.dates.read(label.label)?.end != nil
      // "By end of year" below "By Easter", each over what is due by then.
      && (form == .listItem && label.line != nil || label.line == nil && under?.when != nil)
  }

  /// "Lead" in one line and "Headteacher" in the next: a post that labels a line elsewhere, and is a name here.
  func isPersonUnderLabel(_ label: LabelledText, _ line: Line, _ form: Form, _ draft: PlanDraft) -> Bool {
    guard let under, [.lead, .priorityLead, .governor, .monitoringWho].contains(under.field), label.line == nil,
      label.field == .aside || label.field == .priorityLead, !line.bold
    else { return false }
    if case .heading = form { return false }
    return draft.phrases.people.isPerson(line.text)
  }

  /// "Governors: behaviour report each term" in a list of monitoring says who looks at what, and names no governor.
  func isWhoOfMonitoring(_ label: LabelledText, _ form: Form, _ draft: PlanDraft) -> Bool {
    guard form == .listItem, under?.field == .monitoring, let value = label.line else { return false }
    // "Head: pupil interviews in March", though "Head" is an aside elsewhere.
    if label.field == .aside { return draft.phrases.people.isPerson(label.label) }
    guard [.governor, .lead, .priorityLead].contains(label.field) else { return false }
    return !draft.phrases.people.namesAlone(value.text)
  }

  /// "Budget" or "Start" by itself, bold, heads columns elsewhere: below the action of a card it is a label of the action,
  /// and "Budget" below a priority that of what it takes.
  func columnsLabel(_ line: Line, isHeading: Bool, _ form: Form, _ draft: PlanDraft) -> LabelledText? {
    guard isHeading, line.text.utf8.count <= 40, draft.priority != nil, draft.pending.isEmpty,
      let field = labels.headings.exact(line.text), [.cost, .start, .end].contains(field)
    else { return nil }
    let isOfAction = !draft.labelledActions.isEmpty
    guard isOfAction || field == .cost && form == .paragraph else { return nil }
    return LabelledText(
      field: field, label: line.text, line: nil, confidence: 0.9,
      because: isOfAction ? "it says one thing of the action above" : "heading map")
  }

  /// "Autumn term" as a heading over a list below a priority: what is done in it, or what the list above it began with. Below
  /// "Milestones" it need not head a list: web pages write "By Easter" as the term of a definition.
  func termHeading(
    _ line: Line, isHeading: Bool, _ form: Form, before following: Following, _ draft: PlanDraft
  ) -> LabelledText? {
    let goesOn: [HeadingField] = [.milestone, .progress, .monitoring]
    let inForce = under.map(\.field).flatMap { goesOn.contains($0) ? $0 : nil }
    if isHeading, inForce == .monitoring, line.text.utf8.count <= 40, draft.phrases.dates.read(line.text) != nil {
      // "Every fortnight" above "Reading lead listens to six pupils", as a web page defines its terms.
      return LabelledText(
        field: .monitoring, label: line.text, line: nil, confidence: 0.7, because: "when it is looked at",
        when: line.text)
    }
    if isHeading, inForce == nil, let wanted = yearsEnd(line, draft) { return wanted }
    guard isHeading,
      following == .list || form == .paragraph && (inForce == .milestone || inForce == .progress),
      draft.priority != nil || !draft.pending.isEmpty, draft.phrases.isTermName(line.text)
    else { return nil }
    let field = inForce ?? .action
    return LabelledText(
      field: field, label: line.text, line: nil, confidence: 0.7,
      because: inForce == nil || following == .list ? "a term over a list" : "a term over what is due in it",
      when: line.text)
  }

  /// "By summer 2027" over a priority's list: what is wanted by the year's end, where the plan is not laid out in terms.
  private func yearsEnd(_ line: Line, _ draft: PlanDraft) -> LabelledText? {
    guard line.text.lowercased().hasPrefix("by "), line.text.utf8.count <= 40, draft.termInForce == nil,
      let end = draft.phrases.dates.read(line.text)?.end, (6...8).contains(end.month), let priority = draft.priority,
      draft.pending.isEmpty, draft.plan.priorities[priority].outcomes.isEmpty,
      draft.plan.priorities[priority].objectives.allSatisfy({ $0.milestones.isEmpty })
    else { return nil }
    return LabelledText(
      field: .outcome, label: line.text, line: nil, confidence: 0.7,
      because: "the year’s end over what is wanted by then"
    )
  }

  /// Puts a line that stands under a term: numbers aimed at are to be reached by then, and all else is done in it.
  func put(_ line: Line, inTerm when: String, at location: SourceLocation, into draft: inout PlanDraft) {
    let isDone = WhoAndWhen(phrases: draft.phrases).tail(of: line.text) != nil || line.text.hasSuffix(")")
    if !isDone, !draft.phrases.targets.targets(in: line.text).isEmpty, line.text.contains("%") {
      draft.addMilestone(line, due: when, at: location)
      return
    }
    draft.listAction(line, inTerm: when, at: location)
  }

  /// Whether what stands under a label of references names none: words of the issues themselves.
  static func isSentence(_ line: Line, _ draft: PlanDraft) -> Bool {
    draft.priority == nil && line.text.split(separator: " ").count >= 6
      && draft.phrases.references.addresses(in: line.text).isEmpty
  }

  /// "Subject leader: Dr P. Quinn": a label that is not known, and its value; no title.
  func isUnknownPair(_ text: String) -> Bool {
    guard let colon = text.firstIndex(of: ":") else { return false }
    let before = text[..<colon].split(separator: " ")
    return before.count <= 3 && text[colon...].count > 2 && !before.contains { $0.contains(where: \.isNumber) }
      && text[text.index(after: colon)...].split(separator: " ").count <= 6
      && (isAtHead || text[colon...].contains(where: \.isNumber))
  }

  /// "Priority 1: 13 November – 11 of 16 classrooms have visual timetables." below "Progress notes": one of the list, and
  /// which priority it is of.
  mutating func putUnderOpen(_ label: LabelledText, at location: SourceLocation, into draft: inout PlanDraft) -> Bool {
    guard label.field == .priority, let under, LineReading.ofSeveral.contains(under.field), let line = label.line,
      let ref = label.ref, let known = draft.plan.priorities.first(where: { $0.ref == ref }),
      !PlanIdentity.folded(line.text).hasPrefix(PlanIdentity.folded(known.title)),
      // "Priority A: Behaviour data read out – Chair of LAB" below "Who checks on us", where the plan has said what A does.
      line.text.hasSuffix(".") || draft.phrases.dates.leading(line.text) != nil
        || draft.plan.priorities.count > 1 && !known.actions.isEmpty
    else { return false }
    draft.enterPriority(ref: ref)
    draft.explain(label.label, at: location, as: "reference", because: "the number of a priority above")
    put(line, under: under, at: location, into: &draft)
    return true
  }

  /// "Our aim. Teachers model expressive reading" below a priority: its objective, though "Our aim" may head all of a plan's.
  func isAimOfPriority(_ label: LabelledText, _ draft: PlanDraft) -> Bool {
    guard label.field == .structure, label.line.map({ $0.text.contains(" ") }) ?? true,
      draft.priority != nil || !draft.pending.isEmpty
    else { return false }
    // "Our aim" over what is wanted; "Our aims" over the priorities says nothing of one.
    guard label.line != nil || draft.priority != nil && draft.pending.isEmpty else { return false }
    return PlanDraft.loneAims.contains(PlanIdentity.folded(label.label))
  }

  /// When an entry of progress was written: as its label says, or the line above it, which is no entry then.
  mutating func whenOfEntry(
    _ line: Line, _ when: String?, at location: SourceLocation, in draft: inout PlanDraft
  ) -> String? {
    defer { entryHead = LineReading.dayAndWriter(line, draft.phrases).map { (line.text, $0.date, $0.who) } }
    guard let head = entryHead, draft.takeBackProgress(head.text) else { return when }
    draft.unmap(head.who, at: location)
    draft.explain(head.text, at: location, as: "header", because: "the day and the writer of what follows")
    if let open = under { under = (open.field, open.label, head.date) }
    return head.date
  }

  /// "06 Nov 2026 · Priya Nair", as planning tools write above an entry: one day, and who wrote it.
  static func dayAndWriter(_ line: Line, _ phrases: PhraseBook) -> (date: String, who: String)? {
    guard line.text.utf8.count <= 80 else { return nil }
    for divider in [" · ", " • ", " | ", " – ", " - ", ", "] {
      guard let place = line.text.range(of: divider) else { continue }
      let date = String(line.text[..<place.lowerBound])
      let who = String(line.text[place.upperBound...])
      guard let reading = phrases.dates.read(date), reading.end != nil, reading.start == nil,
        date.contains(where: \.isNumber), phrases.people.isList(who), phrases.people.namesAlone(who)
      else { continue }
      return (date, who)
    }
    return nil
  }

  /// Whether a label of monitoring was the last that was read: what stands below it is of it.
  var isBelowMonitoring: Bool {
    guard let under, !hasListItems else { return false }
    return under.field == .monitoring || under.field == .aside && MonitoringCalendar.isNamed(by: under.label)
  }
}
