import Foundation
import Plans
import Testing

@Suite struct StrictDecodingTests {
  private static let misspelt = Data(#"{"text":"Train staff","leed":["Deputy"]}"#.utf8)

  @Test func aKeyThatIsNotKnownIsRefusedAndNamed() throws {
    let error = #expect(throws: DecodingError.self) { try JSONDecoder().decode(Action.self, from: Self.misspelt) }
    #expect(error?.place == "/leed")
  }

  @Test func inWhatCaseloadWroteItselfNoKeyIsLookedFor() throws {
    let decoder = JSONDecoder()
    decoder.userInfo[try #require(CodingUserInfoKey.writtenByCaseload)] = true
    #expect(try decoder.decode(Action.self, from: Self.misspelt).text == "Train staff")
  }

  @Test func whatIsMissingIsMissedEvenThere() throws {
    let decoder = JSONDecoder()
    decoder.userInfo[try #require(CodingUserInfoKey.writtenByCaseload)] = true
    #expect(throws: DecodingError.self) { try decoder.decode(Action.self, from: Data(#"{"lead":[]}"#.utf8)) }
  }
}
