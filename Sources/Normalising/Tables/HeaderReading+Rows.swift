import Plans
import Vocabularies

/// Tells rows that head columns from rows of labels and their values by more than the words that are on file.
extension HeaderReading {
  /// Whether a row is heads that name a date each, or count on: no content of any column.
  func isOfTerms(_ row: Int) -> Bool {
    let cells = filled(row).map { table.rows[row][$0] }
    return CountedHeads.count(cells.map(\.text)) || isOfTerms(cells)
  }

  /// "Autumn data drop | Spring data drop | Summer data drop", behind another head or not: short heads that name a date each.
  func isOfTerms(_ cells: [Cell]) -> Bool {
    guard cells.count >= 2,
      cells.dropFirst().allSatisfy({ $0.text.utf8.count <= 60 && $0.text.contains(where: \.isLetter) })
    else { return false }
    let dated = cells.map { cell -> String? in
      guard cell.lines.count == 1, cell.text.split(separator: " ").count <= 6,
        let found = phrases.dates.found(in: cell.text), found.reading.end != nil
      else { return nil }
      return found.words
    }
    let named = dated.compactMap(\.self)
    // A row of dates alone may be values; more words make them heads.
    return named.count >= 2 && named.count >= cells.count - 1 && Set(named).count == named.count
      && zip(cells, dated).allSatisfy { cell, words in words.map { $0.count + 3 < cell.text.count } ?? true }
      && dated.dropFirst().allSatisfy { $0 != nil }
  }

  /// "SP | Dec 2026 | Mar 2027 | Jul 2027" over "SP1 | Mock 1: 55% at 4+ | …": months beside a head of codes, and words below
  /// them, though dates by themselves may be values.
  func isOverStepsOfCodes(_ row: Int, _ filled: [Int]) -> Bool {
    guard filled.count >= 3, row + 2 < table.rows.count, phrases.termHead(table.rows[row][filled[0]].text) == nil,
      filled.dropFirst().allSatisfy({ phrases.termHead(table.rows[row][$0].text) != nil })
    else { return false }
    return (row + 1...row + 2).allSatisfy { next in
      let below = self.filled(next)
      let code = table.rows[next][filled[0]].text
      return below.first == filled[0] && below.count >= 2 && code.utf8.count <= 8 && code.contains(where: \.isNumber)
        && !code.contains(" ")
        && below.dropFirst().allSatisfy { table.rows[next][$0].text.split(separator: " ").count >= 2 }
    }
  }

  /// "What we'll do | Whose baby? | When | What it costs us": every other head is on file, and people and dates stand below,
  /// while none of the heads is a value.
  mutating func isOverColumns(_ row: Int, _ filled: [Int], _ cells: [Cell]) -> Bool {
    let isFilled = filled.contains { column in
      let below = (row + 1..<min(table.rows.count, row + 7)).map { table.rows[$0][column].text }
      switch phrases.headings.exact(table.rows[row][column].text) {
      case .date, .start, .end: return phrases.dates.score(below) >= 0.6
      case .lead: return phrases.people.score(below) >= 0.6
      default: return false
      }
    }
    return !holdsValue(cells) && isFilled && contrast(row, filled) >= 1
  }

  /// "Data drop | Where we should be by then" over days and what is to be reached by each.
  func isOverDates(_ row: Int, _ cells: [Cell]) -> Bool {
    guard cells.count == 2, row + 2 < table.rows.count, phrases.dates.read(cells[0].text) == nil,
      let match = phrases.headings.match(cells[1].text), match.confidence >= 0.8,
      [.milestone, .outcome, .progress].contains(match.field)
    else { return false }
    return (row + 1...row + 2).allSatisfy { next in
      let below = filled(next)
      return below == filled(row) && phrases.dates.read(table.rows[next][below[0]].text)?.end != nil
    }
  }

