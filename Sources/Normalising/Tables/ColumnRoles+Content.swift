import Plans
import Vocabularies

/// What the cells of a column say of it where its heading says another thing, or half of it.
extension ColumnRoles {
  /// "Who" over "HT – by Easter" says when too, and so does "When" over "Autumn 1: SENDCo".
  func whoAndWhen(_ columns: inout [TableColumn]) {
    let parting = WhoAndWhen(phrases: phrases)
    for index in columns.indices where columns[index].field == .lead || columns[index].field == .date {
      let other: [HeadingField] = columns[index].field == .lead ? [.date, .start, .end] : [.lead]
      guard !columns.contains(where: { other.contains($0.field ?? .aside) }) else { continue }
      let both = PhraseShare.of(cells(columns[index])) { text in
        let parts = parting.parts(of: Line(text))
        return parts.when != nil && parts.who.map { phrases.people.score([$0]) == 1 } ?? false
      }
      if both >= 0.5 { set(&columns[index], .leadAndDate, "its cells say both who and when", 0.85) }
    }
  }

  /// "Budget item | £" over "Test licences | 2150": what is bought, beside what it costs.
  func thingsBesideCosts(_ columns: inout [TableColumn]) {
    let costs = columns.indices.filter { columns[$0].field == .cost }
    guard costs.count == 2, !has(.resource, columns) else { return }
    for index in costs {
      let words = PhraseShare.of(cells(columns[index])) { text in
        text.contains(where: \.isLetter) && phrases.resources.amount(in: text) == nil
      }
      guard words >= 0.6 else { continue }
      set(&columns[index], .resource, "what the sums beside it are for", 0.9)
      return
    }
  }

  /// "Step | Key actions" over "1a | Spelling scheme bought": of two columns of actions the one with codes numbers them.
  func codesOfActions(_ columns: inout [TableColumn]) {
    let actions = columns.indices.filter { columns[$0].field == .action }
    func areCodes(_ index: Int) -> Bool {
      PhraseShare.of(cells(columns[index])) { text in
        text.utf8.count <= 6 && !text.contains(" ") && text.contains(where: \.isNumber)
      } >= 0.8
    }
    if actions.count == 1, let codes = actions.first, codes + 1 < columns.count, columns[codes + 1].heading.isEmpty,
      areCodes(codes), cells(columns[codes + 1]).contains(where: { $0.contains(" ") })
    {
      // "Step | | By whom": one head over the codes and the words behind them.
      set(&columns[codes + 1], .action, "what the codes under “\(columns[codes].heading)” number", 0.9)
      set(&columns[codes], .actionReference, "its cells are codes beside the actions", 0.9)
      return
    }
    guard actions.count > 1 else { return }
    for index in actions.dropLast() where areCodes(index) {
      set(&columns[index], .actionReference, "its cells are codes beside the actions", 0.9)
    }
  }

  /// Terms over ratings alone say how the actions stood at each term's end.
  func ratedTerms(_ columns: inout [TableColumn]) {
    for index in columns.indices where columns[index].field == .milestone && columns[index].when != nil {
      let texts = cells(columns[index]).filter { !$0.isEmpty }
      guard !texts.isEmpty, texts.allSatisfy({ $0.utf8.count <= 24 && !RowPeople.isMark($0) }),
        phrases.ratings.score(texts) == 1
      else { continue }
      set(&columns[index], .rag, "its cells are ratings at “\(columns[index].when ?? "")”", 0.85)
    }
  }

