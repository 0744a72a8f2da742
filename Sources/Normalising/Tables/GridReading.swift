import Plans
import Vocabularies

/// Walks down a grid: titles, labels with their values, the heads of tables and their rows, one below another.
///
/// A worksheet and a CSV file are one grid that holds many things; a table of a document is one that holds few.
struct GridReading {
  let table: Table
  let phrases: PhraseBook
  let headers: HeaderReading
  let labels: LabelReading
  let form: FormRows
  var rows: TableRows?
  /// Further tables beside the first, under the same header.
  var beside: [(year: AcademicYear?, rows: TableRows)] = []
  private var firstYear: AcademicYear?
  var columns: [TableColumn] = []
  /// Whether it stands under a label of progress, or its first row has one: a date beside words says what came of it by then.
  private(set) var isOfProgress = false
  /// A first column without a heading, whose cells each stand alone in their rows: titles between the rows.
  private(set) var titleColumn: Int?
  private(set) var isAfterBlank = true
  private var label: LabelledRows?
  /// A table that a label among its rows has interrupted: it goes on where a row of its form follows without a blank row.
  var interrupted: (rows: TableRows, beside: [(year: AcademicYear?, rows: TableRows)])?
  /// Whether a title between rows came last: labels may follow it.
  private var isAfterBand = false
  /// How many tables this one was cut out of: a grid of very many side by side is read as it stands from there on.
  private let depth: Int
  private static let deepest = 12

  init(_ table: Table, phrases: PhraseBook, depth: Int = 0) {
    self.depth = depth
    self.table = table
    self.phrases = phrases
    headers = HeaderReading(phrases: phrases, table: table)
    labels = headers.labels
    form = FormRows(table, headers: headers, phrases: phrases)
  }

  mutating func read(into draft: inout PlanDraft, lines: inout LineReading) {
    if depth < GridReading.deepest, let parts = parts() {
      for part in parts {
        var grid = GridReading(part, phrases: phrases, depth: depth + 1)
        grid.read(into: &draft, lines: &lines)
        lines.leaveLabel()
      }
      return
    }
    isOfProgress =
      lines.openField == .progress && !table.isSheet
      || table.rows.first.map { $0.count <= 3 && $0.contains { phrases.headings.exact($0.text) == .progress } } ?? false
    var row = 0
    while row < table.rows.count {
      let filled = headers.filled(row)
      if filled.isEmpty {
        isAfterBlank = true
        interrupted = nil
        if rows == nil { label = nil }
        lines.leaveFinishedList()
        // The rows of a legend are told by what they say, so that its label holds nothing past a blank row.
        if lines.openField == .legend { lines.leaveLabel() }
        row += 1
        continue
      }
      let unread = readLegend(row, filled, into: &draft)
      if unread.isEmpty {
        row += 1
      } else if unread.count * 2 < filled.count {
        read(row, unread, into: &draft, lines: &lines)
        row += 1
      } else if let next = readCard(row, filled, into: &draft, lines: &lines) {
        row = next
      } else if let next = readDatedColumns(row, filled, into: &draft, lines: &lines) {
        row = next
      } else if let header = headers.header(at: row), rows == nil || !isBody(header, under: columns) {
        row = begin(header, into: &draft, lines: &lines)
        isAfterBlank = false
      } else {
        read(row, unread, into: &draft, lines: &lines)
        isAfterBlank = isAfterBand
        isAfterBand = false
        row += 1
      }
    }
  }

  // MARK: The head of a table

