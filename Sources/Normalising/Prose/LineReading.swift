import Plans
import Vocabularies

/// Reads a document's headings, paragraphs and list items, one line after another.
struct LineReading: Sendable {
  /// The label that the next lines stand under, and when, where it says so.
  var under: (field: HeadingField, label: String, when: String?)?
  var hasListItems = false
  /// Whether anything has been put under the label that is open.
  var hasValues = false
  /// A line of progress that was a day and a name alone: perhaps the head of the entry below it.
  var entryHead: (text: String, date: String, who: String)?
  /// The level of the heading "Actions" that a deeper heading would be an action of; nil where none is open.
  var actionsLevel: Int?
  /// The number of a task whose words stand below it: "Task 1.A.1" over "Description" and "Map required practicals".
  var refOfTask: String?
  /// The number of a label that stands alone: "Priority 2", of which the next line is the title.
  var refOfNext: String?
  /// How many parts the numbers of titles have had so far.
  var titleParts: Set<Int> = []
  /// The last action that stood in a line of its own, and the label that it stood under: another may follow what labels say
  /// of it.
  var listed: (action: Line, label: String)?
  let labels: LabelReading
  let facts: FactWords
  /// Whether a contents list is being read.
  var isInContents = false
  /// Whether the next lines may still be the document's title page.
  var isAtHead = true

  init(_ phrases: PhraseBook) {
    labels = LabelReading(phrases)
    facts = FactWords(headings: phrases.headings)
  }

  /// How a line stands in the document.
  enum Form: Hashable, Sendable {
    case heading(level: Int)
    case paragraph
    case listItem
  }

  /// Ends the list that a label began: a table or a new part follows.
  mutating func leaveLabel() {
    under = nil
    refOfNext = nil
    hasListItems = false
    hasValues = false
    entryHead = nil
  }

  /// A blank row ends a list that has begun.
  mutating func leaveFinishedList() { if hasListItems { leaveLabel() } }

  /// Under a table's items nothing is a title page any more.
  mutating func leaveHead() { isAtHead = false }

  /// Ends a list of people or an aside that a cell of a table began and its lines answered: "Who's who" in a box at the plan's
  /// head says nothing of the tables below the box.
  mutating func leaveAnsweredBox() {
    if hasValues, openField == .people || openField == .aside { leaveLabel() }
  }

  /// The field of the list that is open.
  var openField: HeadingField? { under?.field }

  /// What stands below a line, where that is known.
  enum Following: Hashable, Sendable {
    case list, labelled, deeper, other
    /// A label of who does it, when it is or what it costs, with its value.
    case ofAction
    /// Who and when in one line.
    case whoAndWhen

    var isOfAction: Bool { self == .ofAction || self == .whoAndWhen }
  }

