import Plans
import Vocabularies

/// Tells what each column of a table holds: by its heading first, then by the content of its cells.
struct ColumnReading: Sendable {
  let phrases: PhraseBook
  let table: Table
  let sampled: [Int]
  /// Whether the table stands under a priority that has no actions yet: then its first column names none.
  let isUnderPriority: Bool
  /// Whether a title stands above the table that may name a priority.
  let isTitled: Bool
  /// The references of the priorities that the plan has named so far.
  let priorities: Set<String>

  init(
    phrases: PhraseBook, table: Table, body: [Int], isUnderPriority: Bool = false, isTitled: Bool = false,
    priorities: Set<String> = []
  ) {
    (self.phrases, self.table, self.isUnderPriority, self.priorities) = (phrases, table, isUnderPriority, priorities)
    self.isTitled = isTitled
    sampled = ColumnReading.sampled(body, of: table)
  }

  /// The columns with their fields.
  func read(_ columns: [TableColumn]) -> [TableColumn] {
    // A person's word on one column says that the table is a plan's.
    if !phrases.rulings.head(columns.map(\.name)), let aside = aside(columns) { return aside }
    var read = columns.map(byHeading)
    for index in read.indices where [.priority, .objective, .keyIssues].contains(read[index].field) {
      answeredInsteadOfNamed(&read[index], among: read)
    }
    for index in read.indices where [.priority, .objective].contains(read[index].field) {
      ledInsteadOfNamed(&read[index], among: read)
    }
    for index in read.indices
    where [.date, .start, .end, .progress, .baseline, .rationale].contains(read[index].field) {
      ratedInsteadOfDated(&read[index])
      if [.date, .start, .end].contains(read[index].field) { namedInsteadOfDated(&read[index]) }
    }
    pointersAndPeople(&read)
    titlesInsteadOfPeople(&read)
    for index in read.indices { sectionsInsteadOfGrades(&read[index]) }
    partsInsteadOfPriorities(&read)
    for index in read.indices { disbelieve(&read[index]) }
    for index in read.indices
    where read[index].field == .monitoringWhen && !read.contains(where: { $0.field == .monitoring }) {
      // "Monitoring: how and when" over "Toolkit check, 2 Nov".
      let heading = read[index].heading.lowercased()
      guard phrases.dates.score(cells(read[index])) < 0.5, heading.contains("how"), !heading.contains("how often")
      else {
        continue
      }
      (read[index].field, read[index].because) = (.monitoring, "its cells say what is looked at")
    }
    for index in read.indices {
      urgencyInsteadOfPriority(&read[index])
      numbersOfPriorities(&read[index], among: read)
    }
    phrases.rulings.apply(to: &read)
    for index in read.indices where read[index].field == nil || read[index].confidence < 0.7 {
      byContent(&read[index], among: read)
    }
    coloursAlone(&read)
    wordsInColours(&read)
    ColumnRoles(phrases: phrases, cells: cells, isUnderPriority: isUnderPriority).settle(&read)
    aimsInsteadOfObjectives(&read)
    stepsByDates(&read)
    nearOthers(&read)
    phrases.rulings.apply(to: &read)
    return read
  }

  /// A column's cells in the first rows. A cell that stands alone in its row, where most rows hold several, is a title between
  /// them: "Priority B: Full timetables" in the column "Log no." says nothing of that column.
  func cells(_ column: TableColumn) -> [String] { sampled.map { table.rows[$0][column.index].text } }

  private static let sample = 60

  private static func sampled(_ body: [Int], of table: Table) -> [Int] {
    let rows = body.prefix(sample)
    let several = rows.filter { row in table.rows[row].count(where: { !$0.isBlank }) > 1 }
    return several.count * 2 > rows.count ? several : Array(rows)
  }

