import Plans
import Vocabularies

/// How what stands in a row is rated: by words, by letters, by colours.
extension RowFollowers {
  /// A rating's word or fill is the actions' own.
  func readRatings(into draft: inout PlanDraft) {
    let rated = columns[.rag] ?? []
    // Of ratings term by term the last is how the action stands.
    let isByTerm = rated.count > 1 && rated.allSatisfy { $0.when != nil } && columns[.milestone] == nil
    let last = rated.last { !table.rows[row][$0.index].isBlank || filled(table.rows[row][$0.index]) != nil }
    let reviews = rated.map(review)
    if rated.count > 1, reviews.allSatisfy({ $0 != nil }) {
      for (column, review) in zip(rated, reviews) { rate(review, by: column, into: &draft) }
      return
    }
    for column in rated {
      let cell = table.rows[row][column.index]
      if isByTerm, column != last {
        draft.explain(cell.text, at: place(cell), as: "action.rag", because: "an earlier rating than the last")
      } else if !cell.isBlank, rateEach(cell, into: &draft) {
        continue
      } else if !cell.isBlank {
        let found = answer(cell, to: column.heading) ?? phrases.ratings.rag(word: cell.text) ?? ownWord(cell)
        let rating = found?.rag == nil ? phrases.ratings.rag(word: "\(column.heading): \(cell.text)") ?? found : found
        if let rating, !isActionsRow, rateProgress(rating.rag, cell.text, into: &draft) { continue }
        if let rating, !isActionsRow, rateMilestonesOfRow(column, rating.rag, cell.text, into: &draft) { continue }
        guard let rating, isActionsRow else {
          for line in cell.lines {
            draft.addProgress(line, date: column.when, at: place(cell), forAction: action(of: cell))
          }
          // "Progress (RAG)" over words in a coloured cell: how it stands, and why.
          if isActionsRow, let fill = ownFill(cell), let rag = phrases.ratings.rag(fill: fill) {
            rateActions(rag, fill, at: place(cell), in: &draft)
          }
          continue
        }
        if rateMilestone(column, rating.rag, cell.text, into: &draft) { continue }
        let rag = rating.rag ?? cell.fill.flatMap(phrases.ratings.rag(fill:))
        for key in keys {
          draft.changeAction(key, at: place(cell)) { action in
            // "No" under "Complete?" says nothing against the rating beside it.
            if rag != nil || action.ragText == nil { (action.rag, action.ragText) = (rag, cell.text) }
          }
        }
        if rated.count > 1 {
          draft.explain(cell.text, at: place(cell), as: "action.rag", because: "under “\(column.heading)”")
        }
      } else if let fill = filled(cell), let rag = phrases.ratings.rag(fill: fill) {
        if isActionsRow {
          rateActions(rag, fill, at: place(cell), in: &draft)
        } else if !rateProgress(rag, fill, into: &draft) {
          _ = rateMilestonesOfRow(column, rag, fill, into: &draft)
        }
      }
    }
  }

  /// The column to the left of one of ratings, where it tells what was seen in a term: "Autumn | RAG | Spring | RAG".
  private func review(beside column: TableColumn) -> TableColumn? {
    allColumns.first { $0.index == column.index - 1 && $0.field == .progress && $0.when != nil }
  }

  /// Rates what a review says by the cell beside it.
  private func rate(_ review: TableColumn?, by column: TableColumn, into draft: inout PlanDraft) {
    let cell = table.rows[row][column.index]
    guard let review else { return }
    let written = cell.isBlank ? nil : phrases.ratings.rag(word: cell.text)
    let fill = filled(cell)
    guard let rag = written?.rag ?? fill.flatMap(phrases.ratings.rag(fill:)) else {
      for line in cell.lines { draft.unmap(line.text, at: place(cell)) }
      return
    }
    let location = place(table.rows[row][review.index])
    draft.withObjective(at: location) { objective in
      for index in objective.progress.indices where objective.progress[index].location == location {
        (objective.progress[index].rag, objective.progress[index].ragText) = (rag, cell.isBlank ? fill : cell.text)
      }
    }
    draft.explain(
      cell.text, at: place(cell), as: "progress.rag", because: "beside what was seen in “\(review.heading)”")
  }

  /// "1.1 G / 1.2 A" beside the steps 1.1 and 1.2: a rating for each, by number or in order.
  private func rateEach(_ cell: Cell, into draft: inout PlanDraft) -> Bool {
    let items = items
    guard keys.count > 1, keys.count == items.count,
      let texts = CellItems.matched(CellItems.numbered(cell.lines, like: items), to: items)
    else { return false }
    let ratings = texts.map { text in text.flatMap { phrases.ratings.rag(word: $0) } }
    let written = texts.count { $0 != nil }
    guard written > 0, ratings.count(where: { $0?.rag != nil }) == written else { return false }
    for (key, rating) in zip(keys, ratings) {
      guard let rating else { continue }
      draft.changeAction(key, at: place(cell)) { ($0.rag, $0.ragText) = (rating.rag, rating.text) }
    }
    return true
  }

  private func rateActions(_ rag: RAG, _ fill: String, at place: SourceLocation, in draft: inout PlanDraft) {
    for key in keys { draft.changeAction(key, at: place) { ($0.rag, $0.ragText) = (rag, fill) } }
  }