  mutating func read(
    _ line: Line, _ form: Form, at location: SourceLocation, before following: Following = .other,
    into draft: inout PlanDraft
  ) {
    if readNextAction(line, form, before: following, at: location, into: &draft)
      || readDetails(line, form, at: location, into: &draft)
    {
      return
    }
    if readNumberedTask(line, at: location, into: &draft) || readRatingOfCard(line, form, at: location, into: &draft) {
      return
    }
    if let parts = labels.parted(line) {
      for part in parts { read(part, .paragraph, at: location, before: .other, into: &draft) }
      return
    }
    var isHeading = false
    var level = 6
    switch form {
    case .heading(let given): (isHeading, level) = (true, given)
    case .paragraph:
      isHeading = line.bold && line.text.utf8.count <= 120
      if let parts = numberedTitle(line, before: following), draft.priority == nil || parts > 1 || following == .deeper
      {
        // "1.2 Governor links" above labels is a title, though its words may be a label elsewhere; so is "1. Governors"
        // above "1.1 Governor links".
        titleParts.insert(parts)
        readHeading(line, level: 2 + parts, at: location, into: &draft)
        return
      }
    case .listItem: break
    }
    if readFact(line, isHeading: isHeading, at: location, into: &draft) { return }
    if draft.legendPlaces.contains(location), !isHeading {
      draft.explain(line.text, at: location, as: "ragLegend", because: "the plan says here what its ratings mean")
      return
    }
    if isLineOfContents(line, isHeading: isHeading) {
      draft.unmap(line.text, at: location)
      draft.explain(line.text, at: location, as: "unmapped", because: "a line of a contents list")
      return
    }
    if isHeading, following == .list, let list = labels.list(headedBy: line) {
      read(list, line, level: level, at: location, into: &draft)
    } else if let label = labels.label(of: line, isHeading: isHeading) ?? (isHeading ? labels.near(line.text) : nil),
      form != .listItem || label.line != nil || label.ref != nil && under?.field == .priority,
      !(form == .listItem && under != nil && label.confidence < 1 && (label.when == nil || label.line == nil)),
      !isIssueOfList(label, line, form), !isStepOfList(label, form, draft),
      !isThingOfList(label, form),
      !isPersonUnderLabel(label, line, form, draft), !isWhoOfMonitoring(label, form, draft)
    {
      read(label, line, level: isHeading ? level : 0, at: location, into: &draft)
    } else if case .heading(let own) = form, let actionsLevel, own > actionsLevel, draft.priority != nil {
      // Exports of plans as cards: below "Actions" each has a heading of its own, and labels of who and when.
      leaveLabel()
      beginAction(line, under: "Actions", at: location, into: &draft)
    } else if let label = columnsLabel(line, isHeading: isHeading, form, draft)
      ?? termHeading(line, isHeading: isHeading, form, before: following, draft)
    {
      read(label, line, level: 0, at: location, into: &draft)
    } else if isHeading, !isUnknownPair(line.text), !isCodedIssue(line) {
      readHeading(line, level: level, at: location, into: &draft)
    } else {
      readText(line, form, at: location, into: &draft)
    }
  }

  /// How many parts the number of a title has that stands in a paragraph: above labels, or above titles that number on from
  /// it; below a list, only where such titles have been met.
  private func numberedTitle(_ line: Line, before following: Following) -> Int? {
    guard following == .deeper || following == .labelled || following.isOfAction,
      let parts = LineForms.numberedTitle(line)
    else { return nil }
    return following == .deeper || under == nil || hasListItems && titleParts.contains(parts) ? parts : nil
  }

