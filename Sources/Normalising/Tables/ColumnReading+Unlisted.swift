import Plans
import Vocabularies

/// Columns that nobody listed the heading of, and columns whose heading is two listed ones in one.
extension ColumnReading {
  /// "Early signs we look for" over lines that each begin with a date, whatever the head says.
  func stepsByDates(_ columns: inout [TableColumn]) {
    guard !columns.contains(where: { $0.field == .milestone }) else { return }
    for index in columns.indices where columns[index].field == nil && columns[index].confidence < 0.5 {
      let lines = sampled.flatMap { table.rows[$0][columns[index].index].lines }
      guard lines.count >= 2, lines.allSatisfy({ phrases.dates.leading($0.text) != nil }) else { continue }
      (columns[index].field, columns[index].confidence) = (.milestone, 0.8)
      columns[index].because = "its lines begin with dates"
      return
    }
  }

  /// "Checked how and by whom" over what nothing else tells: a heading that nobody listed is what those nearest to it are, where
  /// no other column is.
  func nearOthers(_ columns: inout [TableColumn]) {
    let texts: Set<HeadingField> = [.outcome, .milestone, .monitoring, .resource, .progress, .rationale]
    for index in columns.indices where columns[index].field == nil && columns[index].confidence < 0.5 {
      let cells = cells(columns[index])
      guard let near = phrases.headings.near(columns[index].heading), texts.contains(near.field),
        !columns.contains(where: { $0.field == near.field }), phrases.people.score(cells) < 0.5,
        phrases.dates.score(cells) < 0.5, cells.contains(where: { $0.split(separator: " ").count >= 3 })
      else { continue }
      (columns[index].field, columns[index].confidence, columns[index].because) = (near.field, 0.5, near.because)
    }
  }

  /// Whether a heading, without the date in it, says how things stand: "Where we are – Nov".
  func stands(_ heading: String, without date: String) -> Bool {
    guard let cut = heading.range(of: date) else { return false }
    let rest = heading[..<cut.lowerBound].filter { $0.isLetter || $0.isNumber || $0 == " " || $0 == "'" || $0 == "’" }
    let plain = Line.folded(rest.unicodeScalars)
    return phrases.headings.exact(plain) == .rationale && asksWhere(plain)
  }

  /// "Where are we now?", "Current position"; "Why (Sept)" asks for the reason.
  func asksWhere(_ heading: String) -> Bool {
    let words = PlanIdentity.folded(heading).split(separator: " ").prefix(2)
    return words.contains { ["where", "current", "position", "situation", "picture"].contains($0) }
  }

  /// What the last of two or three words heads by itself, where it names the thing that the words before it only tell apart.
  func lastWord(_ heading: String) -> HeadingField? {
    let words = heading.split(separator: " ")
    guard (2...3).contains(words.count), words.allSatisfy({ $0.allSatisfy(\.isLetter) }),
      let last = words.last?.lowercased()
    else { return nil }
    switch last {
    case "priority", "priorities": return .priority
    case "objective", "objectives": return .objective
    case "outcome", "outcomes": return .outcome
    case "milestone", "milestones": return .milestone
    default: return nil
    }
  }

  /// The two headings that a colon or a dash joins, where what stands before it spans what stands after it.
  func parted(_ heading: String) -> (above: String, own: String)? {
    for divider in [": ", " – ", " - "] {
      guard let cut = heading.range(of: divider) else { continue }
      let (above, own) = (String(heading[..<cut.lowerBound]), String(heading[cut.upperBound...]))
      guard let first = phrases.headings.exact(above), let second = phrases.headings.exact(own),
        under(
          HeadingMatch(field: second, confidence: 1, because: ""),
          HeadingMatch(field: first, confidence: 1, because: "")) != nil
      else { continue }
      return (above, own)
    }
    return nil
  }

  /// Columns that point to issues, priorities or people by no more than numbers and names.
  func pointersAndPeople(_ columns: inout [TableColumn]) {
    for index in columns.indices where columns[index].field == .keyIssues {
      // "Key issue" over 1 and 2: which of the issues above each row answers.
      let written = cells(columns[index]).filter { !$0.isEmpty }
      guard !written.isEmpty,
        written.allSatisfy({
          $0.utf8.count == 1 || $0.utf8.count <= 6 && !$0.contains(" ") && $0.contains(where: \.isNumber)
        })
      else { continue }
      (columns[index].field, columns[index].because) = (.addresses, "its cells are numbers of issues")
    }
    for index in columns.indices where columns[index].field == .resource {
      // "Supports" over "SIP 1" and "SIP 3".
      let written = cells(columns[index]).filter { !$0.isEmpty }
      guard !written.isEmpty, written.allSatisfy(phrases.references.isReferenceAlone) else { continue }
      (columns[index].field, columns[index].because) = (.addresses, "its cells point to priorities of another plan")
    }
    let hasActions = columns.contains { $0.field == .action }
    for index in columns.indices
    where columns[index].field == .people && (hasActions || phrases.people.score(cells(columns[index])) >= 0.6) {
      // "People" over whoever does each: no list of who is who.
      (columns[index].field, columns[index].because) = (.lead, "its cells are people beside what they do")
    }
  }
}
