import Plans

/// The two ways in which workbooks count days.
enum DateSystem {
  /// From 1 January 1900 as 1, with a 29 February 1900 that never was (Lotus 1-2-3's slip, kept by Excel).
  case from1900
  /// From 1 January 1904 as 0, as old Excel for Mac did.
  case from1904

  /// The day of a serial number; nil outside 1900 to 2199 and for the day that never was.
  func day(of serial: Double) -> Day? {
    guard serial.isFinite, serial >= 0, serial < 200_000 else { return nil }
    let whole = Int(serial.rounded(.down))
    switch self {
    case .from1904: return Day(daysSinceEpoch: whole - 24_107)
    case .from1900 where whole > 60: return Day(daysSinceEpoch: whole - 25_569)
    case .from1900 where whole >= 1 && whole < 60: return Day(daysSinceEpoch: whole - 25_568)
    case .from1900: return nil
    }
  }
}

extension Day {
  /// As people in England write it: `23/10/2026`.
  var asWritten: String { "\(Day.two(day))/\(Day.two(month))/\(year)" }

  /// `Oct 2026`, for cells that show no day.
  var monthAsWritten: String {
    let names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    return "\(names[month - 1]) \(year)"
  }

  static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
