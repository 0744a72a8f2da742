import Plans
import Vocabularies

/// What columns hold by a person's word, or by the named layout of a tool's export: it stands whatever their headings
/// and cells look like. A person's word stands above a layout, and a later word above an earlier one.
struct ColumnRulings: Hashable, Sendable {
  static let none = ColumnRulings(corrections: [], layout: nil)

  /// What is said of one column.
  struct Ruling: Hashable, Sendable {
    var heading: FoldedText
    /// Which of the columns with this heading, from 1; nil for each.
    var occurrence: Int?
    /// Half of these must head the table's other columns.
    var beside: Set<FoldedText>
    var field: HeadingField
    var because: String
    /// The correction's number; nil for a layout's.
    var correction: Int64?
  }

  private let rulings: [Ruling]

  init(corrections: [Correction], layout: NamedLayout?) {
    var rulings = corrections.reversed().compactMap(ColumnRulings.ruling)
    if let layout {
      for (heading, field) in layout.columns.sorted(by: { $0.key < $1.key }) {
        rulings.append(
          Ruling(
            heading: FoldedText(heading), occurrence: nil, beside: [], field: field,
            because: "named layout “\(layout.name)”", correction: nil))
      }
    }
    self.rulings = rulings
  }

  private static func ruling(_ correction: Correction) -> Ruling? {
    guard !correction.isWithdrawn, case .column(let column) = correction.misreading,
      let field = HeadingField(rawValue: column.field.rawValue)
    else { return nil }
    return Ruling(
      heading: FoldedText(column.heading), occurrence: column.occurrence,
      beside: Set(column.beside.map { FoldedText($0) }), field: field, because: correction.because,
      correction: correction.id)
  }

  /// Whether a row's texts are the head of a table that a person has spoken of, though no heading map knows them.
  func head(_ texts: [String]) -> Bool {
    guard rulings.contains(where: { $0.correction != nil }) else { return false }
    let texts = texts.map { FoldedText($0) }.filter { !$0.isEmpty }
    return rulings.contains { ruling in
      guard ruling.correction != nil, !ruling.beside.isEmpty else { return false }
      let holds = ruling.heading.isEmpty || texts.contains { ruling.heading.ends(with: $0) }
      let known = ruling.beside.count { name in texts.contains { name.ends(with: $0) } }
      return holds && known >= 1 && known * 2 >= ruling.beside.count
    }
  }

  /// Gives each column of a table's head the field that is ruled.
  func apply(to columns: inout [TableColumn]) {
    guard !rulings.isEmpty else { return }
    let names = columns.map { FoldedText($0.name) }
    for index in columns.indices {
      let found = rulings.filter { $0.holds(of: index, among: names) }
      guard let first = found.first else { continue }
      columns[index].field = first.field
      columns[index].confidence = 1
      columns[index].because = first.because
      columns[index].corrections = found.compactMap(\.correction)
      if !ColumnRulings.ofTerms.contains(first.field) { columns[index].when = nil }
    }
  }

  /// What a column for one term may hold.
  private static let ofTerms: Set<HeadingField> = [.milestone, .progress, .rag, .monitoring, .action, .cost]
}

extension ColumnRulings.Ruling {
  fileprivate func holds(of index: Int, among names: [FoldedText]) -> Bool {
    guard names[index] == heading else { return false }
    if let occurrence, names[...index].count(where: { $0 == heading }) != occurrence { return false }
    guard !beside.isEmpty else { return true }
    let others = Set(names.enumerated().filter { $0.offset != index }.map(\.element))
    return beside.intersection(others).count * 2 >= beside.count
  }
}
