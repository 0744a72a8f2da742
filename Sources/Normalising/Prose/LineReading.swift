import Plans
import Vocabularies

/// Reads a document's headings, paragraphs and list items, one line after another.
struct LineReading: Sendable {
  /// The label that the next lines stand under, and when, where it says so.
  private var under: (field: HeadingField, label: String)?
  private var hasListItems = false
  /// The number of a label that stands alone: "Priority 2", of which the next line is the title.
  private var refOfNext: String?
  private let labels: LabelReading
  private let facts: FactWords
  /// Whether the next lines may still be the document's title page.
  private var isAtHead = true

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
  }

  /// A blank row ends a list that has begun.
  mutating func leaveFinishedList() { if hasListItems { leaveLabel() } }

  /// Under a table's items nothing is a title page any more.
  mutating func leaveHead() { isAtHead = false }

  /// The field of the list that is open.
  var openField: HeadingField? { under?.field }

  /// What stands below a line, where that is known.
  enum Following: Hashable, Sendable {
    case list, labelled, other
  }

  mutating func read(
    _ line: Line, _ form: Form, at location: SourceLocation, before following: Following = .other,
    into draft: inout PlanDraft
  ) {
    var isHeading = false
    var level = 6
    switch form {
    case .heading(let given): (isHeading, level) = (true, given)
    case .paragraph:
      isHeading = line.bold && line.text.utf8.count <= 120
      if following == .labelled, under == nil, let parts = LineForms.numberedTitle(line),
        draft.priority == nil || parts > 1
      {
        // "1.2 Governor links" above labels is a title, though its words may be a label elsewhere.
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
    if LineForms.isContents(line.text) {
      draft.unmap(line.text, at: location)
      draft.explain(line.text, at: location, as: "unmapped", because: "a line of a contents list")
      return
    }
    if isHeading, following == .list, let list = labels.list(headedBy: line) {
      read(list, line, level: level, at: location, into: &draft)
    } else if let label = labels.label(of: line, isHeading: isHeading),
      form != .listItem || label.line != nil || label.ref != nil && under?.field == .priority,
      !(form == .listItem && under != nil && label.confidence < 1), !isIssueOfList(label, form)
    {
      read(label, line, level: isHeading ? level : 0, at: location, into: &draft)
    } else if isHeading, !isUnknownPair(line.text) {
      readHeading(line, level: level, at: location, into: &draft)
    } else {
      readText(line, form, at: location, into: &draft)
    }
  }

  /// "Key issue 1: …" in a list of key issues is one of them and begins no priority.
  private func isIssueOfList(_ label: LabelledText, _ form: Form) -> Bool {
    guard under?.field == .keyIssues, label.field == .priority, label.confidence < 1 else { return false }
    if case .heading = form { return false }
    return true
  }

  /// "Subject leader: Dr P. Quinn": a label that is not known, and its value; no title.
  private func isUnknownPair(_ text: String) -> Bool {
    guard let colon = text.firstIndex(of: ":") else { return false }
    let before = text[..<colon].split(separator: " ")
    return before.count <= 3 && text[colon...].count > 2 && !before.contains { $0.contains(where: \.isNumber) }
      && text[text.index(after: colon)...].split(separator: " ").count <= 6
      && (isAtHead || text[colon...].contains(where: \.isNumber))
  }

  private mutating func read(
    _ label: LabelledText, _ line: Line, level: Int, at location: SourceLocation, into draft: inout PlanDraft
  ) {
    leaveLabel()
    let isSheetName = location.words == "Sheet " + line.text
    if label.field != .aside, label.field != .structure, !isSheetName { isAtHead = false }
    draft.explain(
      label.line == nil ? line.text : label.label, at: location, as: "label", because: label.because,
      confidence: label.confidence)
    guard let rest = label.line else {
      if isSheetName, !LineReading.sheets.contains(label.field) { return }
      if let ref = label.ref, ![.priority, .objective, .action].contains(label.field) { draft.enterPriority(ref: ref) }
      if label.field != .structure { under = (draft.field(of: label), label.label) }
      if label.field == .priority {
        refOfNext = label.ref
        if level > 0 { draft.dropPending() }
      }
      return
    }
    if label.field == .priority {
      let (ref, text) = draft.phrases.references.split(rest)
      draft.takeKeyIssue(label, ref: label.ref ?? ref, text: text, at: location)
      draft.beginPriority(text, ref: label.ref ?? ref, at: location, level: max(1, level))
      return
    }
    if label.field == .aside || label.field == .structure {
      draft.unmap(line.text, at: location)
      return
    }
    if label.field == .objective, let ref = label.ref {
      if level > 0, draft.takesObjectiveForPriority(level: level) {
        draft.beginPriority(rest.text, ref: ref, at: location, level: level)
        return
      }
      draft.beginObjective(rest.text, ref: ref, at: location)
      return
    }
    let field = draft.field(of: label)
    under = (field, label.label)
    var value = rest
    if value.marker == nil, let ref = label.ref { value.marker = ref }
    let pairs = FurtherLabels(headings: labels.headings).split(field, value)
    for pair in pairs {
      put(pair.line, under: pair.field, label: pair.label ?? label.label, at: location, into: &draft)
      if let further = pair.label {
        draft.explain(further, at: location, as: "label", because: "a label within the line")
      }
    }
    if pairs.count > 1 || LineReading.single.contains(label.field) { leaveLabel() }
  }

  /// What a worksheet may be a list of by its name alone.
  private static let sheets: Set<HeadingField> = [.evidence, .keyIssues, .aside, .people, .legend]

  /// Said in one line; what follows is no more of it.
  private static let single: Set<HeadingField> = [
    .lead, .priorityLead, .governor, .area, .date, .urn, .school, .academicYear, .planTitle, .addresses, .objective,
    .gradeDescriptor, .rationale, .baseline,
  ]

  private mutating func put(
    _ line: Line, under field: HeadingField, label: String, at location: SourceLocation, into draft: inout PlanDraft
  ) {
    if field == .addresses, draft.priority != nil || !draft.pending.isEmpty {
      draft.putAddresses(line.text, of: draft.priorityNow(at: location), label: label, at: location)
    } else if !draft.put(line, under: field, at: location) {
      draft.unmap(line.text, at: location)
    }
  }

  private mutating func readHeading(
    _ line: Line, level: Int, at location: SourceLocation, into draft: inout PlanDraft
  ) {
    if under?.field == .priority, let ref = refOfNext {
      // "PRIORITY ONE", and its title in a heading of its own below.
      leaveLabel()
      draft.beginPriority(line.text, ref: ref, at: location, level: level)
      return
    }
    leaveLabel()
    if draft.phrases.isFrameworkSection(line.text) {
      draft.areaInForce = line.text
      draft.leavePriority()
      draft.explain(line.text, at: location, as: "priority.area", because: "a section of an inspection framework")
    } else {
      draft.addPending(line, at: location, level: level)
    }
  }

  private mutating func readText(_ line: Line, _ form: Form, at location: SourceLocation, into draft: inout PlanDraft) {
    if let under, form == .paragraph, !hasListItems, LineReading.listed.contains(under.field),
      LineForms.announces(line.text)
    {
      draft.unmap(line.text, at: location)
      draft.explain(line.text, at: location, as: "unmapped", because: "it only announces what follows", confidence: 0.7)
    } else if let under, under.field == .priority, let ref = refOfNext {
      refOfNext = nil
      draft.beginPriority(line.text, ref: ref, at: location, level: 1)
      leaveLabel()
    } else if let under, under.field != .aside, under.field != .structure, form == .listItem || !hasListItems {
      if form == .listItem { hasListItems = true }
      put(line, under: under.field, label: under.label, at: location, into: &draft)
      if form == .paragraph, line.marker == nil, LineReading.single.contains(under.field) { leaveLabel() }
    } else if draft.priority != nil, let leading = draft.phrases.dates.leading(line.text), leading.reading.end != nil,
      !leading.rest.isEmpty
    {
      draft.addMilestone(line, at: location)
    } else if under == nil, draft.readSentence(line, at: location) {
      return
    } else {
      if form == .paragraph { leaveLabel() }
      draft.unmap(line.text, at: location)
    }
  }

  /// Fields whose label a sentence may follow that only announces the list.
  private static let listed: Set<HeadingField> = [
    .priority, .objective, .outcome, .action, .milestone, .monitoring, .resource, .keyIssues, .evidence,
  ]

  /// The school, the URN, the title and the year stand in lines of their own at the head of a document.
  private mutating func readFact(
    _ line: Line, isHeading: Bool, at location: SourceLocation, into draft: inout PlanDraft
  ) -> Bool {
    if let urn = facts.urn(in: line.text) {
      if draft.plan.school.urn == nil { draft.plan.school.urn = urn }
      let isTitle = isAtHead && facts.isPlanTitle(line.text)
      if isTitle || facts.school(in: line.text) != nil, isAtHead { takeTitle(line.text, into: &draft) }
      draft.explain(line.text, at: location, as: "school.urn", because: "six digits beside “URN”")
      if WrittenWords(line.text).tokens.count > 4 { draft.unmap(line.text, at: location) }
      return true
    }
    guard isAtHead, under == nil || isHeading, labels.label(of: line, isHeading: isHeading) == nil else { return false }
    let names = facts.school(in: line.text)
    let isShort = line.text.utf8.count <= 100
    guard facts.isPlanTitle(line.text) && (isShort || isHeading) || (names != nil && isShort && isName(line.text))
    else {
      return false
    }
    takeTitle(line.text, into: &draft)
    draft.explain(line.text, at: location, as: "title", because: "it names the plan or the school", confidence: 0.9)
    return true
  }

  /// A school's name is no sentence.
  private func isName(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    let small = words.count {
      $0.first?.isLowercase == true && !["of", "the", "and", "for", "at", "in", "with"].contains($0)
    }
    return small == 0 && !text.hasSuffix(".")
  }

  private func takeTitle(_ text: String, into draft: inout PlanDraft) {
    if draft.plan.school.name == nil { draft.plan.school.name = facts.school(in: text) }
    let isBare = !draft.plan.title.contains(" ")
    if isBare, facts.isPlanTitle(text) { draft.plan.title = facts.title(in: text) }
  }
}
