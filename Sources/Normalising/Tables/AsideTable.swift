import Plans
import Vocabularies

/// A table that is no part of the plan's items: contacts, a glossary, a calendar, an overview of the school.
///
/// It may still say who leads the plan, what the school's name is and who is who.
struct AsideTable {
  private let table: Table
  private let phrases: PhraseBook
  /// Whether it stands under "Who's who", so that its rows are people though no heads say so.
  private let isOfPeople: Bool

  init(_ table: Table, phrases: PhraseBook, isOfPeople: Bool) {
    self.table = table
    self.phrases = phrases
    self.isOfPeople = isOfPeople
  }

  /// Whether a table has the labels of a plan's items, however it stands: none of a list of staff has.
  static func isOfPlan(_ table: Table, _ phrases: PhraseBook) -> Bool {
    let items: Set<HeadingField> = [
      .action, .outcome, .milestone, .monitoring, .rationale, .resource, .progress, .date,
    ]
    let labels = table.rows.prefix(20).flatMap { row in
      row.filter { $0.lines.count == 1 && $0.text.utf8.count <= 60 }.compactMap { phrases.headings.exact($0.text) }
    }
    return Set(labels).intersection(items).count >= 3
  }

  /// Headings of a list of staff beside the name and the initials.
  private static let ofStaff: Set<String> = [
    "role", "post", "position", "job", "job title", "title", "responsibility", "responsibilities", "email", "telephone",
    "phone",
    "extension", "contact", "subject", "roles", "areas of responsibility", "area of responsibility", "year group",
    "class",
  ]

  /// Whether a table's headings are those of a list of staff: names or initials, and posts.
  static func isOfStaff(_ headings: [String], _ phrases: PhraseBook) -> Bool {
    guard headings.contains(where: { $0.utf8.count <= 24 && namesStaff($0) }) else { return false }
    let folded = headings.map(PlanIdentity.folded).filter { !$0.isEmpty }
    guard folded.count >= 2 else { return false }
    func isName(_ text: String) -> Bool {
      ["name", "names", "member of staff", "staff member", "staff"].contains(text)
        || phrases.headings.exact(text) == .people
    }
    return folded.contains(where: isName) && folded.contains(where: ofStaff.contains)
      && folded.allSatisfy { isName($0) || ofStaff.contains($0) }
  }

  /// A look that costs little, at every row of every table.
  private static func namesStaff(_ text: String) -> Bool {
    staffMarks.contains { text.holdsBytes(of: $0) }
  }

  /// Without their first letter, which may be a capital.
  private static let staffMarks: [StaticString] = ["ame", "AME", "taff", "TAFF", "nitial", "NITIAL"]

  func read(into draft: inout PlanDraft) {
    var rows = table.rows[...]
    var heads: [String]?
    if let first = rows.first, AsideTable.isOfStaff(first.map(\.text), phrases) {
      heads = first.map { PlanIdentity.folded($0.text) }
      for cell in first where !cell.isBlank {
        draft.explain(cell.text, at: cell.location, as: "header", because: "a head of a list of staff")
      }
      rows = rows.dropFirst()
    }
    for row in rows {
      if let heads, readPerson(row, heads, into: &draft) { continue }
      if readFact(row, into: &draft) { continue }
      if heads == nil, isOfPeople, AsideTable.takePerson(row.filter { !$0.isBlank }, into: &draft) { continue }
      for cell in row { for line in cell.lines { draft.unmap(line.text, at: cell.location) } }
    }
    if heads == nil, let first = table.rows.joined().first(where: { !$0.isBlank }) {
      draft.explain(
        first.text, at: first.location, as: "unmapped", because: "a table under a heading that is no part of a plan",
        confidence: 0.9)
    }
  }

  /// "NB | Nadia Bright | Headteacher", "Nadia Bright | Headteacher": initials, name and post in a list without heads.
  ///
  /// - Returns: false where the cells are another thing.
  static func takePerson(_ cells: [Cell], into draft: inout PlanDraft) -> Bool {
    guard (2...3).contains(cells.count), cells[0].text.utf8.count <= 24,
      cells.allSatisfy({ $0.lines.count == 1 && $0.text.utf8.count <= 60 && !$0.text.contains(where: \.isNumber) })
    else { return false }
    let texts = cells.map(\.text)
    let isShort = texts[0].utf8.count <= 4
    draft.plan.people.append(
      NamedPerson(
        writtenAs: texts[0], name: texts.count == 3 || isShort ? texts[1] : nil,
        role: texts.count == 3 ? texts[2] : isShort ? nil : texts[1]))
    return true
  }

  private func readPerson(_ row: [Cell], _ heads: [String], into draft: inout PlanDraft) -> Bool {
    let names = row.indices.filter { !AsideTable.ofStaff.contains(heads[$0]) && !row[$0].isBlank }
    guard let written = names.first else { return false }
    var person = NamedPerson(writtenAs: row[written].text)
    if names.count > 1 { person.name = row[names[1]].text }
    for index in row.indices where !names.prefix(2).contains(index) && !row[index].isBlank {
      if person.role == nil, AsideTable.ofStaff.contains(heads[index]) {
        person.role = row[index].text
      } else {
        draft.unmap(row[index].text, at: row[index].location)
      }
    }
    draft.plan.people.append(person)
    return true
  }

  /// "Pupil premium lead | Mrs Okoro": said of the whole plan wherever it stands.
  private func readFact(_ row: [Cell], into draft: inout PlanDraft) -> Bool {
    let cells = row.filter { !$0.isBlank }
    guard cells.count == 2, let match = phrases.headings.match(cells[0].text), match.confidence >= 0.9 else {
      return false
    }
    let value = cells[1].text
    switch match.field {
    case .school where draft.plan.school.name == nil || draft.plan.school.name == value: draft.plan.school.name = value
    case .priorityLead where draft.plan.priorities.isEmpty: draft.leadInForce = phrases.people.people(in: value)
    case .governor where draft.plan.priorities.isEmpty: draft.governorInForce = phrases.people.people(in: value)
    case .urn: if draft.plan.school.urn == nil { draft.plan.school.urn = URN(String(value.prefix(6))) }
    case .academicYear: break
    default: return false
    }
    draft.explain(cells[0].text, at: cells[0].location, as: "label", because: match.because)
    draft.explain(
      value, at: cells[1].location, as: match.field.rawValue,
      because: "said of the whole plan beside “\(cells[0].text)”")
    return true
  }
}
