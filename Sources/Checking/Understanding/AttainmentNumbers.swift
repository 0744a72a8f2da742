import Plans
import Vocabularies

/// What one outcome, milestone or objective says in numbers of pupils' attainment or progress, and of which groups.
///
/// The targets that the reader found come first; then the text beside each number, clause by clause, so that "72% EXS
/// in writing; disadvantaged 60%" names a group that no field holds, and "attendance of pupils with SEND 94%" does not.
struct AttainmentNumbers: Hashable {
  /// Whether there is a number for attainment or progress.
  private(set) var isNumerical = false
  /// The groups that such numbers name, by the vocabulary's names, in order, each once.
  private(set) var groups: [String] = []
  /// The groups of a text that gives them a share and says nothing of what: "Disadvantaged pupils: 74%". Such a number
  /// is of attainment only where what stands beside it is.
  private(set) var groupsOfBareShare: [String] = []

  /// Counts a bare share as one of attainment.
  mutating func takeBareShareForAttainment() {
    guard !groupsOfBareShare.isEmpty else { return }
    isNumerical = true
    for group in groupsOfBareShare { add(group) }
    groupsOfBareShare = []
  }

  init(_ text: String, targets: [Target], by reading: AimReading) {
    // Most texts hold no number at all, and need no reading.
    guard !targets.isEmpty || text.utf8.contains(where: { (48...57).contains($0) }) else { return }
    let aim = AimText(text, by: reading)
    for target in targets {
      let field = target.measure.map(reading.subject(ofMeasure:)) ?? .unknown
      guard (field == .unknown ? aim.subject : field) == .attainment else { continue }
      isNumerical = true
      if let group = target.group { add(reading.group(ofField: group)) }
    }
    let clauses = aim.clauses
    if clauses.contains(where: { $0.subject == .attainment && $0.holdsMeasuredAmount }) { isNumerical = true }
    guard isNumerical else {
      if aim.isBareShare, targets.allSatisfy({ $0.measure == nil }) {
        groupsOfBareShare = clauses.filter(\.holdsAmount).flatMap(\.groups).withoutRepeats
      }
      return
    }
    for clause in clauses where clause.subject != .other && clause.holdsAmount {
      for group in clause.groups { add(group) }
    }
  }

  private mutating func add(_ group: String?) {
    if let group, !groups.contains(group) { groups.append(group) }
  }
}
