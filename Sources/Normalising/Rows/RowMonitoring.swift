import Plans
import Vocabularies

/// Who monitors, how and when, from the cells of one row.
struct RowMonitoring {
  let phrases: PhraseBook
  let who: [(column: TableColumn, cell: Cell)]
  let how: [(column: TableColumn, cell: Cell)]
  let when: [(column: TableColumn, cell: Cell)]

  func read(
    into draft: inout PlanDraft, place: (Cell) -> SourceLocation, action: (Cell) -> String?
  ) {
    var whoLines = who.flatMap(\.cell.lines)
    var whenLines = when.flatMap(\.cell.lines)
    if how.isEmpty {
      guard let cell = who.first?.cell else {
        for (_, cell) in when {
          draft.addMonitoring(cell.text, when: cell.text, at: place(cell), forAction: action(cell))
        }
        return
      }
      for (index, line) in whoLines.enumerated() {
        let due = whenLines.count == whoLines.count ? whenLines[index].text : text(whenLines)
        let isPeople = phrases.people.namesAlone(line.text)
        draft.addMonitoring(
          line.text, who: isPeople ? line.text : nil, when: due, at: place(cell), forAction: action(cell))
      }
      return
    }
    if when.isEmpty {
      // "HT, AT – Term 1" beside what is looked at says both.
      let parted = whoLines.map { WhoAndWhen(phrases: phrases).parts(of: $0) }
      if parted.contains(where: { $0.who != nil && $0.when != nil }) {
        let texts = whoLines
        whoLines = zip(texts, parted).map { Line($1.who ?? ($1.when == nil ? $0.text : "")) }
        // A line without a date keeps its place, so that no other's becomes its own.
        whenLines = parted.map { Line($0.when ?? "") }
      }
    }
    for (_, cell) in how {
      let lines = CellItems.joined(cell.lines)
      for (index, line) in lines.enumerated() {
        draft.addMonitoring(
          line.text, who: whoLines.count == lines.count ? written(whoLines[index]) : text(whoLines),
          when: whenLines.count == lines.count ? written(whenLines[index]) : text(whenLines), at: place(cell),
          forAction: action(cell))
      }
    }
  }

  private func written(_ line: Line) -> String? { line.text.isEmpty ? nil : line.text }

  private func text(_ lines: [Line]) -> String? {
    let lines = lines.filter { !$0.text.isEmpty }
    return lines.isEmpty ? nil : lines.map(\.text).joined(separator: lines.count > 1 ? "; " : "")
  }
}
