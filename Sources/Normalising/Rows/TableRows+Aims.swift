import Plans
import Vocabularies

/// What a row belongs to: its area, priority and objective, and what its cells say of the priority.
extension TableRows {
  mutating func readBeforeItems(_ row: Int, into draft: inout PlanDraft) {
    for column in byField[.area] ?? [] {
      let cell = table.rows[row][column.index]
      guard !cell.isBlank else { continue }
      // A card under a priority's heading says its own area, and none for those that follow.
      if isCard, draft.pending.isEmpty, let priority = draft.priority {
        draft.plan.priorities[priority].area = cell.text
      } else {
        draft.areaInForce = cell.text
      }
    }
    for column in byField[.priority] ?? [] { readPriority(row, column, into: &draft) }
    for column in byField[.area] ?? [] { readArea(table.rows[row][column.index], into: &draft) }
    let isNumbered = readNumber(row, into: &draft)
    for column in byField[.objective] ?? [] { readObjective(row, column, into: &draft) }
    let group = [draft.priority, draft.objective]
    if group != lastGroup {
      carried = [:]
      lastAction = nil
      lastGroup = group
    }
    for field in [HeadingField.rationale, .gradeDescriptor, .governor, .priorityLead, .addresses] {
      for column in byField[field] ?? [] where !(isNumbered && field == .addresses) {
        readOfPriority(table.rows[row][column.index], column, field, into: &draft)
      }
    }
  }

  /// Whether the table says in one row what a priority is of and who leads it, and holds nothing else.
  private var isCard: Bool {
    bodyRows.count == 1
      && [HeadingField.priority, .objective, .action, .outcome, .milestone].allSatisfy { byField[$0] == nil }
  }

  /// "Challenge number(s) addressed: 1, 3": what stands in the row belongs to the first priority that it names.
  private func readNumber(_ row: Int, into draft: inout PlanDraft) -> Bool {
    // "SP1 | Mock 1: 55% at 4+ | …" in a table of milestones or of monitoring too.
    guard byField[.priority] == nil,
      byField[.action] != nil || byField[.outcome] != nil || byField[.priorityReference] != nil
    else { return false }
    let columns =
      (byField[.priorityReference] ?? [])
      + (byField[.addresses] ?? []).filter { $0.heading.lowercased().contains("challenge") }
    for column in columns {
      let cell = table.rows[row][column.index]
      let words = WrittenWords(cell.text)
      let numbers = words.tokens.map { words.text(from: $0.start, to: $0.end) }
      if let ref = numbers.first(where: { number in draft.plan.priorities.contains { $0.ref == number } }) {
        draft.enterPriority(ref: ref)
        // Beside what each activity costs it is their sum.
        if byField[.cost] == nil, byField[.resource] == nil {
          draft.putCostOfSection()
        } else {
          draft.leaveCostOfSection()
        }
        draft.explain(cell.text, at: place(cell), as: "priority", because: "the number of a priority above")
        return true
      }
    }
    return enterByOrder(row, into: &draft)
  }

  /// Outcomes in a table of their own below a list of priorities that has none yet: row by row where there are as many, or
  /// else by the words that a row shares with one priority alone.
  private func enterByOrder(_ row: Int, into draft: inout PlanDraft) -> Bool {
    let priorities = draft.plan.priorities
    guard byField[.action] == nil, byField[.outcome] != nil, bodyRows.count > 1, bodyRows.count <= 60,
      (2...60).contains(priorities.count), draft.pending.isEmpty, let place = bodyRows.firstIndex(of: row),
      priorities.allSatisfy({ $0.ref != nil && $0.objectives.allSatisfy(\.actions.isEmpty) })
    else { return false }
    if bodyRows.count == priorities.count {
      draft.enterPriority(at: place)
    } else if let index = priorityThatShares(words: table.rows[row].map(\.text).joined(separator: " "), priorities) {
      draft.enterPriority(at: index)
    }
    return false
  }

  private func priorityThatShares(words text: String, _ priorities: [Priority]) -> Int? {
    let keys = Set(WrittenWords(text).tokens.map(\.key).filter { $0.utf8.count > 4 })
    let titles = priorities.map { Set(WrittenWords($0.title).tokens.map(\.key)).intersection(keys) }
    var counts: [String: Int] = [:]
    for title in titles { for key in title { counts[key, default: 0] += 1 } }
    let shares = titles.map { title in title.count { counts[$0] == 1 } }
    guard let most = shares.max(), most > 0 else { return nil }
    return shares.firstIndex(of: most)
  }

