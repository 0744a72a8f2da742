import Plans

/// What elements make of the page: headings, lists, tables and its edges.
extension HTMLBuilding {
  func beginStructure(
    _ entry: inout HTMLOpenElement, _ appearance: Appearance, _ attributes: HTMLAttributes
  ) throws(Refusal) {
    switch entry.role {
    case .heading(let level): entry.context.heading = level
    case .list(let isOrdered):
      entry.owns = lists.begin(isOrdered: isOrdered, after: piecesOfFlow, appearance, attributes)
      entry.context.lists += 1
    case .item: beginItem(&entry, appearance, attributes)
    case .block: beginBlock(&entry, appearance, attributes)
    case .table:
      try tables.begin(
        isPresentation: HTMLBuilding.isPresentation(attributes), isSheet: counts.isSheet(entry.style),
        limit: limits.cells * 2)
      entry.owns = tables.count
      entry.context.rowFill = nil
    case .rowGroup(let group):
      endCell()
      tables.beginGroup(group)
      entry.context.rowFill = HTMLBuilding.fill(appearance, attributes) ?? entry.context.rowFill
    case .row:
      endCell()
      try tables.beginRow(limit: limits.cells * 2)
      entry.owns = tables.count
      entry.context.rowFill = HTMLBuilding.fill(appearance, attributes) ?? entry.context.rowFill
    case .cell(let isHeader): try beginCell(&entry, isHeader: isHeader, appearance, attributes)
    case .pageEdge: entry.owns = beginFlow()
    default: break
    }
    if !entry.role.isPartOfTable, entry.context.fill != nil { tables.seeFill(entry.context.fill) }
  }

  func finishStructure(_ entry: HTMLOpenElement) throws(Refusal) {
    switch entry.role {
    case .list(let isOrdered):
      if let start = lists.end(entry.owns), isOrdered { takeLoneItemForHeading(at: start) }
    case .rowGroup:
      endCell()
      tables.beginGroup(.body)
    case .row: if entry.owns == tables.count { endCell() }
    case .cell: if let number = entry.owns, tables.openCell == number { endCell() }
    case .table:
      guard let depth = entry.owns else { return }
      while tables.count >= depth {
        endCell()
        guard let table = tables.end() else { return }
        add(.table(table))
      }
    case .pageEdge: if let flow = entry.owns { endPageEdge(endFlow(flow)) }
    default: break
    }
  }

  // MARK: Blocks

  private func beginBlock(_ entry: inout HTMLOpenElement, _ appearance: Appearance, _ attributes: HTMLAttributes) {
    let classes = entry.style.classes
    if attributes["role"] == "heading" {
      entry.context.heading = min(max(attributes["aria-level"].flatMap { Int($0) } ?? 2, 1), 6)
    } else if entry.style.name == "p", let level = HTMLBuilding.headingLevel(classes, id: entry.style.id) {
      entry.context.heading = level
    } else if let level = appearance.word.outlineLevel {
      entry.context.heading = min(level, 6)
    } else if let level = appearance.word.listLevel {
      entry.context.item = HTMLContext.Item(depth: level - 1, number: nextNumber(), isWords: true)
    } else if classes.contains(where: { $0.hasPrefix("MsoListParagraph") }) {
      // “Web page, filtered” keeps of a list only the name of its style.
      entry.context.item = HTMLContext.Item(depth: 0, number: nextNumber(), isWords: true)
    }
    // LibreOffice's headers and footers of pages.
    if let title = attributes["title"], title == "header" || title == "footer" { entry.context.use = .furniture }
  }

  /// Word's title and its headings beyond the sixth; Google Docs' title, whose class any page may use for anything.
  private static func headingLevel(_ classes: [String], id: String) -> Int? {
    if classes.contains("MsoTitle") || classes.contains("title") && id.hasPrefix("h.") { return 1 }
    for name in classes where name.hasPrefix("MsoHeading") {
      return Int(name.dropFirst("MsoHeading".count)).map { min(max($0, 1), 6) }
    }
    return nil
  }

  private func beginItem(_ entry: inout HTMLOpenElement, _ appearance: Appearance, _ attributes: HTMLAttributes) {
    let number = nextNumber()
    let depth = lists.beginItem(number: number, nested: entry.context.lists, appearance, attributes)
    entry.context.item = HTMLContext.Item(depth: depth, number: number)
    entry.context.heading = nil
  }

  /// A footer that is only some lines is the page's; with more in it, it is part of what the page says.
  private func endPageEdge(_ pieces: [HTMLPiece]) {
    let isSmall = pieces.allSatisfy { if case .paragraph = $0 { true } else { false } }
    for piece in pieces {
      if isSmall, flows.count == 1, let line = piece.line { add(.furniture(line)) } else { add(piece) }
    }
  }

  // MARK: Tables

  private func beginCell(
    _ entry: inout HTMLOpenElement, isHeader: Bool, _ appearance: Appearance, _ attributes: HTMLAttributes
  ) throws(Refusal) {
    guard tables.count > 0 else {
      entry.role = .block
      return
    }
    endCell()
    let fill = HTMLBuilding.fill(appearance, attributes) ?? entry.context.rowFill.map { .colour($0) }
    entry.context = entry.context.forCell(isHeader: isHeader && appearance.isBold != false)
    entry.context.isBold = entry.context.isBold || appearance.isBold == true
    // The frame of letters and numbers that Google Sheets draws around a sheet, and cells that are not shown.
    let isFrame = entry.style.classes.contains { HTMLBuilding.frameClasses.contains($0) }
    if isFrame { entry.context.use = .nothing }
    guard !isFrame, entry.context.hiddenBy == nil else { return }
    let cell = HTMLTable.GivenCell(
      fill: fill.flatMap { if case .colour(let colour) = $0 { colour } else { nil } },
      rowSpan: HTMLBuilding.span(attributes["rowspan"], zero: 65_534),
      columnSpan: HTMLBuilding.span(attributes["colspan"], zero: 1), isHeader: isHeader)
    let number = nextNumber()
    try tables.beginCell(cell, number: number, flow: beginFlow(), limit: limits.cells)
    entry.owns = number
  }

  /// Ends the innermost table's open cell, if it has one.
  func endCell() {
    guard let flow = tables.openFlow else { return }
    tables.endCell(endFlow(flow))
  }

  private static let frameClasses: Set<String> = [
    "row-header", "row-headers-background", "column-headers-background", "freezebar-cell", "header-shim",
  ]

  private static func isPresentation(_ attributes: HTMLAttributes) -> Bool {
    ["presentation", "none"].contains(attributes["role"] ?? "")
  }

  /// As browsers hold it: no more than 1,000 columns; a `rowspan` of 0 goes to the table's end.
  private static func span(_ value: String?, zero: Int) -> Int {
    guard let value, let number = Int(value.trimmed.prefix(9)), number >= 0 else { return 1 }
    return number == 0 ? zero : min(number, zero == 1 ? 1000 : 65_534)
  }

  /// What is said of the colour of a row or cell, by style or by the old attribute.
  private static func fill(_ appearance: Appearance, _ attributes: HTMLAttributes) -> Colour.Fill? {
    appearance.fill ?? attributes["bgcolor"].flatMap { Colour.fill($0) }
  }

  private static func fill(_ appearance: Appearance, _ attributes: HTMLAttributes) -> String? {
    if case .colour(let colour)? = fill(appearance, attributes) as Colour.Fill? { colour } else { nil }
  }
}

extension HTMLRole {
  fileprivate var isPartOfTable: Bool {
    switch self {
    case .table, .rowGroup, .row, .cell: true
    default: false
    }
  }
}
