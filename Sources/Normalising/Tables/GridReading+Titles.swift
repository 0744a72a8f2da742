import Plans
import Vocabularies

/// Tells what a cell that stands alone in its row is: a title between rows, the title of the next table, a remark.
extension GridReading {
  /// A cell over the whole width, or alone, bold or filled, in the first column: a title between a table's rows.
  func isBand(_ cell: Cell, _ column: Int) -> Bool {
    let width = (columns.last?.index ?? 0) - (columns.first?.index ?? 0) + 1
    if cell.columnSpan > 1, cell.columnSpan * 2 >= width { return true }
    if column == titleColumn { return true }
    guard column <= (columns.first?.index ?? 0) else { return false }
    let isMarked = cell.fill != nil || (cell.lines.count == 1 && cell.lines[0].bold)
    if isMarked && cell.rowSpan == 1 { return true }
    guard let line = cell.lines.first, cell.lines.count == 1, cell.rowSpan == 1 else { return false }
    let found = labels.label(of: line, isHeading: true)
    return found?.line != nil && [.priority, .objective, .area].contains(found?.field)
      || phrases.isFrameworkSection(cell.text) && columns.first?.field != .area
  }

  /// "Spring" in a table of terms whose place beside it nobody has filled in yet.
  func isTermWithoutSteps(_ cell: Cell, _ column: Int) -> Bool {
    // "End of autumn", with what came of it still to be written.
    if isOfProgress, rows == nil, phrases.isTermName(cell.text) { return true }
    guard rows != nil, column == columns.first?.index, columns.count >= 2, phrases.isTermName(cell.text) else {
      return false
    }
    return !isBand(cell, column) || !table.isSheet && cell.columnSpan == 1
  }

  /// Whether the next row that is not blank heads another table.
  func isTitleOfNext(_ row: Int) -> Bool {
    guard let next = (row + 1..<min(table.rows.count, row + 4)).first(where: { !headers.filled($0).isEmpty }),
      headers.filled(next).count > 1, headers.certain(next) * 2 >= headers.filled(next).count
    else { return false }
    return headers.header(at: next) != nil && !isBandOfSameTable(next)
  }

  /// A head that is repeated belongs to the same table, so a title above it is a band between its rows.
  func isBandOfSameTable(_ row: Int) -> Bool {
    headers.filled(row).map { table.rows[row][$0].text } == columns.map(\.heading).filter { !$0.isEmpty }
      && columns.contains { $0.field == .priority || $0.field == .objective }
  }

  /// "EY2 | Priority: Physical development": a code and, over most of the rest, a title with its label.
  func codedTitle(_ row: Int, _ filled: [Int]) -> LabelledText? {
    guard filled.count == 2 else { return nil }
    let (code, title) = (table.rows[row][filled[0]], table.rows[row][filled[1]])
    guard code.lines.count == 1, code.text.utf8.count <= 8, !code.text.contains(" "), title.lines.count == 1,
      code.text.contains(where: \.isNumber) || code.text.utf8.count == 1
    else { return nil }
    let found = labels.label(of: title.lines[0], isHeading: true)
    guard let found, found.line != nil, found.field == .priority || found.field == .objective else { return nil }
    return found
  }

  /// "1. Curriculum and teaching | Led by: KO" above a table's head.
  func isTitleBesideLabel(_ row: Int, _ filled: [Int]) -> Bool {
    let title = table.rows[row][filled[0]]
    guard row + 1 < table.rows.count, headers.isTitleBesideLabel(row, filled), isTitle(title, row) else { return false }
    // "URN: 900254 | Lead: Mrs Ames" and the school's name beside its head say whose plan it is.
    let facts = FactWords(headings: phrases.headings)
    guard !title.text.contains(":"), !facts.isPlanTitle(title.text), facts.school(in: title.text) == nil,
      AcademicYearWords.year(in: title.text) == nil
    else { return false }
    return headers.header(at: row + 1) != nil
  }

