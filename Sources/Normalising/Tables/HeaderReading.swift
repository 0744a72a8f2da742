import Plans
import Vocabularies

/// Finds the rows of a grid that head a table: by their words, by their form, and by what stands below them.
struct HeaderReading: Sendable {
  let phrases: PhraseBook
  let table: Table
  /// Made once, since every row is asked about.
  let labels: LabelReading
  private let filledOfRows: [[Int]]
  private var looks: CellLooks
  /// Made once: a row is asked about as a head, as the row below a head, and as the end of a body.
  private var scores: [Score?] = []

  init(phrases: PhraseBook, table: Table) {
    self.phrases = phrases
    self.table = table
    labels = LabelReading(phrases)
    filledOfRows = table.rows.indices.map(table.filled)
    looks = CellLooks(phrases: phrases, table: table)
    for row in table.rows.indices { scores.append(makeScore(row)) }
  }

  /// The header that begins at a row; nil where the row is none.
  func header(at row: Int) -> TableHeader? {
    guard let first = score(row), first.isHeader else { return spanned(at: row) }
    let next = row + 1
    if next < table.rows.count, let second = subheader(at: next, below: row) {
      return TableHeader(rows: row..<next + 1, columns: columns(row, second))
    }
    return TableHeader(rows: row..<next, columns: columns(row, nil))
  }

  /// A row of a few headings that span those of the row below: "Milestones" over "Autumn", "Spring", "Summer".
  private func spanned(at row: Int) -> TableHeader? {
    let filled = filled(row)
    guard row + 1 < table.rows.count, !filled.isEmpty, let below = score(row + 1), below.isHeader,
      below.count > filled.count, below.count >= 3
    else { return nil }
    guard filled.allSatisfy({ isHeadingLike(table.rows[row][$0]) }) else { return nil }
    // "Objective 1A | Teach sentence craft": a label with a number of its own and its value, above the table's head.
    let first = labels.label(of: Line(table.rows[row][filled[0]].text), isHeading: true)
    guard first?.ref == nil else { return nil }
    // "Monitoring | Observations by the assistant head": a label, and its value over the rest of the width.
    // A workbook's value goes on over as many columns as it likes: what stands below such a label heads a column of its own.
    let isLabelled =
      filled.count == 2 && first != nil
      && (table.rows[row][filled[1]].columnSpan * 2 >= below.count
        || !isHead(table.rows[row][filled[1]]) && table.rows[row][filled[0]].columnSpan == 1
          && isCertain(table.rows[row + 1][filled[0]]))
    // "Pupils behind the door | Year 9 most of all": words over all the rest of the width, beside a cell of this row alone,
    // that head nothing.
    let isPair =
      filled.count == 2 && table.rows[row][filled[0]].rowSpan == 1
      && table.rows[row][filled[1]].columnSpan + 1 >= table.rows[row].count
      && !isKnown(table.rows[row][filled[1]].text)
    // The last line of the label above, over all the rest of the width: "Pupils start more conversations than adults do".
    let isGoingOn =
      filled.count == 1 && table.rows[row][filled[0]].columnSpan + 1 >= below.count
      && !isKnown(table.rows[row][filled[0]].text)
    // "Objective | Adults pause and ask | Leading this | Miss Toft": labels and their values in turn.
    let isInTurn =
      filled.count == 4 && first != nil && labels.field(ofLabelAlone: table.rows[row][filled[2]]) != nil
      && labels.field(ofLabelAlone: table.rows[row][filled[1]]) == nil
    guard !isGoingOn, !isLabelled, !isInTurn, !isPair, !isLabelWithValue(row, filled), !isOfLabels(row, filled),
      !isTitleBesideLabel(row, filled)
    else { return nil }
    let known = filled.count { isKnown(table.rows[row][$0].text) }
    let spans = filled.contains { table.rows[row][$0].columnSpan > 1 && table.rows[row][$0].columnSpan < below.count }
    guard known == filled.count || spans, filled.count > 1 || spans else { return nil }
    // Merged cells below a row of terms: what is to be reached by then, though the next table's head stands below them.
    if known == 0, row > 0, score(row - 1)?.isHeader == true { return nil }
    return TableHeader(rows: row..<row + 2, columns: columns(row, row + 1))
  }

  private struct Score {
    var count: Int
    var isHeader: Bool
  }

  func filled(_ row: Int) -> [Int] { filledOfRows[row] }

  private func score(_ row: Int) -> Score? { scores[row] }

