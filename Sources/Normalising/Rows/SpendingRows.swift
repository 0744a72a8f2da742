import Plans
import Vocabularies

/// A list of what is spent on which action: "For step | What we pay for | £" over "A1 | Two days of the therapist | 760", apart
/// from the table of the actions themselves.
struct SpendingRows {
  private typealias Place = (priority: Int, objective: Int, action: Int)

  private let table: Table
  private let phrases: PhraseBook
  private let body: [Int]
  private let code: TableColumn
  private let words: TableColumn
  private let cost: TableColumn
  private let others: [TableColumn]
  private let places: [String: Place]

  /// Nil where no column's cells are the references of actions that the plan has named before, or more is said of each row than
  /// what it costs.
  init?(_ columns: [TableColumn], body: [Int], of table: Table, phrases: PhraseBook, plan: Plan) {
    guard let cost = columns.first(where: { $0.field == .cost }),
      !columns.contains(where: { SpendingRows.ofActions.contains($0.field ?? .aside) && $0.confidence >= 0.7 })
    else { return nil }
    // "Step | What we will do | Cost" is a table of actions, though another priority has a step 1 too.
    let doing = columns.filter { phrases.headings.match($0.heading).map { $0.field == .action } ?? false }
    guard doing.count <= 1 else { return nil }
    let places = SpendingRows.places(in: plan)
    func cells(_ column: TableColumn) -> [String] {
      body.map { table.rows[$0][column.index].text }.filter { !$0.isEmpty }
    }
    let code = columns.first { column in
      let codes = cells(column)
      return column.index != cost.index && !codes.isEmpty && codes.allSatisfy { places[$0] != nil }
        && (SpendingRows.asksWhatFor(column.heading) || codes.allSatisfy { $0.contains { !$0.isNumber } })
    }
    guard let code else { return nil }
    let named = columns.filter { $0.index != code.index && $0.index != cost.index }
    func length(_ column: TableColumn) -> Int { cells(column).reduce(0) { $0 + $1.utf8.count } }
    guard let words = named.max(by: { length($0) < length($1) }), length(words) > 0 else { return nil }
    (self.table, self.phrases, self.body, self.code, self.words, self.cost) = (table, phrases, body, code, words, cost)
    others = named.filter { $0.index != words.index }
    self.places = places
  }

  private static let ofActions: Set<HeadingField> = [
    .lead, .date, .start, .end, .leadAndDate, .monitoring, .milestone, .outcome, .rag, .progress, .objective,
  ]

  /// "For step", "For which action?": bare numbers under "Step" may number rows of their own.
  private static func asksWhatFor(_ heading: String) -> Bool {
    PlanIdentity.folded(heading).hasPrefix("for ")
  }

  /// Where the actions stand, by those of their references that no other action has.
  private static func places(in plan: Plan) -> [String: Place] {
    var places: [String: Place] = [:]
    var twice: Set<String> = []
    for (priority, aims) in plan.priorities.enumerated() {
      for (objective, aim) in aims.objectives.enumerated() {
        for (action, item) in aim.actions.enumerated() {
          guard let ref = item.ref else { continue }
          if places.updateValue((priority, objective, action), forKey: ref) != nil { twice.insert(ref) }
        }
      }
    }
    return places.filter { !twice.contains($0.key) }
  }

  func read(into draft: inout PlanDraft) {
    for row in body {
      let cells = table.rows[row]
      guard let place = places[cells[code.index].text], !cells[words.index].isBlank else {
        for column in [code, words, cost] + others { keep(cells[column.index], in: &draft) }
        continue
      }
      let amount = cells[cost.index].text
      let resource = phrases.resources.resource(
        in: cells[words.index].text, cost: amount.isEmpty ? nil : amount, location: cells[words.index].location)
      draft.plan.priorities[place.priority].objectives[place.objective].actions[place.action].resources.append(resource)
      for column in [code, cost] where !cells[column.index].isBlank {
        draft.explain(
          cells[column.index].text, at: cells[column.index].location, as: "action.resource",
          because: "what is spent on the action that “\(column.heading)” names")
      }
      for column in others { keep(cells[column.index], in: &draft) }
    }
  }

  private func keep(_ cell: Cell, in draft: inout PlanDraft) {
    for line in cell.lines { draft.unmap(line.text, at: cell.location) }
  }
}
