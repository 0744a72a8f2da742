import Testing

@testable import Reading

@Suite struct NumberFormatTests {
  @Test(arguments: [
    ("dd/mm/yyyy", NumberFormat.date(showsDay: true, showsTime: false)),
    ("mmm-yy", .date(showsDay: false, showsTime: false)), ("d mmm", .date(showsDay: true, showsTime: false)),
    ("[$-809]dd mmmm yyyy;@", .date(showsDay: true, showsTime: false)),
    ("dd/mm/yy hh:mm", .date(showsDay: true, showsTime: true)), ("hh:mm", .time(showsSeconds: false, elapsed: false)),
    ("[h]:mm:ss", .time(showsSeconds: true, elapsed: true)), ("General", .general), ("@", .general),
    ("0%", .number(NumberPattern(isPercent: true))),
    ("\"£\"#,##0.00", .number(NumberPattern(prefix: "£", decimals: 2, groupsThousands: true))),
    ("[$£-809]#,##0", .number(NumberPattern(prefix: "£", groupsThousands: true))),
    ("0\" days\"", .number(NumberPattern(suffix: " days"))), ("[Red]0.0", .number(NumberPattern(decimals: 1))),
    ("0.00E+00", .general), ("# ?/?", .general),
  ])
  func theFirstSectionTellsTheKind(_ code: String, _ expected: NumberFormat) throws {
    let section = try #require(NumberFormat.sections(of: code).first)
    #expect(NumberFormat(section: section) == expected)
  }

  @Test func sectionsAreCutAtSemicolonsOutsideLiterals() {
    #expect(NumberFormat.sections(of: "0\";\";-0;\\;0") == ["0\";\"", "-0", "\\;0"])
  }

  @Test(arguments: [14, 15, 16, 17, 22])
  func theBuiltInDatesAreDates(_ id: Int) {
    guard case .date = NumberFormat(builtIn: id) else {
      Issue.record("format \(id) is not a date")
      return
    }
  }

  @Test func theBuiltInNumbersAreNone() {
    for id in [0, 1, 2, 9, 10, 44, 49] {
      if case .date = NumberFormat(builtIn: id) { Issue.record("format \(id) is a date") }
    }
  }
}
