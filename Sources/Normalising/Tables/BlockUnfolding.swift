import Plans
import Vocabularies

/// Puts a document's blocks as a reader's eye takes them: a table within a form's cell where the cell stands, and boxes
/// that each hold a whole priority as the prose that they are.
struct BlockUnfolding: Sendable {
  private let phrases: PhraseBook
  private let labels: LabelReading

  init(phrases: PhraseBook) {
    self.phrases = phrases
    labels = LabelReading(phrases)
  }

  func unfolded(_ blocks: [Block]) -> [Block] {
    var unfolded: [Block] = []
    var index = 0
    let cards = CardForms(
      of: blocks.enumerated().compactMap { place, block in
        if case .table(let table) = block { (place, table) } else { nil }
      }, phrases: phrases)
    while index < blocks.count {
      if case .table(let table) = blocks[index], let pairs = cards.pairs(of: table, at: index) {
        unfolded.append(.table(pairs))
        index += 1
        continue
      }
      if case .table(let table) = blocks[index], let staggered = StaggeredSheet(table, phrases: phrases) {
        unfolded += staggered.blocks()
        index += 1
        continue
      }
      guard case .table(let table) = blocks[index], !table.isSheet else {
        unfolded.append(blocks[index])
        index += 1
        continue
      }
      var inner: [(place: GridPlace, table: Table)] = []
      while index + 1 < blocks.count, case .table(let next) = blocks[index + 1], let place = place(of: next, in: table)
      {
        inner.append((place, next))
        index += 1
      }
      unfolded += inner.isEmpty ? boxes(of: table) ?? [.table(table)] : parts(of: table, around: inner)
      index += 1
    }
    return unfolded
  }

  // MARK: Inner tables

  /// The cell of a table in which another stands.
  private func place(of inner: Table, in table: Table) -> GridPlace? {
    guard inner.location.words.hasPrefix(table.location.words + ", row ") else { return nil }
    for (row, cells) in table.rows.enumerated() {
      let column = cells.firstIndex { inner.location.words.hasPrefix($0.location.words + ", inner table") }
      if let column { return GridPlace(row: row, column: column) }
    }
    return nil
  }

  /// The rows of a table with each inner table below its own row, under the table's head if it has one.
  private func parts(of table: Table, around inner: [(place: GridPlace, table: Table)]) -> [Block] {
    if let wall = CardWall(table, around: inner, phrases: phrases) { return wall.blocks() }
    if let frame = FrameTable(table, around: inner, phrases: phrases) { return frame.blocks() }
    let width = table.rows.first?.count ?? 0
    let headers = HeaderReading(phrases: phrases, table: table)
    let head = table.rows.indices.first { headers.header(at: $0) != nil }.flatMap(headers.header)?.rows
    // A head that others follow heads several tables, and a wide table without one is no form.
    guard head == nil ? width <= 4 : head?.lowerBound == 0 else {
      return [.table(table)] + inner.map { .table($0.table) }
    }
    var parts: [Block] = []
    var start = 0
    var terms: Range<Int>?
    func add(_ rows: Range<Int>) {
      guard !rows.isEmpty, !isHeadOfTitles(rows, of: table, inner.map(\.place.row)) else { return }
      parts.append(.table(table.part(rows: rows, under: start == 0 ? nil : head)))
    }
    for (place, own) in inner {
      let row = place.row
      if let term = term(over: place, of: table, beside: inner.map(\.place)) {
        if row > start {
          add(start..<row - 1)
          start = row
        }
        start = max(start, row + 1)
        parts.append(.table(dated(own, term)))
        terms = row - 1..<row
        continue
      }
      if row >= start {
        let title = head == nil ? titled(table.rows[row]) : nil
        add(start..<(title == nil ? row + 1 : row))
        parts += title ?? []
      }
      start = row + 1
      if let head { parts += label(table.rows[head.upperBound - 1][place.column], of: own) }
      parts.append(.table(own))
    }
    if let terms, let last = rowsOfTerms(from: start, in: table) {
      parts.append(.table(table.part(rows: start..<last, under: terms)))
      start = last
    }
    add(min(start, table.rows.count)..<table.rows.count)
    return parts
  }

