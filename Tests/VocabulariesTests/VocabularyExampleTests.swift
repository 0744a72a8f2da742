import Testing
import Vocabularies

/// Every entry's own examples, and that no two entries claim one phrase.
@Suite struct VocabularyExampleTests {
  @Test func everyGroupIsFoundInItsExamples() throws {
    try check(VocabularyFiles.read("groups.yaml", as: GroupVocabulary.self))
  }

  @Test func everyMeasureIsFoundInItsExamples() throws {
    try check(VocabularyFiles.read("measures.yaml", as: MeasureVocabulary.self))
  }

  @Test func everyRoleIsFoundInItsExamples() throws {
    try check(VocabularyFiles.read("roles.yaml", as: RoleVocabulary.self))
  }

  @Test func everyDateWordIsFoundInItsExamples() throws {
    let vocabulary = try VocabularyFiles.read("date-words.yaml", as: DateWordVocabulary.self)
    try check(vocabulary)
    #expect(Set(vocabulary.entries.map(\.means)) == Set(DateWord.allCases))
  }

  @Test func everyResourceWordIsFoundInItsExamples() throws {
    try check(VocabularyFiles.read("resources.yaml", as: ResourceVocabulary.self))
  }

  @Test func everyRatingIsFoundInItsExamples() throws {
    try check(VocabularyFiles.read("rag.yaml", as: RAGVocabulary.self))
  }

  @Test func everyKindOfEvidenceIsFoundInItsExamples() throws {
    try check(VocabularyFiles.read("evidence.yaml", as: EvidenceVocabulary.self))
  }

  @Test func everyGradeAndSectionIsFoundInItsExamples() throws {
    try check(VocabularyFiles.read("grades.yaml", as: GradeVocabulary.self))
  }

  @Test func everyWordOfTeachingIsFoundInItsExamples() throws {
    try check(VocabularyFiles.read("teaching.yaml", as: TeachingVocabulary.self))
  }

  private func check<Meaning: Codable & Hashable & Sendable>(_ vocabulary: Vocabulary<Meaning>) throws {
    #expect(!vocabulary.entries.isEmpty)
    var owners: [[String]: Meaning] = [:]
    for entry in vocabulary.entries {
      for word in entry.words + entry.abbreviations {
        let keys = WrittenWords(word).tokens.map(\.key)
        #expect(owners[keys] == nil || owners[keys] == entry.means, "“\(word)” stands in two entries")
        owners[keys] = entry.means
      }
    }
    for entry in vocabulary.entries {
      #expect(!entry.examples.isEmpty, "\(entry.means) has no example")
      for example in entry.examples {
        #expect(meanings(example, in: vocabulary).contains(entry.means), "\(entry.means) is not in “\(example)”")
      }
      for example in entry.counterexamples {
        #expect(!meanings(example, in: vocabulary).contains(entry.means), "\(entry.means) is in “\(example)”")
      }
    }
  }

  private func meanings<Meaning>(_ text: String, in vocabulary: Vocabulary<Meaning>) -> [Meaning] {
    vocabulary.table.matches(in: text).map(\.meaning) + [vocabulary.table.meaning(of: text)].compactMap { $0 }
  }
}
