import Plans
import Testing

@testable import Checking

@Suite struct LikeSchoolsTests {
  private func words(_ phase: SchoolPhase, _ roll: Int?) throws -> [String] {
    LikeSchools.of(School(urn: try Filed.urn(1), name: "A", phase: phase, numberOnRoll: roll), bounds: [100, 210])
      .map(\.words)
  }

  @Test func aSchoolIsLikeThoseOfItsPhaseAndSizeThenLikeThoseOfItsPhase() throws {
    #expect(try words(.primary, 100) == ["primary schools of up to 100 pupils", "primary schools"])
    #expect(try words(.primary, 101) == ["primary schools of 101 to 210 pupils", "primary schools"])
    #expect(try words(.secondary, 211) == ["secondary schools of more than 210 pupils", "secondary schools"])
  }

  @Test func aSchoolOfUnknownSizeIsLikeThoseOfItsPhase() throws {
    #expect(try words(.special, nil) == ["special schools"])
    #expect(try words(.special, 0) == ["special schools"])
  }

  @Test func aSchoolOfNoKnownPhaseIsLikeNone() throws {
    #expect(try words(.other, 100) == [])
    #expect(LikeSchools.of(nil, bounds: [100]) == [])
  }
}
