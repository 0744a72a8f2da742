import Plans
import Vocabularies

/// Tables that stand side by side under one header, such as two years of a plan that share their priorities.
enum TableSegments {
  /// One of the tables, and the year that the heading above its columns names.
  struct Segment {
    var columns: [TableColumn]
    var year: AcademicYear?
  }

  /// The header's columns, cut where the actions' heading is repeated after others; one segment where it is not.
  static func split(_ columns: [TableColumn]) -> [Segment] {
    let starts = columns.indices.filter { columns[$0].field == .action }
    guard starts.count > 1 else { return [Segment(columns: columns)] }
    let dated: Set<HeadingField?> = [.date, .start, .end]
    var segments: [Segment] = []
    for (place, start) in starts.enumerated() {
      let next = place + 1 < starts.count ? begin(of: starts[place + 1], in: columns) : columns.count
      let first = place == 0 ? 0 : begin(of: start, in: columns)
      var part = Array(columns[first..<next])
      // "Action | Further action" is one table: each has people or dates of its own where there are two.
      guard part.contains(where: { [.lead, .date, .start, .end, .leadAndDate].contains($0.field) }) else {
        return [Segment(columns: columns)]
      }
      // "Deadline | Primary | Who | Secondary | Who": a date to the left of both is the date of both.
      if place > 0, !part.contains(where: { dated.contains($0.field) }) {
        part.insert(contentsOf: columns[..<starts[0]].filter { dated.contains($0.field) }, at: 0)
      }
      segments.append(Segment(columns: part, year: part.lazy.compactMap { year(of: $0) }.last))
    }
    return segments
  }

  private static func year(of column: TableColumn) -> AcademicYear? {
    column.parent.flatMap(AcademicYearWords.year) ?? AcademicYearWords.year(in: column.heading)
  }

  /// A reference or a date before an action belongs to its table.
  private static func begin(of action: Int, in columns: [TableColumn]) -> Int {
    var start = action
    while start > 0, [.reference, .actionReference, .objective, .priority, nil].contains(columns[start - 1].field),
      columns[start - 1].field != nil || columns[start - 1].heading.isEmpty
    {
      start -= 1
    }
    return start
  }
}
