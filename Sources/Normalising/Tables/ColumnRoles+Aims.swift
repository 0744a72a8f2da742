import Plans
import Vocabularies

/// Tells which of the columns to the left of the actions says what is aimed at.
extension ColumnRoles {
  /// Key issues beside actions, where nothing else names a priority, are what the plan is about.
  func keyIssuesAsPriorities(_ columns: inout [TableColumn]) {
    guard !has(.priority, columns) else { return }
    for index in columns.indices where columns[index].field == .keyIssues {
      set(&columns[index], .priority, "key issues beside actions are the priorities")
      return
    }
  }

  /// "What's getting in the way | What we're aiming for | What we're doing about it": reasons that each cover several rows of
  /// actions, where nothing else names a priority; numbers aimed at are outcomes.
  func reasonsAsPriorities(_ columns: inout [TableColumn]) {
    guard !has(.priority, columns), !isUnderPriority, !columns.isEmpty, columns[0].field == .rationale,
      let action = columns.firstIndex(where: { $0.field == .action })
    else { return }
    // "Rationale | Objective | Action": the objectives say what is wanted.
    guard columns.allSatisfy({ $0.field != .objective || phrases.targets.score(cells($0)) >= 0.6 }) else { return }
    let reasons = cells(columns[0]).count { !$0.isEmpty }
    guard reasons >= 2, reasons < cells(columns[action]).count(where: { !$0.isEmpty }) else { return }
    set(&columns[0], .priority, "reasons that several actions share")
    for index in columns.indices where columns[index].field == .objective && !has(.outcome, columns) {
      guard phrases.targets.score(cells(columns[index])) >= 0.6 else { continue }
      set(&columns[index], .outcome, "numbers aimed at")
    }
  }

  /// "What's the problem? | School priority" over "Practicals are done but not understood | SIP 1": a department's problems are
  /// its priorities, and the numbers beside them say which of the school's they answer.
  func referencesAsPriorities(_ columns: inout [TableColumn]) {
    let priorities = columns.indices.filter { columns[$0].field == .priority }
    guard priorities.count == 1, let named = priorities.first, !has(.objective, columns), !has(.addresses, columns)
    else { return }
    let references = cells(columns[named]).filter { !$0.isEmpty }
    guard !references.isEmpty,
      references.allSatisfy({ phrases.references.isReferenceAlone($0) && !$0.lowercased().hasPrefix("priority") })
    else { return }
    let reason = columns.indices.first { index in
      let texts = cells(columns[index]).filter { !$0.isEmpty }
      return abs(index - named) == 1 && [.rationale, .keyIssues, .baseline].contains(columns[index].field)
        && texts.count >= 2 && texts.count >= references.count
        && texts.allSatisfy { $0.split(separator: " ").count >= 3 }
    }
    guard let reason else { return }
    set(&columns[reason], .priority, "problems, beside the numbers of the school’s priorities", 0.85)
    set(&columns[named], .addresses, "its cells are the numbers of another plan’s priorities", 0.85)
  }

  /// "AfI | What the school should do to improve further" over "A | Pupils are not taught …": the issues' letters, though the
  /// head names priorities elsewhere.
  func lettersOfIssues(_ columns: inout [TableColumn]) {
    guard let issues = columns.firstIndex(where: { $0.field == .keyIssues }), issues > 0,
      columns[issues - 1].field == .priority
    else { return }
    let codes = cells(columns[issues - 1]).filter { !$0.isEmpty }
    guard codes.count >= 2, codes.allSatisfy({ $0.utf8.count == 1 }) else { return }
    set(&columns[issues - 1], .reference, "its cells letter the issues beside them", 0.9)
  }

  /// Words to the left of the actions that no heading explains: the priority first, then the objective.
  func unknownAims(_ columns: inout [TableColumn]) {
    guard let action = columns.firstIndex(where: { $0.field == .action }) else { return }
    for index in columns.indices where index < action && isUnknown(columns[index]) {
      let texts = cells(columns[index]).filter { !$0.isEmpty }
      guard !texts.isEmpty, texts.contains(where: { $0.contains(where: \.isLetter) && $0.utf8.count > 3 }) else {
        continue
      }
      if texts.count >= 2, index == action - 1,
        texts.allSatisfy({ $0.utf8.count <= 8 && !$0.contains(" ") && $0.contains(".") })
      {
        // "A.i", "A.ii" in a column without a head.
        set(&columns[index], .actionReference, "codes beside the actions", 0.8)
      } else if areNames(texts) {
        let leads = has(.priorityLead, columns) ? HeadingField.governor : .priorityLead
        set(&columns[index], leads, "names to the left of the actions", 0.6)
      } else if phrases.targets.score(texts) >= 0.6, index > 0, !has(.outcome, columns) {
        set(&columns[index], .outcome, "numbers aimed at, to the left of the actions", 0.55)
      } else if isUnderPriority, !has(.priority, columns), !has(.objective, columns) {
        set(&columns[index], .objective, "words to the left of the actions, under a priority", 0.5)
      } else if !has(.priority, columns) {
        set(&columns[index], .priority, "words to the left of the actions", 0.5)
      } else if !has(.objective, columns) {
        set(&columns[index], .objective, "words between the priority and the actions", 0.5)
      }
    }
  }

