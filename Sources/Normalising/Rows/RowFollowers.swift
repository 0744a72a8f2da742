import Plans
import Vocabularies

/// Reads what stands beside a row's actions: outcomes, resources, milestones, monitoring, progress, ratings.
struct RowFollowers {
  let phrases: PhraseBook
  let table: Table
  let row: Int
  let columns: [HeadingField: [TableColumn]]
  /// The row's actions; of a row without any, the action above.
  let keys: [String]
  let isActionsRow: Bool

  let allColumns: [TableColumn]
  func cells(_ field: HeadingField) -> [(column: TableColumn, cell: Cell)] {
    (columns[field] ?? []).map { ($0, table.rows[row][$0.index]) }.filter { !$0.1.isBlank }
  }
  private func column(of cell: Cell) -> Int { table.rows[row].firstIndex { $0.location == cell.location } ?? 0 }
  func place(_ cell: Cell) -> SourceLocation { cell.location(in: allColumns) }
  /// The action in whose row a cell stands; nil where it serves several.
  func action(of cell: Cell) -> String? { isActionsRow && keys.count == 1 && cell.rowSpan == 1 ? keys[0] : nil }

  func read(into draft: inout PlanDraft) {
    let measured = MeasuredRow(
      phrases: phrases, table: table, row: row, columns: allColumns, isActionsRow: isActionsRow)
    for cell in measured.outcomes(into: &draft, place: place) {
      let lines = CellItems.numbered(CellItems.joined(cell.lines), like: items)
      for var line in lines where !(isActionsRow && draft.namesOutcomeAgain(line, at: place(cell))) {
        // "No | Success criterion" over "1.1 | Timetables show two inputs", apart from the tasks.
        if columns[.action] == nil, lines.count == 1, line.marker == nil,
          let number = cells(.reference).last(where: { $0.column.index < column(of: cell) })?.cell.text,
          number.contains(where: \.isNumber), number.utf8.count <= 6
        {
          line.marker = number
        }
        if draft.stepOfTerm(line) != nil {
          draft.addMilestone(line, at: place(cell), forAction: action(of: cell))
        } else {
          draft.addOutcome(line, at: place(cell), forAction: action(of: cell))
        }
      }
    }
    readLists(into: &draft)
    readResources(into: &draft)
    readMilestones(into: &draft)
    RowMonitoring(
      phrases: phrases, who: cells(.monitoringWho), how: plainCells(.monitoring), when: cells(.monitoringWhen)
    )
    .read(into: &draft, place: place, action: action)
    readProgress(into: &draft)
    readHeaded(into: &draft)
    readRatings(into: &draft)
    if !isActionsRow { keepWhoAndWhen(into: &draft) }
    for field in [HeadingField.reference, .priorityReference, .actionReference] {
      for (column, cell) in cells(field) {
        draft.explain(cell.text, at: place(cell), as: field.rawValue, because: "under “\(column.heading)”")
      }
    }
  }

  private func readLists(into draft: inout PlanDraft) {
    for field in [HeadingField.evidence, .keyIssues, .people] {
      for (column, cell) in cells(field) {
        for var line in cell.lines {
          if line.marker == nil,
            let mark = cells(.reference).first(where: { $0.column.index < column.index })?.cell.text
          {
            // A letter by itself might be a bullet; in a column of its own it is none.
            line.marker = mark.utf8.count == 1 && mark.first?.isLetter == true ? mark + "." : mark
          }
          // "NELI trial; EEF toolkit" beside an activity is what supports it, in one.
          if field == .evidence, !items.isEmpty {
            draft.addEvidence(line.text, at: place(cell))
            continue
          }
          if !draft.put(line, under: field, at: place(cell)) { draft.unmap(line.text, at: place(cell)) }
        }
      }
    }
  }

  private func readResources(into draft: inout PlanDraft) {
    let costs = cells(.cost)
    var unused = costs
    for (column, cell) in plainCells(.resource) {
      let lines = CellItems.numbered(cell.lines, like: items).filter { line in
        guard phrases.resources.isNothing(line.text) else { return true }
        draft.explain(line.text, at: place(cell), as: "resource", because: "it says that nothing is needed")
        return false
      }
      for (index, line) in lines.enumerated() {
        var cost: String?
        if let beside = unused.first, columns[.resource]?.first?.index == column.index {
          let isEach = beside.cell.lines.count == lines.count
          if isEach || index == 0 { cost = isEach ? beside.cell.lines[index].text : beside.cell.text }
          if index == lines.count - 1 { unused.removeFirst() }
          if let cost {
            draft.explain(cost, at: place(beside.cell), as: "resource.amount", because: "a cost beside its resource")
          }
        }
        add(phrases.resources.resource(in: line.text, cost: cost, location: place(cell)), cell, line, into: &draft)
      }
    }
    for (_, cell) in unused {
      for line in CellItems.numbered(cell.lines, like: items) {
        if phrases.resources.isNothing(line.text) {
          draft.explain(line.text, at: place(cell), as: "resource", because: "it says that nothing is needed")
          continue
        }
        var resource = phrases.resources.resource(in: line.text, cost: line.text, location: place(cell))
        if case .number(let amount) = cell.value, resource.amount == nil { resource.amount = amount }
        add(resource, cell, line, into: &draft)
      }
    }
  }

  /// The row's actions as they are written, with their numbers.
  var items: [Line] { isActionsRow ? cells(.action).flatMap { CellItems.joined($0.cell.lines) } : [] }

  /// "2.2 Librarian hours" is what the action 2.2 needs, though the cell serves several.
  private func action(numberedAs line: Line) -> String? {
    let items = items
    guard keys.count > 1, keys.count == items.count, let number = CellItems.number(of: line) else { return nil }
    return items.firstIndex { CellItems.number(of: $0) == number }.map { keys[$0] }
  }

