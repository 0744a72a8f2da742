import Plans
import Vocabularies

/// Reads the blocks of one plan, in two goes: first what the plan says of itself, since its year resolves its dates,
/// then its items.
struct PlanReading: Sendable {
  let vocabularies: Vocabularies
  let termDates: TermDates
  let academicYear: AcademicYear?
  let corrections: [Correction]

  func read(_ blocks: [Block], notes: [ReadingNote]) -> PlanDraft {
    let layout = NamedLayout.holding(of: blocks, among: vocabularies.layouts)
    var vocabularies = vocabularies
    if let layout { vocabularies.headings = vocabularies.headings.ruled(by: layout) }
    let facts = PlanFactsReading(headings: vocabularies.headings, fallback: academicYear).facts(of: blocks)
    var plain = PhraseBook(vocabularies, termDates: termDates, academicYear: facts.year, legend: nil)
    let blocks = NestedLists(plain).opened(blocks)
    let learnt = LearntLabels(
      of: BlockUnfolding(phrases: plain).unfolded(blocks), phrases: plain, isRuled: layout != nil
    ).matches
    if !learnt.isEmpty {
      vocabularies.headings = vocabularies.headings.learning(learnt)
      plain = PhraseBook(vocabularies, termDates: termDates, academicYear: facts.year, legend: nil)
    }
    let legend = LegendReading.legend(in: blocks, phrases: plain)
    var phrases = PhraseBook(vocabularies, termDates: termDates, academicYear: facts.year, legend: legend)
    phrases.rulings = ColumnRulings(corrections: corrections, layout: layout)
    var plan = Plan(school: PlanSchool(urn: facts.urn), title: "", academicYear: facts.year, notes: notes)
    plan.ragLegend = legend?.legend
    var draft = PlanDraft(phrases, plan: plan)
    draft.legendPlaces = legend?.places ?? []
    draft.fallbackTitle = (facts.title, nil)
    let unfolded = BlockUnfolding(phrases: phrases).unfolded(blocks)
    var lines = LineReading(phrases)
    let cards = ActionCards(of: unfolded, phrases: phrases)
    for (index, block) in unfolded.enumerated() {
      if cards.ratings.contains(index), lines.readRatingAbove(block, into: &draft) { continue }
      if cards.titles.contains(index), lines.readCard(block, into: &draft) { continue }
      read(block, before: index + 1 < unfolded.count ? unfolded[index + 1] : nil, into: &draft, lines: &lines)
    }
    finish(&draft, facts: facts)
    draft.linkMarkedIssues(in: blocks)
    var kept = TextKept(draft)
    kept.keepLost(of: blocks, in: &draft)
    return draft
  }

  private func read(
    _ block: Block, before next: Block?, into draft: inout PlanDraft, lines: inout LineReading
  ) {
    let following = following(next, block)
    if case .table = block { draft.isInProse = false } else { draft.isInProse = true }
    switch block {
    case .heading(let level, let line, let location):
      lines.read(line, .heading(level: level), at: location, before: following, into: &draft)
    case .paragraph(let line, let location):
      lines.read(line, .paragraph, at: location, before: following, into: &draft)
    case .listItem(_, let line, let location): lines.read(line, .listItem, at: location, into: &draft)
    case .table(let table):
      // A table below the finished list of what the plan rests on is no more of that list.
      if !table.isSheet, lines.openField == .evidence || lines.openField == .keyIssues {
        lines.leaveFinishedList()
        if table.rows.first.map({ $0.count > 2 }) ?? false { lines.leaveLabel() }
      }
      // "Big job 1 | Who's on it | …" below the list of "Who is who" is no more of that list.
      if !table.isSheet, lines.openField == .people, AsideTable.isOfPlan(table, draft.phrases) { lines.leaveLabel() }
      var grid = GridReading(table, phrases: draft.phrases)
      let isCalendar =
        lines.isBelowMonitoring
        && MonitoringCalendar.hasColumnsOfPriorities(
          table, naming: draft.plan.priorities.compactMap(\.ref), draft.phrases)
      if !table.isSheet, !isCalendar, lines.openField == .aside || lines.openField == .people {
        AsideTable(table, phrases: draft.phrases, isOfPeople: lines.openField == .people).read(into: &draft)
      } else {
        grid.read(into: &draft, lines: &lines)
      }
      if table.isSheet { lines.leaveLabel() } else { lines.leaveAnsweredBox() }
    case .pageFurniture(let line, let location):
      if draft.plan.school.urn == nil {
        draft.plan.school.urn = FactWords(headings: vocabularies.headings).urn(in: line.text)
      }
      draft.unmap(line.text, at: location)
    }
  }

