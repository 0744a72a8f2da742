import Vocabularies

/// Which way a measure is better, by the vocabulary.
struct MeasureDirection: Sendable {
  private let measures: MeasureVocabulary

  init(_ vocabularies: Vocabularies) { measures = vocabularies.measures }

  /// Whether less of it is better, as of absence.
  func isLowerBetter(_ measure: String?) -> Bool {
    guard let measure else { return false }
    return measures.measures(in: measure).contains { $0.better == .lower }
  }

  /// Whether it is attendance, of which a few points are much; absence lies as far apart as attainment.
  func isAttendance(_ measure: String?) -> Bool {
    guard let measure else { return false }
    return measures.measures(in: measure).contains { $0.kind == .attendance && $0.better == .higher }
  }
}
