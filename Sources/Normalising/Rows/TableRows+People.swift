import Plans
import Vocabularies

/// The plan's own list of who is who: initials, names and roles.
extension TableRows {
  /// Reads a row of a table that has a column of initials and no actions; false where the table is another.
  func readPerson(_ row: Int, into draft: inout PlanDraft) -> Bool {
    guard let initials = byField[.people]?.first, byField[.action] == nil else { return false }
    let cells = table.rows[row]
    let written = cells[initials.index]
    guard !written.isBlank else { return false }
    var person = NamedPerson(writtenAs: written.text)
    for column in columns where column.index != initials.index {
      let cell = cells[column.index]
      guard !cell.isBlank else { continue }
      let heading = column.heading.lowercased()
      if person.name == nil, heading.contains("name") {
        person.name = cell.text
      } else if person.role == nil, heading.contains("role") || heading.contains("post") || heading.contains("position")
      {
        person.role = cell.text
      } else {
        draft.unmap(cell.text, at: cell.location(in: columns))
      }
    }
    draft.plan.people.append(person)
    return true
  }
}