  /// "Checkpoint | Where we should be" over "Half term 2 | Ten pupils read at their age": of two columns of milestones the
  /// one of dates says when.
  func datesOfMilestones(_ columns: inout [TableColumn]) {
    if has(.milestoneDate, columns), !has(.milestone, columns), !has(.action, columns) {
      // "Milestone date | What we expect to see".
      let wanted = columns.indices.filter { columns[$0].field == .outcome && columns[$0].when == nil }
      if wanted.count == 1 { set(&columns[wanted[0]], .milestone, "what is to be reached by the days beside it", 0.9) }
      return
    }
    let milestones = columns.indices.filter { columns[$0].field == .milestone && columns[$0].when == nil }
    guard milestones.count == 2, !columns.contains(where: { $0.field == .milestoneDate }) else { return }
    let shares = milestones.map { index in
      PhraseShare.of(cells(columns[index])) { phrases.dates.read($0)?.end != nil }
    }
    guard let dated = shares.firstIndex(where: { $0 == 1 }), shares[1 - dated] < 0.5 else { return }
    set(&columns[milestones[dated]], .milestoneDate, "its cells are dates beside milestones", 0.9)
  }

  /// "Impact on pupils by July 2027" beside "Milestones": the one heading with a date says by when the plan's outcomes are
  /// due. Where several name a date they are the milestones, but for the one that speaks of success at the year's end:
  /// "How we'll know by July | By Christmas | By Easter".
  func datedOutcome(_ columns: inout [TableColumn]) {
    let dated = columns.indices.filter { columns[$0].field == .milestone && columns[$0].when != nil }
    let speaking = dated.count == 1 ? dated : dated.filter { speaksOfOutcomes(columns[$0]) }
    guard speaking.count == 1, let index = speaking.first, !columns.contains(where: { $0.field == .outcome }),
      let match = phrases.headings.match(columns[index].heading)
    else { return }
    let speaks = match.field == .outcome && match.confidence >= 0.7
    let ends = phrases.dates.found(in: columns[index].heading)?.reading.end.map { (6...8).contains($0.month) } ?? false
    guard speaks || ends && [.outcome, .progress, .objective].contains(match.field) else { return }
    columns[index].when = nil
    set(&columns[index], .outcome, "the only heading with a date, and one of outcomes", 0.9)
  }

  /// Whether a heading with a date in summer is one of outcomes by its other words, and no term by itself.
  private func speaksOfOutcomes(_ column: TableColumn) -> Bool {
    guard phrases.termHead(column.heading) == nil, column.parent.map({ phrases.termHead($0) == nil }) ?? true,
      let match = phrases.headings.match(column.heading), match.field == .outcome,
      let end = phrases.dates.found(in: column.heading)?.reading.end
    else { return false }
    return (6...8).contains(end.month)
  }

  /// "What needs to get better | So that… | What I'm going to do": what is wrong names the priority, and what for is the objective.
  func problemsBesideAims(_ columns: inout [TableColumn]) {
    guard !has(.priority, columns), let problem = columns.firstIndex(where: { $0.field == .objective }),
      problem + 1 < columns.count, PlanIdentity.folded(columns[problem + 1].heading) == "so that"
    else { return }
    set(&columns[problem], .priority, "what is wrong, beside what is wanted", 0.7)
  }

  /// "Intended outcome | Success criteria": what is wanted, and how it is measured.
  func twoOutcomes(_ columns: inout [TableColumn]) {
    let outcomes = columns.indices.filter { columns[$0].field == .outcome && columns[$0].when == nil }
    guard outcomes.count == 2, !columns.contains(where: { $0.field == .objective }) else { return }
    let (first, second) = (columns[outcomes[0]], columns[outcomes[1]])
    // "What needs to get better | So that… | What I'm going to do | … | What we'll see".
    if PlanIdentity.folded(first.heading) == "so that", outcomes[0] > 0,
      let action = columns.firstIndex(where: { $0.field == .action }), (outcomes[0]..<outcomes[1]).contains(action)
    {
      set(&columns[outcomes[0]], .objective, "what is wanted, beside what will be seen", 0.7)
      return
    }
    let measured = ["success", "measure", "criteria", "kpi", "indicator", "know"]
    guard measured.contains(where: second.heading.lowercased().contains),
      !measured.contains(where: first.heading.lowercased().contains),
      !["intended outcome", "intended outcomes"].contains(PlanIdentity.folded(first.heading)),
      phrases.targets.score(cells(first)) < 0.5
    else { return }
    set(&columns[outcomes[0]], .objective, "what is wanted, beside how it is measured", 0.7)
  }

