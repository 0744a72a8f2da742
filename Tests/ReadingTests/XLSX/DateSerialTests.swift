import Plans
import Testing

@testable import Reading

@Suite struct DateSerialTests {
  @Test(arguments: [(1, "1900-01-01"), (59, "1900-02-28"), (61, "1900-03-01"), (46318, "2026-10-23")])
  func countsFrom1900AsExcelDoes(_ serial: Double, _ day: String) {
    #expect(DateSystem.from1900.day(of: serial) == Day(day))
  }

  @Test func theDayThatNeverWasIsNone() {
    #expect(DateSystem.from1900.day(of: 60) == nil)
    #expect(DateSystem.from1900.day(of: 0) == nil)
  }

  @Test(arguments: [(0, "1904-01-01"), (44856, "2026-10-23")])
  func countsFrom1904AsOldMacsDo(_ serial: Double, _ day: String) {
    #expect(DateSystem.from1904.day(of: serial) == Day(day))
  }

  @Test(arguments: [-1, 200_000, Double.nan, .infinity])
  func whatIsNoSerialIsNoDay(_ serial: Double) {
    #expect(DateSystem.from1900.day(of: serial) == nil)
    #expect(DateSystem.from1904.day(of: serial) == nil)
  }
}