  /// - Returns: the row to go on with.
  private mutating func begin(_ header: TableHeader, into draft: inout PlanDraft, lines: inout LineReading) -> Int {
    label = nil
    isOfProgress = isOfProgress && !table.isSheet
    interrupted = nil
    let end = bodyEnd(of: header)
    let body = (header.rows.upperBound..<end).filter { !headers.filled($0).isEmpty }
    // A form's rows among the actions, "Monitoring | …" over the width, say nothing of the columns.
    let unlabelled = ownRows(of: body).filter { form.label(at: $0) == nil }
    let ofColumns = unlabelled.isEmpty ? body : unlabelled
    let isUnderPriority =
      draft.priority.map { draft.plan.priorities[$0].objectives.allSatisfy(\.actions.isEmpty) } ?? false
    var read = ColumnReading(
      phrases: phrases, table: table, body: ofColumns, isUnderPriority: isUnderPriority, isTitled: isTitled(draft),
      priorities: Set(draft.plan.priorities.compactMap(\.ref))
    ).read(header.columns)
    if rows != nil, read.map(\.heading) == columns.map(\.heading) {
      for index in read.indices {
        (read[index].field, read[index].when) = (columns[index].field, columns[index].when)
        read[index].confidence = columns[index].confidence
        read[index].because = "the table's head is repeated"
      }
    }
    let isBelowMonitoring =
      lines.isBelowMonitoring || isSheetOfMonitoring(read)
      || rows == nil && isScheduleOfMonitoring(read, under: draft.pending.last?.line.text)
    if isBelowMonitoring { GridReading.monitor(&read) }
    titleColumn = read.first.flatMap { first in
      let filled = body.filter { headers.filled($0).first == first.index }
      return first.heading.isEmpty && !filled.isEmpty && filled.allSatisfy { headers.filled($0).count == 1 }
        ? first.index : nil
    }
    if titleColumn != nil { read[0].field = nil }
    draft.agree(&read)
    columns = read
    for row in header.rows {
      for index in headers.filled(row) {
        let cell = table.rows[row][index]
        let column = read.first { $0.index == index }
        let isItsOwn = column?.location == cell.location
        draft.explain(
          cell.text, at: cell.location,
          as: isItsOwn ? column?.field.map(\.rawValue) ?? "unmapped" : "header",
          because: isItsOwn ? column?.because ?? "" : "it spans several columns",
          confidence: isItsOwn ? column?.confidence ?? 0 : 1)
      }
    }
    draft.record(read)
    lines.leaveLabel()
    lines.leaveHead()
    if let next = readWhole(read, body, under: header, isMonitoring: isBelowMonitoring, into: &draft, lines: &lines) {
      leaveTable()
      return next
    }
    noteDoubts(of: read, into: &draft)
    let segments = TableSegments.split(read)
    let all = Set(read.map(\.index))
    let tables = segments.map { segment in
      let others = all.subtracting(segment.columns.map(\.index))
      return TableRows(phrases: phrases, table: table, columns: segment.columns, body: body, leaving: others)
    }
    (rows, firstYear) = (tables[0], segments[0].year)
    beside = zip(segments, tables).dropFirst().map { ($0.year, $1) }
    return header.rows.upperBound
  }

  // MARK: Rows

  private mutating func read(
    _ row: Int, _ filled: [Int], into draft: inout PlanDraft, lines: inout LineReading
  ) {
    let first = table.rows[row][filled[0]]
    if readUpdate(row, filled, into: &draft) { return }
    if filled.count == 1 {
      readSingle(first, row, column: filled[0], into: &draft, lines: &lines)
    } else if let coded = codedTitle(row, filled) {
      leaveTable()
      label = nil
      lines.leaveLabel()
      readCodedTitle(coded, row, filled, into: &draft)
      isAfterBand = true
    } else if isTitleBesideLabel(row, filled) {
      leaveTable()
      label = nil
      readTitleBesideLabel(row, filled, into: &draft, lines: &lines)
    } else if headers.isOfLabels(row, filled) {
      interruptTable()
      label = nil
      lines.leaveLabel()
      if readOfNextPriority(row, filled, into: &draft) { return }
      for column in filled { readLines(of: table.rows[row][column], isHeading: false, into: &draft, lines: &lines) }
      lines.leaveLabel()
    } else if isOfHeadedCells(row, filled) {
      interruptTable()
      label = nil
      readHeadedCells(row, filled, into: &draft, lines: &lines)
    } else if isRepeatedHead(row, filled) {
      for cell in filled.map({ table.rows[row][$0] }) {
        draft.explain(cell.text, at: cell.location, as: "header", because: "the table's head is repeated")
      }
    } else if isHeadWithoutBody(row, filled) {
      leaveTable()
      lines.leaveLabel()
      for cell in filled.map({ table.rows[row][$0] }) {
        draft.explain(cell.text, at: cell.location, as: "header", because: "a head with nothing below it yet")
      }
    } else if lines.openField == .keyIssues || lines.openField == .evidence, rows == nil,
      FormRows.isCoded(table, row, filled)
    {
      readLoose(row, filled, into: &draft, lines: &lines)
    } else if rows == nil, let title = codedHeading(row, filled), lines.openField == nil {
      label = nil
      lines.read(title, .heading(level: 3), at: first.location, into: &draft)
    } else if let found = labelOfRow(row, filled) {
      interruptTable()
      lines.leaveLabel()
      label = LabelledRows(found, column: filled[0])
      draft.explain(first.text, at: first.location, as: "label", because: found.because, confidence: found.confidence)
      readLabelled(row, Array(filled.dropFirst()), into: &draft, lines: &lines)
    } else if let label, filled[0] > label.column, rows == nil {
      readLabelled(row, filled, into: &draft, lines: &lines)
    } else if rows != nil || resumeTable(at: row) {
      label = nil
      lines.leaveLabel()
      readBody(row, into: &draft)
    } else {
      label = nil
      readLoose(row, filled, into: &draft, lines: &lines)
    }
  }

