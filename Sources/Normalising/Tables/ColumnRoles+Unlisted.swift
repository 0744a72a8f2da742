import Plans
import Vocabularies

/// Columns whose heads nobody listed: by the dates in the heads, by the words of the cells, and by their place.
extension ColumnRoles {
  /// "Where by Christmas | Where by Easter | Where by July": heads that name a date each, whatever else they say.
  func termColumns(_ columns: inout [TableColumn]) {
    let dated = columns.indices.compactMap { index -> (Int, String)? in
      let column = columns[index]
      guard column.field == nil || column.confidence < 0.95 || column.field == .milestone, !column.heading.isEmpty,
        column.when == nil, column.field.map(ColumnRoles.ofTerms.contains) ?? true,
        AcademicYearWords.year(in: column.heading) == nil, let found = phrases.dates.found(in: column.heading),
        found.reading.end != nil
      else { return nil }
      return (index, found.words)
    }
    for (index, words) in dated
    where dated.count >= 2 || phrases.looksBack(columns[index].heading) || isByTerm(columns[index]) {
      let looksBack =
        columns[index].field == .progress && columns[index].confidence >= 0.6
        || phrases.looksBack(columns[index].heading)
      columns[index].when = words
      set(
        &columns[index], looksBack ? .progress : .milestone,
        "its heading names “\(words)”" + (dated.count > 1 ? ", and others name dates too" : ""),
        0.85)
    }
  }

  /// "Check-in Nov | Check-in March | Check-in July" beside the actions, of which only the first has been filled in: what was seen by
  /// then, since what is to be by each would all be written at once.
  func checkedSoFar(_ columns: inout [TableColumn]) {
    guard has(.action, columns) else { return }
    let dated = columns.indices.compactMap { index -> (index: Int, when: String)? in
      // "Checkpoint Dec 2026" is a step.
      guard ["check-in", "check in"].contains(where: columns[index].heading.lowercased().hasPrefix),
        let found = phrases.dates.found(in: columns[index].heading), found.reading.end != nil
      else { return nil }
      return (index, found.words)
    }
    let counts = dated.map { date in cells(columns[date.index]).count { !$0.isEmpty } }
    guard dated.count >= 2 else { return }
    let isSoFar = counts[0] > 0 && counts.dropFirst().allSatisfy { $0 == 0 }
    for (index, when) in dated {
      columns[index].when = when
      set(
        &columns[index], isSoFar ? .progress : .milestone,
        isSoFar ? "what was seen at “\(when)”, where later checks are still to come" : "what is to be by “\(when)”",
        0.85)
    }
  }

  /// "By the end of Spring we expect" over what will be by then, with no other column of a term.
  private func isByTerm(_ column: TableColumn) -> Bool {
    guard let found = phrases.dates.found(in: column.heading), found.reading.end != nil else { return false }
    return found.words.lowercased().hasPrefix("by ") && column.heading.hasPrefix(found.words)
      && column.heading.count > found.words.count
  }

  /// What a head that names a date may head by the rest of its words.
  private static let ofTerms: Set<HeadingField> = [.milestone, .outcome, .objective, .progress, .rationale, .baseline]

  /// "Check-in 1 | Check-in 2 | Check-in 3": one word that nobody listed, counted on over columns of text.
  func countedColumns(_ columns: inout [TableColumn]) {
    let unknown = columns.indices.filter { index in
      (columns[index].field == nil || columns[index].confidence < 0.7) && columns[index].when == nil
        && columns[index].heading.last?.isNumber == true
    }
    guard CountedHeads.count(unknown.map { columns[$0].heading }) else { return }
    for index in unknown {
      columns[index].when = columns[index].heading
      set(&columns[index], .milestone, "its heading counts on from column to column", 0.7)
    }
  }

  /// "Progress meeting | What was said | Judged": a date, words and a rating, where a heading speaks of progress and nobody
  /// leads anything.
  func progressTable(_ columns: inout [TableColumn]) {
    if has(.progressDate, columns), !has(.progress, columns), !has(.action, columns),
      let note = columns.indices.first(where: {
        columns[$0].field == nil && !columns[$0].heading.isEmpty
          || columns[$0].field == .aside && PlanIdentity.folded(columns[$0].heading).hasPrefix("note")
      })
    {
      // "Date of note | Note".
      set(&columns[note], .progress, "the words beside the days that they were noted on", 0.85)
      return
    }
    guard !columns.contains(where: { [.lead, .leadAndDate, .action, .progress].contains($0.field) }),
      columns.contains(where: { phrases.headings.match($0.heading)?.field == .progress }),
      let date = columns.firstIndex(where: { $0.field == .date }),
      let words = columns.indices.first(where: { columns[$0].field == nil && !columns[$0].heading.isEmpty })
    else { return }
    set(&columns[words], .progress, "the words beside dates, under a heading of progress", 0.7)
    set(&columns[date], .progressDate, "dates beside progress", 0.85)
  }

  /// People to the left of the actions, and people to their right: the first lead the priority.
  func leadsOnBothSides(_ columns: inout [TableColumn]) {
    guard let action = columns.firstIndex(where: { $0.field == .action }) else { return }
    let left = columns.indices.filter { index in
      index < action && columns[index].field == .lead
        && (columns[index].confidence < 1 || isBesidePriority(index, of: columns, whereOthersLeadBehind: action))
    }
    guard left.count == 1, let first = left.first else { return }
    let right = columns.indices.first { index in
      index > action && (columns[index].field == .lead || columns[index].field == nil)
        && phrases.people.score(cells(columns[index])) >= 0.6
    }
    guard let right else { return }
    set(&columns[first], .priorityLead, "people to the left of the actions, where others stand to their right", 0.8)
    if columns[right].field == nil { set(&columns[right], .lead, "people to the right of the actions", 0.8) }
  }

  /// "Priority | Lead | Link governor | Objective | Actions | By whom": a head that is known for leads stands on both sides.
  private func isBesidePriority(_ index: Int, of columns: [TableColumn], whereOthersLeadBehind action: Int) -> Bool {
    guard index > 0,
      let priority = columns[..<index].lastIndex(where: { ![.governor, .objective, .area].contains($0.field) }),
      columns[priority].field == .priority,
      // A lead beside each action leads the action.
      cells(columns[index]).count(where: { !$0.isEmpty }) <= cells(columns[priority]).count(where: { !$0.isEmpty })
    else { return false }
    return columns[action...].contains { $0.field == .lead && $0.confidence == 1 }
  }

  /// Texts to the right of the actions that no heading explains, by what their words say.
  func textsOfActions(_ columns: inout [TableColumn]) {
    guard let action = columns.firstIndex(where: { $0.field == .action }) else { return }
    let content = ContentOfLines(phrases: phrases)
    for index in columns.indices where index > action && !columns[index].heading.isEmpty {
      // "On track? | Notes at half term": what stands behind a rating says why.
      if columns[index].field == nil, columns[index - 1].field == .rag,
        !columns.contains(where: { $0.field == .progress && $0.when == nil })
      {
        set(&columns[index], .progress, "words behind a rating", 0.6)
        continue
      }
      guard columns[index].field == nil || columns[index].field == .rationale && columns[index].confidence < 1,
        let found = content.fieldOfColumn(cells(columns[index])),
        !columns.contains(where: { $0.field == found.field && $0.when == nil })
      else { continue }
      (columns[index].field, columns[index].because, columns[index].confidence) = (
        found.field, "its cells \(found.because)", 0.6
      )
    }
  }
}
