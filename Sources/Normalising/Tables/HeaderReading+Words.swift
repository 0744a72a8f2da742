import Plans
import Vocabularies

/// How much a cell's words speak for a heading.
extension HeaderReading {
  /// How much a cell's words speak for a heading: 0 to 1.
  func headingScore(_ cell: Cell) -> Double {
    let text = cell.text
    // "Area for improvement a" beside "Inspection" answers that label.
    if phrases.references.isReferenceAlone(text), phrases.references.addresses(in: text).first?.to == .keyIssue {
      return 0
    }
    if let field = phrases.headings.exact(text) { return weight(of: field, text) }
    if phrases.termHead(text) != nil { return phrases.isTermName(text) ? 0.7 : 0.2 }
    if labels.isTermLabel(text) { return 0.9 }
    if AcademicYearWords.year(in: text) != nil { return 0.5 }
    if let match = phrases.headings.match(text) {
      return phrases.people.isPerson(text) && match.confidence < 0.9 ? 0 : match.confidence
    }
    return 0
  }

  /// Whether a heading stands among the cells that is on file, be it for its brackets or its date, or terms alone do.
  func sure(_ cells: [Cell]) -> Bool {
    let known = cells.count { cell in
      phrases.headings.match(cell.text).map {
        $0.confidence >= 0.9 && $0.field != .aside && $0.field != .structure
      } ?? false
    }
    return known > 0 || cells.allSatisfy { phrases.isTermName($0.text) } || cells.count >= 4
  }

  /// A post may be a label ("Subject leader") and is more often somebody's name in a row.
  func weight(of field: HeadingField, _ text: String) -> Double {
    if field == .aside || field == .structure { return HeaderReading.asideWeight }
    return field == .priorityLead && phrases.people.isPerson(text) ? HeaderReading.asideWeight : 1
  }

  /// How much a heading that may be no column's speaks for a header.
  static let asideWeight = 0.4
}
