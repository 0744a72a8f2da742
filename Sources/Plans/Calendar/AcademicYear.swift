/// A school year in England, from 1 September to 31 August, written `2026/27`.
public struct AcademicYear: Hashable, Sendable, Comparable, LosslessStringConvertible {
  /// The calendar year in which it begins: 2026 for 2026/27.
  public let start: Int

  /// The academic year that begins in September of this year; nil outside 2000 to 2098, the plan format's range.
  public init?(startingIn start: Int) {
    guard (2000...2098).contains(start) else { return nil }
    self.start = start
  }

  /// Reads `2026/27`; the second part must follow the first.
  public init?(_ description: String) {
    let parts = description.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].utf8.count == 4, parts[1].utf8.count == 2,
      let start = Int(parts[0]), let end = Int(parts[1]), (start + 1) % 100 == end
    else { return nil }
    self.init(startingIn: start)
  }

  /// The academic year that holds a day: August belongs to the year that ends with it.
  public init?(containing day: Day) {
    self.init(startingIn: day.month >= 9 ? day.year : day.year - 1)
  }

  public var description: String {
    let end = (start + 1) % 100
    return "\(start)/\(end < 10 ? "0" : "")\(end)"
  }

  /// The year before; nil at the start of the range.
  public var previous: AcademicYear? { AcademicYear(startingIn: start - 1) }
  /// The year after; nil at the end of the range.
  public var next: AcademicYear? { AcademicYear(startingIn: start + 1) }

  /// The calendar year in which a month of this academic year falls: September to December in the first.
  public func calendarYear(ofMonth month: Int) -> Int { month >= 9 ? start : start + 1 }

  public static func < (left: AcademicYear, right: AcademicYear) -> Bool { left.start < right.start }
}

extension AcademicYear: Codable {
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let year = AcademicYear(text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "“\(text)” is not an academic year such as 2026/27"))
    }
    self = year
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
