import Foundation
import Plans
import Testing
import Vocabularies
import Yams

/// That a vocabulary's file is strict, and that it survives the way to the reader as JSON.
@Suite struct VocabularyTests {
  @Test func anUnknownKeyIsAnError() {
    let misspelt = "entries:\n  - {means: boys, word: [boy], examples: [boys]}\n"
    #expect(throws: DecodingError.self) { try YAMLDecoder().decode(GroupVocabulary.self, from: misspelt) }
    #expect(throws: DecodingError.self) { try YAMLDecoder().decode(GroupVocabulary.self, from: "groups: []\n") }
    let tier = "entries:\n  - {means: {tier: senior, rank: 1}, words: [head], examples: [head]}\n"
    #expect(throws: DecodingError.self) { try YAMLDecoder().decode(RoleVocabulary.self, from: tier) }
  }

  @Test func anEntryWithoutExamplesIsAnError() {
    let bare = "entries:\n  - {means: boys, words: [boy]}\n"
    #expect(throws: DecodingError.self) { try YAMLDecoder().decode(GroupVocabulary.self, from: bare) }
  }

  @Test func aVocabularyIsTheSameAfterItsWayAsJSON() throws {
    let roles = try VocabularyFiles.read("roles.yaml", as: RoleVocabulary.self)
    let again = try JSONDecoder().decode(RoleVocabulary.self, from: JSONEncoder().encode(roles))
    #expect(again == roles)
    let measures = try VocabularyFiles.read("measures.yaml", as: MeasureVocabulary.self)
    #expect(try JSONDecoder().decode(MeasureVocabulary.self, from: JSONEncoder().encode(measures)) == measures)
  }

  @Test func groupsAreNamedOnceInTheirOrder() throws {
    let groups = try VocabularyFiles.read("groups.yaml", as: GroupVocabulary.self)
    #expect(groups.groups(in: "Boys and PP pupils; disadvantaged boys") == ["boys", "disadvantaged"])
    #expect(groups.groups(in: "Year 6 at the end of KS2").isEmpty)
  }

  @Test(arguments: [
    ("HT", Tier.senior, true), ("Deputy Head", .senior, true), ("AP Teaching", .senior, true), ("SLT", .senior, false),
    ("SENDCo", .middle, true), ("Maths lead", .middle, true), ("Head of Science", .middle, true),
    ("Head of school", .senior, true),
    ("Mrs S. Anand (governor)", .governors, true), ("Chair", .governors, true),
    ("Standards committee", .governors, true),
    ("All staff", .none, false), ("Class teachers", .none, true), ("Business manager", .none, true),
    ("TAs", .none, true),
  ])
  func aRoleHasItsTier(_ text: String, _ tier: Tier, _ isPrecise: Bool) throws {
    let role = try VocabularyFiles.read("roles.yaml", as: RoleVocabulary.self).role(of: text)
    #expect(role?.tier == tier)
    #expect(role?.isPrecise == isPrecise)
  }

  @Test func aNameIsNoRole() throws {
    #expect(try VocabularyFiles.read("roles.yaml", as: RoleVocabulary.self).role(of: "R. Osei") == nil)
  }

  @Test func absenceIsBetterWhereItIsLower() throws {
    let measures = try VocabularyFiles.read("measures.yaml", as: MeasureVocabulary.self)
    #expect(measures.measures(in: "Persistent absence 12%").first?.better == .lower)
    #expect(measures.measures(in: "Attendance 95%").first?.better == .higher)
    #expect(measures.measures(in: "Progress 8 of 0.1").first?.kind == .progress)
  }
}
