import Plans
import Testing

@Suite struct MonthNamesTests {
  @Test func theMonthsStandInTheYearsOrder() {
    #expect(MonthNames.full.count == 12)
    #expect(MonthNames.full.first == "january")
    #expect(MonthNames.full.last == "december")
  }

  @Test(arguments: ["september", "sep", "sept", "may", "jun"])
  func aMonthIsKnownInFullAndShortened(_ name: String) { #expect(MonthNames.all.contains(name)) }

  @Test(arguments: ["septem", "ma", "marking", "term"])
  func anotherWordIsNoMonth(_ name: String) { #expect(!MonthNames.all.contains(name)) }
}