  private func following(_ block: Block?, _ before: Block) -> LineReading.Following {
    switch block {
    case .listItem: .list
    case .paragraph(let line, _):
      isBelow(line, before)
        ? .deeper : line.marker != nil || ReferencePhrase().issueCode(line.text) != nil ? .list : labelled(line.text)
    case .table(let table): FormRows.isListOfCodes(table) ? .list : .labelled
    default: .other
    }
  }

  /// "1.1 Middle leaders" below "1. Leadership".
  private func isBelow(_ line: Line, _ before: Block) -> Bool {
    guard case .paragraph(let title, _) = before, LineForms.numberedTitle(title) != nil,
      LineForms.numberedTitle(line) != nil, let above = CellItems.number(of: title),
      let number = CellItems.number(of: line)
    else { return false }
    return number.hasPrefix(above + ".")
  }

  /// "Who: HT": a label that is on file, and its value.
  private func labelled(_ text: String) -> LineReading.Following {
    guard let colon = text.firstIndex(of: ":"), text[..<colon].utf8.count <= 40,
      let field = vocabularies.headings.exact(String(text[..<colon]))
    else { return .other }
    guard PlanDraft.ofActions.contains(field) else { return .labelled }
    let rest = Line.folded(text[text.index(after: colon)...].unicodeScalars)
    let fields = Set(FurtherLabels(headings: vocabularies.headings).split(field, Line(rest)).map(\.field))
    return fields.contains(.lead) && !fields.isDisjoint(with: [.date, .start, .end]) ? .whoAndWhen : .ofAction
  }

  private func finish(_ draft: inout PlanDraft, facts: PlanFactsReading.Facts) {
    draft.dropPending()
    draft.leaveCostOfSection()
    draft.keepNamedForNone()
    draft.nameKeyIssues()
    draft.nameKnownPeople()
    draft.readTargets()
    if draft.plan.title.isEmpty { draft.plan.title = facts.title }
    if draft.plan.title.isEmpty, let head = facts.headTitle,
      !draft.plan.priorities.contains(where: { $0.title == head })
    {
      draft.plan.title = head
    }
    if draft.plan.title.isEmpty { draft.plan.title = PlanDraft.untitled }
    if draft.plan.school.name == nil { draft.plan.school.name = facts.school }
    linkKeyIssues(&draft)
    let identity = PlanIdentityReading(headings: vocabularies.headings)
    let school = draft.plan.school.name
    let names = [facts.sheetTitle, draft.plan.title].compactMap(\.self) + facts.titles
    var named = names.lazy.compactMap { identity.identity(of: $0, school: school) }.first
    if named == nil,
      facts.isOfSchoolAlone || (school ?? facts.urn?.description) != nil && identity.isOfWholeSchool(draft.plan)
    {
      named = identity.wholeSchool
    }
    if named == nil { named = identity.ofPart(names, head: facts.head, school: school) }
    draft.plan.layer = named?.layer
    draft.plan.scope = named?.scope
    draft.leaveOutScope()
    if named == nil {
      note(
        &draft, "plan.layerUnknown",
        "Nothing in the document says whether this is the whole-school plan or a more detailed one.")
    }
    if facts.year == nil {
      note(&draft, "plan.noYear", "The document names no academic year, so dates without a year give no day.")
    }
    if draft.plan.priorities.isEmpty {
      note(
        &draft, "plan.nothingRecognised",
        "Nothing in the document was recognised as part of a plan; all its text is kept as not mapped.")
    }
  }

  private func note(_ draft: inout PlanDraft, _ code: String, _ text: String) {
    draft.plan.notes.append(ReadingNote(code: code, text: text))
  }

  /// "(A) see priority 1": text that joins a key issue to a priority.
  private func linkKeyIssues(_ draft: inout PlanDraft) {
    let refs = Set(draft.plan.keyIssues.compactMap(\.ref))
    guard !refs.isEmpty else { return }
    for text in draft.plan.unmapped {
      let words = WrittenWords(text.text)
      guard let place = words.tokens.prefix(8).firstIndex(where: { $0.key == "priority" }),
        place + 1 < words.tokens.count
      else { continue }
      let number = words.text(of: place + 1..<place + 2)
      let issue = words.tokens.prefix(place).map { words.text(from: $0.start, to: $0.end) }.first { refs.contains($0) }
      guard let issue, let index = draft.plan.priorities.firstIndex(where: { $0.ref == number }) else { continue }
      let addressed = Addressed(to: .keyIssue, ref: issue)
      if !draft.plan.priorities[index].addresses.contains(addressed) {
        draft.plan.priorities[index].addresses.append(addressed)
      }
    }
  }
}
