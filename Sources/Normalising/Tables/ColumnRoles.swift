import Plans
import Vocabularies

/// Settles what columns mean beside one another: which of two is the priority, whose date a date is, where the actions
/// stand if no heading says so.
struct ColumnRoles {
  let phrases: PhraseBook
  let cells: (TableColumn) -> [String]
  var isUnderPriority = false

  func settle(_ columns: inout [TableColumn]) {
    for index in columns.indices where columns[index].field == .objective { targetColumn(&columns[index]) }
    numbersBesideTitles(&columns)
    codesOfItems(&columns)
    lettersOfIssues(&columns)
    figures(&columns)
    timeColumn(&columns)
    whoAndWhen(&columns)
    thingsBesideCosts(&columns)
    ratedTerms(&columns)
    termColumns(&columns)
    checkedSoFar(&columns)
    countedColumns(&columns)
    datesOfMilestones(&columns)
    datedOutcome(&columns)
    problemsBesideAims(&columns)
    twoOutcomes(&columns)
    findingsAhead(&columns)
    governorsBesidePriorities(&columns)
    governorsChecks(&columns)
    codesOfActions(&columns)
    monitoringGroup(&columns)
    progressTable(&columns)
    if !has(.action, columns) { findActions(&columns) }
    if has(.action, columns) {
      leadsOnBothSides(&columns)
      leadsOfActions(&columns)
      textsOfActions(&columns)
      referencesAsPriorities(&columns)
      keyIssuesAsPriorities(&columns)
      reasonsAsPriorities(&columns)
      unknownAims(&columns)
      orderOfAims(&columns)
      codesOfPriorities(&columns)
      impactAhead(&columns)
      positionNow(&columns)
      unknownOutcomes(&columns)
      outcomesOfTerms(&columns)
      notes(&columns)
      followers(&columns)
    } else {
      actionsOfTerms(&columns)
      if columns.count(where: { $0.field == .priority }) >= 2 { orderOfAims(&columns) }
      withoutActions(&columns)
    }
    duplicates(&columns)
  }

  func has(_ field: HeadingField, _ columns: [TableColumn]) -> Bool { columns.contains { $0.field == field } }

  func set(_ column: inout TableColumn, _ field: HeadingField, _ because: String, _ confidence: Double = 0.8) {
    (column.field, column.because, column.confidence) = (field, because, min(column.confidence, confidence))
    if column.confidence == 0 { column.confidence = 0.5 }
  }

  /// "Target" heads an objective where its cells are words, an outcome where they hold numbers.
  private func targetColumn(_ column: inout TableColumn) {
    guard column.heading.lowercased().contains("target") else { return }
    let numbers = phrases.targets.score(cells(column))
    if numbers >= 0.5 { set(&column, .outcome, "“Target” over numbers is an outcome") }
  }

  /// "Time" over dates is when, not what is needed.
  private func timeColumn(_ columns: inout [TableColumn]) {
    guard !has(.date, columns), !has(.start, columns), !has(.end, columns) else { return }
    for index in columns.indices where columns[index].field == .resource || columns[index].field == .progress {
      guard columns[index].when == nil, phrases.dates.score(cells(columns[index])) >= 0.7 else { continue }
      set(&columns[index], .date, "its cells are dates", 0.9)
      return
    }
  }

  /// A table with people or dates beside sentences is one of actions, whatever heads the sentences.
  private func findActions(_ columns: inout [TableColumn]) {
    guard has(.lead, columns) || has(.date, columns) || has(.end, columns) || has(.leadAndDate, columns) else { return }
    guard
      !has(.milestone, columns) && !has(.monitoring, columns) && !has(.monitoringWho, columns) || has(.lead, columns)
    else { return }
    if has(.priority, columns), !has(.date, columns), !has(.outcome, columns),
      let aims = columns.indices.first(where: { isWanted(columns[$0]) })
    {
      // "By next summer we want" in an overview of priorities holds numbers aimed at, and nothing that is done.
      set(
        &columns[aims], .outcome, "its cells hold numbers aimed at, beside the priorities and whoever leads them", 0.7)
      return
    }
    let candidates = columns.indices.filter { index in
      let column = columns[index]
      guard
        column.field == nil
          || (column.confidence < 0.7 && ![.date, .lead, .rag, .cost].contains(column.field ?? .aside))
      else { return false }
      // "Mrs O. Tennant", "Mr K. Boadu" are three words each, and nobody's action.
      return averageWords(column) >= 2.5 && PhraseShare.of(cells(column), holds: phrases.people.namesAlone) < 0.9
    }
    // A head says that its column was meant: references and titles between the rows stand in one without.
    let headed = candidates.filter { !columns[$0].heading.isEmpty }
    guard let best = (headed.isEmpty ? candidates : headed).max(by: { distinct(columns[$0]) < distinct(columns[$1]) })
    else {
      // "Objective, who, when": what is to be done is the objective itself, or the priority.
      guard !has(.outcome, columns), has(.lead, columns),
        has(.date, columns) || has(.start, columns) || has(.end, columns)
      else { return }
      for field in [HeadingField.objective, .priority] {
        let found = columns.indices.filter { columns[$0].field == field }
        guard let last = found.last, found.count > 1 || (field == .objective && has(.priority, columns)) else {
          continue
        }
        set(&columns[last], .action, "it is the words beside people and dates", 0.6)
        return
      }
      return
    }
    set(&columns[best], .action, "the sentences beside people and dates", 0.6)
  }

