/// A calendar day with no time and no time zone, so that no server's clock can move a school's deadline.
///
/// Written and read as `yyyy-mm-dd`. Years from 1900 to 2199 are accepted, which covers a register's
/// oldest opening dates and every plan; anything else is a typing slip and is refused.
public struct Day: Hashable, Sendable, Comparable, LosslessStringConvertible {
  public let year: Int
  public let month: Int
  public let day: Int

  /// The day, or nil where no such day exists (31 September, 29 February in a common year).
  public init?(year: Int, month: Int, day: Int) {
    guard (1900...2199).contains(year), (1...12).contains(month), day >= 1,
      day <= Day.length(ofMonth: month, year: year)
    else { return nil }
    self.init(checkedYear: year, month: month, day: day)
  }

  private init(checkedYear year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `yyyy-mm-dd` and nothing else.
  public init?(_ description: String) {
    let digits = Array(description.utf8)
    guard digits.count == 10, digits[4] == UInt8(ascii: "-"), digits[7] == UInt8(ascii: "-") else { return nil }
    func number(_ range: Range<Int>) -> Int? {
      var value = 0
      for byte in digits[range] {
        guard byte >= 48, byte <= 57 else { return nil }
        value = value * 10 + Int(byte - 48)
      }
      return value
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else { return nil }
    self.init(year: year, month: month, day: day)
  }

  public var description: String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(year)-\(two(month))-\(two(day))"
  }

  public static func < (left: Day, right: Day) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// 1 January 1970.
  public static let epoch = Day(checkedYear: 1970, month: 1, day: 1)

  /// The number of days in a month of a year.
  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    default: 31
    }
  }

  /// The first and the last day of a month, or nil where there is no such month.
  public static func month(_ month: Int, of year: Int) -> (first: Day, last: Day)? {
    guard let first = Day(year: year, month: month, day: 1),
      let last = Day(year: year, month: month, day: length(ofMonth: month, year: year))
    else { return nil }
    return (first, last)
  }

  /// Days since 1 January 1970, by the proleptic Gregorian calendar (Hinnant's `days_from_civil`).
  public var daysSinceEpoch: Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The day that many days after 1 January 1970; nil outside the years that `Day` holds.
  public init?(daysSinceEpoch days: Int) {
    guard (-30_000...90_000).contains(days) else { return nil }
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    self.init(year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month, day: day)
  }

  /// The day this many days later (earlier where negative); the nearest day that can be held where it falls outside.
  public func adding(days: Int) -> Day {
    let target = daysSinceEpoch + days
    if let day = Day(daysSinceEpoch: target) { return day }
    return days < 0
      ? Day(checkedYear: 1900, month: 1, day: 1) : Day(checkedYear: 2199, month: 12, day: 31)
  }

  /// How many days from this day to the other: negative where the other is earlier.
  public func days(until other: Day) -> Int { other.daysSinceEpoch - daysSinceEpoch }

  /// Monday 1 … Sunday 7, as ISO 8601 counts.
  public var weekday: Int { ((daysSinceEpoch + 3) % 7 + 7) % 7 + 1 }
}

extension Day: Codable {
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let day = Day(text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "“\(text)” is not a day written yyyy-mm-dd"))
    }
    self = day
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