  func add(_ resource: Resource, _ cell: Cell, _ line: Line, into draft: inout PlanDraft) {
    if let key = action(of: cell) ?? action(numberedAs: line) {
      draft.changeAction(key, at: place(cell)) { $0.resources.append(resource) }
    } else {
      draft.withObjective(at: place(cell)) { $0.resources.append(resource) }
    }
  }

  private func readMilestones(into draft: inout PlanDraft) {
    let dates = cells(.milestoneDate)
    var used = 0
    for (column, cell) in plainCells(.milestone) {
      if column.when != nil, isActionsRow, RowPeople.isMark(cell) {
        draft.explain(cell.text, at: place(cell), as: "action.date", because: "a mark under “\(column.heading)”")
        continue
      }
      // "Milestones | By Christmas | By Easter" over "We will see | 60% | 68%".
      if column.when == nil, cells(.milestone).count > 1,
        LabelReading(draft.phrases).field(ofLabelAlone: cell) != nil
      {
        draft.explain(cell.text, at: place(cell), as: "label", because: "it heads the row's steps")
        continue
      }
      // "–" in a grid of figures: nothing is due then.
      if !cell.text.contains(where: { $0.isLetter || $0.isNumber }), !RowPeople.isMark(cell) {
        draft.unmap(cell.text, at: place(cell))
        continue
      }
      let parts = CellItems.joined(cell.lines).flatMap { InnerLabels(phrases: draft.phrases).parts(of: $0) }
      for part in parts where part.field != nil && part.field != .outcome {
        if let field = part.field, !draft.put(part.line, under: field, at: place(cell)) {
          draft.unmap(part.line.text, at: place(cell))
        }
      }
      let lines = parts.filter { $0.field == nil || $0.field == .outcome }.map(\.line)
      for (index, line) in lines.enumerated() {
        var due = column.when
        if due == nil, column.isDueByRow || isOfRowsTerm(column) { due = cells(.date).first?.cell.text ?? termAbove }
        if due == nil, let date = dates.first?.cell {
          due = date.lines.count == lines.count ? date.lines[index].text : date.text
          used = 1
        }
        if lines.count == 1,
          let step = MeasuredRow.step(
            line, of: cells(.outcome).first?.cell, group: MeasuredRow.groupCell(allColumns, table.rows[row]))
        {
          draft.figures[place(cell)] = step
        }
        draft.addMilestone(line, due: due, at: place(cell), forAction: action(of: cell), fill: ownFill(cell))
      }
    }
    for (_, cell) in dates.dropFirst(used) {
      for line in cell.lines { draft.addMilestone(line, at: place(cell)) }
    }
  }

  /// "Term | What happens | Who | Milestone at the end of the term": a step of the term that the row is of.
  private func isOfRowsTerm(_ column: TableColumn) -> Bool {
    guard let dates = columns[.date]?.first, columns[.milestoneDate] == nil else { return false }
    let words = PlanIdentity.folded(column.heading).split(separator: " ")
    return words.contains("term") && PlanIdentity.folded(dates.heading).hasSuffix("term")
  }

  /// The term in a merged cell that began further up.
  private var termAbove: String? {
    guard let dates = columns[.date]?.first, let origin = table.rows[row][dates.index].coveredBy else { return nil }
    return table.rows[origin.row][origin.column].text
  }

  /// The fill of a cell that its row does not share: a rating, not a band.
  func ownFill(_ cell: Cell) -> String? {
    guard let fill = cell.fill else { return nil }
    let shared = table.rows[row].count { $0.fill == fill }
    return shared * 2 > table.rows[row].count ? nil : fill
  }

  private func readProgress(into draft: inout PlanDraft) {
    let dates = cells(.progressDate)
    for (index, (column, cell)) in cells(.progress).enumerated() {
      let date = column.when ?? (index < dates.count ? dates[index].cell.text : nil)
      var lines = CellItems.joined(cell.lines)
      // "AMBER" over what has been done: how all of it stands.
      let rating = lines.count > 1 ? lines.first.flatMap { phrases.ratings.rag(word: $0.text) } : nil
      if rating?.rag != nil { lines.removeFirst() }
      for line in lines {
        draft.addProgress(
          line, date: date, at: place(cell), forAction: action(of: cell), rag: rating?.rag == nil ? nil : rating?.text)
      }
      rateByFill(cell, into: &draft)
    }
    // "Impact so far" in a colour, with nothing to say yet.
    if let only = columns[.progress], only.count == 1, table.rows[row][only[0].index].isBlank {
      rateByFill(table.rows[row][only[0].index], into: &draft)
    }
    for (_, cell) in dates.dropFirst(cells(.progress).count) { draft.unmap(cell.text, at: place(cell)) }
  }

  /// People and dates in a row with no action and none above.
  private func keepWhoAndWhen(into draft: inout PlanDraft) {
    guard keys.isEmpty else { return }
    // "Reading | DHT" and what is done elsewhere: who leads the priority.
    let isOfPriority = columns[.action] != nil && !cells(.priority).isEmpty
    if isOfPriority, let (_, cell) = cells(.lead).first, cell.lines.count == 1,
      draft.put(cell.lines[0], under: .priorityLead, at: place(cell))
    {
      for (_, cell) in cells(.lead).dropFirst() { draft.unmap(cell.text, at: place(cell)) }
      for field in [HeadingField.leadAndDate, .date, .start, .end] {
        for (_, cell) in cells(field) { draft.unmap(cell.text, at: place(cell)) }
      }
      return
    }
    for field in [HeadingField.lead, .leadAndDate, .date, .start, .end] {
      for (_, cell) in cells(field) { draft.unmap(cell.text, at: place(cell)) }
    }
  }
}