  /// The term in a cell above an inner table, where each cell of that row is one: "Autumn Term | Spring Term | Summer Term".
  private func term(over place: GridPlace, of table: Table, beside places: [GridPlace]) -> Cell? {
    guard place.row > 0, places.count(where: { $0.row == place.row }) >= 2 else { return nil }
    let heads = table.rows[place.row - 1].filter { !$0.isBlank }
    guard heads.count >= 2, heads.allSatisfy({ phrases.isTermName($0.text) }) else { return nil }
    let head = table.rows[place.row - 1][place.column]
    return head.isBlank ? nil : head
  }

  /// An inner table with the term that it stands under in a column of its own, where it has no dates.
  private func dated(_ table: Table, _ term: Cell) -> Table {
    let headers = HeaderReading(phrases: phrases, table: table)
    guard let head = headers.header(at: 0), head.rows == 0..<1,
      !head.columns.contains(where: { [.date, .start, .end].contains(phrases.headings.exact($0.heading)) })
    else { return table }
    var dated = table
    for row in dated.rows.indices {
      var cell = term
      (cell.columnSpan, cell.rowSpan, cell.coveredBy) = (1, 1, nil)
      if row == 0 { cell.lines = [Line("When", bold: true)] }
      dated.rows[row].append(cell)
    }
    return dated
  }

  /// Where the rows end that go on under the terms: those that hold something in several of their columns, or are a title over all.
  private func rowsOfTerms(from start: Int, in table: Table) -> Int? {
    var end: Int?
    for row in start..<max(start, table.rows.count) {
      let filled = table.rows[row].filter { !$0.isBlank }
      if filled.count >= 2, filled.allSatisfy({ $0.columnSpan == 1 && !$0.lines.allSatisfy(\.bold) }),
        !filled.contains(where: { $0.lines.count > 1 && $0.lines[0].bold })
      {
        end = row + 1
      } else if filled.count != 1 || row + 1 == table.rows.count {
        break
      }
    }
    return end
  }

  /// The head over a cell as the label of the table within it, which has no head of its own.
  private func label(_ head: Cell, of inner: Table) -> [Block] {
    let headers = HeaderReading(phrases: phrases, table: inner)
    guard let line = head.lines.first, let field = phrases.headings.exact(head.text),
      field == .action || LabelReading.lists.contains(field),
      inner.rows.indices.allSatisfy({ headers.header(at: $0) == nil })
    else { return [] }
    return [.paragraph(Line(line.text, bold: true), head.location)]
  }

  /// "Priority | Detail" over rows that each are a title and a table: nothing stands under it but those.
  private func isHeadOfTitles(_ rows: Range<Int>, of table: Table, _ inner: [Int]) -> Bool {
    guard rows == 0..<1, inner.first == 1, titled(table.rows[1]) != nil, let first = table.rows[0].first else {
      return false
    }
    return phrases.headings.exact(first.text) == .priority && first.lines.count == 1
  }

  /// "1. Reading" beside a cell with a table: no label but the title of what the table holds.
  private func titled(_ row: [Cell]) -> [Block]? {
    let filled = row.filter { !$0.isBlank }
    guard let first = filled.first, first.lines.count == 1, first.text.utf8.count <= 120,
      row.first?.isBlank == false, filled.count <= 2, row.count > 1
    else { return nil }
    let line = first.lines[0]
    let label = labels.label(of: Line(line.text, marker: line.marker, bold: true), isHeading: true)
    let isNumbered = line.marker != nil || phrases.references.split(line).ref != nil
    guard label == nil && isNumbered || label?.field == .priority && label?.line != nil else { return nil }
    let rest = filled.dropFirst().flatMap { cell in
      cell.lines.map { line -> Block in
        line.marker == nil ? .paragraph(line, cell.location) : .listItem(depth: 0, line, cell.location)
      }
    }
    return [.heading(level: 3, line, first.location)] + rest
  }

  // MARK: Boxes

