import Plans

/// Makes one table of those that a table running over pages was cut into.
struct PDFTablesOverPages {
  let hyphens: PDFHyphens

  /// Adds a page's rows to the table above: without the header that is shown again, and with the parts of a row that the
  /// page's end has cut through put together.
  func join(_ above: inout PDFTable, _ below: PDFTable) {
    let repeated = repeatedRows(at: below, of: above)
    if let repeated {
      if repeated.start == 0 { above.headerRows = max(above.headerRows, repeated.count) }
      above.repeatedRows += repeated.count
    }
    var rows = Array(below.rows.dropFirst(repeated?.count ?? 0))
    if let first = rows.first, let last = above.rows.indices.last, isRest(first, of: above.rows[last], in: above) {
      append(first, to: &above.rows[last])
      rows.removeFirst()
    }
    if let first = rows.first {
      rows[0] = withoutRests(first, in: &above)
      if rows[0].isBlank, !first.isBlank { rows.removeFirst() }
    }
    above.rows += rows
  }

  /// A page's first row without those cells that go on with a merged cell of the page before in the middle of a sentence.
  private func withoutRests(_ row: PDFTable.Row, in above: inout PDFTable) -> PDFTable.Row {
    var row = row
    for index in row.entries.indices {
      let entry = row.entries[index]
      guard let first = entry.lines.first, first.marker == nil,
        let letter = first.text.unicodeScalars.first, letter.properties.isLowercase,
        let (line, place) = above.lastEntry(like: entry),
        // Of a cell of one row the whole row would go on: "w/b 21 September" below "HT5" is the next action's.
        above.rows[line].entries[place].rowSpan > 1,
        let stop = above.rows[line].entries[place].text.unicodeScalars.last, !".;:!?".unicodeScalars.contains(stop)
      else { continue }
      PDFTablesOverPages.append(entry.lines, to: &above.rows[line].entries[place].lines, hyphens)
      row.entries[index].lines = []
    }
    return row
  }

  /// How many rows at the beginning are the same as some near the beginning of the table above.
  private func repeatedRows(at below: PDFTable, of above: PDFTable) -> (start: Int, count: Int)? {
    for start in above.rows.indices.prefix(4) where !above.rows[start].isBlank {
      var count = 0
      while count < below.rows.count, count < 4, start + count < above.rows.count,
        above.rows[start + count].texts == below.rows[count].texts
      { count += 1 }
      if count > 0 { return (start, count) }
    }
    return nil
  }

  /// Whether a page's first row is the rest of the last row on the page before: it holds nothing in a column that all
  /// others fill, or goes on in the middle of a sentence.
  private func isRest(_ row: PDFTable.Row, of last: PDFTable.Row, in table: PDFTable) -> Bool {
    guard !row.isBlank, row.entries.count == last.entries.count,
      zip(row.entries, last.entries).allSatisfy({ $0.column == $1.column && $0.columnSpan == $1.columnSpan })
    else { return false }
    let pairs = zip(last.entries, row.entries).filter { !$0.1.lines.isEmpty }
    // What goes on must have begun.
    guard pairs.allSatisfy({ !$0.0.lines.isEmpty }) else { return false }
    let full = table.rows.filter { $0.entries.count == row.entries.count }
    let lacksWhatOthersHave = row.entries.contains { entry in
      entry.lines.isEmpty && full.count >= 3
        && full.count { $0.entries.contains { $0.column == entry.column && !$0.lines.isEmpty } } == full.count
    }
    let goesOn = pairs.contains { above, below in
      guard let letter = below.text.unicodeScalars.first, let stop = above.text.unicodeScalars.last,
        !PDFTablesOverPages.isWhole(below.text, after: above.text)
      else { return false }
      return letter.properties.isLowercase && !".;:!?".unicodeScalars.contains(stop)
    }
    return lacksWhatOthersHave || goesOn
  }

  /// "w/b 21 September" below "HT5", "by Easter" below "ongoing": short cells of dates, each whole, though it begins small.
  private static func isWhole(_ below: String, after above: String) -> Bool {
    guard below.utf8.count <= 24, above.utf8.count <= 24 else { return false }
    return [
      "w/b ", "w/c ", "w/e ", "by ", "from ", "before ", "half", "ongoing", "termly", "weekly", "monthly", "daily",
    ]
    .contains(where: below.hasPrefix)
  }

  private func append(_ rest: PDFTable.Row, to row: inout PDFTable.Row) {
    for (index, entry) in rest.entries.enumerated() where !entry.lines.isEmpty {
      PDFTablesOverPages.append(entry.lines, to: &row.entries[index].lines, hyphens)
    }
  }

  /// Adds the lines of a cell's second part; its first goes on with the last of the first part where that has not ended.
  private static func append(_ rest: [Line], to lines: inout [Line], _ hyphens: PDFHyphens) {
    var rest = rest
    if let last = lines.last, let first = rest.first, first.marker == nil, goesOn(first, from: last) {
      lines[lines.count - 1].text = hyphens.join(last.text, first.text)
      rest.removeFirst()
    }
    lines += rest
  }

  /// Whether a line begins small, or the one before it is an entry of a list that ends within brackets or without a stop.
  private static func goesOn(_ line: Line, from last: Line) -> Bool {
    guard let letter = line.text.unicodeScalars.first, let stop = last.text.unicodeScalars.last else { return false }
    if letter.properties.isLowercase || last.text.hasOpenBracket { return true }
    return last.marker != nil && !".;:!?)".unicodeScalars.contains(stop)
  }
}

extension PDFTable {
  /// The row and the place in it of the cell that reaches the table's end in the same columns as another.
  fileprivate func lastEntry(like entry: Entry) -> (row: Int, place: Int)? {
    for row in rows.indices.reversed() {
      let place = rows[row].entries.firstIndex {
        $0.column == entry.column && $0.columnSpan == entry.columnSpan && row + $0.rowSpan == rows.count
      }
      if let place { return (row, place) }
    }
    return nil
  }
}
