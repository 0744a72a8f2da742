import Foundation
import Plans
import Testing

@Suite struct ImpossibleDayTests {
  private func action(_ days: String) throws -> Action {
    try JSONDecoder().decode(Action.self, from: Data("{\"text\":\"Train staff\",\(days)}".utf8))
  }

  @Test func aDayThatTheCalendarHasNotGoesToTheWordsForWhen() throws {
    let action = try action(#""start":"2027-02-01","end":"2027-06-31""#)
    #expect(action.start == Day(year: 2027, month: 2, day: 1))
    #expect(action.end == nil)
    #expect(action.dateText == "31/06/2027")
    #expect(try self.action(#""end":"2027-13-01","dateText":"by June""#).dateText == "by June – 01/13/2027")
    let due = try JSONDecoder().decode(Milestone.self, from: Data(#"{"text":"80%","due":"2027-02-30"}"#.utf8))
    #expect(due.due == nil)
    #expect(due.dueText == "30/02/2027")
  }

  @Test(arguments: ["31 June 2027", "2027-6-31", "2027-06-3x", ""])
  func whatHasNotTheFormOfADayIsRefused(_ text: String) {
    #expect(throws: DecodingError.self) { try action("\"end\":\"\(text)\"") }
  }

  @Test func aDayIsADay() throws {
    #expect(try action(#""end":"2027-06-30""#).dateText == nil)
    #expect(try action(#""end":null"#).end == nil)
  }
}