  /// The lines of boxes, one box after another; nil where a table's cells are no boxes.
  private func boxes(of table: Table) -> [Block]? {
    if let wall = CardWall(table, around: [], phrases: phrases) { return wall.blocks() }
    if let card = card(of: table) { return card }
    let cells = table.rows.flatMap(\.self).filter { !$0.isBlank }
    guard cells.count <= 24, cells.count >= 2 || table.rows.flatMap(\.self).count == 1 else { return nil }
    if cells.allSatisfy(isBox) {
      return cells.flatMap { blocks(of: $0, title: $0.lines[0], from: 1, at: $0.location) }
    }
    return boxesUnderTitles(table)
  }

  /// A card of one action: what is done over the width, and below it cells that are each a label and its value, "Who: Kieran |
  /// When: Autumn 1"; nil for another table.
  private func card(of table: Table) -> [Block]? {
    let rows = table.rows.map { row in row.filter { !$0.isBlank } }.filter { !$0.isEmpty }
    guard (2...8).contains(rows.count), rows[0].count == 1, rows[0][0].lines.count == 1,
      labels.label(of: rows[0][0].lines[0], isHeading: true) == nil
    else { return nil }
    let cells = rows.dropFirst().flatMap(\.self)
    let fields = cells.map { cell -> HeadingField? in
      guard cell.lines.count == 1, let colon = cell.text.firstIndex(of: ":") else { return nil }
      return phrases.headings.match(String(cell.text[..<colon])).flatMap { $0.confidence >= 0.6 ? $0.field : nil }
    }
    let ofAction = fields.count { $0.map { PlanDraft.ofActions.contains($0) || $0 == .progress } ?? false }
    guard cells.count >= 3, fields.contains(.lead), ofAction * 2 > fields.count,
      cells.allSatisfy({ $0.lines.count == 1 && $0.text.contains(":") })
    else { return nil }
    let title = rows[0][0]
    return [.paragraph(Line(title.lines[0].text, bold: true), title.location)]
      + cells.map { .paragraph($0.lines[0], $0.location) }
  }

  /// Boxes whose titles stand in the row above them.
  private func boxesUnderTitles(_ table: Table) -> [Block]? {
    let rows = table.rows.filter { row in row.contains { !$0.isBlank } }
    guard rows.count >= 2, rows.count % 2 == 0, rows[0].count >= 2 else { return nil }
    var blocks: [Block] = []
    for place in stride(from: 0, to: rows.count, by: 2) {
      for (title, body) in zip(rows[place], rows[place + 1]) where !title.isBlank || !body.isBlank {
        guard title.lines.count == 1, isTitle(title.lines[0]), isBody(body.lines[...]) else { return nil }
        blocks += self.blocks(of: body, title: title.lines[0], from: 0, at: title.location)
      }
    }
    return blocks
  }

  private func blocks(of cell: Cell, title: Line, from start: Int, at location: SourceLocation) -> [Block] {
    [.heading(level: 3, title, location)]
      + cell.lines.enumerated().dropFirst(start).map { place, line in
        if line.marker != nil { return .listItem(depth: 0, line, cell.location) }
        // A bold line above a list heads it, whatever its words.
        let isTitle = line.bold && place + 1 < cell.lines.count && cell.lines[place + 1].marker != nil
        return isTitle ? .heading(level: 4, line, cell.location) : .paragraph(line, cell.location)
      }
  }

  /// A title, and below it labels of different sorts with what they say.
  private func isBox(_ cell: Cell) -> Bool {
    guard cell.lines.count >= 5, let title = cell.lines.first,
      title.bold || title.marker != nil || labels.label(of: title, isHeading: true)?.line != nil
    else { return false }
    return isTitle(title) && isBody(cell.lines.dropFirst())
  }

  private func isTitle(_ line: Line) -> Bool {
    guard line.text.utf8.count <= 160 else { return false }
    let label = labels.label(of: line, isHeading: true)
    return label == nil || label?.field == .priority && label?.line != nil
  }

  private func isBody(_ lines: ArraySlice<Line>) -> Bool {
    let fields = lines.compactMap { line in
      line.marker == nil ? labels.label(of: line, isHeading: line.bold)?.field : nil
    }
    return lines.count >= 4 && Set(fields).subtracting([.aside, .structure]).count >= 3
  }
}
