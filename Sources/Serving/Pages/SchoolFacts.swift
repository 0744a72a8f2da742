import Mustache
import Plans
import Storing

/// A school's facts as the register has them, those left out that it does not give.
enum SchoolFacts {
  static func of(_ school: School, adviser: Person?, links: [LinkedSchool]) -> [FactLine] {
    var facts = [
      FactLine("URN", school.urn.description), line("LAESTAB", school.laestab), FactLine("Phase", school.phase.words),
      line("Ages", ages(school)), line("On roll", school.numberOnRoll.map(CountWords.grouped)),
      line("Type", school.type), line("Trust", school.trust), line("Federation", school.federation),
      line("Religious character", school.religiousCharacter), FactLine("Adviser", adviser?.name ?? "None"),
      line("Open", open(school)),
    ].compactMap { $0 }
    facts += links.map { link in
      FactLine(
        link.isPredecessor ? "Follows" : "Followed by", link.name.map { "\($0), URN \(link.urn)" } ?? "URN \(link.urn)",
        address: link.name == nil ? nil : "/schools/\(link.urn)")
    }
    return facts
  }

  private static func line(_ name: String, _ value: String?) -> FactLine? { value.map { FactLine(name, $0) } }

  private static func ages(_ school: School) -> String? {
    guard let lowest = school.lowestAge, let highest = school.highestAge else { return nil }
    let parts = [school.hasNursery ? "nursery" : nil, school.hasSixthForm ? "sixth form" : nil].compactMap { $0 }
    return "\(lowest) to \(highest)" + (parts.isEmpty ? "" : ", with \(CountWords.list(parts))")
  }

  private static func open(_ school: School) -> String {
    if school.isOpen { return school.opened.map { "Since \($0.plainWords)" } ?? "Yes" }
    return school.closed.map { "Closed on \($0.plainWords)" } ?? "Closed"
  }
}

/// A key issue of the school's last inspection, on file with the authority.
struct IssueLine: MustacheParent, Sendable {
  let issue: KeyIssueOnFile

  func child(named name: String) -> Any? {
    switch name {
    case "issueRef": issue.ref
    case "issueText": issue.text
    default: nil
    }
  }

  /// Ofsted warns that what is out of date must not pass for new, so the day always stands with them.
  static func caption(_ issues: [KeyIssueOnFile]) -> String {
    let days = Set(issues.compactMap(\.inspected)).sorted()
    guard !issues.isEmpty else { return "No key issue of an inspection is on file for this school." }
    guard !days.isEmpty else { return "On file; the day of the inspection is not." }
    return "From the inspection of \(CountWords.list(days.map(\.plainWords)))."
  }
}

/// One version in the list of a school's plans.
struct VersionLine: MustacheParent, Sendable {
  let version: ListedVersion
  let urn: URN
  let isShown: Bool

  func child(named name: String) -> Any? {
    switch name {
    case "versionAddress": "/schools/\(urn)?plan=\(version.id)"
    case "readAddress": "/schools/\(urn)/plans/\(version.id)"
    case "versionName": "\(version.identity.academicYear) · \(scope) · version \(version.number)"
    case "versionNote": note
    case "isShown": isShown
    default: nil
    }
  }

  private var scope: String {
    version.identity.layer == .one && version.identity.scopeKind == .wholeSchool
      ? "Whole school" : "\(version.scopeTitle) (layer \(version.identity.layer.rawValue))"
  }

  private var note: String {
    let parts = [
      "received \(Day.inLondon(secondsSinceEpoch: version.receivedAt).plainWords)",
      version.isCurrent ? nil : "replaced by a later version",
      version.isInherited ? "of the school that this one follows" : nil,
    ]
    return parts.compactMap { $0 }.joined(separator: ", ")
  }
}
