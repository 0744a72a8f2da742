import Plans
import Vocabularies

/// A table on its side: labels down the first column, and a column for each priority.
///
/// Plans on a page are made so: "Priority | 1. Writing | 2. Oracy", "Lead | Deputy head | English leader", …
struct TransposedTable {
  /// A form of labels and values for each priority.
  let forms: [Table]
  /// The rows above the titles, such as the school's name on a sheet; nil where there are none.
  let above: Table?

  /// Nil where the table is not on its side.
  init?(_ table: Table, phrases: PhraseBook) {
    let labelling = LabelReading(phrases)
    guard let head = TransposedTable.head(of: table, labelling, phrases),
      let first = TransposedTable.labels(of: table, under: head, labelling), table.rows[head].count - first >= 3,
      table.rows.count - head >= 3
    else { return nil }
    let titles = table.rows[head][(first + 1)...]
    let columns = titles.indices.filter { !titles[$0].isBlank }
    let corner = table.rows[head][first].text
    let areNumbers = columns.allSatisfy { TransposedTable.number(titles[$0].text, labelling) != nil }
    // "Our big four | 1. Everyone a reader | 2. Maths facts that stick".
    let areCounted = TransposedTable.count(columns.map { titles[$0] }, phrases)
    let areNamed =
      areNumbers || areCounted || TransposedTable.isPriority(corner, phrases)
      || columns.allSatisfy { TransposedTable.isNumberedPriority(titles[$0].text, labelling) }
    guard columns.count >= 2, columns.allSatisfy({ titles[$0].columnSpan == 1 && titles[$0].text.utf8.count <= 200 }),
      areNamed || corner.isEmpty || phrases.headings.exact(corner) == .area,
      !columns.contains(where: { phrases.headings.exact(titles[$0].text).map { $0 != .reference } ?? false }),
      // "Year 1 (2026) | Year 2 (2027)": one priority over several years.
      !columns.contains(where: {
        AcademicYearWords.loneYear(in: titles[$0].text) != nil || TransposedTable.isOfYears(titles[$0].text)
      })
    else { return nil }
    // A remark over the whole width says nothing of one priority: "The detail of each is on the next sheets".
    let body = table.rows[(head + 1)...].filter { row in
      row.contains { !$0.isBlank } && row[first].columnSpan <= columns.count
    }
    // "Lead | Mrs Ames | Governor | Mr Cole" is a form with more labels in its rows.
    guard !body.contains(where: { row in row[(first + 1)...].contains { TransposedTable.isLabel($0, phrases) } }) else {
      return nil
    }
    let terms = TermLabel(phrases)
    let labels = body.filter { row in
      let text = row[first].text
      return phrases.headings.likely(text).map { $0.confidence >= (areNamed ? 0.5 : 0.75) } ?? false
        || phrases.termHead(text) != nil || terms.label(text, WrittenWords(text)) != nil
    }
    guard labels.count >= 3, labels.count * 3 >= body.count * 2 else { return nil }
    let headsPriorities = labels.contains { TransposedTable.isPriority($0[first].text, phrases) }
    if !areNamed {
      // Titles that do not say what they are: sections of a framework, or priorities over the labels of a plan.
      guard labels.count >= 4, labels.count * 5 >= body.count * 4, headsPriorities || corner.isEmpty,
        !columns.contains(where: { phrases.termHead(titles[$0].text) != nil }),
        labels.contains(where: { phrases.headings.match($0[first].text)?.field == .action })
      else { return nil }
    }
    let before = Array(table.rows[..<head])
    above =
      before.contains { row in row.contains { !$0.isBlank } }
      ? Table(rows: before, isSheet: table.isSheet, location: table.location) : nil
    let letters = TransposedTable.letters(of: columns.map { titles[$0].text })
    forms = columns.enumerated().map { place, column in
      var rows = ([table.rows[head]] + body).map { row in
        [TransposedTable.inOneLine(row[first]), TransposedTable.value(row, column, in: table)]
      }
      TransposedTable.dropTint(of: &rows)
      if let letter = letters?[place], let line = rows[0][1].lines.first {
        // "A  WRITING" under "Priority".
        rows[0][0].lines = [Line("Priority \(letter)")]
        rows[0][1].lines[0] = Line(String(line.text.dropFirst(2)), bold: line.bold)
      }
      if let number = TransposedTable.number(rows[0][1].text, labelling), rows[0][0].isBlank {
        // "Priority 1" over "Reading": its number, and its title in the row below.
        rows[0][0].lines = [Line(number.label)]
        rows[0][1].lines = [Line(number.ref)]
      } else if areCounted, !TransposedTable.isPriority(corner, phrases) {
        rows[0][0].lines = [Line("Priority")]
      } else if !areNamed {
        let label = headsPriorities ? "Area" : "Priority"
        rows[0][0].lines = [Line(label)]
        if phrases.headings.exact(rows[0][1].text) != nil {
          // "Number" as an infant school's priority: in one cell with its label, since two heads in a row head a table.
          // "Priority: Number" would ask for a number itself.
          rows[0][1].lines = [Line("\(headsPriorities ? label : "Priority area"): \(rows[0][1].text)")]
          rows[0] = [rows[0][1], rows[0][0]]
          rows[0][1].lines = []
        }
      }
      return Table(rows: rows, isSheet: table.isSheet, location: table.location)
    }
  }

  /// The letters that titles begin with, from A on; nil where they do not.
  private static func letters(of titles: [String]) -> [Character]? {
    let letters = Array("ABCDEFGHIJ")
    guard titles.count >= 2, titles.count <= letters.count,
      zip(titles, letters).allSatisfy({ $0.hasPrefix("\($1) ") && $0.utf8.count > 4 })
    else { return nil }
    return Array(letters.prefix(titles.count))
  }

