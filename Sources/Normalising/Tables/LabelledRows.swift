import Plans
import Vocabularies

/// A label in a grid and the cells beside and below it: "Success criteria | 76% … | 65% …".
struct LabelledRows {
  private var label: LabelledText
  /// The column that the label stands in.
  let column: Int

  init(_ label: LabelledText, column: Int) {
    self.label = label
    self.column = column
  }

  func read(_ cells: [Cell], into draft: inout PlanDraft, lines: inout LineReading) {
    let field = draft.field(label.field, of: label.label, value: cells.count == 1 ? cells[0].lines : [])
    guard field == label.field else {
      var other = self
      other.label.field = field
      // "Aim | … | Grade descriptor | …": the label's own value, and those of the labels behind it.
      if let further = furtherLabels(cells, headings: draft.phrases.headings), further.count > 1 {
        other.put(further[0].value, under: field, into: &draft)
        for pair in further.dropFirst() { put(pair, into: &draft) }
        return
      }
      for cell in cells { other.put(cell, under: field, into: &draft) }
      return
    }
    switch label.field {
    case .monitoring,
      .monitoringWho where cells.count > 1:
      readMonitoring(cells, into: &draft)
    case .milestone where cells.count > 1: readMilestone(cells, into: &draft)
    default:
      if let further = furtherLabels(cells, headings: draft.phrases.headings) {
        let isOfSchool =
          draft.plan.priorities.isEmpty
          && further.contains { [.school, .urn, .laestab, .aside].contains($0.field) }
        for pair in further {
          if isOfSchool, LabelledRows.ofItems.contains(pair.field) {
            // "Date of inspection | 16–17 June 2026 | Outcome | Requires improvement" beside the headteacher's name.
            draft.unmap(pair.value.text, at: pair.value.location)
            draft.explain(
              pair.label.text, at: pair.label.location, as: "label", because: "it says something of the school")
            continue
          }
          put(pair, into: &draft)
        }
      } else if cells.count == 2, [.keyIssues, .evidence, .outcome, .action, .objective].contains(label.field),
        let marked = marked(cells)
      {
        draft.explain(cells[0].text, at: cells[0].location, as: "reference", because: "a code beside its text")
        put(marked, under: label.field, into: &draft)
      } else if label.field == .action, cells.count > 1, cells.contains(where: { ofAction($0, draft) != nil }) {
        readAction(cells, into: &draft)
      } else {
        for cell in cells { put(cell, under: label.field, into: &draft) }
      }
    }
  }

  /// What no label says of a school.
  private static let ofItems: Set<HeadingField> = [
    .outcome, .progress, .rag, .milestone, .action, .resource, .monitoring, .keyIssues, .date,
  ]

  /// A label within a row, and the value beside it.
  private typealias FurtherLabel = (field: HeadingField, label: Cell, value: Cell)

  private func put(_ further: FurtherLabel, into draft: inout PlanDraft) {
    draft.explain(further.label.text, at: further.label.location, as: "label", because: "heading map")
    let field = draft.field(further.field, of: further.label.text, value: further.value.lines)
    put(further.value, under: field, into: &draft)
  }

  /// "URN | 900008 | Headteacher | Mrs Lal": more labels in one row.
  private func furtherLabels(
    _ cells: [Cell], headings: HeadingVocabulary
  ) -> [FurtherLabel]? {
    var pairs = [(field: label.field, label: cells[0], value: cells[0])]
    // "Framework area | Early years | Key issue addressed |": the second label has no value.
    if cells.count == 2, [.area, .lead, .priorityLead, .governor, .date].contains(label.field),
      headings.exact(cells[1].text) != nil
    {
      return pairs
    }
    guard cells.count >= 3, cells.count % 2 == 1 else { return nil }
    for index in stride(from: 1, to: cells.count, by: 2) {
      let label = cells[index].text
      guard let field = headings.match(label).flatMap({ $0.confidence >= 0.8 ? $0.field : nil }) ?? governing(label)
      else {
        return nil
      }
      pairs.append((field, cells[index], cells[index + 1]))
    }
    return pairs
  }

  /// "LGB link member" beside whoever leads: a governor, by a label of the school's own.
  private func governing(_ label: String) -> HeadingField? {
    guard [.lead, .priorityLead].contains(self.label.field), label.utf8.count <= 40 else { return nil }
    let words = Set(PlanIdentity.folded(label).split(separator: " "))
    let bodies: Set<Substring> = [
      "lgb", "lac", "lab", "board", "governor", "governing", "trustee", "council", "councillor",
    ]
    return words.isDisjoint(with: bodies) && !PlanIdentity.folded(label).hasSuffix(" link") ? nil : .governor
  }