  private func averageWords(_ column: TableColumn) -> Double {
    let texts = cells(column).filter { !$0.isEmpty }
    guard !texts.isEmpty else { return 0 }
    return Double(texts.reduce(0) { $0 + $1.split(separator: " ").count }) / Double(texts.count)
  }

  private func distinct(_ column: TableColumn) -> Int { Set(cells(column).filter { !$0.isEmpty }).count }

  /// "Impact" over what will be is an outcome, where no other column is.
  private func impactAhead(_ columns: inout [TableColumn]) {
    guard !has(.outcome, columns) else { return }
    let progress = columns.indices.filter { columns[$0].field == .progress && columns[$0].when == nil }
    for index in progress where columns[index].heading.lowercased().contains("impact") {
      // "Evidence of impact", "Impact so far" say what came of it.
      let looksBack = ["evidence", "so far", "to date", "evaluation", "actual", "progress", "review", "update"]
      guard !looksBack.contains(where: columns[index].heading.lowercased().contains) else { continue }
      let texts = cells(columns[index]).filter { !$0.isEmpty }
      let ahead = texts.count { text in
        text.lowercased().contains("will ") || !phrases.targets.targets(in: text).isEmpty
      }
      guard !texts.isEmpty, ahead * 2 >= texts.count else { continue }
      set(&columns[index], .outcome, "“Impact” over what will be is an outcome")
    }
  }

  /// "Current position (Nov)" to the right of the actions, with words of its own in each row, says how they stand; a
  /// priority's rationale is one for all its actions, and stands to their left.
  private func positionNow(_ columns: inout [TableColumn]) {
    guard !columns.contains(where: { $0.field == .progress && $0.when == nil }),
      let action = columns.firstIndex(where: { $0.field == .action })
    else { return }
    for index in columns.indices
    where index > action && (columns[index].field == .rationale || columns[index].field == .baseline) {
      let texts = cells(columns[index]).filter { !$0.isEmpty }
      guard texts.count >= 2, distinct(columns[index]) * 4 >= texts.count * 3,
        ["position", "now", "current", "where", "found", "see"].contains(
          where: columns[index].heading.lowercased().contains)
      else { continue }
      set(&columns[index], .progress, "how each action stands, to its right", 0.75)
      return
    }
  }

  /// Notes beside actions are what came of them, where no column of progress is.
  private func notes(_ columns: inout [TableColumn]) {
    guard !has(.progress, columns) else { return }
    for index in columns.indices where columns[index].field == .aside {
      guard columns[index].heading.lowercased().hasPrefix("note") else { continue }
      set(&columns[index], .progress, "notes beside actions", 0.6)
    }
  }

  /// People and dates after a column of monitoring or milestones are those of the monitoring or the milestones.
  private func followers(_ columns: inout [TableColumn]) {
    var seen: Set<HeadingField> = []
    var last: HeadingField?
    for index in columns.indices {
      guard let field = columns[index].field else { continue }
      let isExact = columns[index].confidence >= 0.6
      // The action's own dates may stand in "Start" and "End".
      let hasDates = !seen.isDisjoint(with: [.date, .start, .end])
      if field == .lead, last == .monitoring || last == .monitoringWhen, seen.contains(.lead), isExact {
        set(&columns[index], .monitoringWho, "people beside monitoring", 0.85)
      } else if field == .leadAndDate, last == .monitoring, seen.contains(.lead) || hasDates {
        set(&columns[index], .monitoringWho, "who and when, beside monitoring", 0.85)
      } else if field == .date, last == .monitoring || last == .monitoringWho, hasDates {
        set(&columns[index], .monitoringWhen, "dates beside monitoring", 0.85)
      } else if field == .date, last == .milestone, hasDates, columns[index].when == nil {
        set(&columns[index], .milestoneDate, "dates beside milestones", 0.85)
      } else if field == .date, last == .progress, hasDates {
        set(&columns[index], .progressDate, "dates beside progress", 0.85)
      }
      seen.insert(field)
      last = columns[index].field
    }
  }

