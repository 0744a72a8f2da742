import Plans
import Vocabularies

extension PlanDraft {
  /// Each priority of a plan has a table with the same heads: what a column surely held in one it holds in the next, though there its
  /// cells say less.
  mutating func agree(_ columns: inout [TableColumn]) {
    let heads = columns.map(\.heading)
    guard heads.count(where: { !$0.isEmpty }) >= 3 else { return }
    if let known = headsRead[heads] {
      for (index, before) in zip(columns.indices, known)
      where before.field != nil && before.field != columns[index].field
        && before.confidence >= columns[index].confidence
        && columns[index].confidence < 0.75 && !columns[index].heading.isEmpty
      {
        (columns[index].field, columns[index].when) = (before.field, before.when)
        columns[index].confidence = before.confidence
        columns[index].because = "so in the table above with the same head"
      }
    }
    headsRead[heads] = columns
  }

  /// Writes down a table's columns as they were read; a head that is repeated is written down once.
  mutating func record(_ columns: [TableColumn]) {
    for column in columns { answered.formUnion(column.corrections) }
    let read = columns.map { column in
      ColumnAsRead(
        heading: column.name, field: column.field?.rawValue, because: column.because, confidence: column.confidence,
        location: column.location)
    }
    guard let first = read.first, !tables.contains(where: { $0.columns.map(\.heading) == read.map(\.heading) }) else {
      return
    }
    tables.append(TableLayout(location: first.location, columns: read))
  }

  /// What the plan is known again by in its next version; the first words of the blocks that it was read of stand for a
  /// title that it lacks.
  func marks(in blocks: [Block]) -> PlanMarks {
    var headings: [String] = []
    for heading in tables.flatMap(\.columns).map(\.heading) where !heading.isEmpty && !headings.contains(heading) {
      headings.append(heading)
    }
    let title = plan.title == PlanDraft.untitled ? PlanDraft.firstWords(of: blocks) : plan.title
    return PlanMarks(title: title, headings: headings)
  }

  /// The title of a plan that has none.
  static let untitled = "Untitled plan"

  private static func firstWords(of blocks: [Block]) -> String {
    for block in blocks {
      switch block {
      case .heading(_, let line, _), .paragraph(let line, _), .listItem(_, let line, _): return line.text
      case .table(let table):
        if let cell = table.rows.joined().first(where: { !$0.isBlank }) { return cell.text }
      case .pageFurniture: continue
      }
    }
    return ""
  }
}