  /// A short code and the text that it stands for.
  private func marked(_ cells: [Cell]) -> Cell? {
    guard cells[0].lines.count == 1, cells[0].text.utf8.count <= 8, !cells[0].text.contains(" "),
      cells[1].lines.count == 1
    else { return nil }
    var cell = cells[1]
    cell.lines = [Line(cell.text, marker: cells[0].text)]
    return cell
  }

  /// "Priority | 1", and the title under a label of its own: "Title | Improving oracy", "Focus | Phonics".
  private func putNumbered(_ cell: Cell, under field: HeadingField, into draft: inout PlanDraft) -> Bool {
    guard cell.lines.count == 1 else { return false }
    let text = cell.text
    if field == .priority || field == .priorityReference || field == .area {
      let number = text.utf8.count <= 24 ? draft.phrases.references.numberAlone(in: text) : nil
      let isBare = field != .area && text.utf8.count <= 3 && (text.utf8.count == 1 || Int(text) != nil)
      guard isBare || number != nil else { return false }
      draft.notePriority(namedBy: label.label)
      draft.refOfTitle = isBare ? text : number
      draft.explain(text, at: cell.location, as: "priority.ref", because: "a number, with the title below or beside it")
      return true
    }
    guard field == .objective || field == .planTitle, let ref = draft.refOfTitle else { return false }
    draft.beginPriority(text, ref: ref, at: cell.location, level: 1)
    return true
  }

  private func put(_ cell: Cell, under field: HeadingField, into draft: inout PlanDraft) {
    if field == .priority, let ref = label.ref, draft.isPartOfPriority(numbered: ref) {
      // "Aim A1 | Improve the pace of lessons" below "Strand A – Phonics".
      draft.beginObjective(cell.text, ref: ref, at: cell.location)
      return
    }
    if putNumbered(cell, under: field, into: &draft) { return }
    if field == .priority {
      let ref =
        label.line.flatMap { draft.phrases.references.split($0).ref } ?? label.line?.marker ?? numberOfLabel(draft)
      let first = cell.lines.first ?? Line(cell.text)
      let (own, text) = draft.phrases.references.split(first)
      if let own, first.marker == nil, first.text != text {
        // "AIP 1 – Quality of Education": the words before the number are no part of the title.
        let before = String(first.text.dropLast(text.count))
        draft.explain(before, at: cell.location, as: "priority.ref", because: "“\(own)” numbers the priority")
      }
      draft.beginPriority(text, ref: own ?? ref, at: cell.location, level: 1)
      draft.notePriority(namedBy: label.label)
      for line in cell.lines.dropFirst() where !draft.put(line, under: .rationale, at: cell.location) {
        draft.unmap(line.text, at: cell.location)
      }
      return
    }
    if field == .objective, let first = cell.lines.first {
      let (own, text) = draft.phrases.references.split(first)
      let ref = own ?? numberOfLabel(draft)
      if own == nil, let ref, draft.pending.isEmpty,
        draft.takesObjectiveForPriority(level: 1, ref: ref, label: label.label)
      {
        // "Target 1 | Open the 30 hours offer" at the head of each block of a sheet that names no priority.
        draft.beginPriority(text, ref: ref, at: cell.location, level: 1)
        return
      }
      draft.beginObjective(text, ref: ref, at: cell.location)
      for line in cell.lines.dropFirst() where !draft.put(line, under: .objective, at: cell.location) {
        draft.unmap(line.text, at: cell.location)
      }
      return
    }
    let lines = CellItems.joined(cell.lines)
    if field == .milestone, let due = label.when ?? draft.phrases.termHead(label.label).map({ _ in label.label }) {
      for line in lines { draft.addMilestone(line, due: due, at: cell.location, fill: cell.fill) }
      return
    }
    if field == .progress, let when = label.when {
      // "Review 16/11/2026 | Audit done …" in a colour that the plan explains.
      let rated = draft.phrases.ratings.explained(cell.fill)
      for line in lines { draft.addProgress(line, date: when, at: cell.location, rag: rated) }
      return
    }
    if field == .action, let when = label.when {
      for line in lines { draft.listAction(line, inTerm: when, at: cell.location) }
      return
    }
    if field == .rag, lines.count == 1, let rating = draft.phrases.ratings.rag(word: lines[0].text),
      draft.ratesProgress(rating, at: cell.location)
    {
      return
    }
    if draft.putOfEachAction(lines, under: field, at: cell.location) { return }
    for var line in lines {
      if lines.count == 1, line.marker == nil, field == .action || field == .outcome {
        line.marker = numberOfLabel(draft)
      }
      if field == .addresses, draft.priority != nil || !draft.pending.isEmpty {
        draft.putAddresses(line.text, of: draft.priorityNow(at: cell.location), label: label.label, at: cell.location)
      } else if !draft.put(line, under: field, at: cell.location) {
        draft.unmap(line.text, at: cell.location)
      }
    }
  }