  /// "Liam Farrow": two or three words, each with a capital, as no aim is written.
  private func areNames(_ texts: [String]) -> Bool {
    let names = texts.count { text in
      let words = text.split(separator: " ")
      return (2...3).contains(words.count) && !text.contains(where: \.isNumber)
        && words.allSatisfy { $0.first?.isUppercase == true && $0.dropFirst().contains(where: \.isLowercase) }
    }
    return Set(texts).count > 1 && names * 5 >= texts.count * 4
  }

  /// "Strand | Focus" over "Strand 1 | Whole-school culture": the first column numbers what the second one names.
  func numbersBesideTitles(_ columns: inout [TableColumn]) {
    let titles: Set<String> = [
      "focus", "title", "name", "theme", "area", "aspect", "area of focus", "focus area", "what it is", "strand",
      "in short", "about",
    ]
    for index in columns.indices.dropLast() where columns[index].field == .priority {
      let texts = cells(columns[index]).filter { !$0.isEmpty }
      guard texts.count >= 2, Set(texts).count == texts.count,
        titles.contains(PlanIdentity.folded(columns[index + 1].heading))
          || ["title", "name"].contains(
            PlanIdentity.folded(columns[index + 1].heading).split(separator: " ").last ?? ""),
        cells(columns[index + 1]).count(where: { !$0.isEmpty }) == texts.count,
        texts.allSatisfy({
          $0.utf8.count == 1 && $0.first?.isUppercase == true
            || $0.utf8.count <= 24 && (phrases.references.numberAlone(in: $0) != nil || WrittenReference.isWhole($0))
        })
      else { continue }
      set(&columns[index], .priorityReference, "its cells are the numbers of what stands beside them", 0.9)
      set(&columns[index + 1], .priority, "each of its cells names what is numbered beside it", 0.9)
      return
    }
  }

  /// "Big move" over "BM1 | Communication first": codes under the head of the priorities that stand beside them.
  func codesOfPriorities(_ columns: inout [TableColumn]) {
    guard let priority = columns.firstIndex(where: { $0.field == .priority }), priority > 0,
      let action = columns.firstIndex(where: { $0.field == .action }), columns[priority - 1].field == .reference
    else { return }
    let (codes, titles) = (filled(columns[priority - 1]), filled(columns[priority]))
    guard codes == titles, titles.count < filled(columns[action]).count else { return }
    set(&columns[priority - 1], .priorityReference, "codes beside priorities that each have several actions", 0.85)
  }

  private func filled(_ column: TableColumn) -> [Int] {
    let texts = cells(column)
    return texts.indices.filter { !texts[$0].isEmpty }
  }

  func isUnknown(_ column: TableColumn) -> Bool {
    column.field == nil || (column.confidence < 0.6 && column.field == .rationale)
  }

  /// Where two columns say what is aimed at, the left one holds priorities, the right one objectives.
  func orderOfAims(_ columns: inout [TableColumn]) {
    let priorities = columns.indices.filter { columns[$0].field == .priority }
    let objectives = columns.indices.filter { columns[$0].field == .objective }
    if priorities.count >= 2 {
      let isArea = phrases.isFrameworkSection(cells(columns[priorities[0]]).first { !$0.isEmpty } ?? "")
      if isArea {
        set(&columns[priorities[0]], .area, "its cells are sections of a framework")
      } else if !objectives.isEmpty, columns[priorities[0]].confidence < columns[priorities[1]].confidence {
        // "Trust pillar | Goal | … | Focus".
        set(&columns[priorities[0]], .area, "what the priorities beside it stand under", 0.7)
      } else if objectives.isEmpty {
        set(&columns[priorities[1]], .objective, "the second of two columns of priorities")
      }
    } else if priorities.isEmpty, objectives.count >= 2 {
      set(&columns[objectives[0]], .priority, "the first of two columns of objectives")
    } else if priorities.isEmpty, let area = columns.indices.first(where: { columns[$0].field == .area }) {
      set(&columns[area], .priority, "no other column holds priorities")
    }
  }
}