  /// "Term | What happens in this term | Who | Milestone at the end of the term" over rows that hold words in most of its columns and
  /// begin with no label: heads, though every other one alone is on file.
  func isOverRows(_ row: Int, _ filled: [Int], _ cells: [Cell], _ marks: [Double]) -> Bool {
    guard cells.count >= 4, !holdsValue(cells), marks.count(where: { $0 >= 0.5 }) * 4 >= marks.count * 3 else {
      return false
    }
    let below = (row + 1..<min(table.rows.count, row + 5)).map { next in self.filled(next).filter(filled.contains) }
    let rows = below.indices.filter { below[$0].count * 2 >= filled.count }
    return rows.count >= 2
      && rows.allSatisfy { place in
        below[place].allSatisfy { phrases.headings.exact(table.rows[row + 1 + place][$0].text) == nil }
      }
  }

  /// "Priority | SLT lead" over priorities and whoever leads each, though a post may be somebody's name in a row.
  func isOverview(_ row: Int, _ cells: [Cell]) -> Bool {
    if cells.count == 2, row + 2 < table.rows.count, phrases.headings.exact(cells[0].text) == .priority,
      let match = phrases.headings.match(cells[1].text), match.confidence >= 0.75,
      [.progress, .outcome, .milestone, .monitoring, .rationale].contains(match.field),
      (row + 1...row + 2).allSatisfy({
        filled($0) == filled(row) && phrases.headings.exact(table.rows[$0][filled(row)[0]].text) == nil
      })
    {
      // "Priority | Progress and impact so far" over each priority's own.
      return true
    }
    guard cells.count == 2, row + 2 < table.rows.count, phrases.headings.exact(cells[0].text) == .priority,
      [.lead, .priorityLead, .governor].contains(phrases.headings.exact(cells[1].text))
    else { return false }
    return (row + 1...row + 2).allSatisfy { next in
      let below = filled(next)
      return below == filled(row) && phrases.people.score([table.rows[next][below[1]].text]) == 1
    }
  }

  /// "Lead | Mrs Keogh | Link governor | Mr Lavelle": labels on file and their values in turn.
  func isOfPairs(_ row: Int) -> Bool {
    guard row < table.rows.count, filled(row) == [0, 1, 2, 3] else { return false }
    let onFile = table.rows[row].prefix(4).map { phrases.headings.exact($0.text) != nil }
    return onFile == [true, false, true, false]
  }

  /// Whether one of a row's cells is somebody or a date, and heads nothing.
  func holdsValue(_ cells: [Cell]) -> Bool {
    cells.contains { cell in
      !cell.text.hasSuffix("?") && phrases.headings.exact(cell.text) == nil
        && (phrases.people.isPerson(cell.text) || phrases.dates.read(cell.text) != nil)
    }
  }

  /// "Target | Pupils spell what they know": a label on file, and beside it words that head nothing. A CSV file cannot say
  /// that the value goes on over the rest of the width.
  func isLabelWithValue(_ row: Int, _ filled: [Int]) -> Bool {
    guard filled.count == 2, phrases.headings.exact(table.rows[row][filled[0]].text) != nil else { return false }
    let value = table.rows[row][filled[1]].text
    return phrases.headings.match(value).map { $0.confidence < 0.7 } ?? true
      && phrases.termHead(value) == nil && AcademicYearWords.year(in: value) == nil
      && value.split(separator: " ").count > 4
  }

  /// "Target: Every child keeps up | Lead: Mrs Lal": each cell of a row is a label with its value, so that the row heads no
  /// columns and is no item.
  func isOfLabels(_ row: Int, _ filled: [Int]) -> Bool {
    guard filled.count >= 2 else { return false }
    var labelled = 0
    for column in filled {
      guard let line = table.rows[row][column].lines.first else { return false }
      if isReference(table.rows[row][column]) { continue }
      // "By December: 66% of Y6 | By March: 72% of Y6" in merged cells below a table's actions.
      if filled.count >= 2, let leading = phrases.dates.leading(line.text), leading.reading.end != nil,
        leading.label.lowercased().hasPrefix("by "), !leading.rest.isEmpty
      {
        labelled += 1
        continue
      }
      // "Success by July:" over the bullets of its cell.
      let isOverList = table.rows[row][column].lines.count > 1 && line.text.hasSuffix(":")
      guard line.text.contains(":"), let found = labels.label(of: line, isHeading: isOverList),
        found.line != nil || isOverList, found.confidence >= 0.9, found.field != .action
      else { return false }
      labelled += 1
    }
    return labelled * 2 > filled.count
  }

