import Plans
import Vocabularies

/// Looks over a document for what it says of itself: URN, year, titles.
struct PlanFactsReading: Sendable {
  let headings: HeadingVocabulary
  let fallback: AcademicYear?

  struct Facts: Sendable {
    var urn: URN?
    var year: AcademicYear?
    var title = ""
    /// The heading that the document begins with, where it may be the title of a plan that has none.
    var headTitle: String?
    /// Whether a title is the school's name and "action plan", and says of nothing that the plan is about it.
    var isOfSchoolAlone = false
    /// The name of the first sheet, where it says what plan stands on it.
    var sheetTitle: String?
    var school: String?
    /// Every line that may be a title, the surest first.
    var titles: [String] = []
    /// The short lines at the head that name the year, one of which may say what a "department plan" is of.
    var head: [String] = []
  }

  func facts(of blocks: [Block]) -> Facts {
    let words = FactWords(headings: headings)
    var facts = Facts()
    var labelled: AcademicYear?
    var inTitle: AcademicYear?
    var anywhere: [AcademicYear] = []
    if case .heading(_, let line, let location)? = blocks.first, LineReading.isSheetName(line, location),
      words.isPlanTitle(line.text)
    {
      facts.sheetTitle = words.title(in: line.text)
    }
    let inBody = bodyCells(of: blocks)
    facts.head = texts(of: blocks).prefix(4).filter {
      $0.utf8.count <= 80 && !$0.hasSuffix(".") && AcademicYearWords.year(in: $0) != nil
    }
    for text in texts(of: blocks) {
      if facts.urn == nil { facts.urn = words.urn(in: text) }
      if text.utf8.count <= 160 {
        if facts.school == nil { facts.school = words.school(in: text) }
        if words.isPlanTitle(text), !isLabelOrSentence(text), !inBody.contains(text) {
          let title = words.title(in: text)
          facts.titles.append(title)
          if words.school(in: text) != nil, words.isBare(title) { facts.isOfSchoolAlone = true }
          if inTitle == nil { inTitle = AcademicYearWords.loneYear(in: text) }
        } else if let year = AcademicYearWords.year(in: text) {
          anywhere.append(year)
        }
      }
    }
    for (label, value) in pairs(of: blocks) {
      switch headings.exact(label) {
      case .urn where facts.urn == nil: facts.urn = URN(String(value.prefix(6)))
      case .academicYear where labelled == nil: labelled = AcademicYearWords.loneYear(in: value)
      // "Our plan for 2026-27" over the school's motto is the title by itself.
      case .planTitle where AcademicYearWords.year(in: label) != nil:
        facts.titles.insert(label, at: 0)
        inTitle = inTitle ?? AcademicYearWords.loneYear(in: label)
      // "Title | Owner" are heads of columns.
      case .planTitle where headings.exact(value) == nil && value.utf8.count <= 160 && !isLabelOrSentence(value):
        facts.titles.insert(value, at: 0)
        inTitle = inTitle ?? AcademicYearWords.loneYear(in: value)
      case .school where facts.school == nil: facts.school = value
      default:
        // "Subject: Geography" says what the plan is about where no title does.
        let names = PlanDraft.scopeLabels.contains(label.lowercased())
        if names, headings.scope(in: value) != nil { facts.titles.append(label + ": " + value) }
      }
    }
    facts.title = facts.titles.first ?? datedTitle(of: blocks) ?? ""
    // "where we’re going in 2025-26" says more than a sheet that is called "Plan".
    if facts.title == facts.sheetTitle, words.isBare(facts.title), let dated = datedTitle(of: blocks) {
      facts.title = dated
    }
    if facts.title.isEmpty { facts.headTitle = headTitle(of: blocks) }
    // Of several years side by side, the one that was asked for.
    let written = anywhere.first { $0 == fallback } ?? anywhere.first
    facts.year = labelled ?? inTitle ?? written ?? fallback ?? mostDated(blocks)
    return facts
  }

  /// "Documents that informed this plan", "Where we are now: Plans for art are lists" speak of a plan and name none.
  private func isLabelOrSentence(_ text: String) -> Bool {
    if let field = headings.exact(text), field != .planTitle, field != .structure { return true }
    if let colon = text.firstIndex(of: ":"), let field = headings.exact(String(text[..<colon])),
      ![.planTitle, .school, .structure].contains(field)
    {
      return true
    }
    // "Colours: GREEN going to plan; AMBER some worry": how things go, and the name of nothing.
    let small = text.lowercased()
    // "Academy improvement plan template v4 (June 2026)" names a trust's form and its date.
    if small.contains("template") { return true }
    if small.contains("going to plan") || text.contains(";") && text.contains(": ") { return true }
    // "By Christmas: every child below has a language plan".
    if [" has a ", " have a ", " has an ", " have an "].contains(where: small.contains) { return true }
    return text.hasSuffix(".") && text.split(separator: " ").count > 8
  }