  private func byHeading(_ column: TableColumn) -> TableColumn {
    var column = column
    guard !column.heading.isEmpty else { return column }
    var own = phrases.headings.match(column.heading)
    if own.map({ $0.confidence < 0.85 }) ?? true, let open = column.heading.firstIndex(of: "("),
      !column.heading.hasSuffix(")"),
      let field = phrases.headings.exact(String(column.heading[..<open]))
    {
      // "Jobs (who) when" says more behind the brackets than they leave out.
      own = HeadingMatch(field: field, confidence: 0.85, because: "heading map, up to its brackets: \(field.words)")
    }
    var above = column.parent.flatMap { phrases.headings.match($0) }
    if own.map({ $0.confidence < 0.95 }) ?? true, let parted = parted(column.heading) {
      // "Monitoring: who" is "Who" under "Monitoring".
      (own, above) = (phrases.headings.match(parted.own), phrases.headings.match(parted.above))
    }
    if own.map({ $0.confidence < 0.85 }) ?? true, let colon = column.heading.firstIndex(of: ":"),
      let field = phrases.headings.exact(String(column.heading[..<colon])), LabelReading.lists.contains(field)
    {
      // "M&E: who, how, when" asks for more of what stands before its colon.
      own = HeadingMatch(field: field, confidence: 0.9, because: "heading map, up to its colon: \(field.words)")
    }
    if own?.field == .structure, PlanDraft.loneAims.contains(PlanIdentity.folded(column.heading)) {
      // Over cells it is what each priority wants; over a list it only says that aims follow.
      own = HeadingMatch(field: .objective, confidence: 0.9, because: "an aim beside each priority")
    }
    if own.map({ $0.confidence < 0.9 }) ?? true, let field = lastWord(column.heading) {
      // "Academy priority", "Faculty objective".
      own = HeadingMatch(field: field, confidence: 0.85, because: "heading map, by its last word: \(field.words)")
    }
    if let dated = dated(column, own: own, above: above) { return dated }
    if let own, let above, let both = under(own, above) {
      (column.field, column.confidence, column.because) = (both.field, both.confidence, both.because)
    } else if let own, own.confidence >= 0.7 || above.map({ $0.confidence < 0.95 }) ?? true {
      (column.field, column.confidence, column.because) = (own.field, own.confidence, own.because)
    } else if let above {
      (column.field, column.confidence) = (above.field, above.confidence * 0.8)
      column.because = "under “\(column.parent ?? "")”: \(above.because)"
    } else {
      column.because = "no word of its heading is known"
    }
    return column
  }

  /// "Complete" or "Due" over "Yes", "No" and "On track" is a rating, though the heading may head dates.
  private func ratedInsteadOfDated(_ column: inout TableColumn) {
    let cells = cells(column)
    guard column.when == nil, phrases.dates.score(cells) < 0.3, cells.allSatisfy({ $0.utf8.count <= 24 }),
      share(cells, { text in phrases.ratings.rag(word: text) != nil || phrases.ratings.isAnswer(text) }) >= 0.8
    else { return }
    (column.field, column.confidence, column.because) = (.rag, 0.9, "its cells are ratings and nothing else")
  }

  /// A column for one term: milestones ahead of it, or progress where its words say so.
  private func dated(_ column: TableColumn, own: HeadingMatch?, above: HeadingMatch?) -> TableColumn? {
    let followed: Set<HeadingField> = [.progress, .rag, .milestone, .outcome, .monitoring, .action, .cost, .objective]
    var column = column
    var when: String?
    var field: HeadingField?
    // "Academic year" is on file as a heading; that it holds the word "year" makes no term of it.
    if let own, own.field == .academicYear, own.confidence >= 0.95 { return nil }
    if phrases.termHead(column.heading) != nil {
      when = column.heading
      field = (own ?? above).map(\.field).flatMap { followed.contains($0) ? $0 : nil }
      // "Checks" over "Half-term 2 | Half-term 4": what is checked then.
      if field == .monitoring, column.parent.map({ PlanIdentity.folded($0).hasPrefix("check") }) ?? false {
        field = .milestone
      }
    } else if let parent = column.parent, phrases.termHead(parent) != nil, let own, followed.contains(own.field) {
      when = parent
      field = own.field
    } else if let own, [.progress, .rag, .milestone, .outcome, .action].contains(own.field),
      let found = phrases.dates.found(in: column.heading), found.reading.isSpecificWording, found.reading.end != nil,
      own.field != .action || phrases.isTermName(found.words)
    {
      when = found.words
      field = own.field
    }
    if when == nil, own.map({ $0.confidence < 0.9 }) ?? true,
      let term = TermLabel(phrases).label(column.heading, WrittenWords(column.heading))
    {
      (when, field) = (term.when, term.field)
    }
    if when == nil, let found = phrases.dates.found(in: column.heading), found.reading.end != nil,
      stands(column.heading, without: found.words)
        || own.map({ $0.field == .rationale && $0.confidence >= 0.9 }) ?? false && asksWhere(column.heading)
    {
      // "Where are we now? (Nov)", "Where we are – Nov".
      (when, field) = (found.words, .progress)
    }
    guard let when else { return nil }
    if field == .outcome || field == nil || field == .objective { field = .milestone }
    (column.when, column.field, column.confidence) = (when, field, 0.9)
    column.because = "its heading names “\(when)”"
    return column
  }

