import Plans
import Testing

@Suite struct LondonTimeTests {
  @Test func winterIsUniversalTime() {
    // 2026-11-23 08:30:05 UTC
    let time = LondonTime(at: 1_795_422_605)
    #expect(time.day.description == "2026-11-23")
    #expect((time.hour, time.minute, time.second) == (8, 30, 5))
    #expect(!time.isSummerTime)
  }

  @Test func summerIsAnHourAheadSoThatADayBeginsBeforeMidnightUniversalTime() {
    // 2026-07-01 23:30 UTC is half past midnight on 2 July in London.
    let time = LondonTime(at: 1_782_948_600)
    #expect(time.day.description == "2026-07-02")
    #expect((time.hour, time.minute) == (0, 30))
    #expect(time.isSummerTime)
  }

  @Test func clocksGoForwardAtOneOnTheLastSundayOfMarch() {
    // 2026-03-29 01:00 UTC.
    #expect(!LondonTime.isSummerTime(at: 1_774_745_999))
    #expect(LondonTime.isSummerTime(at: 1_774_746_000))
  }

  @Test func clocksGoBackAtOneOnTheLastSundayOfOctober() {
    // 2026-10-25 01:00 UTC.
    #expect(LondonTime.isSummerTime(at: 1_792_889_999))
    #expect(!LondonTime.isSummerTime(at: 1_792_890_000))
  }

  @Test func everyMidnightOfAYearBeginsItsDay() throws {
    let first = try #require(Day("2026-01-01"))
    for offset in 0..<365 {
      let day = first.adding(days: offset)
      let midnight = LondonTime.midnight(of: day)
      #expect(LondonTime(at: midnight).day == day)
      #expect(LondonTime(at: midnight - 1).day == day.adding(days: -1))
    }
  }
}