  /// The texts of tables below the head of a document: an action may speak of "a plan for attendance".
  private func bodyCells(of blocks: [Block]) -> Set<String> {
    var cells: Set<String> = []
    for block in blocks.dropFirst(6) {
      guard case .table(let table) = block, !table.isSheet else { continue }
      for row in table.rows.prefix(8) { for cell in row where !cell.isBlank { cells.insert(cell.text) } }
    }
    // "Whole school attendance" as what an export's row measures.
    for case .table(let table) in blocks {
      let head = table.rows.prefix(8).firstIndex { row in row.count { headings.exact($0.text) != nil } >= 4 }
      guard let head else { continue }
      // A title over the width may stand below a head that each page repeats.
      for row in table.rows.prefix(8).dropFirst(head + 1) where row.count(where: { !$0.isBlank }) >= 3 {
        for cell in row where !cell.isBlank { cells.insert(cell.text) }
      }
    }
    return cells
  }

  /// "Our improvement booklet 2026/27": a short line at the head with its year, where none calls itself a plan.
  private func datedTitle(of blocks: [Block]) -> String? {
    texts(of: blocks).prefix(5).first { text in
      text.utf8.count <= 100 && AcademicYearWords.year(in: text) != nil && !isLabelOrSentence(text)
        && headings.match(text)?.field != .academicYear
        && FactWords(headings: headings).urn(in: text) == nil && !isLabelled(text)
    }
  }

  /// "Last updated: June 2026" says something else beside a label; "Cragside School: our priorities 2026-27" does not.
  private func isLabelled(_ text: String) -> Bool {
    guard let colon = text.firstIndex(of: ":") else { return false }
    let before = String(text[..<colon])
    let words = FactWords(headings: headings)
    // The year behind the colon is the title's own.
    let rest = text[text.index(after: colon)...]
    let isYear = !rest.contains(where: \.isLetter) && before.split(separator: " ").count >= 3
    if isYear { return false }
    return words.school(in: before) == nil || headings.match(before).map { $0.confidence >= 0.8 } ?? false
  }

  /// "Ravensdale Academy: our year on one table": the heading that a document begins with and that has no equal, where
  /// nothing calls itself a plan.
  private func headTitle(of blocks: [Block]) -> String? {
    let levels = blocks.compactMap { if case .heading(let level, _, _) = $0 { level } else { nil } }
    for case .heading(let level, let line, let location) in blocks.prefix(2) {
      let text = line.text
      let isSchool =
        FactWords(headings: headings).school(in: text).map { PlanIdentity.folded($0) == PlanIdentity.folded(text) }
        ?? false
      guard !isSchool else { continue }
      guard levels.count(where: { $0 == level }) == 1, levels.count > 1, text.utf8.count <= 100, !text.hasSuffix("."),
        !LineReading.isSheetName(line, location), headings.match(text).map({ $0.confidence < 0.8 }) ?? true,
        text.first?.isNumber == false
      else { return nil }
      return text
    }
    return nil
  }

  /// The academic year in which most of the plan's written dates lie, where nothing else names one.
  private func mostDated(_ blocks: [Block]) -> AcademicYear? {
    var counts: [AcademicYear: Int] = [:]
    var total = 0
    for text in texts(of: blocks) where text.utf8.count <= 60 {
      guard let year = AcademicYearWords.yearOfDate(in: text) else { continue }
      counts[year, default: 0] += 1
      total += 1
    }
    return counts.first { $0.value >= 2 && $0.value * 5 > total * 3 }?.key
  }

  /// The short texts at the head of each part of the document.
  private func texts(of blocks: [Block]) -> [String] {
    var texts: [String] = []
    // A header says in short what the title page says in full.
    var furniture: [String] = []
    // So does the name of a sheet.
    var sheets: [String] = []
    var prose = 0
    for block in blocks {
      switch block {
      case .heading(_, let line, let location):
        if LineReading.isSheetName(line, location) { sheets.append(line.text) } else { texts.append(line.text) }
      case .pageFurniture(let line, _): furniture.append(line.text)
      case .paragraph(let line, _), .listItem(_, let line, _):
        prose += 1
        if prose <= 40 { texts.append(line.text) }
      case .table(let table):
        for row in table.rows.prefix(8) {
          for cell in row where !cell.isBlank && cell.lines[0].marker == nil { texts.append(cell.text) }
        }
      }
    }
    return texts + sheets + furniture
  }

  /// A label and its value, side by side or in one text.
  private func pairs(of blocks: [Block]) -> [(String, String)] {
    var pairs: [(String, String)] = []
    for text in texts(of: blocks) where text.utf8.count <= 200 {
      if let colon = text.firstIndex(of: ":") {
        pairs.append((String(text[..<colon]), Line.folded(text[text.index(after: colon)...].unicodeScalars)))
      }
    }
    for block in blocks {
      guard case .table(let table) = block else { continue }
      pairs += columns(of: table)
      for row in table.rows.prefix(12) {
        let cells = row.filter { !$0.isBlank }
        guard (2...6).contains(cells.count) else { continue }
        for (label, value) in zip(cells, cells.dropFirst()) { pairs.append((label.text, value.text)) }
      }
    }
    return pairs
  }

  /// A tool's export says the school, its URN and the year in every row: the head of such a column, and its first value.
  private func columns(of table: Table) -> [(String, String)] {
    for (index, row) in table.rows.prefix(12).enumerated() {
      guard row.count(where: { headings.exact($0.text) != nil }) >= 4 else { continue }
      guard let first = table.rows.dropFirst(index + 1).first(where: { $0.contains { !$0.isBlank } }) else { return [] }
      return zip(row, first).filter { !$0.isBlank && !$1.isBlank }.map { ($0.text, $1.text) }
    }
    return []
  }
}
