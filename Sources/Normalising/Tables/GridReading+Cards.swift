import Plans
import Vocabularies

/// Cards of one action each: "1a | Ten minutes of retrieval practice" over "Owner: Maths lead | Finish: 16 October | Cost: £190 |
/// Status: On track".
extension GridReading {
  /// Reads the card that begins at a row.
  ///
  /// - Returns: whether one does: a code and what is done, over a row of labels that each say something of an action.
  mutating func readCard(_ row: Int, _ filled: [Int], into draft: inout PlanDraft, lines: inout LineReading) -> Int? {
    guard filled.count == 2, row + 1 < table.rows.count, draft.priority != nil || !draft.pending.isEmpty else {
      return nil
    }
    let (code, text) = (table.rows[row][filled[0]], table.rows[row][filled[1]])
    guard code.lines.count == 1, text.lines.count == 1, WrittenReference.isWhole(code.text), text.text.contains(" "),
      let said = answers(row + 1)
    else { return nil }
    leaveTable()
    lines.leaveLabel()
    draft.settlePending()
    var line = text.lines[0]
    line.marker = code.text
    let key = draft.addAction(line, lead: [], at: text.location)
    draft.labelledActions = [LabelledAction(key: key, number: code.text)]
    draft.explain(code.text, at: code.location, as: "reference", because: "the number of the card’s action")
    for (field, label, value, place) in said {
      draft.explain(label, at: place, as: "label", because: "heading map: it heads \(field.words)")
      if !value.text.isEmpty, !draft.putOfLastAction(value, under: field, at: place) {
        draft.unmap(value.text, at: place)
      }
    }
    return row + 2
  }

  /// What each cell of a row says of an action; nil where one does not, or fewer than two do.
  private func answers(_ row: Int) -> [(HeadingField, String, Line, SourceLocation)]? {
    let cells = headers.filled(row).map { table.rows[row][$0] }
    let said = cells.compactMap { cell -> (HeadingField, String, Line, SourceLocation)? in
      guard cell.lines.count == 1, let colon = cell.text.firstIndex(of: ":"),
        let field = phrases.headings.exact(String(cell.text[..<colon])), PlanDraft.ofActions.contains(field)
      else { return nil }
      let value = Line.folded(cell.text[cell.text.index(after: colon)...].unicodeScalars)
      return (field, String(cell.text[..<colon]), Line(value), cell.location)
    }
    return said.count == cells.count && said.count >= 2 ? said : nil
  }
}
