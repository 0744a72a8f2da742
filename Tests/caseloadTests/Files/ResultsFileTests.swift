import Foundation
import Plans
import Testing
import Vocabularies

@testable import caseload

@Suite struct ResultsFileTests {
  private func results(_ lines: [String]) throws -> ResultsFile {
    let path = NSTemporaryDirectory() + "/results-\(UUID().uuidString).csv"
    // The tables begin with a byte order mark.
    try Data(("\u{FEFF}" + lines.joined(separator: "\r\n") + "\r\n").utf8).write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    let folder = try ConfigurationFolder(named: BuiltProgram.checkout + "/Config")
    return try ResultsFile(
      path: path, academicYear: try #require(AcademicYear(startingIn: 2018)), tables: try folder.resultsTables())
  }

  private static let headings = "RECTYPE,URN,SCHNAME,URN_AC,PTRWM_EXP,PTRWM_EXP_FSM6CLA1A,READPROG,PTFSM6CLA1A"

  @Test func percentagesAndScoresAreValuesAndAWordInCapitalsIsAReason() throws {
    let file = try results([Self.headings, "1,950001,Ferncliffe,0,66%,SUPP,-2.4,31%"])
    #expect(file.kind == "Key stage 2")
    #expect(file.leftOut.isEmpty)
    #expect(file.results.map(\.measure) == ["RWM EXS+", "RWM EXS+", "reading progress"])
    #expect(file.results.map(\.group) == [nil, "disadvantaged", nil])
    #expect(file.results.map(\.value) == [66, nil, -2.4])
    #expect(file.results.map(\.withheld) == [nil, "SUPP", nil])
    #expect(file.results.map(\.unit) == [.percent, .percent, .score])
  }

  @Test func theAuthoritysAndEnglandsRowsAreNoSchools() throws {
    let file = try results([Self.headings, "3, ,Wexshire, ,68%,55%,-0.4,22%", "4, , , ,65%,51%, ,31%"])
    #expect(file.results.isEmpty)
    #expect(file.leftOut.isEmpty)
  }

  @Test func aConverterAcademyHasTheResultsOfTheSchoolThatItWas() throws {
    let file = try results([Self.headings, "1,950001,Ferncliffe,950009,66%,,,"])
    #expect(file.results.map(\.urn.rawValue) == [950_009])
  }

  @Test func whatIsNoNumberAndNoReasonIsLeftOutAndNamed() throws {
    let file = try results([Self.headings, "1,950001,Ferncliffe,0,66 or so,40%,,"])
    #expect(file.results.map(\.value) == [40])
    #expect(file.leftOut.first?.line == 2)
    #expect(file.leftOut.first?.problem.contains("“66 or so” under “PTRWM_EXP”") == true)
  }

  @Test func keyStageFourIsToldByItsOwnColumn() throws {
    let file = try results(["RECTYPE,URN,ATT8SCR,P8MEA,PTL2BASICS_95", "1,950002,47.3,-0.12,44%"])
    #expect(file.kind == "Key stage 4")
    #expect(file.results.map(\.measure) == ["Attainment 8", "Progress 8", "English and maths grade 5+"])
    #expect(file.results.map(\.value) == [47.3, -0.12, 44])
  }

  @Test func aTableThatIsNotKnownIsRefusedWithTheTablesThatAre() throws {
    let fault = #expect(throws: HeadedFile.Fault.self) { try results(["URN,PERCTOT", "950001,5.4"]) }
    #expect(fault?.problem.contains("Key stage 2 by PTRWM_EXP") == true)
  }

  @Test func everyMeasureAndGroupIsOneThatTargetsAreReadInto() throws {
    let folder = try ConfigurationFolder(named: BuiltProgram.checkout + "/Config")
    let vocabularies = try folder.vocabularies()
    for column in try folder.resultsTables().flatMap(\.columns) {
      #expect(!vocabularies.measures.measures(in: column.measure).isEmpty, "\(column.measure)")
      if let group = column.group {
        #expect(vocabularies.groups.entries.contains { $0.means == group }, "\(group)")
      }
    }
  }
}
