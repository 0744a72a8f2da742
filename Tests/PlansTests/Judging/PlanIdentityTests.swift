import Testing

@testable import Plans

@Suite struct PlanIdentityTests {
  @Test(arguments: [
    ("Early Years ", "early-years"), ("PE & Sport", "pe sport"), ("MATHEMATICS", "Mathematics"),
    ("Key  Stage 2", "key stage 2"),
  ])
  func namesThatDifferInWritingAloneAreOneScope(_ left: String, _ right: String) {
    #expect(PlanIdentity.folded(left) == PlanIdentity.folded(right))
  }

  @Test func differentNamesAreDifferentScopes() {
    #expect(PlanIdentity.folded("Key Stage 1") != PlanIdentity.folded("Key Stage 2"))
  }

  @Test func theWholeSchoolHasNoName() throws {
    let urn = try #require(URN("950001"))
    let year = try #require(AcademicYear("2026/27"))
    let identity = { (name: String) in
      PlanIdentity(urn: urn, layer: .one, scopeKind: .wholeSchool, scopeName: name, academicYear: year)
    }
    #expect(identity("Whole school") == identity("School"))
  }

  @Test(arguments: [
    ("", ""), ("  ", ""), ("Early Years ", "early years"), ("early-years", "early years"), ("KS1 & KS2", "ks1 ks2"),
    ("–École Élémentaire–", "école élémentaire"), ("ΟΔΟΣ 7", "οδοσ 7"), ("St. John's", "st john s"),
  ])
  func aNameIsFoldedToSmallLettersDigitsAndSingleSpaces(_ name: String, _ folded: String) {
    #expect(PlanIdentity.folded(name).unicodeScalars.elementsEqual(folded.lowercased().unicodeScalars))
  }
}