  /// Reads a title and, at its end, whoever leads it: a priority, though it be named like a framework's section, where the
  /// table below has none.
  mutating func readTitleBesideLabel(
    _ row: Int, _ filled: [Int], into draft: inout PlanDraft, lines: inout LineReading
  ) {
    lines.leaveLabel()
    let (title, beside) = (table.rows[row][filled[0]], table.rows[row][filled[1]])
    let below = headers.header(at: row + 1)?.columns ?? []
    let namesPriorities = below.contains { phrases.headings.exact($0.heading) == .priority }
    if draft.priority == nil, !namesPriorities, draft.pending.isEmpty || phrases.isFrameworkSection(title.text) {
      draft.ledTitlesArePriorities = true
    }
    if draft.ledTitlesArePriorities, !namesPriorities {
      let (ref, text) = phrases.references.split(title.lines[0])
      draft.beginPriority(text, ref: ref, at: title.location)
      draft.explain(title.text, at: title.location, as: "priority", because: "a title with whoever leads it")
    } else {
      readLines(of: title, isHeading: true, into: &draft, lines: &lines)
    }
    readLines(of: beside, isHeading: false, into: &draft, lines: &lines)
    lines.leaveLabel()
  }

  /// "S1 | Practical work that teaches something" at the head of a sheet: a title and its code, which no label announces.
  func codedHeading(_ row: Int, _ filled: [Int]) -> Line? {
    guard table.isSheet, filled.count == 2, filled[1] == filled[0] + 1 else { return nil }
    let (code, title) = (table.rows[row][filled[0]], table.rows[row][filled[1]])
    guard code.lines.count == 1, code.text.utf8.count <= 4, code.text.first?.isLetter == true,
      code.text.last?.isNumber == true, isTitle(title, row), title.text.split(separator: " ").count >= 2,
      labels.label(of: title.lines[0], isHeading: true) == nil, isAfterBlank
    else { return nil }
    return Line(code.text + " " + title.text, bold: true)
  }

  func readCodedTitle(_ label: LabelledText, _ row: Int, _ filled: [Int], into draft: inout PlanDraft) {
    let (code, title) = (table.rows[row][filled[0]], table.rows[row][filled[1]])
    draft.explain(label.label, at: title.location, as: "label", because: label.because, confidence: label.confidence)
    let text = label.line?.text ?? title.text
    if label.field == .priority {
      draft.beginPriority(text, ref: label.ref ?? code.text, at: title.location, level: 1)
    } else {
      draft.beginObjective(text, ref: label.ref ?? code.text, at: title.location)
    }
    draft.explain(code.text, at: code.location, as: "reference", because: "a code beside its title")
  }

  /// A row of the plan's legend, or the heads of its two columns, is no item.
  ///
  /// - Returns: the other cells of the row.
  func readLegend(_ row: Int, _ filled: [Int], into draft: inout PlanDraft) -> [Int] {
    guard !draft.legendPlaces.isEmpty else { return filled }
    func isLegend(_ row: Int) -> Bool {
      let filled = headers.filled(row)
      return !filled.isEmpty && filled.allSatisfy { draft.legendPlaces.contains(table.rows[row][$0].location) }
    }
    // A head is short: what was seen of a priority, above its rating, is none.
    let isHead =
      filled.count <= 2 && row + 1 < table.rows.count && isLegend(row + 1) && !table.isSheet
      && filled.allSatisfy { table.rows[row][$0].text.utf8.count <= 40 }
    let own = filled.filter { isHead || draft.legendPlaces.contains(table.rows[row][$0].location) }
    for cell in own.map({ table.rows[row][$0] }) {
      draft.explain(cell.text, at: cell.location, as: "ragLegend", because: "the plan says here what its ratings mean")
    }
    return filled.filter { !own.contains($0) }
  }

  /// Notes which columns were read with little to go by, so that a person can look at them first.
  func noteDoubts(of columns: [TableColumn], into draft: inout PlanDraft) {
    let isOfPlan = columns.contains { $0.field == .action || $0.field == .outcome || $0.field == .milestone }
    guard isOfPlan else { return }
    for column in columns where !column.heading.isEmpty {
      if column.field == nil {
        draft.note(
          "column.notUnderstood",
          "The column “\(column.name)” was not understood (\(column.because)); its cells are kept as not mapped.",
          at: column.location)
      } else if column.confidence < 0.6, let field = column.field {
        draft.note(
          "column.doubtful",
          "The column “\(column.name)” was read as \(field.words), which is doubtful: \(column.because).",
          at: column.location)
      }
    }
  }