  /// "Findings | Action | Lead": to the left of what is done, how things stand is why.
  func findingsAhead(_ columns: inout [TableColumn]) {
    guard let action = columns.firstIndex(where: { $0.field == .action || $0.field == .monitoring }) else { return }
    for index in columns.indices.prefix(action)
    where columns[index].field == .progress
      && PlanDraft.presentLabels.contains(PlanIdentity.folded(columns[index].heading))
    {
      set(&columns[index], .rationale, "how things stand, before what is done", 0.8)
    }
  }

  /// "Priority | Led by | Governor oversight" over people and committees: who, and no monitoring.
  func governorsBesidePriorities(_ columns: inout [TableColumn]) {
    for index in columns.indices
    where columns[index].field == .monitoring && phrases.people.mentionsGovernors(columns[index].heading) {
      let heading = columns[index].heading.lowercased()
      // "Governor monitoring" over "Governor visits in November" is what it says.
      guard has(.priority, columns), ["oversight", "link"].contains(where: heading.contains),
        !heading.contains("monitor"),
        cells(columns[index]).allSatisfy({ phrases.dates.found(in: $0) == nil && !$0.lowercased().contains("visit") }),
        phrases.people.score(cells(columns[index])) >= 0.8
      else { continue }
      set(&columns[index], .governor, "its cells are people", 0.85)
    }
  }

  /// "Governor monitor" over "Safeguarding governor samples ten entries in March" says how, and names nobody alone.
  func governorsChecks(_ columns: inout [TableColumn]) {
    guard !columns.contains(where: { $0.field == .monitoring }) else { return }
    for index in columns.indices where columns[index].field == .governor {
      let sentences = PhraseShare.of(cells(columns[index])) { text in
        text.split(separator: " ").count >= 5 && phrases.people.score([text]) < 1
      }
      if sentences >= 0.6 { set(&columns[index], .monitoring, "its cells say how governors check", 0.85) }
    }
  }

  /// "Governors responsible" or "Subject leader" leads the actions where no other column says who, and where it names
  /// another person from action to action under one aim, as the priority's own would not.
  func leadsOfActions(_ columns: inout [TableColumn]) {
    guard !columns.contains(where: { $0.field == .lead || $0.field == .leadAndDate }),
      let named = columns.firstIndex(where: { $0.field == .priorityLead })
        ?? columns.firstIndex(where: { $0.field == .governor }),
      let action = columns.first(where: { $0.field == .action })
    else { return }
    let people = zip(cells(action), cells(columns[named])).filter { !$0.0.isEmpty }.map(\.1)
    let aims = columns.first { $0.field == .priority || $0.field == .objective }.map { cells($0) } ?? []
    let aimed = Set(aims.filter { !$0.isEmpty })
    let filled = people.filter { !$0.isEmpty }
    guard filled.count >= 2, filled.count * 4 >= people.count * 3, Set(filled).count > max(1, aimed.count) else {
      return
    }
    set(&columns[named], .lead, "nobody else is named, and each action has people of its own", 0.85)
  }

  /// Words with numbers that are aimed at, to the right of the actions and under a heading that nothing explains, are the
  /// outcomes where no other column holds any.
  func unknownOutcomes(_ columns: inout [TableColumn]) {
    guard !columns.contains(where: { $0.field == .outcome }),
      let action = columns.firstIndex(where: { $0.field == .action })
    else { return }
    for index in columns.indices where index > action && columns[index].field == nil && !columns[index].heading.isEmpty
    {
      let texts = cells(columns[index]).filter { $0.split(separator: " ").count >= 2 }
      guard texts.count >= 2, phrases.targets.score(texts) >= 0.6 else { continue }
      set(&columns[index], .outcome, "its cells say what numbers are aimed at", 0.55)
      return
    }
  }
}
