import Mustache
import Plans
import Storing

/// One school in the caseload's table.
struct CaseloadRow: MustacheParent, Sendable {
  let standing: SchoolStanding
  let marks: CriterionMarks?
  /// Of all plans that hold; nil where none was checked.
  let findings: FindingCounts?
  let track: MilestoneTrack?
  let day: Day
  /// Whether the adviser's name stands with the school: where schools of several are listed.
  let namesAdviser: Bool

  func child(named name: String) -> Any? {
    switch name {
    case "schoolName": standing.school.name
    case "schoolAddress": "/schools/\(standing.school.urn)"
    case "schoolFacts": facts
    case "rowReasons": standing.reasons.map { ReasonLine(reason: $0) }
    case "planName": planName
    case "planNotes": planNotes.map { TextLine(text: $0) }
    case "strip": marks.map(CriteriaStrip.svg)
    case "shortfall": marks?.shortfall ?? "Nothing to judge yet."
    case "findingsWords": findings.flatMap(Self.words)
    case "track": track.flatMap { $0.days.isEmpty ? nil : $0.svg }
    case "trackNote": track.flatMap { $0.days.isEmpty ? "None with a date" : nil }
    case "overdueSince": standing.overdue.map { "Overdue since \(Self.unbroken($0.since.shortWords))" }
    case "nextDue": standing.next.map(nextWords) ?? "–"
    default: nil
    }
  }

  /// `3 must fix, 5 should fix`; nil where there is neither.
  private static func words(_ findings: FindingCounts) -> String? {
    let parts = [(findings.mustFix, Severity.mustFix), (findings.shouldFix, .shouldFix)].compactMap { count, severity in
      count > 0 ? "\(CountWords.grouped(count)) \(severity.words)" : nil
    }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  private var facts: String {
    var facts = [standing.school.phase.words]
    if let roll = standing.school.numberOnRoll { facts.append("\(CountWords.grouped(roll)) on roll") }
    if !standing.school.isOpen { facts.append("closed") }
    if namesAdviser { facts.append(standing.school.adviser ?? "no adviser") }
    return facts.joined(separator: " · ")
  }

  private var planName: String { standing.main.map { "Version \($0.number)" } ?? "None" }

  /// When it came, and what else there is; each a line.
  private var planNotes: [String] {
    var parts: [String] = []
    if let main = standing.main {
      parts.append(Day.inLondon(secondsSinceEpoch: main.receivedAt).plainWords)
      if main.academicYear != AcademicYear(containing: day) { parts.append("goes on from \(main.academicYear)") }
      if main.isInherited { parts.append("the predecessor’s") }
    }
    let others = standing.plans.count - (standing.main == nil ? 0 : 1)
    if others > 0 { parts.append("\(standing.main == nil ? "" : "and ")\(CountWords.count(others, "layer 2 plan"))") }
    return parts
  }

  private func nextWords(_ next: Day) -> String {
    next == day ? "Today" : Self.unbroken(next.year == day.year ? next.shortWords : next.words)
  }

  /// A day that stays on one line in a narrow column.
  private static func unbroken(_ words: String) -> String { words.split(separator: " ").joined(separator: "\u{a0}") }
}

/// One reason why a school presses, as a line under its name.
struct ReasonLine: MustacheParent, Sendable {
  let reason: PressingReason

  func child(named name: String) -> Any? {
    switch name {
    case "reasonWords": reason.short
    case "reasonAddress": reason.address
    default: nil
    }
  }
}

/// One school of the list of those that need somebody first.
struct NeedLine: MustacheParent, Sendable {
  let standing: SchoolStanding

  func child(named name: String) -> Any? {
    switch name {
    case "needName": standing.school.name
    case "needAddress": "/schools/\(standing.school.urn)"
    case "needWords": standing.reasons.first?.words
    // Something that fell due can wait longer than a plan that never came.
    case "canWait": (standing.reasons.first?.order ?? 0) >= 3
    default: nil
    }
  }
}

/// What is due at one school on one day.
struct SoonLine: MustacheParent, Sendable {
  let school: ListedSchool
  let due: DueDay

  func child(named name: String) -> Any? {
    switch name {
    case "soonDay": due.day.shortWords
    case "soonDate": due.day.description
    case "soonSchool": school.name
    case "soonAddress": "/schools/\(school.urn)"
    case "soonWords": words
    default: nil
    }
  }

  private var words: String {
    let more = due.milestones + due.actions - 1
    let text = CountWords.shortened(due.text, to: 90)
    let kind = due.milestones > 0 ? "Milestone" : "Action"
    return more == 0 ? "\(kind): \(text)" : "\(kind): \(text), and \(more) more"
  }
}

/// One of the figures at the top of a page, with what it counts.
struct Figure: MustacheParent, Sendable {
  var number: String
  var counts: String
  /// Whether it asks for something to be done.
  var isWarning = false

  func child(named name: String) -> Any? {
    switch name {
    case "figure": number
    case "counts": counts
    case "isWarning": isWarning
    default: nil
    }
  }
}

/// One kind of mark, with its words.
struct KeyLine: MustacheParent, Sendable {
  let mark: CriterionMark

  static let all = CriterionMark.allCases.map(KeyLine.init)

  func child(named name: String) -> Any? {
    switch name {
    case "keyMark": CriteriaStrip.keyMark(mark)
    case "keyWords": mark.words
    default: nil
    }
  }
}
