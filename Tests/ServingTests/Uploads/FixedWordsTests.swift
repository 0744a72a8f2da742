import Plans
import Testing

@testable import Serving

@Suite struct FixedWordsTests {
  @Test func whatIsLeftOutOrBlankIsNotFixed() throws {
    #expect(try FixedWords.identity(layer: nil, scope: "", academicYear: "  ") == FixedIdentity())
  }

  @Test func whatIsGivenIsFixed() throws {
    let fixed = try FixedWords.identity(layer: "2", scope: " Early years ", academicYear: "2026/27")
    #expect(
      fixed == FixedIdentity(layer: .two, scope: "Early years", academicYear: AcademicYear(startingIn: 2026)))
  }

  @Test(arguments: ["0", "3", "two", "-1"]) func aLayerIsOneOrTwo(_ layer: String) throws {
    let problem = try #require(throws: Problem.self) {
      try FixedWords.identity(layer: layer, scope: nil, academicYear: nil)
    }
    #expect(problem.code == "parameter.layer")
  }

  @Test(arguments: ["2026", "2026-27", "2026/28", "26/27"]) func anAcademicYearIsWrittenInFull(_ year: String) throws {
    let problem = try #require(throws: Problem.self) {
      try FixedWords.identity(layer: nil, scope: nil, academicYear: year)
    }
    #expect(problem.code == "parameter.academicYear")
  }

  @Test func aScopeHasTwoHundredCharactersAtMost() throws {
    let long = String(repeating: "x", count: 200)
    #expect(try FixedWords.identity(layer: nil, scope: long, academicYear: nil).scope == long)
    #expect(throws: Problem.self) { try FixedWords.identity(layer: nil, scope: long + "x", academicYear: nil) }
  }
}
