import Foundation
import Plans

/// The one place where the time is read; everything further in is given it.
enum Clock {
  /// Seconds since 1 January 1970, UTC.
  static func now() -> Int { Int(Date().timeIntervalSince1970) }

  /// Today in England.
  static func today() -> Day { Day.inLondon(secondsSinceEpoch: now()) }
}