  /// What a heading means under the one that spans it: "Who" under "Monitoring".
  func under(_ own: HeadingMatch, _ above: HeadingMatch) -> HeadingMatch? {
    // "What" under "Resourcing".
    if above.field == .resource || above.field == .cost, own.field == .action {
      return HeadingMatch(field: .resource, confidence: 1, because: "what, under \(above.field.words)")
    }
    guard [.monitoring, .monitoringWho].contains(above.field) else {
      if above.field == .milestone, own.field == .date {
        return HeadingMatch(field: .milestoneDate, confidence: 1, because: "a date of milestones")
      }
      if above.field == .progress, own.field == .date {
        return HeadingMatch(field: .progressDate, confidence: 1, because: "a date of progress")
      }
      return nil
    }
    switch own.field {
    case .lead, .governor, .monitoringWho:
      return HeadingMatch(field: .monitoringWho, confidence: 1, because: "who, under monitoring")
    case .date, .monitoringWhen:
      return HeadingMatch(field: .monitoringWhen, confidence: 1, because: "when, under monitoring")
    case .action, .monitoring: return HeadingMatch(field: .monitoring, confidence: 1, because: "how, under monitoring")
    default: return nil
    }
  }

  /// A column of dates is dates whatever its heading says.
  private func byContent(_ column: inout TableColumn, among columns: [TableColumn]) {
    let cells = cells(column)
    let count = cells.count { !$0.isEmpty }
    guard count > 0 else { return }
    if column.heading.isEmpty, column.index == columns.first?.index, isLettered(cells) {
      (column.field, column.confidence) = (.reference, 0.85)
      column.because = "its cells count in letters"
      return
    }
    let taken = Set(columns.compactMap { $0.confidence >= 0.7 ? $0.field : nil })
    let candidates: [(HeadingField, Double, String)] = [
      (.date, phrases.dates.score(cells), "dates"), (.rag, phrases.ratings.score(cells), "ratings"),
      (.cost, share(cells) { phrases.resources.amount(in: $0) != nil && $0.utf8.count <= 12 }, "sums of money"),
      (.lead, people(cells, column, among: columns), "people"), (.reference, share(cells, isReference), "references"),
      (.resource, phrases.resources.score(cells), "resources"),
    ]
    for (field, score, name) in candidates where score >= 0.6 && !(taken.contains(field) && field != .date) {
      let agrees = column.field == field
      guard agrees || column.field == nil || score >= 0.8 else { continue }
      // "Coach lunch staff" may be people and may be work, but not beside a column that says who.
      if field == .lead, !agrees, columns.contains(where: { $0.index != column.index && $0.field == .lead }) {
        continue
      }
      // Words such as "training" and "workshop" stand in actions too: they tell a column beside the actions alone.
      if field == .resource, !agrees, column.field != nil || !taken.contains(.action) { continue }
      if column.field.map({ ColumnReading.kin[field]?.contains($0) ?? false }) ?? false { return }
      column.field = field
      column.confidence = min(0.95, score)
      column.because = "\(Int((score * Double(count)).rounded())) of \(count) cells are \(name)"
      return
    }
  }

  /// How far cells are people. A single capitalised word may be a name and may be anything: to the left of all others it
  /// is more often what the row is about.
  private func people(_ cells: [String], _ column: TableColumn, among columns: [TableColumn]) -> Double {
    let score = phrases.people.score(cells)
    guard score > 0, column.heading.isEmpty, column.index == columns.first?.index else { return score }
    return share(cells) { cell in
      phrases.people.people(in: cell).contains { PersonName.isInitials($0) }
        || !phrases.people.found(in: cell).isEmpty
    }
  }

  /// Fields that such content is natural to, whose headings stand though only a word of them is known.
  private static let kin: [HeadingField: Set<HeadingField>] = [
    .date: [.date, .start, .end, .milestoneDate, .monitoringWhen, .progressDate, .leadAndDate],
    .lead: [.lead, .priorityLead, .governor, .monitoringWho, .monitoring, .leadAndDate],
    .cost: [.cost, .resource], .rag: [.rag, .progress], .reference: [.reference, .priorityReference, .actionReference],
  ]

  private func share(_ cells: [String], _ holds: (String) -> Bool) -> Double { PhraseShare.of(cells, holds: holds) }

  /// "a", "b)", "c" and "i", "ii", "iii": how some plans letter their actions, in a column that nothing heads. "A" and "G"
  /// are ratings, and do not count on from the first.
  private func isLettered(_ cells: [String]) -> Bool {
    let marks = cells.filter { !$0.isEmpty && $0.utf8.count <= 5 }.map { text in
      text.filter { !"().".contains($0) }.lowercased()
    }
    return [["a", "b"], ["i", "ii"]].contains { marks.starts(with: $0) }
      && marks.count * 2 > cells.count(where: { !$0.isEmpty })
  }

  private func isReference(_ text: String) -> Bool {
    text.utf8.count <= 6 && !text.contains(" ") && text.contains(where: \.isNumber) && !text.contains("/")
      && !text.contains("%") && !text.contains("£")
  }
}
