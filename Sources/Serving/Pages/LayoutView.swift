import Mustache
import Plans

/// How a plan's tables were read: which column was taken for what, why, and how sure that is.
struct LayoutView: MustacheParent, Sendable {
  let layout: PlanLayout?
  let decisions: DecisionsView?
  /// The plan's page; nil for whoever may put nothing right.
  let address: String?

  func child(named name: String) -> Any? {
    switch name {
    case "tables":
      layout?.tables.enumerated().map { TableView(table: $1, number: $0, address: address) } ?? []
    case "hasTables": !(layout?.tables.isEmpty ?? true)
    case "allDecisions": decisions
    case "noTables":
      layout == nil
        ? "How this version was read was not kept: it came before Caseload kept that, or in Caseload’s own format."
        : "No table was found in this plan; it was read from its headings and paragraphs."
    default: nil
    }
  }
}

/// One table, a row for each of its columns.
struct TableView: MustacheParent, Sendable {
  let table: TableLayout
  /// From 0, in the plan's order.
  let number: Int
  let address: String?

  func child(named name: String) -> Any? {
    switch name {
    case "tablePlace": table.location.words
    case "isDoubtful": doubtful > 0
    case "tableWords":
      "\(table.location.words): \(CountWords.count(table.columns.count, "column")), "
        + (doubtful == 0 ? "all sure" : "\(doubtful) not sure")
    case "columns":
      table.columns.enumerated().map { index, column in
        ColumnRow(column: column, link: address.map { "\($0)?column=\(number)-\(index)#put-right" })
      }
    case "hasLinks": address != nil
    default: nil
    }
  }

  /// Columns that were not understood, or not surely.
  private var doubtful: Int { table.columns.count { $0.field == nil || !ConfidenceWords($0.confidence).isSure } }
}

/// One column, what it was taken to hold, and why.
struct ColumnRow: MustacheParent, Sendable {
  let column: ColumnAsRead
  let link: String?

  func child(named name: String) -> Any? {
    switch name {
    case "columnHeading": heading
    case "columnPlace": column.location.words
    case "columnField": taken
    case "columnBecause": column.because
    case "confidenceTag": ConfidenceWords(column.confidence).tag
    case "confidenceWords": ConfidenceWords(column.confidence).words
    case "columnLink": link.map { ItemLink(address: $0, words: "Put right", about: heading) }
    default: nil
    }
  }

  private var heading: String { column.heading.isEmpty ? "Without a heading" : column.heading }

  private var taken: String {
    column.field.map(FieldWords.of) ?? "Not understood"
  }
}

extension String {
  /// As a sentence or a table's cell begins.
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
