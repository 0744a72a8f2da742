import Plans
import Storing

/// The four figures of a caseload, each with what it counts.
enum CaseloadFigures {
  static func of(_ standings: [SchoolStanding], in year: SchoolYear) -> [Figure] {
    guard !standings.isEmpty, let academicYear = year.year else { return [] }
    let inForce = standings.compactMap(\.main)
    let earlier = inForce.count { $0.academicYear != academicYear }
    let ahead = standings.reduce(0) { $0 + $1.milestonesAhead }
    let late = standings.compactMap(\.overdue)
    let items = late.reduce(0) { $0 + $1.milestones + $1.actions }
    let silent = standings.count { standing in
      standing.reasons.contains { if case .keyIssues = $0 { true } else { false } }
    }
    return [
      Figure(
        number: "\(CountWords.grouped(inForce.count - earlier)) of \(CountWords.grouped(standings.count))",
        counts: "whole-school plans received for \(academicYear)"
          + (earlier == 0
            ? ""
            : ", and \(CountWords.count(earlier, "plan")) of an earlier year that \(earlier == 1 ? "goes" : "go") on")),
      Figure(
        number: CountWords.grouped(ahead), counts: "\(ahead == 1 ? "milestone" : "milestones") due \(year.termEndWords)"
      ),
      Figure(
        number: CountWords.grouped(items),
        counts: late.isEmpty
          ? "milestones and actions fell due with no progress recorded"
          : "\(items == 1 ? "milestone or action" : "milestones and actions") fell due with no progress recorded, at \(CountWords.count(late.count, "school"))",
        isWarning: items > 0),
      Figure(
        number: CountWords.grouped(silent),
        counts: silent == 1 ? "plan leaves an inspection key issue out" : "plans leave an inspection key issue out",
        isWarning: silent > 0),
    ]
  }
}
