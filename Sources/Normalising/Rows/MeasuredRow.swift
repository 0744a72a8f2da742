import Plans
import Vocabularies

/// A row that says what is measured in one cell and its figures in others: "Reading EXS | PP | 68% | 75%".
struct MeasuredRow {
  let phrases: PhraseBook
  let table: Table
  let row: Int
  let columns: [TableColumn]
  let isActionsRow: Bool

  private func cells(_ field: HeadingField) -> [(column: TableColumn, cell: Cell)] {
    columns.filter { $0.field == field }.map { ($0, table.rows[row][$0.index]) }.filter { !$0.1.isBlank }
  }

  /// The row's outcomes; of a measure and its figures one, whose text is the measure, and whose target has the figures: where it
  /// stands now and what is aimed at.
  func outcomes(into draft: inout PlanDraft, place: (Cell) -> SourceLocation) -> [Cell] {
    let outcomes = cells(.outcome)
    // In an action's row a column of baselines tells that the figures are the measure's, and no second outcome, also where
    // this row's has yet to be measured.
    let isTold = !isActionsRow || columns.contains { $0.field == .baseline }
    if isTold, let lines = baselinesOfLines(outcomes.first?.cell), let first = outcomes.first {
      for (_, cell) in cells(.baseline) {
        draft.explain(cell.text, at: place(cell), as: "outcome", because: "a figure for each outcome beside it")
      }
      var measured = MeasuredFigures(measure: first.cell.text, figures: "")
      measured.isBaselineAlone = true
      measured.ofLines = lines
      draft.figures[place(first.cell)] = measured
      return outcomes.map(\.cell)
    }
    guard isTold, let first = outcomes.first, first.cell.lines.count == 1 else {
      for (_, cell) in cells(.baseline) { draft.unmap(cell.text, at: place(cell)) }
      return outcomes.map(\.cell)
    }
    // "Not yet surveyed – see SEF" is no figure to start from.
    let baselines = cells(.baseline).filter { MeasuredRow.isShortFigure($0.cell) }
    for (column, cell) in cells(.baseline) where !baselines.contains(where: { $0.column == column }) {
      draft.unmap(cell.text, at: place(cell))
    }
    let aims = outcomes.dropFirst().filter { MeasuredRow.isFigure($0.cell) }
    let figures = baselines + aims
    guard !figures.isEmpty, !MeasuredRow.isFigure(first.cell) else { return outcomes.map(\.cell) }
    for (_, cell) in figures {
      draft.explain(cell.text, at: place(cell), as: "outcome", because: "a figure of the outcome beside it")
    }
    var measured = MeasuredFigures(
      measure: first.cell.text, figures: figures.map(\.cell.text).joined(separator: " → "))
    measured.isBaselineAlone = aims.isEmpty
    // "15" below "86%" and "95%" counts volunteers.
    measured.isCounted =
      aims.first.map { $0.column.holdsShares } ?? false && !figures.contains { $0.cell.text.contains("%") }
    measured.baselines = baselines.map { UnmappedText(location: place($0.cell), text: $0.cell.text) }
    if let group = groupCell, !group.isBlank {
      draft.explain(group.text, at: place(group), as: "outcome", because: "of whom the outcome beside it is")
      measured.group = group.text
    }
    draft.figures[place(first.cell)] = measured
    var cells = outcomes.filter { outcome in !figures.contains { $0.column == outcome.column } }.map(\.cell)
    // "Attendance" of all and "Attendance" of "Disadvantaged" are told apart by their words.
    if let group = measured.group, let place = cells.firstIndex(of: first.cell), !MeasuredRow.isOfAll(group),
      phrases.targets.subject(of: group) != nil,
      !PlanIdentity.folded(first.cell.text).contains(PlanIdentity.folded(group))
    {
      cells[place].lines[0].text += " " + group
    }
    return cells
  }

  /// "77%; 61%" beside two outcomes in one cell: the figure that each starts from, by its words; nil where they do not pair.
  private func baselinesOfLines(_ outcome: Cell?) -> [String: String]? {
    let baselines = cells(.baseline)
    guard let outcome, outcome.lines.count > 1, baselines.count == 1, let cell = baselines.first?.cell else {
      return nil
    }
    let figures =
      cell.lines.count > 1
      ? cell.lines.map(\.text) : cell.text.split(separator: ";").map { Line.folded($0.unicodeScalars) }
    guard figures.count == outcome.lines.count,
      figures.allSatisfy({ $0.utf8.count <= 24 && $0.contains(where: \.isNumber) })
    else { return nil }
    return Dictionary(zip(outcome.lines.map(\.text), figures)) { first, _ in first }
  }

  private static func isOfAll(_ group: String) -> Bool {
    ["all", "all pupils", "all students", "all children", "whole cohort", "whole school", "everyone"]
      .contains(PlanIdentity.folded(group))
  }

