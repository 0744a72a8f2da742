public import Plans
public import Vocabularies

/// Finds the plans in a document, whatever file it came from and whatever its layout.
///
/// It is one for all kinds: it knows blocks, never formats. Nothing is lost: every visible text stands in a field of
/// a plan, under `unmapped`, or as the heading or label of a decision.
public struct Normaliser: Sendable {
  let vocabularies: Vocabularies
  let termDates: TermDates
  let academicYear: AcademicYear?

  /// - Parameters:
  ///   - vocabularies: the headings and words that schools use.
  ///   - termDates: the school's, or else the authority's.
  ///   - academicYear: the year to resolve dates in where the document names none of its own.
  public init(vocabularies: Vocabularies, termDates: TermDates, academicYear: AcademicYear?) {
    self.vocabularies = vocabularies
    self.termDates = termDates
    self.academicYear = academicYear
  }

  /// The plans of a document, at least one, and why each heading and label went where it did.
  ///
  /// A document in which nothing is recognised gives a plan with all its text unmapped and a note that says so.
  public func plans(in document: Document) -> (plans: [Plan], decisions: [ReadingDecision]) {
    let parts = DocumentParts(headings: vocabularies.headings).parts(of: document)
    var plans: [Plan] = []
    var decisions: [ReadingDecision] = []
    for part in parts {
      let reading = PlanReading(vocabularies: vocabularies, termDates: termDates, academicYear: academicYear)
      let draft = reading.read(part, notes: plans.isEmpty ? document.notes : [])
      plans.append(draft.plan)
      decisions += draft.decisions
    }
    return (plans, decisions)
  }
}