  private func readArea(_ cell: Cell, into draft: inout PlanDraft) {
    guard !cell.isBlank else { return }
    if let priority = draft.priority, draft.plan.priorities[priority].area == nil {
      draft.plan.priorities[priority].area = cell.text
    }
    draft.explain(cell.text, at: place(cell), as: "priority.area", because: "a cell of its column")
  }

  private func readPriority(_ row: Int, _ column: TableColumn, into draft: inout PlanDraft) {
    let cell = table.rows[row][column.index]
    guard !cell.isBlank else { return }
    let labels = LabelReading(phrases)
    var title: Line?
    var labelled: [LabelledText] = []
    var open: HeadingField?
    var rest: [(HeadingField, Line)] = []
    for line in cell.lines {
      // "Governance" heads a list elsewhere; here it is the title.
      if let label = labels.label(of: line, isHeading: false), label.field != .priority || title != nil,
        title != nil || label.line != nil
      {
        let isAim = label.field == .priority && title != nil && label.ref == nil
        labelled.append(label)
        open = isAim ? .objective : label.field
        if let value = label.line { rest.append((open ?? label.field, value)) }
        if label.line != nil { open = nil }
      } else if let field = open {
        rest.append((field, line))
      } else if title == nil {
        title = line
      } else if let known = title, isWholeTitle(known), !line.bold, line.text.first?.isUppercase == true {
        // A bold title, and below it what the priority wants.
        open = .objective
        rest.append((.objective, line))
      } else if let known = title {
        title?.text = known.text + " " + line.text
      }
    }
    guard let title else { return }
    let (ref, text) = numbered(title, column)
    // "D1 | 1" names a job and the priority that it is for, by its number.
    let isNumber = draft.plan.priorities.contains { $0.ref == text }
    draft.beginPriority(
      text, ref: ref ?? (isNumber ? nil : reference(row, before: column)), at: place(cell))
    if let ref, title.marker == nil, title.text.hasSuffix(text), title.text != text {
      // "AFI 1: Phonics": the words before the number are no part of the title.
      let before = String(title.text.dropLast(text.count))
      draft.explain(before, at: place(cell), as: "priority.ref", because: "“\(ref)” numbers the priority")
    }
    for label in labelled {
      draft.explain(label.label, at: place(cell), as: "label", because: label.because, confidence: label.confidence)
    }
    for (field, line) in rest {
      let said = draft.field(field, of: labelled.first { $0.field == field }?.label ?? "", value: [line])
      if !draft.put(line, under: said, at: place(cell)) { draft.unmap(line.text, at: place(cell)) }
    }
  }

  /// "Sounds into words" in bold is a title; "Priority 1:" and "Key Priority 3 –" are the beginning of one.
  private func isWholeTitle(_ title: Line) -> Bool {
    let text = phrases.references.split(title).text
    return title.bold && text.split(separator: " ").count >= 2 && ![":", "–", "-", ","].contains(text.suffix(1))
      && phrases.references.split(title).ref.map { !text.hasSuffix($0) } ?? true
      && LabelReading(phrases).label(of: title, isHeading: true) == nil
  }

  /// "1 Curriculum": a bare number is a reference where every cell of the column begins with one.
  private func numbered(_ line: Line, _ column: TableColumn) -> (ref: String?, text: String) {
    let (ref, text) = phrases.references.split(line)
    guard ref == nil, numberedColumns.contains(column.index), let space = text.firstIndex(of: " "),
      let code = TableRows.code(text[..<space]) ?? (text[..<space].count == 1 ? String(text[..<space]) : nil)
    else { return (ref, text) }
    return (code, Line.folded(text[space...].unicodeScalars))
  }

  /// "1", "12", "A.", "B)": what may number a column's cells.
  static func code(_ word: Substring) -> String? {
    if word.count <= 2, !word.isEmpty, word.allSatisfy(\.isNumber) { return String(word) }
    // "A1" is Autumn 1 elsewhere, but not where the whole column is numbered so.
    if (2...3).contains(word.count), let first = word.first, first.isASCII, first.isUppercase,
      word.dropFirst().allSatisfy(\.isNumber)
    {
      return String(word)
    }
    guard word.count == 2, let letter = word.first, letter.isASCII, letter.isUppercase, let end = word.last,
      ".):".contains(end)
    else { return nil }
    return String(letter)
  }

