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
  let corrections: [Correction]

  /// - Parameters:
  ///   - vocabularies: the headings and words that schools use.
  ///   - termDates: the school's, or else the authority's.
  ///   - academicYear: the year to resolve dates in where the document names none of its own.
  ///   - corrections: what people have put right of the school's plans, the earliest first.
  public init(
    vocabularies: Vocabularies, termDates: TermDates, academicYear: AcademicYear?, corrections: [Correction] = []
  ) {
    self.vocabularies = vocabularies
    self.termDates = termDates
    self.academicYear = academicYear
    self.corrections = corrections
  }

  /// The plans of a document, at least one unless a person has said that it is none, and why each heading and label went where it did.
  ///
  /// A document in which nothing is recognised gives a plan with all its text unmapped and a note that says so.
  public func plans(in document: Document) -> (plans: [Plan], decisions: [ReadingDecision]) {
    let reading = reading(of: document)
    return (reading.plans, reading.decisions)
  }
}
