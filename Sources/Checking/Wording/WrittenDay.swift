import Plans

extension Day {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  /// As a sentence has it: 18 December 2026.
  var written: String { "\(day) \(Day.months[month - 1]) \(year)" }
}