  private func readObjective(_ row: Int, _ column: TableColumn, into draft: inout PlanDraft) {
    let cell = table.rows[row][column.index]
    guard !cell.isBlank else { return }
    if cell.lines.count == 1, draft.enterObjective(ref: cell.text) {
      draft.explain(cell.text, at: place(cell), as: "objective", because: "the reference of an objective above")
      return
    }
    if byField[.priority] == nil, draft.priority == nil, draft.pending.isEmpty, byField[.action] != nil {
      // A plan whose only aims are objectives: each is a priority.
      let (ref, text) = phrases.references.split(Line(cell.text, marker: cell.lines.first?.marker))
      draft.beginPriority(text, ref: ref ?? reference(row, before: column), at: place(cell))
      draft.aimsAreObjectives = true
      return
    }
    if draft.aimsAreObjectives, byField[.priority] == nil, draft.pending.isEmpty {
      let (ref, text) = phrases.references.split(Line(cell.text, marker: cell.lines.first?.marker))
      draft.beginPriority(text, ref: ref ?? reference(row, before: column), at: place(cell))
      return
    }
    var first: Int?
    let labels = LabelReading(phrases)
    var said: [(HeadingField, Line)] = []
    let lines = CellItems.joined(cell.lines).filter { line in
      // "Grade descriptor: Expected standard: …" below what is wanted.
      guard cell.lines.count > 1, line.marker == nil, let label = labels.label(of: line, isHeading: false),
        let value = label.line, [.gradeDescriptor, .rationale, .addresses].contains(label.field)
      else { return true }
      said.append((label.field, value))
      return false
    }
    defer {
      for (field, value) in said where !draft.put(value, under: field, at: place(cell)) {
        draft.unmap(value.text, at: place(cell))
      }
    }
    for line in lines {
      let (ref, text) = lines.count == 1 ? numbered(line, column) : phrases.references.split(line)
      draft.beginObjective(text, ref: ref ?? (lines.count == 1 ? reference(row, before: column) : nil), at: place(cell))
      if first == nil { first = draft.objective }
    }
    if lines.count > 1, let first { draft.returnToObjective(first) }
  }

  /// The code in a column of references right before an item's own column.
  func reference(_ row: Int, before column: TableColumn) -> String? {
    let wanted: HeadingField = column.field == .action ? .actionReference : .priorityReference
    var candidates = (byField[wanted] ?? []) + (byField[.reference] ?? [])
    if wanted == .actionReference {
      if let own = actionReference { candidates = [own] }
    } else if byField[.priorityReference] != nil, column.field == .priority {
      candidates = byField[.priorityReference] ?? []
    } else {
      candidates.removeAll { $0 == actionReference }
    }
    let items: Set<HeadingField> = [.priority, .objective, .action, .outcome, .milestone, .keyIssues]
    for candidate in candidates {
      let next = columns.first { $0.index > candidate.index && items.contains($0.field ?? .aside) }
      let isOwn = candidate.field == wanted && column.field != .objective || candidate == actionReference
      guard next?.index == column.index || isOwn else { continue }
      let cell = table.rows[row][candidate.index]
      guard !cell.isBlank else { continue }
      // "Strand 1" is number 1.
      return phrases.references.numberAlone(in: cell.text) ?? cell.text
    }
    return nil
  }

  private func readOfPriority(_ cell: Cell, _ column: TableColumn, _ field: HeadingField, into draft: inout PlanDraft) {
    guard !cell.isBlank else { return }
    let index = draft.priorityNow(at: place(cell))
    if field == .addresses {
      draft.putAddresses(cell.text, of: index, label: column.heading, at: place(cell))
      return
    }
    let known = [draft.plan.priorities[index].rationale, draft.plan.priorities[index].gradeDescriptor].contains(
      cell.text)
    if known || field == .governor && draft.plan.priorities[index].governor == phrases.people.people(in: cell.text)
      || field == .priorityLead && draft.plan.priorities[index].lead == phrases.people.people(in: cell.text)
    {
      draft.explain(cell.text, at: place(cell), as: field.rawValue, because: "the same is said again")
      return
    }
    for line in cell.lines where !draft.put(line, under: field, at: place(cell)) {
      draft.unmap(line.text, at: place(cell))
    }
  }
}
