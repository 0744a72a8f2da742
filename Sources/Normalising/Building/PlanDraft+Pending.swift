import Plans
import Vocabularies

/// Headings that say no field: one of them may be a priority's title.
extension PlanDraft {
  /// Takes a heading that may turn out to be a priority's title.
  mutating func addPending(_ line: Line, at location: SourceLocation, level: Int) {
    dropPending(from: level)
    pending.append(PendingHeading(line: line, location: location, level: level, isInTable: !isInProse))
  }

  /// Makes the deepest heading that is not understood yet a priority, or, under a priority's heading, an objective.
  mutating func settlePending() {
    guard let deepest = pending.last else { return }
    pending.removeLast()
    for heading in pending {
      if let number = CellItems.number(of: heading.line) { numberedSections[number] = heading.line.text }
    }
    dropPending()
    let (ref, text) = phrases.references.split(deepest.line)
    if priority != nil, priorityLevel > 0, deepest.level > priorityLevel {
      // No objective is a question: "How are we getting on?"
      if LineForms.isQuestion(text) {
        unmap(deepest.line.text, at: deepest.location)
        explain(text, at: deepest.location, as: "header", because: "a question over items of the priority above")
        return
      }
      beginObjective(text, ref: ref, at: deepest.location)
    } else {
      beginPriority(text, ref: ref, at: deepest.location, level: deepest.level)
      if let priority { prioritiesOfHeadings.insert(priority) }
      // "1. Leadership" above "1.1 Develop middle leaders" and "1.2 Sharpen governance".
      let section = ref.flatMap { ref in ref.lastIndex(of: ".").map { String(ref[..<$0]) } }
      if let priority, let area = section.flatMap({ numberedSections[$0] }), plan.priorities[priority].area == nil {
        plan.priorities[priority].area = area
      }
    }
    explain(
      deepest.line.text, at: deepest.location, as: "priority", because: "a heading over items of a plan",
      confidence: 0.6)
  }

  /// "Enablers and assurance" between the rows of a priority's form, over "Resources | …" and "Monitoring | …": a band over labels of the
  /// priority above, and no objective.
  mutating func dropBandOverLabels() {
    guard let priority, pending.count == 1, pending[0].isInTable, pending[0].level > priorityLevel,
      pending[0].line.text.split(separator: " ").count <= 4,
      plan.priorities[priority].objectives.contains(where: { !$0.actions.isEmpty })
    else { return }
    dropPending()
  }

  mutating func dropPending() {
    for heading in pending {
      explain(
        heading.line.text, at: heading.location, as: "header", because: "a heading above one that names the priority")
    }
    pending.removeAll()
  }

  /// Drops the headings that a new part of the document ends: those of its level, and below.
  mutating func dropPending(from level: Int) {
    if pending.contains(where: { $0.level >= level && $0.location == headingOfLead }) { leadTheWholePlan() }
    while let last = pending.last, last.level >= level {
      // A sentence in a heading's form is shown as not understood: a title of a few words says nothing by itself.
      if last.line.text.hasSuffix(".") || last.line.marker != nil && !last.line.automatic {
        unmap(last.line.text, at: last.location)
      }
      explain(last.line.text, at: last.location, as: "header", because: "a heading with nothing of the plan under it")
      pending.removeLast()
    }
  }
}

/// A heading that has not been understood yet.
struct PendingHeading: Hashable, Sendable {
  var line: Line
  var location: SourceLocation
  var level: Int
  /// Whether it stands between a table's rows.
  var isInTable = false
}