  /// A coloured cell of what came of an action rates it, where no column of ratings does.
  func rateByFill(_ cell: Cell, into draft: inout PlanDraft) {
    guard isActionsRow, columns[.rag] == nil, let fill = ownFill(cell), let rag = phrases.ratings.rag(fill: fill),
      // A column that is pale yellow throughout is a look.
      phrases.ratings.legend != nil && !cell.isBlank || distinctRatings(of: cell) >= 2
    else { return }
    let reviews = columns[.progress] ?? []
    if reviews.count > 1 {
      // Of reviews term by term each has its own rating; of one in an action's row it is the action's.
      draft.withObjective(at: place(cell)) { objective in
        for index in objective.progress.indices where objective.progress[index].location == place(cell) {
          (objective.progress[index].rag, objective.progress[index].ragText) = (rag, fill)
        }
      }
      return
    }
    for key in keys {
      draft.changeAction(key, at: place(cell)) { if $0.rag == nil { ($0.rag, $0.ragText) = (rag, fill) } }
    }
  }

  private func distinctRatings(of cell: Cell) -> Int {
    guard let column = table.rows[row].firstIndex(where: { $0.location == cell.location }) else { return 0 }
    return Set(table.rows.compactMap { $0[column].fill.flatMap(phrases.ratings.rag(fill:)) }).count
  }

  /// "18 Sept | All staff trained | A": a rating in a row that says what came of the plan by a day is that entry's.
  private func rateProgress(_ rag: RAG?, _ text: String, into draft: inout PlanDraft) -> Bool {
    let entries = Set(cells(.progress).map { place($0.cell) })
    guard !entries.isEmpty, let location = cells(.progress).first.map({ place($0.cell) }) else { return false }
    draft.withObjective(at: location) { objective in
      for index in objective.progress.indices {
        guard let own = objective.progress[index].location, entries.contains(own) else { continue }
        (objective.progress[index].rag, objective.progress[index].ragText) = (rag, text)
      }
    }
    return true
  }

  /// "Y" and "N" under "Done?" answer it; "Y" elsewhere may be yellow.
  private func answer(_ cell: Cell, to heading: String) -> (rag: RAG?, text: String)? {
    guard ["done", "complete", "completed"].contains(PlanIdentity.folded(heading)),
      let answer = ["y": "Yes", "n": "No"][cell.text.lowercased()]
    else { return nil }
    return phrases.ratings.rag(word: heading.filter(\.isLetter) + ": " + answer).map { ($0.rag, cell.text) }
  }

  /// "Grey", "Moving": a short word among ratings of which neither the plan nor we say what it means.
  private func ownWord(_ cell: Cell) -> (rag: RAG?, text: String)? {
    guard isActionsRow, cell.lines.count == 1, cell.text.utf8.count <= 12, !cell.text.contains(where: \.isNumber),
      cell.text.split(separator: " ").count <= 2
    else { return nil }
    return (nil, cell.text)
  }

  /// A rating under a term is that of the term's milestone in the same row.
  private func rateMilestone(_ column: TableColumn, _ rag: RAG?, _ text: String, into draft: inout PlanDraft) -> Bool {
    guard let when = column.when, let milestone = cells(.milestone).first(where: { $0.column.when == when }) else {
      return false
    }
    draft.withObjective(at: place(milestone.cell)) { objective in
      let here = place(milestone.cell)
      for index in objective.milestones.indices where objective.milestones[index].location == here {
        (objective.milestones[index].rag, objective.milestones[index].ragText) = (rag, text)
      }
    }
    return true
  }

  /// "Attendance 90.5% | 18 December | A": a rating in a row of a table of milestones is how its one milestone stands, or that of
  /// the rating's own term.
  private func rateMilestonesOfRow(
    _ column: TableColumn, _ rag: RAG?, _ text: String, into draft: inout PlanDraft
  ) -> Bool {
    if rateMilestone(column, rag, text, into: &draft) { return true }
    let milestones = cells(.milestone).map { place($0.cell) }
    guard let location = milestones.first else { return false }
    guard milestones.count == 1, column.when == nil else {
      draft.unmap(text, at: location)
      return true
    }
    let words = PlanIdentity.folded(text)
    let status = RowFollowers.statuses[words]
    // "Partly met" says what came of it, and a colour where the plan's legend says so.
    let isStatusAlone = status != nil && words.hasSuffix("met") && phrases.ratings.legend == nil
    var isRated = false
    draft.withObjective(at: location) { objective in
      for index in objective.milestones.indices where objective.milestones[index].location == location {
        if let status { objective.milestones[index].status = status }
        if objective.milestones[index].ragText != nil { isRated = true }
        guard !isRated else { continue }
        (objective.milestones[index].rag, objective.milestones[index].ragText) = (isStatusAlone ? nil : rag, text)
      }
    }
    if isRated { draft.unmap(text, at: location) }
    draft.explain(text, at: location, as: "milestone.rag", because: "a rating beside the milestone")
    return true
  }

  private static let statuses: [String: MilestoneStatus] = [
    "met": .met, "fully met": .met, "complete": .met, "completed": .met, "achieved": .met, "done": .met, "yes": .met,
    "partly met": .partly, "partially met": .partly, "part met": .partly, "not met": .notMet, "not yet met": .notMet,
    "missed": .notMet,
  ]

  private func filled(_ cell: Cell) -> String? {
    guard let origin = cell.coveredBy else { return cell.fill }
    return table.rows[origin.row][origin.column].fill
  }
}