  /// A remark under a table, in its first column, which holds something else.
  func isNote(_ cell: Cell, _ column: Int) -> Bool {
    let field = columns.first { $0.index == column }?.field
    return field != .action && field != .priority && field != .objective
      || cell.text.utf8.count > 80 && field != .action
  }

  func isTitle(_ cell: Cell, _ row: Int) -> Bool {
    guard cell.lines.count == 1, cell.text.utf8.count <= 140 else { return false }
    return cell.lines[0].bold || cell.fill != nil || cell.columnSpan > 2
      || (table.isSheet && row + 1 < table.rows.count && cell.lines[0].marker == nil
        && cell.text.split(separator: " ").count <= 10
        && !cell.text.hasSuffix("."))
  }

  /// Whether the next two rows each hold one cell in the column, which begins with a number or a mark: a list below its
  /// title.
  func numbersBegin(below row: Int, _ column: Int) -> Bool {
    guard row + 2 < table.rows.count else { return false }
    return (row + 1...row + 2).allSatisfy { next in
      if headers.filled(next).first == column, FormRows.isCoded(table, next, headers.filled(next)) { return true }
      guard headers.filled(next) == [column], let line = table.rows[next][column].lines.first else { return false }
      return line.marker != nil || phrases.references.split(line).ref != nil
    }
  }

  func readLines(
    of cell: Cell, isHeading: Bool, before following: LineReading.Following = .other, into draft: inout PlanDraft,
    lines: inout LineReading
  ) {
    for line in cell.lines {
      // A bold "Monitoring" over its list ends the list of the cell above, which may be as wide as the table.
      let isNextLabel =
        line.bold && lines.openField != nil && isLabel(line)
        || following == .list && labels.list(headedBy: line)?.field == .keyIssues
      let form: LineReading.Form =
        isNextLabel
          || isHeading
            && (lines.openField == nil || isLabel(line) || cell.columnSpan > 2 && isNumberedPriority(line)
              || countsOn(line, of: cell, draft))
        ? .heading(level: 3) : line.marker != nil || lines.openField != nil ? .listItem : .paragraph
      lines.read(line, form, at: cell.location, before: following, into: &draft)
    }
  }

  /// "Improvement focus 1: Writing" over a table's width: no item of the list that stands above the table.
  private func isNumberedPriority(_ line: Line) -> Bool {
    guard let found = labels.label(of: line, isHeading: true) else { return false }
    return found.field == .priority && found.ref != nil && found.line != nil && found.confidence >= 0.9
  }

  /// "2. Outdoors all year" over the width of a page's boxes, below those of "1. Talking and listening" and the box that ends
  /// them: the next number over a row of labels begins the next priority, and goes on with no list.
  private func countsOn(_ line: Line, of cell: Cell, _ draft: PlanDraft) -> Bool {
    guard rows == nil, cell.lines.count == 1, let width = table.rows.first?.count, width > 1, cell.columnSpan == width,
      let row = table.rows.firstIndex(where: { $0[0].location == cell.location }), row > 0, row + 1 < table.rows.count,
      let number = (CellItems.number(of: line) ?? phrases.references.split(line).ref).flatMap({ Int($0) }),
      let last = draft.priority.flatMap({ draft.plan.priorities[$0].ref }).flatMap({ Int($0) }), number == last + 1
    else { return false }
    let below = headers.filled(row + 1).compactMap { table.rows[row + 1][$0].lines.first }
    return below.count > 1 && below.allSatisfy(isLabel)
  }

  func isLabel(_ line: Line) -> Bool {
    line.marker == nil
      && labels.label(of: line, isHeading: true).map { $0.confidence >= 0.95 && $0.line == nil } ?? false
  }
}
