import Plans
import Vocabularies

/// Columns that hold figures of what another column measures, and columns of rows that are terms.
extension ColumnRoles {
  /// "Start point (July 25) | Aim (July 26)" and "2025-26 actual | 2026-27 target" over figures: where a measure stands, and
  /// what is aimed at, though the words head aims and reasons elsewhere.
  func figures(_ columns: inout [TableColumn]) {
    guard !has(.action, columns) else { return }
    let named: Set<HeadingField> = [.priority, .objective, .rationale, .progress, .baseline, .outcome]
    let isPair = startsAndAims(columns)
    for index in columns.indices where columns[index].when == nil && index > 0 {
      let column = columns[index]
      // "2026 actual" over 5 alone: a number beside nothing may be a reference, and beside "2027 target" is none.
      guard column.field == nil || named.contains(column.field ?? .aside) || isPair && column.field == .reference,
        areFigures(cells(column), atLeast: isPair ? 1 : 2)
      else { continue }
      let words = ColumnRoles.words(of: column)
      if !words.isDisjoint(with: ColumnRoles.ofStart), words.isDisjoint(with: ColumnRoles.ofAims) {
        settle(&columns[index], .baseline, "figures of where things stand")
      } else if !words.isDisjoint(with: ColumnRoles.ofAims) {
        settle(&columns[index], .outcome, ColumnRoles.aimedAt)
      }
    }
    groupsOfFigures(&columns)
    measuresOfFigures(&columns)
  }

  /// "Measure" beside "Baseline" and "Target" over figures: what is measured, which is the outcome.
  private func measuresOfFigures(_ columns: inout [TableColumn]) {
    guard let target = columns.firstIndex(where: { $0.field == .outcome && $0.because == ColumnRoles.aimedAt }),
      let measure = columns[..<target].firstIndex(where: { column in
        // "Departments judged effective" might be people, and "Measure" asks for none.
        (column.confidence < 0.9 || column.field == .lead) && !areFigures(cells(column))
          && ColumnRoles.ofMeasures.contains(PlanIdentity.folded(column.heading))
      })
    else { return }
    settle(&columns[measure], .outcome, "what the figures beside it measure")
  }

  /// "Group" over "All", "PP", "Boys" beside figures says of whom they are, though "PP" may be initials.
  private func groupsOfFigures(_ columns: inout [TableColumn]) {
    guard columns.contains(where: { $0.field == .outcome }), columns.contains(where: { $0.field == .baseline }) else {
      return
    }
    for index in columns.indices where MeasuredRow.isOfGroups(columns[index].heading) && columns[index].confidence < 1 {
      (columns[index].field, columns[index].confidence) = (nil, 0.95)
      columns[index].because = "of whom the figures beside it are"
    }
  }

  /// Surely, whatever else the heading's date may say.
  private func settle(_ column: inout TableColumn, _ field: HeadingField, _ because: String) {
    (column.field, column.because, column.confidence) = (field, because, 0.95)
  }

  private static let aimedAt = "figures that are aimed at"
  private static let ofMeasures: Set<String> = [
    "measure", "measures", "metric", "indicator", "indicators", "what is measured", "what we measure",
    "data",
    "data measure", "statistic",
  ]
  static let ofStart: Set<String> = [
    "start", "starting", "actual", "baseline", "current", "now", "was", "previous", "last", "position",
  ]
  static let ofAims: Set<String> = ["aim", "target", "goal", "aims", "targets"]

  /// Whether one column says where things stand and another what is aimed at: then a single row of figures is one.
  private func startsAndAims(_ columns: [TableColumn]) -> Bool {
    let heads = columns.dropFirst().filter { areFigures(cells($0), atLeast: 1) }.map(ColumnRoles.words)
    return heads.contains { !$0.isDisjoint(with: ColumnRoles.ofStart) && $0.isDisjoint(with: ColumnRoles.ofAims) }
      && heads.contains { !$0.isDisjoint(with: ColumnRoles.ofAims) }
  }

  static func words(of column: TableColumn) -> Set<String> {
    Set(PlanIdentity.folded(column.heading).split(separator: " ").map(String.init))
  }

  private func areFigures(_ cells: [String], atLeast least: Int = 2) -> Bool {
    let filled = cells.filter { !$0.isEmpty }
    let figures = filled.count {
      $0.utf8.count <= 12 && $0.contains(where: \.isNumber) && phrases.dates.read($0) == nil
    }
    return filled.count >= least && figures * 5 >= filled.count * 4
  }

  /// "Priority | Autumn 1 | Autumn 2 | … | Impact by July" over words without numbers, where no other column says what is done:
  /// what is done in each term, and not what will be by its end.
  func actionsOfTerms(_ columns: inout [TableColumn]) {
    let terms = columns.indices.filter { columns[$0].field == .milestone && phrases.isTermName(columns[$0].heading) }
    guard terms.count >= 2, has(.priority, columns), !has(.outcome, columns),
      let impact = columns.indices.first(where: { ColumnRoles.speaksOfImpact(columns[$0]) }),
      phrases.targets.score(cells(columns[impact])) >= 0.5
    else { return }
    let texts = terms.flatMap { cells(columns[$0]) }.filter { !$0.isEmpty }
    guard texts.count >= 3, phrases.targets.score(texts) < 0.3 else { return }
    for index in terms { set(&columns[index], .action, "what is done in “\(columns[index].heading)”", 0.7) }
    columns[impact].when = nil
    set(&columns[impact], .outcome, "numbers aimed at, beside what is done in each term", 0.85)
  }

  private static func speaksOfImpact(_ column: TableColumn) -> Bool {
    let words = column.heading.lowercased()
    return column.field == .progress && words.contains("impact") && !words.contains("so far")
      && !words.contains("to date")
  }

  /// "When | What we will do | What we'll see by the end of the term": where each row is a term, what will be by its end is a
  /// milestone.
  func outcomesOfTerms(_ columns: inout [TableColumn]) {
    guard let dates = columns.first(where: { $0.field == .date }), dates.when == nil,
      let action = columns.firstIndex(where: { $0.field == .action }),
      let outcome = columns.indices.first(where: { $0 > action && columns[$0].field == .outcome }),
      columns[outcome].when == nil, !has(.milestone, columns)
    else { return }
    let terms = cells(dates).filter { !$0.isEmpty }
    let speaks = PlanIdentity.folded(columns[outcome].heading).split(separator: " ").contains {
      $0 == "term" || $0 == "then"
    }
    guard terms.count >= 2, Set(terms).count == terms.count, terms.allSatisfy(phrases.isTermName), speaks else {
      return
    }
    set(&columns[outcome], .milestone, "what will be by the end of the term that its row is", 0.85)
    columns[outcome].isDueByRow = true
  }
}
