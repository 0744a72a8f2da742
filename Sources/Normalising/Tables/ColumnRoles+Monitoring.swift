import Plans
import Vocabularies

/// Columns that stand together and say who checks, what is looked at, and how often.
extension ColumnRoles {
  /// "Who monitors | What will be looked at | When" beside the actions, "Checked by | What | When" in a table of its own:
  /// one column that surely speaks of monitoring says what its neighbours are of.
  func monitoringGroup(_ columns: inout [TableColumn]) {
    monitoringPeople(&columns)
    // "Monitoring | What | By whom | When": a first column without a word below it names what the others are of.
    guard
      !columns.contains(where: { $0.field == .monitoring && $0.confidence >= 0.7 && holdsWords($0) }),
      let anchor = columns.firstIndex(where: { ColumnRoles.isOfMonitoring($0) })
    else { return }
    let group = group(around: anchor, in: columns)
    let activities = group.filter { isActivity(columns[$0], beside: columns, group) }
    guard let activity = activities.min(by: { abs($0 - anchor) < abs($1 - anchor) }) else { return }
    set(&columns[activity], .monitoring, "what is looked at, beside “\(columns[anchor].name)”", 0.8)
    for index in group where index != activity {
      switch columns[index].field {
      case .lead, .governor: set(&columns[index], .monitoringWho, "people beside monitoring", 0.85)
      case .date, .start, .end: set(&columns[index], .monitoringWhen, "dates beside monitoring", 0.85)
      default: continue
      }
    }
  }

  /// "Monitoring | Monitoring by": of two columns the one with people says who.
  private func monitoringPeople(_ columns: inout [TableColumn]) {
    let all = columns.indices.filter { columns[$0].field == .monitoring }
    if all.count == 1, let who = all.first, who + 1 < columns.count, columns[who + 1].field == nil,
      holdsWords(columns[who + 1]), columns[who].heading.lowercased().hasPrefix("who "),
      phrases.people.score(cells(columns[who])) >= 0.8
    {
      // "Who looks in | What they look at".
      set(&columns[who], .monitoringWho, "its cells are people, beside what is looked at", 0.9)
    }
    if all.count == 1, let who = all.first, phrases.people.score(cells(columns[who])) >= 0.8,
      let what = columns.indices.first(where: { columns[$0].field == nil && holdsWords(columns[$0]) }),
      !columns.contains(where: { $0.field == .action }), abs(what - who) == 1
    {
      // "What we will look at | Who looks".
      set(&columns[who], .monitoringWho, "its cells are people, beside what is looked at", 0.9)
      set(&columns[what], .monitoring, "what is looked at, beside who looks", 0.7)
    }
    guard all.count > 1 else { return }
    let people = all.filter { phrases.people.score(cells(columns[$0])) >= 0.8 }
    guard people.count == 1, let who = people.first else { return }
    set(&columns[who], .monitoringWho, "its cells are people, beside a column of monitoring", 0.9)
  }

  private func holdsWords(_ column: TableColumn) -> Bool {
    cells(column).contains { $0.contains(where: \.isLetter) }
  }

  private static func isOfMonitoring(_ column: TableColumn) -> Bool {
    [.monitoring, .monitoringWho, .monitoringWhen].contains(column.field) && column.confidence >= 0.5
  }

  /// The columns around one of monitoring that may be of it too: who and when to its left only where the actions have
  /// theirs further left.
  private func group(around anchor: Int, in columns: [TableColumn]) -> ClosedRange<Int> {
    var (first, last) = (anchor, anchor)
    // A file of cells may leave a column blank between them.
    while last + 1 < columns.count, isMember(columns[last + 1]) || isBlank(columns[last + 1]),
      !isKnownAction(columns[last + 1])
    {
      last += 1
    }
    while first > 0, isMember(columns[first - 1]), !isKnownAction(columns[first - 1]),
      isActivityLike(columns[first - 1]) || hasEarlier(columns[first - 1].field, before: first - 1, columns)
        || !columns.contains(where: isKnownAction)
    {
      first -= 1
    }
    return first...last
  }

  private func isBlank(_ column: TableColumn) -> Bool {
    column.heading.isEmpty && cells(column).allSatisfy(\.isEmpty)
  }

  private func hasEarlier(_ field: HeadingField?, before index: Int, _ columns: [TableColumn]) -> Bool {
    columns[..<index].contains { $0.field == field }
  }

  private func isMember(_ column: TableColumn) -> Bool {
    ColumnRoles.isOfMonitoring(column) || isActivityLike(column)
      || [.lead, .governor, .date, .start, .end].contains(column.field) && column.when == nil
  }

  /// "Key actions": a heading that is on file and speaks of actions; "What" and "How" speak of anything.
  private func isKnownAction(_ column: TableColumn) -> Bool {
    column.field == .action && column.confidence >= 0.9
      && !["what", "how", "activity", "activities", "method"].contains(PlanIdentity.folded(column.heading))
  }

  private func isActivityLike(_ column: TableColumn) -> Bool {
    switch column.field {
    case nil, .evidence, .monitoring: !column.heading.isEmpty
    case .action: !isKnownAction(column)
    case .progress, .outcome: column.confidence < 0.7
    default: false
    }
  }

  private func isActivity(_ column: TableColumn, beside columns: [TableColumn], _ group: ClosedRange<Int>) -> Bool {
    guard isActivityLike(column) else { return false }
    // "What | Who | When | Monitored by": the only column of work is the action's, as in any plan.
    let isOnlyWork =
      column.field == .action
      && !columns.indices.contains { !group.contains($0) && isKnownAction(columns[$0]) }
      && columns.contains { [.cost, .resource, .rag, .outcome].contains($0.field) }
    return !isOnlyWork && holdsWords(column)
  }
}