  /// In a table of milestones or of monitoring, people and dates are theirs.
  private func withoutActions(_ columns: inout [TableColumn]) {
    let isMonitoring = has(.monitoring, columns) || has(.monitoringWho, columns)
    let isMilestones = has(.milestone, columns) && !isMonitoring
    // "The problem | What we intend | The finish line".
    if !has(.outcome, columns), has(.objective, columns) || has(.priority, columns),
      let aimed = columns.indices.first(where: {
        columns[$0].field == nil && !columns[$0].heading.isEmpty && phrases.targets.score(cells(columns[$0])) >= 0.6
      })
    {
      set(&columns[aimed], .outcome, "its cells hold numbers aimed at, beside what is wanted", 0.7)
    }
    for index in columns.indices {
      switch columns[index].field {
      case .lead where isMonitoring && has(.priority, columns) && standsApart(index, fromMonitoringIn: columns):
        set(&columns[index], .priorityLead, "people beside priorities", 0.9)
      case .lead where isMonitoring: set(&columns[index], .monitoringWho, "people in a table of monitoring", 1)
      case .date where isMonitoring: set(&columns[index], .monitoringWhen, "dates in a table of monitoring", 1)
      case .date where isMilestones, .end where isMilestones:
        set(&columns[index], .milestoneDate, "dates in a table of milestones", 1)
      case .lead where has(.priority, columns): set(&columns[index], .priorityLead, "people beside priorities")
      // "Accountable person | Link governor | Ofsted issue" over one row: who leads the priority that the table is of.
      case .lead where saysOfPriority(columns):
        set(&columns[index], .priorityLead, "whoever leads, beside what else is said of the priority", 0.9)
      default: break
      }
    }
  }

  private func isWanted(_ column: TableColumn) -> Bool {
    guard column.field == nil, phrases.targets.score(cells(column)) >= 0.6 else { return false }
    let words = PlanIdentity.folded(column.heading).split(separator: " ")
    return phrases.dates.found(in: column.heading)?.reading.end != nil || words.contains("want")
      || words.contains("aim")
  }

  private func saysOfPriority(_ columns: [TableColumn]) -> Bool {
    let ofPriority: Set<HeadingField> = [.lead, .governor, .addresses, .area, .gradeDescriptor, .rationale]
    let fields = columns.filter { !$0.heading.isEmpty }.map(\.field)
    // Titles over the whole width below it stand in the first column.
    return fields.count >= 2 && fields.allSatisfy { $0.map(ofPriority.contains) ?? false }
      && columns.dropFirst().allSatisfy { column in cells(column).count { !$0.isEmpty } <= 1 }
  }

  /// "Priority | Lead | What success looks like | How we will monitor": whoever stands beside the priority leads it.
  private func standsApart(_ index: Int, fromMonitoringIn columns: [TableColumn]) -> Bool {
    let ofMonitoring: Set<HeadingField> = [.monitoring, .monitoringWhen, .monitoringWho]
    return [index - 1, index + 1].allSatisfy { place in
      !columns.indices.contains(place) || !ofMonitoring.contains(columns[place].field ?? .aside)
    }
  }

  /// Of two columns for a single thing the surer one keeps it; a second of dates is the end of the first.
  private func duplicates(_ columns: inout [TableColumn]) {
    let dates = columns.indices.filter { columns[$0].field == .date }
    let items: Set<HeadingField> = [.action, .outcome, .milestone, .monitoring, .progress]
    let between = dates.count == 2 && columns[dates[0]...dates[1]].contains { items.contains($0.field ?? .aside) }
    if dates.count == 2, !between, !has(.start, columns), !has(.end, columns) {
      let filled = dates.map { index in cells(columns[index]).count { !$0.isEmpty } }
      if min(filled[0], filled[1]) * 2 >= max(filled[0], filled[1]) {
        set(&columns[dates[0]], .start, "the first of two columns of dates")
        set(&columns[dates[1]], .end, "the second of two columns of dates")
      }
    }
  }
}