  /// "Where we want to end up" over "(last July in brackets)": a label goes on in its next line.
  private static func inOneLine(_ cell: Cell) -> Cell {
    guard cell.lines.count == 2 else { return cell }
    var cell = cell
    cell.lines = [Line(cell.text, bold: cell.lines[0].bold)]
    return cell
  }

  /// A fill that most of a priority's cells have, its title's or its first row's among them, is its own tint, and rates nothing.
  /// Below a plain title, one colour down a column may be how each step stands.
  private static func dropTint(of rows: inout [[Cell]]) {
    var counts: [String: Int] = [:]
    for row in rows { if let fill = row[1].fill { counts[fill, default: 0] += 1 } }
    guard let tint = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), tint.value * 2 > rows.count,
      rows.prefix(2).contains(where: { $0[1].fill == tint.key })
    else { return }
    for index in rows.indices where rows[index][1].fill == tint.key { rows[index][1].fill = nil }
  }

  /// "Year 2", "Key stage 1", "Early years": whom a column is of.
  private static func isOfYears(_ text: String) -> Bool {
    let words = WrittenWords(text).tokens.map(\.key)
    return words.count <= 3
      && (words.starts(with: ["year"]) || words.starts(with: ["key", "stage"]) || words == ["early", "year"])
  }

  /// The row of titles: the first that is not blank, or on a sheet the first of numbered priorities.
  private static func head(of table: Table, _ labelling: LabelReading, _ phrases: PhraseBook) -> Int? {
    let filled = table.rows.firstIndex { row in row.contains { !$0.isBlank } }
    guard table.isSheet else { return filled }
    // "Priority | 1 | Writing | Mrs Hope" and "Action | 1.1 | …" are rows that say what they are. Looked at once: a log may have
    // thousands.
    let labels = table.rows.compactMap { $0.first { !$0.isBlank }?.text }
    let areDistinct = Set(labels).count == labels.count
    return table.rows.firstIndex { row in
      let titles = row.filter { !$0.isBlank }
      if titles.count >= 3, isPriority(titles[0].text, phrases) {
        // "Priority | 1. Reading | 2. Writing", "Priority | A  WRITING | B  KINDNESS" below the sheet's own title.
        let areNumbered = titles.dropFirst().allSatisfy { title in
          title.lines.first.map { $0.marker != nil || phrases.references.split($0).ref != nil } ?? false
        }
        return areNumbered
          || areDistinct
            && titles.dropFirst().allSatisfy {
              (phrases.headings.match($0.text)?.confidence ?? 0) < 0.75 && $0.text.utf8.count > 3
            }
      }
      return titles.count >= 2
        && titles.allSatisfy { isNumberedPriority($0.text, labelling) || number($0.text, labelling) != nil }
    } ?? filled
  }

  /// The column of labels: the first of the titles' row, or the one on its left where no title stands over the labels.
  private static func labels(of table: Table, under head: Int, _ labelling: LabelReading) -> Int? {
    guard let first = table.rows[head].firstIndex(where: { !$0.isBlank }) else { return nil }
    let text = table.rows[head][first].text
    let isTitle = isNumberedPriority(text, labelling) || number(text, labelling) != nil
    // An empty corner stands over the labels; an empty column stands over nothing.
    let isUnderCorner = first > 0 && table.rows[(head + 1)...].contains { !$0[first - 1].isBlank }
    return first > 0 && (isTitle || isUnderCorner) ? first - 1 : first
  }

  /// "Priority 2" by itself: a number whose title stands below.
  private static func number(_ text: String, _ labelling: LabelReading) -> (label: String, ref: String)? {
    guard let label = labelling.label(of: Line(text), isHeading: true), label.field == .priority, label.line == nil,
      let ref = label.ref, text.hasSuffix(ref)
    else { return nil }
    return (Line.folded(text.dropLast(ref.count).unicodeScalars), ref)
  }

  /// "Priority 2: Behaviour": a title that says itself that it is a priority's.
  private static func isNumberedPriority(_ text: String, _ labelling: LabelReading) -> Bool {
    guard let label = labelling.label(of: Line(text), isHeading: true) else { return false }
    return label.field == .priority && label.ref != nil && label.line != nil
  }

  /// Whether titles are numbered from one on, in their order.
  private static func count(_ titles: [Cell], _ phrases: PhraseBook) -> Bool {
    titles.count >= 3
      && titles.enumerated().allSatisfy { place, cell in
        cell.lines.first.map { phrases.references.split($0).ref == "\(place + 1)" } ?? false
      }
  }

  private static func isLabel(_ cell: Cell, _ phrases: PhraseBook) -> Bool {
    guard cell.lines.count == 1, cell.text.utf8.count <= 40, let field = phrases.headings.exact(cell.text) else {
      return false
    }
    return [.lead, .priorityLead, .governor, .area, .date, .planTitle, .objective, .outcome, .action].contains(field)
  }

  private static func isPriority(_ text: String, _ phrases: PhraseBook) -> Bool {
    phrases.headings.match(text).map { $0.field == .priority && $0.confidence >= 0.75 } ?? false
      || ["our priorities", "priorities", "our aims"].contains(PlanIdentity.folded(text))
  }

  /// The cell of a column, or the merged cell that serves it and others.
  private static func value(_ row: [Cell], _ column: Int, in table: Table) -> Cell {
    guard let origin = row[column].coveredBy, table.rows[origin.row][origin.column].columnSpan > 1 else {
      return row[column]
    }
    return table.rows[origin.row][origin.column]
  }
}
