import Plans

/// Figures as messages say them.
enum FigureWords {
  /// `1,040`; `4.5`; at most one decimal place, which is none where it is nought.
  static func number(_ value: Double) -> String {
    let tenths = Int((abs(value) * 10).rounded())
    let sign = value < 0 && tenths > 0 ? "−" : ""
    let fraction = tenths % 10 == 0 ? "" : ".\(tenths % 10)"
    return sign + grouped(tenths / 10) + fraction
  }

  /// `£12,500`, in whole pounds.
  static func pounds(_ value: Double) -> String { "£" + grouped(Int(value.rounded())) }

  /// `78%`, `104.5`, as a target's unit has it. A figure of progress has two decimal places.
  static func amount(_ value: Double, _ unit: TargetUnit?) -> String {
    switch unit {
    case .percent: number(value) + "%"
    case .percentagePoints: number(value) + " percentage points"
    default: abs(value) < 10 && value != value.rounded() ? hundredths(value) : number(value)
    }
  }

  private static func hundredths(_ value: Double) -> String {
    let hundredths = Int((abs(value) * 100).rounded())
    let part = hundredths % 100
    return (value < 0 && hundredths > 0 ? "−" : "") + "\(hundredths / 100).\(part < 10 ? "0" : "")\(part)"
  }

  private static func grouped(_ number: Int) -> String {
    var digits = Array(String(number))
    var index = digits.count - 3
    while index > 0 {
      digits.insert(",", at: index)
      index -= 3
    }
    return String(digits)
  }
}

extension Target {
  /// "reading EXS+ (disadvantaged) Y6"; nil where the target names no measure.
  var subjectWords: String? {
    guard let measure else { return nil }
    return [measure, group.map { "(\($0))" }, cohort].compactMap { $0 }.joined(separator: " ")
  }
}