  private func numberOfLabel(_ draft: PlanDraft) -> String? {
    label.ref ?? draft.phrases.references.split(Line(label.label)).ref
  }

  /// "Actions | CPD on questioning | Lead: DHT | By: 23/10/2026": what stands beside an action, by its own label or by its
  /// content.
  private func readAction(_ cells: [Cell], into draft: inout PlanDraft) {
    for (index, cell) in cells.enumerated() {
      // "Train TAs" comes first and is the action, though it may be people elsewhere.
      guard let (field, line, labelled) = ofAction(cell, draft), index > 0 || labelled != nil else {
        put(cell, under: .action, into: &draft)
        continue
      }
      if let labelled {
        draft.explain(labelled, at: cell.location, as: "label", because: "a label within the cell")
      }
      if !draft.put(line, under: field, at: cell.location) { draft.unmap(line.text, at: cell.location) }
    }
  }

  private func ofAction(_ cell: Cell, _ draft: PlanDraft) -> (HeadingField, Line, label: String?)? {
    guard cell.lines.count == 1, let line = cell.lines.first else { return nil }
    if let label = LabelReading(draft.phrases).label(of: line, isHeading: false), let value = label.line {
      return label.field == .action ? nil : (label.field, value, label.label)
    }
    if draft.phrases.dates.read(line.text) != nil { return (.date, line, nil) }
    if draft.phrases.people.score([line.text]) == 1, line.text.utf8.count <= 60 { return (.lead, line, nil) }
    if draft.phrases.resources.amount(in: line.text) != nil, line.text.utf8.count <= 12 { return (.cost, line, nil) }
    return nil
  }

  /// Who, when and how in cells of their own, told by their content.
  private func readMonitoring(_ cells: [Cell], into draft: inout PlanDraft) {
    var who: String?
    var when: String?
    var how: [Cell] = []
    for cell in cells {
      let text = cell.text
      if when == nil, draft.phrases.dates.read(text) != nil {
        when = text
      } else if who == nil,
        cells.count == 1 ? draft.phrases.people.namesAlone(text) : draft.phrases.people.isList(text)
      {
        who = text
      } else {
        how.append(cell)
      }
    }
    let location = how.first?.location ?? cells[0].location
    if how.count == 1, how[0].lines.count > 1 {
      for line in CellItems.joined(how[0].lines) { draft.addMonitoring(line.text, who: who, when: when, at: location) }
      return
    }
    let text = how.isEmpty ? who ?? "" : how.map(\.text).joined(separator: " ")
    draft.addMonitoring(text, who: who, when: when, at: location)
  }

  /// A date and what is to be reached by then.
  private func readMilestone(_ cells: [Cell], into draft: inout PlanDraft) {
    // "75% of lessons begin with a quiz | End of HT2": one date, on whichever side.
    let dates = cells.filter { $0.lines.count == 1 && draft.phrases.dates.read($0.text) != nil }
    if label.when == nil, dates.count == 1, cells.last?.location == dates[0].location, cells.count == 2 {
      for line in CellItems.joined(cells[0].lines) {
        draft.addMilestone(line, due: dates[0].text, at: cells[0].location, fill: cells[0].fill)
      }
      return
    }
    var due = label.when
    for cell in cells {
      if due == label.when, cell.lines.count == 1, draft.phrases.dates.read(cell.text) != nil {
        due = cell.text
      } else {
        for line in CellItems.joined(cell.lines) {
          draft.addMilestone(line, due: due, at: cell.location, fill: cell.fill)
        }
        due = label.when
      }
    }
    if let due, due != label.when, let last = cells.last { draft.unmap(due, at: last.location) }
  }
}
