import Foundation
import Testing

@testable import Vocabularies

@Suite struct PackedVocabulariesTests {
  @Test func whatIsPackedFindsTheSameWords() throws {
    let roles: RoleVocabulary = try VocabularyFiles.read("roles.yaml")
    let again = try unpacked(PackedVocabulary(roles)).vocabulary
    #expect(again.table == roles.table)
    #expect(again.entries.map(\.means) == roles.entries.map(\.means))
    #expect(again.entries.map(\.abbreviations) == roles.entries.map(\.abbreviations))
  }

  @Test func headingsKeepTheirScopesAndTitles() throws {
    let headings = try VocabularyFiles.headings()
    let again = try unpacked(PackedHeadings(headings)).vocabulary
    #expect(again.index == headings.index)
    #expect(again.scopes == headings.scopes)
    #expect(again.planTitles == headings.planTitles)
  }

  @Test func anEntryWithoutWordsStaysInItsPlace() throws {
    let vocabulary = Vocabulary(entries: [
      VocabularyEntry(means: "SEND", abbreviations: ["SEND"]), VocabularyEntry(means: "boys", words: ["boys", "lads"]),
    ])
    let again = try unpacked(PackedVocabulary(vocabulary)).vocabulary
    #expect(again == vocabulary)
    #expect(again.table.meaning(of: "lads") == "boys")
  }

  @Test func examplesAreLeftOut() {
    let vocabulary = Vocabulary(entries: [VocabularyEntry(means: "boys", words: ["boy"], examples: ["the boys"])])
    #expect(PackedVocabulary(vocabulary).vocabulary.entries[0].examples.isEmpty)
  }

  private func unpacked<Packed: Codable>(_ packed: Packed) throws -> Packed {
    try JSONDecoder().decode(Packed.self, from: JSONEncoder().encode(packed))
  }
}