  private mutating func makeScore(_ row: Int) -> Score? {
    let filled = filled(row)
    guard filled.count >= 2 else { return nil }
    let cells = filled.map { table.rows[row][$0] }
    // "Priority 1: Early reading | Lead: K. Ruiz | Governor: Mrs Baird" says what each of its labels asks for.
    if isOfLabels(row, filled) || isOfAnswers(row, filled) { return Score(count: cells.count, isHeader: false) }
    let unlike = cells.filter { cell in
      !isHeadingLike(cell) && !(cells.count >= 3 && isDatedHead(cell) && self.form(row, cells) >= 0.25)
    }
    // Among many heads that are on file one may be written like a cell: "Update Nov 26", "Budget 2,000".
    guard
      unlike.isEmpty
        || unlike.count * 6 <= cells.count && unlike.allSatisfy({ $0.value == nil })
          && cells.count(where: { phrases.headings.exact($0.text) != nil }) * 2 >= cells.count
    else { return nil }
    guard Set(cells.map { PlanIdentity.folded($0.text) }).count * 2 > cells.count else { return nil }
    if phrases.rulings.head(cells.map(\.text)) { return Score(count: cells.count, isHeader: hasBody(below: row)) }
    if AsideTable.isOfStaff(cells.map(\.text), phrases) {
      return Score(count: cells.count, isHeader: hasBody(below: row))
    }
    if CountedHeads.count(cells.map(\.text)) || isOfTerms(cells) || isOverStepsOfCodes(row, filled) {
      return Score(count: cells.count, isHeader: hasBody(below: row))
    }
    let marks = cells.map(headingScore)
    let terms = cells.count { phrases.termHead($0.text) != nil }
    // "Priority | By end of Autumn": each priority's milestones of one term.
    // "Priority | By July 2027 we will see" names what they are too.
    if cells.count == 2, phrases.headings.exact(cells[0].text) == .priority,
      phrases.termHead(cells[1].text) != nil || labels.isTermLabel(cells[1].text)
    {
      return Score(count: 2, isHeader: hasBody(below: row))
    }
    // "We used: | Our self evaluation" is a label and its value.
    if cells.count == 2, cells[0].text.hasSuffix(":") { return Score(count: 2, isHeader: false) }
    if isOverDates(row, cells) { return Score(count: 2, isHeader: true) }
    if isOverview(row, cells) { return Score(count: 2, isHeader: true) }
    guard terms < cells.count || cells.count >= 3,
      cells.count > 2 || marks.allSatisfy({ $0 >= 0.9 }) || row < table.headerRows
    else { return nil }
    let known = marks.count { $0 >= 0.6 }
    // Label and value in turn: "Lead | Mr Hale | Governor | Mrs Lal".
    let isPairs =
      cells.count % 2 == 0
      && stride(from: 0, to: marks.count, by: 2).allSatisfy { place in
        marks[place] >= 0.6 && marks[place + 1] < 0.6 || isWho(cells[place + 1], asked: cells[place])
      }
    // "Framework area | Early years | Key issue addressed |": pairs as in the row above or below, the last without its value.
    if cells.count == 3, filled == [0, 1, 2], table.rows[row].count == 4, marks[0] >= 0.6, marks[2] >= 0.6,
      // "Action | Lead | By when" below such a row heads a table.
      marks[1] < 0.9,
      row > 0 && self.filled(row - 1).count == 4 && score(row - 1)?.isHeader == false || isOfPairs(row + 1)
    {
      return Score(count: cells.count, isHeader: false)
    }
    if isPairs, !(row < table.headerRows) || holdsValue(cells), !isOverColumns(row, filled, cells),
      !isOverRows(row, filled, cells, marks)
    {
      return Score(count: cells.count, isHeader: false)
    }
    // "Area | Grade | Strengths | Next steps" heads a table that is no plan's.
    if cells.count >= 3, marks.contains(HeaderReading.asideWeight) {
      let onFile = cells.map { phrases.headings.exact($0.text) }
      if onFile.contains(.aside), onFile.count(where: { $0 != nil }) * 2 >= cells.count {
        return Score(count: cells.count, isHeader: hasBody(below: row))
      }
    }
    // "KPI | Group | 2025-26 actual | 2026-27 target" over figures.
    if cells.count >= 3, marks[0] >= 0.6, figuresBelow(row, filled) >= 2 {
      return Score(count: cells.count, isHeader: hasBody(below: row))
    }
    // A label with its values: only the first cell is on file.
    let certain = marks.count { $0 >= 0.9 } + terms
    if cells.count <= 4, certain < 2 || (marks[0] >= 0.9 && certain < cells.count && certain - terms < 2),
      form(row, cells) < 0.2, contrast(row, filled) < 2
    {
      return Score(count: cells.count, isHeader: false)
    }
    let mean = marks.reduce(0, +) / Double(marks.count)
    let form = form(row, cells)
    let needed = cells.count == 2 ? 0.75 : 0.5
    if known >= 2, mean + form >= needed || known * 2 >= cells.count, sure(cells) || form > 0.2 {
      return Score(count: cells.count, isHeader: hasBody(below: row))
    }
    if cells.count >= 3, known >= 1, mean + form >= 0.35, contrast(row, filled) >= 1 || form > 0.2 {
      return Score(count: cells.count, isHeader: hasBody(below: row))
    }
    let isPlain = cells.count >= 3 && contrast(row, filled) >= 2 && isFirstOfItsKind(row)
    return Score(count: cells.count, isHeader: isPlain && hasBody(below: row))
  }

