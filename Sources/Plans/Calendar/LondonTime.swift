/// A moment as a clock in England shows it.
///
/// Days on pages and in rules are Europe/London's. The rule of British Summer Time is written out (Summer Time
/// Order 2002: from 01:00 UTC on the last Sunday of March to 01:00 UTC on the last Sunday of October), so that no
/// time-zone data of the machine is needed and none can move a deadline.
public struct LondonTime: Hashable, Sendable {
  public let day: Day
  public let hour: Int
  public let minute: Int
  public let second: Int
  public let isSummerTime: Bool

  /// The local time at a moment given in seconds since 1 January 1970 UTC; moments outside the years that `Day`
  /// holds show as the first or the last of them.
  public init(at moment: Int) {
    let summer = LondonTime.isSummerTime(at: moment)
    let local = moment + (summer ? 3600 : 0)
    let days = local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
    let rest = local - days * 86_400
    day = Day.epoch.adding(days: days)
    hour = rest / 3600
    minute = rest / 60 % 60
    second = rest % 60
    isSummerTime = summer
  }

  /// The moment at which a day begins in London, in seconds since 1 January 1970 UTC.
  public static func midnight(of day: Day) -> Int {
    let utc = day.daysSinceEpoch * 86_400
    return isSummerTime(at: utc - 3600) ? utc - 3600 : utc
  }

  /// Whether clocks in England are an hour ahead of UTC at a moment.
  public static func isSummerTime(at moment: Int) -> Bool {
    let days = moment >= 0 ? moment / 86_400 : (moment - 86_399) / 86_400
    let year = Day.epoch.adding(days: days).year
    guard let march = Day(year: year, month: 3, day: 31), let october = Day(year: year, month: 10, day: 31) else {
      return false
    }
    return (change(before: march)..<change(before: october)).contains(moment)
  }

  /// 01:00 UTC on the last Sunday on or before a day.
  private static func change(before last: Day) -> Int {
    (last.daysSinceEpoch - last.weekday % 7) * 86_400 + 3600
  }
}

extension Day {
  /// The day in England at a moment given in seconds since 1 January 1970 UTC.
  public static func inLondon(secondsSinceEpoch moment: Int) -> Day { LondonTime(at: moment).day }
}