  private mutating func read(
    _ label: LabelledText, _ line: Line, level: Int, at location: SourceLocation, into draft: inout PlanDraft
  ) {
    if level == 0, putUnderOpen(label, at: location, into: &draft) { return }
    leaveLabel()
    if let open = actionsLevel, level > 0, level <= open { actionsLevel = nil }
    // "Shopping list" as a heading begins a list of its own; "Who: HT" says something of the action above.
    if !PlanDraft.ofActions.contains(label.field) || label.line == nil && level > 0 { listed = nil }
    var label = label
    if draft.takesActionPoint(label, level: level) { label.field = .priority }
    if draft.isPartOfPriority(label, level: level) || isAimOfPriority(label, draft) { label.field = .objective }
    label.field = draft.field(label.field, of: label.label, value: label.line.map { [$0] } ?? [])
    let isSheetName = LineReading.isSheetName(line, location)
    if label.field != .aside, label.field != .structure, !isSheetName { isAtHead = false }
    draft.explain(
      label.line == nil ? line.text : label.label, at: location, as: "label", because: label.because,
      confidence: label.confidence)
    guard let rest = label.line else {
      if isSheetName, !LineReading.sheets.contains(label.field) {
        if label.field == .priority { draft.refOfSheet = label.ref }
        return
      }
      if takesForTitle(line, label, into: &draft) { return }
      if let ref = label.ref, ![.priority, .objective, .action].contains(label.field) { draft.enterPriority(ref: ref) }
      if label.field != .structure { under = (label.field, label.label, label.when) }
      if label.field == .action, level > 0 { refOfTask = label.ref }
      if under?.field == .action, level > 0 { actionsLevel = level }
      if label.field == .priority {
        refOfNext = label.ref
        if level > 0 { draft.dropPending() }
      }
      return
    }
    if label.field == .priority {
      let (ref, text) = draft.phrases.references.split(rest)
      if level == 0 || text.hasSuffix("."), draft.reviews(label, text, at: location) { return }
      // "Strand A – Phonics lessons   Strand leader: Mrs Oduya".
      let (title, said) = draft.labelsBehind(text)
      draft.takeKeyIssue(label, ref: label.ref ?? ref, text: title, at: location)
      draft.beginPriority(title, ref: label.ref ?? ref, at: location, level: max(1, level))
      draft.notePriority(namedBy: label.label)
      draft.put(said, behindTitleAt: location)
      return
    }
    if label.field == .cost, draft.takeCostOfSection(rest.text, label: label.label, at: location) { return }
    if label.field == .aside || label.field == .structure {
      draft.unmap(line.text, at: location)
      return
    }
    // "1.1 Objective: …": the number before the label is the objective's.
    if label.field == .objective, label.ref == nil, !line.automatic { label.ref = CellItems.number(of: line) }
    if label.field == .objective, let ref = label.ref {
      if level > 0, draft.takesObjectiveForPriority(level: level, ref: ref, label: label.label) {
        draft.beginPriority(rest.text, ref: ref, at: location, level: level)
        return
      }
      draft.beginObjective(rest.text, ref: ref, at: location)
      return
    }
    if label.field == .objective, draft.takesAimForPriority(label.label) {
      draft.beginPriority(rest.text, ref: rest.marker.flatMap { _ in CellItems.number(of: rest) }, at: location)
      return
    }
    let field = label.field
    under = (field, label.label, label.when)
    var value = rest
    if label.field == .addresses, let mark = value.marker,
      mark.contains(where: \.isLetter) || mark.contains(where: \.isNumber)
    {
      // "Responds to: (i)   Lead: Deputy Head": what is answered, and no number of a line.
      value = Line(mark + " " + value.text)
    }
    if value.marker == nil, let ref = label.ref { value.marker = ref }
    let pairs = FurtherLabels(headings: labels.headings).split(field, value)
    for pair in pairs {
      let when = pair.label == nil ? label.when : nil
      put(pair.line, under: (pair.field, pair.label ?? label.label, when), at: location, into: &draft)
      if let further = pair.label {
        draft.explain(further, at: location, as: "label", because: "a label within the line")
      }
    }
    if pairs.count > 1 || LineReading.single.contains(label.field) || label.field == .legend { leaveLabel() }
  }

  mutating func put(
    _ line: Line, under label: (field: HeadingField, label: String, when: String?), at location: SourceLocation,
    into draft: inout PlanDraft
  ) {
    hasValues = true
    let field = draft.field(label.field, of: label.label, value: [line])
    var label = label
    if field == .progress { label.when = whenOfEntry(line, label.when, at: location, in: &draft) }
    var line = line
    if LineReading.ofSeveral.contains(field),
      let own = draft.enterPriorityOfLine(line.text, isShared: draft.termInForce != nil)
    {
      draft.explain(
        String(line.text.prefix { $0 != ":" }), at: location, as: "reference", because: "the letter of its priority")
      line.text = own
    }
    if field == .action { listed = (line, label.label) }
    if field == .addresses, draft.priority != nil || !draft.pending.isEmpty, !LineReading.isSentence(line, draft) {
      draft.putAddresses(line.text, of: draft.priorityNow(at: location), label: label.label, at: location)
    } else if field == .monitoring, let when = label.when, draft.phrases.dates.read(when) != nil {
      draft.addMonitoring(line.text, when: when, at: location)
    } else if field == .milestone, let when = label.when {
      draft.addMilestone(line, due: when, at: location)
    } else if field == .progress, let when = label.when {
      draft.addProgress(line, date: when, at: location)
    } else if field == .action, let when = label.when {
      put(line, inTerm: when, at: location, into: &draft)
    } else if !draft.put(line, under: field, at: location) {
      draft.unmap(line.text, at: location)
    }
  }
}