  /// Bold, filled, or marked as a header by the format itself, where the row below is not.
  private func form(_ row: Int, _ cells: [Cell]) -> Double {
    if row < table.headerRows { return 0.5 }
    var form = 0.0
    let below = row + 1 < table.rows.count ? filled(row + 1).map { table.rows[row + 1][$0] } : []
    if cells.allSatisfy(isBold), !below.allSatisfy(isBold) { form += 0.25 }
    if cells.allSatisfy({ $0.fill != nil }), !below.allSatisfy({ $0.fill != nil }) { form += 0.25 }
    return form
  }

  private func isBold(_ cell: Cell) -> Bool { !cell.lines.isEmpty && cell.lines.allSatisfy(\.bold) }

  /// How many columns hold dates, people or ratings below the row while the row's own cell is none.
  mutating func contrast(_ row: Int, _ filled: [Int]) -> Int {
    var count = 0
    for column in filled where looks.contrast(below: row, column: column) { count += 1 }
    return count
  }

  /// Whether nothing but shorter rows stands above: a header without known words comes first.
  private func isFirstOfItsKind(_ row: Int) -> Bool {
    let count = filled(row).count
    return (max(0, row - 4)..<row).allSatisfy { filled($0).count < count }
  }

  private func hasBody(below row: Int) -> Bool {
    (row + 1..<min(table.rows.count, row + 4)).contains { !filled($0).isEmpty }
  }

  /// A second row of headings under those of the first that span columns or leave them blank.
  private func subheader(at row: Int, below first: Int) -> Int? {
    let filled = filled(row)
    guard !filled.isEmpty else { return nil }
    var known = 0
    var standing = 0
    for column in filled {
      let cell = table.rows[row][column]
      // "Your school focus should be clear what you want pupils to know and be able to do:" asks at more length.
      let asks = cell.lines.count == 1 && cell.text.hasSuffix(":") && cell.text.utf8.count <= 160
      guard isHeadingLike(cell) || asks, cell.rowSpan == 1 else { return nil }
      let above = table.rows[first][column]
      let next = column + 1
      let opens = next < table.rows[first].count && table.rows[first][next].isBlank && !table.rows[row][next].isBlank
      // "Where we should be" over as many columns as what stands below it: its value, and no part of it.
      let spans = above.columnSpan > 1 && above.columnSpan > cell.columnSpan
      let hangs = above.isBlank || spans || opens
      if !hangs { standing += 1 }
      // "Dec 2026 | March 2027" below "Milestones" over both.
      if headingScore(cell) >= 0.6 || asks || spans && phrases.termHead(cell.text) != nil { known += 1 }
    }
    // "Money/people" under "Backing", one head under one other, where most hang under heads that span them.
    guard standing == 0 || standing * 3 <= filled.count && filled.count >= 5 else { return nil }
    guard known * 2 >= filled.count, filled.count >= 2 else { return nil }
    return row
  }

  private func columns(_ row: Int, _ below: Int?) -> [TableColumn] {
    var columns: [TableColumn] = []
    var parent: (text: String, end: Int)?
    for index in table.rows[row].indices {
      let cell = table.rows[row][index]
      let sub = below.map { table.rows[$0][index] }
      if !cell.isBlank {
        parent = (cell.text, cell.columnSpan > 1 ? index + cell.columnSpan : .max)
      } else if let known = parent, index >= known.end {
        parent = nil
      }
      if let sub, !sub.isBlank {
        columns.append(column(index, sub.text, parent: parent?.text, at: sub.location))
      } else if !cell.isBlank {
        columns.append(column(index, cell.text, parent: nil, at: cell.location))
      } else if cell.coveredBy == nil || cell.coveredBy?.row != row {
        columns.append(column(index, "", parent: nil, at: cell.location))
      } else if !isEmpty(index, from: row + 1) {
        // "Big move" over "BM1" and "Communication first": one head over two columns whose cells are apart.
        columns.append(column(index, "", parent: parent?.text, at: cell.location))
      }
    }
    while let last = columns.last, last.heading.isEmpty, isEmpty(last.index, from: row) { columns.removeLast() }
    return columns
  }

  private func isEmpty(_ column: Int, from row: Int) -> Bool {
    table.rows[row...].allSatisfy { $0[column].isBlank }
  }

  private func column(_ index: Int, _ heading: String, parent: String?, at location: SourceLocation) -> TableColumn {
    TableColumn(
      index: index, heading: heading, parent: parent, confidence: 0, because: "no heading", location: location)
  }
}
