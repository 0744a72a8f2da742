import Plans
import Vocabularies

/// Tells tables that are no part of a plan, and columns that only point to what stands elsewhere.
extension ColumnReading {
  /// "Priority | Owner | Complete | On track | Off track | Total" over figures: how many actions stand so, counted elsewhere.
  private func counts(_ columns: [TableColumn]) -> [TableColumn]? {
    let counted = columns.count { column in
      let texts = cells(column).filter { !$0.isEmpty }
      return phrases.ratings.rag(word: column.heading) != nil && !texts.isEmpty
        && texts.allSatisfy { $0.utf8.count <= 3 && Int($0) != nil }
    }
    guard counted >= 3 else { return nil }
    return apart(columns, 0.9, "it counts what stands elsewhere")
  }

  /// "Three-year direction of travel | 2025-26 (last year) | 2026-27 (this plan) | 2027-28 (next)" over a word or two each.
  private func isOverviewOfYears(_ columns: [TableColumn]) -> Bool {
    var ofYears = columns.filter { !$0.heading.isEmpty }
    // The head of the first column may stand in the row above.
    if let first = ofYears.first, AcademicYearWords.year(in: first.heading) == nil { ofYears.removeFirst() }
    let years = ofYears.map { AcademicYearWords.year(in: $0.heading) }
    guard years.count >= 3, years.allSatisfy({ $0 != nil }), Set(years).count == years.count else { return false }
    let texts = ofYears.flatMap(cells).filter { !$0.isEmpty }
    // "Target 2026/27" over "72%" is aimed at.
    let areBare = ofYears.allSatisfy { head in !head.heading.prefix { $0 != "(" }.contains(where: \.isLetter) }
    guard areBare, texts.count(where: { $0.contains(where: \.isNumber) }) * 2 < texts.count else { return false }
    return !texts.isEmpty && texts.count { $0.split(separator: " ").count <= 6 } * 5 >= texts.count * 4
  }

  /// The columns of a table that is no part of the plan's items: a list of staff, a calendar of meetings, grades of a
  /// self-evaluation; nil for any other.
  func aside(_ columns: [TableColumn]) -> [TableColumn]? {
    let headings = columns.map(\.heading)
    if AsideTable.isOfStaff(headings, phrases) {
      let names = columns.indices.filter { phrases.headings.exact(headings[$0]) == .people }
      let name = names.first ?? columns.indices.first { PlanIdentity.folded(headings[$0]).contains("name") } ?? 0
      return columns.indices.map { index in
        var column = columns[index]
        column.field = index == name ? .people : nil
        (column.because, column.confidence) = ("a table of staff", 0.9)
        return column
      }
    }
    if let counts = counts(columns) { return counts }
    if isOverviewOfYears(columns) { return apart(columns, 0.9, "an overview of several years, of which this is one") }
    // A span such as "Implementation" over its columns says as much as a column's own heading.
    let fields = headings.map { phrases.headings.exact($0) }
    let spans = columns.compactMap(\.parent).map { phrases.headings.exact($0) }
    let isAside = zip(headings, fields).contains { heading, field in
      field == .aside && !heading.lowercased().hasPrefix("note") && !heading.lowercased().contains("total")
    }
    let ofPlan: Set<HeadingField> = [
      .action, .objective, .outcome, .milestone, .monitoring, .monitoringWho, .progress, .priority, .resource,
      .rationale,
      .keyIssues,
    ]
    guard isAside, !(fields + spans).contains(where: { $0.map(ofPlan.contains) ?? false }) else { return nil }
    // Who does something, by when, and how it stands: an export's rows, whatever else they say.
    if fields.contains(.lead), fields.contains(.end) || fields.contains(.date), fields.contains(.rag) { return nil }
    let heads = headings.filter { !$0.isEmpty }.joined(separator: ", ")
    return apart(columns, 0.8, "a table of “\(heads)” is no part of the plan")
  }

  /// The columns as no part of the plan's items.
  private func apart(_ columns: [TableColumn], _ confidence: Double, _ because: String) -> [TableColumn] {
    columns.map { column in
      var column = column
      (column.field, column.confidence, column.because) = (nil, confidence, because)
      return column
    }
  }

  /// "Ofsted AFI" over "AFI 1" and "AFI 2" says what each priority answers, and beside the issues' own words which is which.
  func answeredInsteadOfNamed(_ column: inout TableColumn, among columns: [TableColumn]) {
    let texts = cells(column).filter { !$0.isEmpty }
    guard !texts.isEmpty, !column.heading.lowercased().contains("priorit"),
      texts.allSatisfy(phrases.references.isReferenceAlone)
    else { return }
    let others = columns.filter { $0.index != column.index }
    if others.contains(where: { $0.field == .keyIssues }) {
      (column.field, column.confidence, column.because) = (.reference, 0.9, "its cells are the numbers of key issues")
    } else if others.contains(where: { $0.field == .priority || $0.field == .objective }) {
      (column.field, column.confidence) = (.addresses, 0.9)
      column.because = "its cells are numbers of what is answered"
    }
  }
}
