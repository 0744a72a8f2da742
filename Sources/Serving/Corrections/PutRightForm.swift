import Mustache
import Plans
import Storing

/// The forms about one thing that was misread: an item of the plan, or a column of one of its tables.
struct PutRightForm: MustacheParent, Sendable {
  private enum Chosen: Sendable {
    case item(PlanItem)
    case column(ColumnAsRead, table: Int, index: Int)
  }

  private let chosen: Chosen
  private let page: String

  /// Nil where the address names nothing, or nothing that is still read so.
  init?(asked: ShownVersion, layout: PlanLayout?, item: String?, column: String?) {
    page = asked.address
    if let item, let found = PlanItem.named(item, in: asked.version.plan) {
      chosen = .item(found)
    } else if let column, let place = ColumnPlace(column), let found = layout?.column(at: place) {
      chosen = .column(found, table: place.table, index: place.column)
    } else {
      return nil
    }
  }

  func child(named name: String) -> Any? {
    switch name {
    case "correctAddress": "\(page)/corrections"
    case "pageAddress": page
    default:
      switch chosen {
      case .item(let item): child(named: name, of: item)
      case .column(let column, let table, let index): child(named: name, of: column, table, index)
      }
    }
  }

  private func child(named name: String, of item: PlanItem) -> Any? {
    switch name {
    case "chosenText": CountWords.shortened(item.text, to: 600)
    case "chosenPlace": item.location?.words
    case "chosenKind": "Read as \(item.kindWords)"
    case "itemName": item.name
    case "notWords": item.kind.map { "This is not \($0.words)" }
    case "isUnmapped": item.kind == nil
    case "dateWords": item.dateText
    case "asksDate": item.dateText != nil
    default: nil
    }
  }

  private func child(named name: String, of column: ColumnAsRead, _ table: Int, _ index: Int) -> Any? {
    switch name {
    case "chosenText": column.heading.isEmpty ? "A column without a heading" : column.heading
    case "chosenPlace": column.location.words
    case "chosenKind":
      "A column, " + (column.field.map { "read as \(ColumnField(rawValue: $0)?.words ?? $0)" } ?? "not understood")
        + ": \(column.because)"
    case "columnName": ColumnPlace(table: table, column: index).name
    case "columnHeading": column.heading
    case "fields":
      ColumnField.allCases.map {
        Choice(value: $0.rawValue, words: $0.words.capitalisedFirst, isChosen: $0.rawValue == column.field)
      }
    default: nil
    }
  }
}

/// Which column of which table, as addresses name it: `0-3`, both counted from 0.
struct ColumnPlace: Hashable, Sendable {
  let table: Int
  let column: Int

  init(table: Int, column: Int) {
    self.table = table
    self.column = column
  }

  init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let table = Int(parts[0]), let column = Int(parts[1]), table >= 0, column >= 0 else {
      return nil
    }
    self.init(table: table, column: column)
  }

  var name: String { "\(table)-\(column)" }
}

extension PlanLayout {
  func column(at place: ColumnPlace) -> ColumnAsRead? {
    guard tables.indices.contains(place.table), tables[place.table].columns.indices.contains(place.column) else {
      return nil
    }
    return tables[place.table].columns[place.column]
  }
}