  /// Reads a row into its tables, each under the year that its heading names.
  private mutating func readBody(_ row: Int, into draft: inout PlanDraft) {
    guard var reading = rows else { return }
    draft.reading(in: firstYear) { reading.read(row, into: &$0) }
    rows = reading
    for index in beside.indices { draft.reading(in: beside[index].year) { beside[index].rows.read(row, into: &$0) } }
  }

  private mutating func readSingle(
    _ cell: Cell, _ row: Int, column: Int, into draft: inout PlanDraft, lines: inout LineReading
  ) {
    if let label, column > label.column, rows == nil {
      readLabelled(row, [column], into: &draft, lines: &lines)
      return
    }
    if rows == nil, !table.isSheet, form.isUnanswered(row), let field = labels.field(ofLabelAlone: cell) {
      draft.explain(cell.text, at: cell.location, as: "label", because: "\(field.words), not answered yet")
      label = nil
      lines.leaveLabel()
      return
    }
    if isTermWithoutSteps(cell, column) {
      draft.explain(cell.text, at: cell.location, as: "header", because: "a term with nothing beside it yet")
      return
    }
    if rows != nil, isTitleOfNext(row) { leaveTable() }
    if rows != nil, !isBand(cell, column), !(isAfterBlank && isNote(cell, column)), !headsSteps(cell, row, column) {
      // A sheet's "Success criteria" may begin below the actions' column; a blank row parts it from them.
      let isInside = column > (columns.first?.index ?? 0) && !(isAfterBlank && table.isSheet)
      if labels.label(of: Line(cell.text, bold: true), isHeading: true).map({ $0.confidence < 0.95 }) ?? true
        || isInside
      {
        readBody(row, into: &draft)
        return
      }
    }
    label = nil
    if rows != nil, let field = labels.field(ofLabelAlone: cell), LabelReading.lists.contains(field) {
      // "Success criteria" over the whole width: what stands below it is a list, and no row of the table.
      interruptTable()
      readLines(of: cell, isHeading: true, into: &draft, lines: &lines)
      openProgress(below: cell, lines)
      return
    }
    if let rows, isBand(cell, column) {
      var reading = rows
      if reading.readBand(cell, into: &draft, lines: &lines) {
        self.rows = reading
        isAfterBand = true
        openProgress(below: cell, lines)
        return
      }
    }
    if rows != nil, !isBand(cell, column) { leaveTable() }
    readLines(
      of: cell, isHeading: isTitle(cell, row), before: numbersBegin(below: row, column) ? .list : .other, into: &draft,
      lines: &lines)
    openProgress(below: cell, lines)
    if let field = lines.openField, rows == nil {
      // A label alone: its values may stand in the rows below, beneath it or to its right.
      label = LabelledRows(
        LabelledText(field: field, label: cell.text, line: nil, confidence: 1, because: "a label above"), column: column
      )
    }
  }

  /// Notes whether progress is told below a title: one of a sheet, or one that goes over most of the width as the label of a
  /// form's part does.
  private mutating func openProgress(below cell: Cell, _ lines: LineReading) {
    let isOverWidth = cell.columnSpan >= 3 && cell.columnSpan * 2 > table.rows.first?.count ?? 0
    if table.isSheet || isOverWidth { isOfProgress = lines.openField == .progress }
  }

  private mutating func readLabelled(
    _ row: Int, _ filled: [Int], into draft: inout PlanDraft, lines: inout LineReading
  ) {
    let cells = filled.map { table.rows[row][$0] }
    label?.read(cells, into: &draft, lines: &lines)
  }
}
