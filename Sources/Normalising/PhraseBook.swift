import Plans
import Vocabularies

/// Every phrase that a plan's texts are read by, for one academic year and one legend.
struct PhraseBook: Sendable {
  let headings: HeadingVocabulary
  let grades: GradeVocabulary
  let dates: DatePhrase
  let people: PeopleList
  let targets: TargetPhrase
  let resources: ResourcePhrase
  let ratings: RAGPhrase
  let monitoring: MonitoringPhrase
  let references: ReferencePhrase
  let evidence: EvidencePhrase
  /// What columns hold by a person's word or a named layout.
  var rulings = ColumnRulings.none

  init(_ vocabularies: Vocabularies, termDates: TermDates, academicYear: AcademicYear?, legend: PlanLegend?) {
    headings = vocabularies.headings
    grades = vocabularies.grades
    dates = DatePhrase(vocabularies.dateWords, termDates: termDates, academicYear: academicYear)
    people = PeopleList(vocabularies.roles)
    targets = TargetPhrase(groups: vocabularies.groups, measures: vocabularies.measures, dates: dates)
    resources = ResourcePhrase(vocabularies.resources)
    ratings = legend.map { RAGPhrase(vocabularies.ragWords, own: $0) } ?? RAGPhrase(vocabularies.ragWords)
    monitoring = MonitoringPhrase(people: people, dates: dates)
    references = ReferencePhrase()
    evidence = EvidencePhrase(vocabularies.evidence)
  }

  private init(_ book: PhraseBook, dates: DatePhrase) {
    headings = book.headings
    grades = book.grades
    self.dates = dates
    people = book.people
    targets = TargetPhrase(groups: book.targets.groups, measures: book.targets.measures, dates: dates)
    resources = book.resources
    ratings = book.ratings
    monitoring = MonitoringPhrase(people: book.people, dates: dates)
    references = book.references
    evidence = book.evidence
    rulings = book.rulings
  }

  /// The same phrases for another academic year.
  func of(_ year: AcademicYear) -> PhraseBook {
    PhraseBook(self, dates: DatePhrase(dates.words, termDates: dates.termDates, academicYear: year))
  }

  /// Whether a text is nothing but a section of an inspection framework.
  func isFrameworkSection(_ text: String) -> Bool { grades.table.meaning(of: text)?.sort == .section }

  /// "Attendance [Behaviour and attitudes]": a title and, in brackets at its end, the section that it stands in.
  func withoutArea(_ title: String) -> (title: String, area: String?) {
    guard let last = title.last, last == "]" || last == ")",
      let open = title.lastIndex(of: last == "]" ? "[" : "("), open > title.startIndex
    else { return (title, nil) }
    let inside = String(title[title.index(after: open)...].dropLast())
    guard isFrameworkSection(inside) else { return (title, nil) }
    return (Line.folded(title[..<open].unicodeScalars), inside)
  }

  /// Whether a text names a specific date or term and nothing else: the head of a column for one term.
  func termHead(_ text: String) -> DatePhrase.Reading? {
    guard text.utf8.count <= 40, let reading = dates.read(text), reading.isSpecificWording,
      reading.start != nil || reading.end != nil
    else { return nil }
    return reading
  }

  /// "Review 16/11/2026", "Half-way note, 9 November": a heading with a date of what was seen by then, and not of what is to be;
  /// "By the review in June" looks ahead.
  func looksBack(_ heading: String) -> Bool {
    let keys = WrittenWords(heading).tokens.map(\.key)
    guard let first = keys.first, !["by", "for", "next", "target", "before"].contains(first) else { return false }
    // "Impact commentary – Nov 26".
    return keys.contains {
      ["commentary", "note", "review", "reviewed", "update", "evaluation", "position", "impact"].contains($0)
    }
      && !keys.contains { PhraseBook.ahead.contains($0) } && dates.found(in: heading)?.reading.end.map(isSeen) ?? false
  }

  /// "[12/10/2026] Order placed.", "9 November 2026 – Walls held up": an entry of a diary behind its day.
  func entry(_ text: String) -> (text: String, date: String, day: Day)? {
    var date: String
    var rest: String
    if text.hasPrefix("["), let close = text.firstIndex(of: "]") {
      date = String(text[text.index(after: text.startIndex)..<close])
      rest = Line.folded(text[text.index(after: close)...].unicodeScalars)
    } else if let leading = dates.leading(text) {
      (date, rest) = (leading.label, leading.rest)
    } else {
      return nil
    }
    guard date.count(where: \.isNumber) >= 5, let reading = dates.read(date), reading.start == nil,
      let day = reading.end,
      date.first?.isNumber == true
    else { return nil }
    rest = Line.folded(rest.unicodeScalars)
    return rest.isEmpty ? nil : (rest, date, day)
  }

  private static let ahead: Set<String> = [
    "milestone", "target", "expected", "desired", "wanted", "intended", "planned", "hoped", "aim", "by", "date",
    "should",
    "will",
  ]

  /// Whether what a heading says of a day may have been seen by those who wrote the plan: what is noted for the year's last months may
  /// as well be due then.
  private func isSeen(_ day: Day) -> Bool {
    guard let year = dates.academicYear else { return true }
    return AcademicYear(containing: day).map { $0 < year } ?? false || !(5...8).contains(day.month)
  }

  /// Whether a text names a term or half-term, which heads columns more often than it fills cells of a header's row.
  func isTermName(_ text: String) -> Bool {
    guard termHead(text) != nil else { return false }
    let keys = Set(WrittenWords(text).tokens.map(\.key))
    return !keys.isDisjoint(with: [
      "autumn", "spring", "summer", "aut", "spr", "sum", "term", "christma", "easter", "july", "december", "ht1", "ht2",
      "ht3", "ht4", "ht5", "ht6", "t1", "t2", "t3", "t4", "t5", "t6", "half", "year",
    ])
  }
}