  /// "Who? / Deputy | By when? / 2 November | Status / Complete" below "Step 1: …": each cell asks and answers, of the action above.
  func isOfAnswers(_ row: Int, _ filled: [Int]) -> Bool {
    guard (2...6).contains(filled.count), row > 0, self.filled(row - 1).count == 1,
      let above = table.rows[row - 1][self.filled(row - 1)[0]].lines.first,
      labels.label(of: above, isHeading: true).map({ $0.field == .action && $0.line != nil }) ?? false
    else { return false }
    return filled.allSatisfy { column in
      let lines = table.rows[row][column].lines
      guard let first = lines.first, first.marker == nil, (1...4).contains(lines.count),
        let found = labels.label(of: Line(first.text, bold: true), isHeading: true), found.line == nil
      else { return false }
      return PlanDraft.ofActions.contains(found.field) || found.field == .progress
    }
  }

  /// "1. Curriculum and teaching | Led by: KO": a title over most of the width, and at its end whoever leads or governs it.
  func isTitleBesideLabel(_ row: Int, _ filled: [Int]) -> Bool {
    guard filled.count == 2, !isKnown(table.rows[row][filled[0]].text),
      let line = table.rows[row][filled[1]].lines.first, line.text.contains(":"),
      let found = labels.label(of: line, isHeading: false)
    else { return false }
    return found.line != nil && found.confidence >= 0.9
      && [.lead, .priorityLead, .governor].contains(found.field)
  }

  /// "Principal" beside "Priority lead": a post is a value there, though it heads a fact elsewhere.
  func isWho(_ cell: Cell, asked label: Cell) -> Bool {
    let asking: Set<HeadingField> = [.lead, .priorityLead, .governor]
    return phrases.headings.exact(label.text).map(asking.contains) ?? false && phrases.people.isPerson(cell.text)
  }

  /// "Key issue 1" beside "Lead: HT": what a priority answers, by its number.
  func isReference(_ cell: Cell) -> Bool {
    cell.lines.count == 1 && phrases.references.isReferenceAlone(cell.text)
  }

  /// How many of a row's cells are words over nothing but figures in the rows below.
  func figuresBelow(_ row: Int, _ filled: [Int]) -> Int {
    let below = (row + 1..<min(table.rows.count, row + 4)).filter { self.filled($0).count > 1 }
    guard below.count >= 2 else { return 0 }
    return filled.count { column in
      table.rows[row][column].text.contains(where: \.isLetter)
        && below.allSatisfy { MeasuredRow.isFigure(table.rows[$0][column]) }
    }
  }

  /// "Where things stand, 16 November" among heads that are bold or filled where the rows below are not: words, and the day that
  /// they were written.
  func isDatedHead(_ cell: Cell) -> Bool {
    guard cell.value == nil, cell.lines.count == 1, cell.text.first?.isLetter == true,
      let found = phrases.dates.found(in: cell.text)
    else { return false }
    let words = cell.text.split(separator: " ").count
    return words <= 10 && words >= found.words.split(separator: " ").count + 2
  }

  /// Whether a cell's words may head columns: "Chair of governors" names somebody.
  func isHead(_ cell: Cell) -> Bool {
    isKnown(cell.text) && !phrases.people.isPerson(cell.text) && !isReference(cell)
  }

  func isKnown(_ text: String) -> Bool {
    phrases.headings.match(text) != nil || phrases.dates.read(text) != nil || AcademicYearWords.year(in: text) != nil
  }
}