  /// What a step "62%" under a term is a figure of: the measure of its row, and whom its group is.
  static func step(_ line: Line, of measure: Cell?, group: Cell?) -> MeasuredFigures? {
    guard let measure, measure.lines.count == 1, line.text.utf8.count <= 12, line.text.contains(where: \.isNumber),
      !isFigure(measure)
    else { return nil }
    return MeasuredFigures(
      measure: measure.text, group: group.flatMap { $0.isBlank ? nil : $0.text }, figures: line.text, isStep: true)
  }

  private var groupCell: Cell? { MeasuredRow.groupCell(columns, table.rows[row]) }

  /// The cell of a row that says of whom its figures are.
  static func groupCell(_ columns: [TableColumn], _ row: [Cell]) -> Cell? {
    columns.first { $0.field == nil && isOfGroups($0.heading) }.map { row[$0.index] }
  }

  /// Whether a heading says that its cells are those of whom figures are.
  static func isOfGroups(_ heading: String) -> Bool { ofGroups.contains(PlanIdentity.folded(heading)) }

  private static let ofGroups: Set<String> = [
    "group", "pupil group", "groups", "cohort", "pupils", "year group", "who for",
  ]

  /// "72% in 2026": a figure and a word or two.
  private static func isShortFigure(_ cell: Cell) -> Bool {
    cell.lines.count == 1 && cell.text.utf8.count <= 24 && cell.text.contains(where: \.isNumber)
      && cell.text.split(separator: " ").count(where: { $0.contains(where: \.isLetter) }) <= 2
  }

  static func isFigure(_ cell: Cell) -> Bool {
    // "9–5 EM" is a measure.
    cell.text.utf8.count <= 12 && cell.text.contains(where: \.isNumber)
      && ["", "pp", "ppt", "pts", "k"].contains(cell.text.filter(\.isLetter).lowercased())
  }
}

/// What is measured, and of whom, in cells of their own, and the figures beside them: "Severe absence (below 50%)", "Boys" and
/// "31% → 20%". Numbers in the measure's own words are no figures.
struct MeasuredFigures: Hashable, Sendable {
  var measure: String
  var group: String?
  var figures: String
  /// Where the measure stands now, as it is written.
  var baselines: [UnmappedText] = []
  /// Whether they say where the measure stands and no more: what is aimed at is in the measure's own words, or nowhere.
  var isBaselineAlone = false
  /// Of several outcomes in one cell the figure that each starts from, by the outcome's words.
  var ofLines: [String: String] = [:]
  /// Whether they count what is measured, though the measure by itself is a share.
  var isCounted = false
  /// Whether they are a step on the way, which may be of fewer than the outcome is of.
  var isStep = false

  /// The targets that the figures are; `text` is the outcome's own.
  func targets(_ phrase: TargetPhrase, of text: String) -> [Target] {
    if !ofLines.isEmpty { return targetsOfWords(text, from: ofLines[text] ?? "", phrase) }
    if isBaselineAlone { return targetsOfWords(measure, from: figures, phrase) }
    var subject = phrase.measured(by: measure)
    subject.baseline = nil
    if isStep, let step = phrase.step(subject) { subject = step }
    let whom = group.flatMap { phrase.subject(of: $0) }
    subject.group = whom?.group ?? subject.group
    subject.cohort = whom?.cohort ?? subject.cohort
    var targets = phrase.targets(in: figures, context: subject)
    guard targets.isEmpty else {
      // Where a sign was forgotten attendance and results are shares all the same.
      let isShare = phrase.measures.measures(in: measure).contains { $0.kind != .subject && $0.kind != .other }
      for index in targets.indices where isCounted && !isShare && targets[index].unit == .percent {
        targets[index].unit = .count
      }
      return targets
    }
    // "64 → 30" and "50" count what is measured.
    let numbers = figures.split(separator: " ").map { Double(String($0)) }
    guard let last = numbers.last, let value = last else { return [] }
    subject.value = value
    subject.baseline = numbers.count > 1 ? numbers[0] : nil
    subject.unit = subject.unit == .score || subject.unit == .grade ? subject.unit : .count
    return [subject]
  }

  /// "Attainment 8 score of 48.0" beside "44.6" under "Baseline": the target of the words, which starts from the figure.
  private func targetsOfWords(_ words: String, from figures: String, _ phrase: TargetPhrase) -> [Target] {
    var targets = phrase.targets(in: words)
    guard targets.count == 1, targets[0].baseline == nil else { return targets }
    // "11 pupils" is no share that "65% of Year 6" starts from.
    if targets[0].unit == .percent, ["pupil", "child", "student"].contains(where: figures.lowercased().contains) {
      return targets
    }
    let stated = phrase.targets(in: figures, context: targets[0]).first?.value
    let numbers = figures.split(separator: " ").compactMap { Double(String($0)) }
    targets[0].baseline = stated ?? numbers.last { !(1990...2099).contains($0) }
    return targets
  }
}
