import Plans

extension Day {
  private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
  private static let longWeekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]
  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
  private static let longMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  /// `Thu 26 Nov 2026`.
  var words: String { "\(Day.weekdays[weekday - 1]) \(day) \(Day.months[month - 1]) \(year)" }

  /// `Monday 23 November 2026`.
  var longWords: String { "\(Day.longWeekdays[weekday - 1]) \(day) \(Day.longMonths[month - 1]) \(year)" }

  /// `Thu 26 Nov`, where the page names the year elsewhere.
  var shortWords: String { "\(Day.weekdays[weekday - 1]) \(day) \(Day.months[month - 1])" }

  /// `26 Nov 2026`.
  var plainWords: String { "\(day) \(Day.months[month - 1]) \(year)" }
}

/// A moment as pages say it.
enum MomentWords {
  /// `Thu 26 Nov 2026, 14:05`, by England's clocks.
  static func full(_ moment: Int) -> String {
    let time = LondonTime(at: moment)
    return "\(time.day.words), \(two(time.hour)):\(two(time.minute))"
  }

  /// `2026-11-26T14:05:00Z`, as programs read it.
  static func universal(_ moment: Int) -> String {
    let days = moment >= 0 ? moment / 86_400 : (moment - 86_399) / 86_400
    let second = moment - days * 86_400
    return "\(Day.epoch.adding(days: days))T\(two(second / 3600)):\(two(second / 60 % 60)):\(two(second % 60))Z"
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

extension Said {
  /// The day by England's clocks, `26 Nov 2026`.
  var dayWords: String { Day.inLondon(secondsSinceEpoch: at).plainWords }
}
