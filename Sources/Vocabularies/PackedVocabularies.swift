internal import Plans

/// All vocabularies as `caseload-reader` is given them: the same words and meanings, without the examples, in a form
/// that is read in a fraction of the time. A reader is started for each export.
///
/// What only judging needs, the words of teaching and the inspection frameworks, is left out.
public struct PackedVocabularies: Codable, Sendable {
  private var headings: PackedHeadings
  private var groups: PackedVocabulary<String>
  private var measures: PackedVocabulary<Measure>
  private var roles: PackedVocabulary<Role>
  private var dateWords: PackedVocabulary<DateWord>
  private var resources: PackedVocabulary<ResourceWord>
  private var ragWords: PackedVocabulary<RAGWord>
  private var evidence: PackedVocabulary<EvidenceKind>
  private var grades: PackedVocabulary<GradeWord>
  private var layouts: [NamedLayout]

  public init(_ vocabularies: Vocabularies) {
    headings = PackedHeadings(vocabularies.headings)
    groups = PackedVocabulary(vocabularies.groups)
    measures = PackedVocabulary(vocabularies.measures)
    roles = PackedVocabulary(vocabularies.roles)
    dateWords = PackedVocabulary(vocabularies.dateWords)
    resources = PackedVocabulary(vocabularies.resources)
    ragWords = PackedVocabulary(vocabularies.ragWords)
    evidence = PackedVocabulary(vocabularies.evidence)
    grades = PackedVocabulary(vocabularies.grades)
    layouts = vocabularies.layouts.map(\.packed)
  }

  /// The vocabularies that reading needs; they find what those that were packed find.
  public var vocabularies: Vocabularies {
    Vocabularies(
      headings: headings.vocabulary, groups: groups.vocabulary, measures: measures.vocabulary,
      roles: roles.vocabulary, dateWords: dateWords.vocabulary, resources: resources.vocabulary,
      ragWords: ragWords.vocabulary, evidence: evidence.vocabulary, grades: grades.vocabulary,
      teaching: TeachingVocabulary(entries: []), frameworks: [], layouts: layouts)
  }
}
