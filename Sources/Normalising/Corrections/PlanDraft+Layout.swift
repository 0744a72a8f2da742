import Plans
import Vocabularies

extension PlanDraft {
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
