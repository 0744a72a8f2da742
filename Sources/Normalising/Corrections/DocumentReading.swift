public import Plans
import Vocabularies

/// The plans of a document as they were read, with all that people have put right of them.
public struct DocumentReading: Sendable {
  /// In the file's order; none where a person has said that there is none.
  public var plans: [Plan] = []
  /// Why each heading and label went where it did.
  public var decisions: [ReadingDecision] = []
  /// How each plan is laid out, in the same order.
  public var layouts: [PlanLayout] = []

  mutating func add(_ right: PlanPutRight, tables: [TableLayout]) {
    plans.append(right.plan)
    decisions += right.decisions
    layouts.append(right.layout(of: tables))
  }
}

extension Normaliser {
  /// Reads a document's plans, each with what people have put right of it.
  public func reading(of document: Document) -> DocumentReading {
    var reading = DocumentReading()
    var notes = document.notes
    for blocks in DocumentParts(headings: vocabularies.headings).parts(of: document) {
      for (part, answered) in parts(of: blocks) {
        let draft = draft(of: part, notes: notes)
        var right = PlanPutRight(
          plan: draft.plan, marks: draft.marks(in: part), decisions: draft.decisions,
          answered: draft.answered.union(answered))
        guard !right.isNoPlan(by: corrections) else { continue }
        right.apply(corrections)
        reading.add(right, tables: draft.tables)
        notes = []
      }
    }
    return reading
  }

  /// Applies what people have put right to plans that came in our own format.
  public func putRight(_ plans: [Plan]) -> DocumentReading {
    var reading = DocumentReading()
    for plan in plans {
      var right = PlanPutRight(plan: plan, marks: PlanMarks(title: plan.title), decisions: [], answered: [])
      guard !right.isNoPlan(by: corrections) else { continue }
      right.apply(corrections)
      reading.add(right, tables: [])
    }
    return reading
  }

  private func draft(of blocks: [Block], notes: [ReadingNote]) -> PlanDraft {
    PlanReading(
      vocabularies: vocabularies, termDates: termDates, academicYear: academicYear, corrections: corrections
    ).read(blocks, notes: notes)
  }

  /// What was taken for one plan, cut where a person has said that it is several, and the corrections that said so.
  private func parts(of blocks: [Block]) -> [(blocks: [Block], answered: Set<Int64>)] {
    let splits = corrections.filter { if case .severalPlans = $0.misreading { !$0.isWithdrawn } else { false } }
    guard !splits.isEmpty else { return [(blocks, [])] }
    let marks = draft(of: blocks, notes: []).marks(in: blocks)
    for split in splits.reversed() {
      guard case .severalPlans(let words) = split.misreading, split.plan?.isSamePlan(as: marks) ?? true else {
        continue
      }
      let parts = PartsPutRight.parts(of: blocks, beginningAt: words)
      if parts.count > 1 { return parts.map { ($0, [split.id]) } }
    }
    return [(blocks, [])]
  }
}
