import Plans
import Vocabularies

/// Cuts a document that holds several plans into its plans.
struct DocumentParts: Sendable {
  let headings: HeadingVocabulary

  /// The blocks of each plan, in order; what stands before the first plan's heading belongs to the first.
  func parts(of document: Document) -> [[Block]] {
    var starts: [(block: Int, scope: String)] = []
    for (index, block) in document.blocks.enumerated() {
      guard case .heading(let level, _, _) = block, level == 1, let scope = planNamed(at: index, in: document.blocks)
      else {
        continue
      }
      if let known = starts.first(where: { $0.scope == scope }), known.scope == scope { continue }
      starts.append((index, scope))
    }
    guard starts.count > 1 else { return [document.blocks] }
    var parts: [[Block]] = []
    for (index, start) in starts.enumerated() {
      let first = index == 0 ? 0 : start.block
      let end = index + 1 < starts.count ? starts[index + 1].block : document.blocks.count
      parts.append(Array(document.blocks[first..<end]))
    }
    return parts
  }

  /// "Priority 3: support in class that matches the pupil's plan" speaks of a plan and is the title of none.
  private func isNumbered(_ title: String) -> Bool {
    let words = WrittenWords(title).tokens.prefix(4)
    guard let number = words.firstIndex(where: { $0.number != nil }), number > 0 else { return false }
    return words[..<number].contains { ["priority", "objective", "aim", "goal", "target", "strand"].contains($0.key) }
  }

  /// What a top heading, or the first rows of its sheet, says that a plan of its own is about.
  private func planNamed(at index: Int, in blocks: [Block]) -> String? {
    guard case .heading(_, let line, _) = blocks[index] else { return nil }
    var titles = [line.text]
    guard index + 1 < blocks.count else { return nil }
    if case .table(let table) = blocks[index + 1], table.isSheet {
      for row in table.rows.prefix(3) {
        let cells = row.filter { !$0.isBlank }
        if cells.count == 1 { titles.append(cells[0].text) }
      }
    }
    let facts = FactWords(headings: headings)
    let identities = PlanIdentityReading(headings: headings)
    for title in titles where facts.isPlanTitle(title) && !isNumbered(title) {
      guard let found = identities.identity(of: facts.title(in: title), school: facts.school(in: title)) else {
        continue
      }
      return "\(found.layer.rawValue) \(found.scope.kind.rawValue) \(PlanIdentity.folded(found.scope.name))"
    }
    return nil
  }
}
