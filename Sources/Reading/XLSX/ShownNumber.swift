import Plans

/// A number as its cell shows it.
struct ShownNumber {
  var text: String
  /// A true date or the number itself; nil where the cell shows a month alone, which is no day.
  var value: CellValue?

  init(_ number: Double, format: CellNumberFormat, dates: DateSystem) {
    let chosen = format.format(for: number)
    switch chosen {
    case .date(let showsDay, let showsTime):
      if let day = dates.day(of: number) {
        let time = number - number.rounded(.down)
        text = showsDay ? day.asWritten : day.monthAsWritten
        if showsTime, time > 0 { text += " " + ShownNumber.time(time, showsSeconds: false) }
        value = showsDay ? .day(day) : nil
        return
      }
    case .time(let showsSeconds, let elapsed):
      if number >= 0, number < 100_000 {
        let fraction = elapsed ? number : number - number.rounded(.down)
        text = ShownNumber.time(fraction, showsSeconds: showsSeconds)
        value = .number(number)
        return
      }
    case .number(let pattern):
      text = ShownNumber.written(number, pattern: pattern, signIsWritten: format.writesSignItself(for: number))
      value = .number(number)
      return
    case .general: break
    }
    text = ShownNumber.general(number)
    value = .number(number)
  }

  private static func time(_ fraction: Double, showsSeconds: Bool) -> String {
    let seconds = Int((fraction * 86_400).rounded())
    let shown = "\(Day.two(seconds / 3600)):\(Day.two(seconds / 60 % 60))"
    return showsSeconds ? shown + ":\(Day.two(seconds % 60))" : shown
  }

  private static func written(_ number: Double, pattern: NumberPattern, signIsWritten: Bool) -> String {
    let scaled = pattern.isPercent ? number * 100 : number
    guard var digits = decimal(abs(scaled), places: pattern.decimals) else { return general(number) }
    for _ in 0..<pattern.optionalDecimals where digits.hasSuffix("0") { digits.removeLast() }
    if digits.hasSuffix(".") { digits.removeLast() }
    if pattern.groupsThousands { digits = grouped(digits) }
    let isNought = digits.allSatisfy { "0.,".contains($0) }
    let sign = number < 0 && !signIsWritten && !isNought ? "-" : ""
    let percent = pattern.isPercent ? "%" : ""
    return sign + pattern.prefix + digits + percent + pattern.suffix
  }

  /// As Excel's General: eleven digits at most, so that 0.1 + 0.2 is 0.3.
  static func general(_ number: Double) -> String {
    let size = abs(number)
    if size == size.rounded(), size < 1e15 { return String(Int(number)) }
    guard size >= 1e-5, size < 1e10 else { return "\(number)" }
    var whole = 1
    var bound = 10.0
    while size >= bound {
      whole += 1
      bound *= 10
    }
    guard var digits = decimal(size, places: max(0, 10 - whole)) else { return "\(number)" }
    if digits.contains(".") {
      while digits.hasSuffix("0") { digits.removeLast() }
      if digits.hasSuffix(".") { digits.removeLast() }
    }
    return (number < 0 ? "-" : "") + digits
  }

  /// A number not below nought with so many decimals; nil where it is too large to be written so.
  private static func decimal(_ number: Double, places: Int) -> String? {
    let places = min(places, 12)
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    // Half of the last place is rounded up as on paper: 0.575 is stored a hair below and still shows as 58%.
    let scaled = (number * scale * (1 + 4e-16)).rounded(.toNearestOrAwayFromZero)
    guard scaled < 9e17 else { return nil }
    var digits = String(Int(scaled))
    guard places > 0 else { return digits }
    while digits.count <= places { digits = "0" + digits }
    let point = digits.index(digits.endIndex, offsetBy: -places)
    return digits[..<point] + "." + digits[point...]
  }

  private static func grouped(_ digits: String) -> String {
    let whole = digits.prefix { $0 != "." }
    var shown = ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index) % 3 == 0 { shown += "," }
      shown.append(digit)
    }
    return shown + digits.dropFirst(whole.count)
  }
}

/// A cell's number format with its sections for positive numbers, negative ones and nought.
struct CellNumberFormat: Hashable {
  private var sections: [NumberFormat]

  static let general = CellNumberFormat(sections: [.general])

  private init(sections: [NumberFormat]) { self.sections = sections }

  init(builtIn id: Int) { sections = [NumberFormat(builtIn: id)] }

  init(code: String) {
    let parts = NumberFormat.sections(of: code)
    // An empty section hides the number; it is read all the same, as the first section has it.
    let first = NumberFormat(section: parts.first ?? "")
    sections = parts.prefix(3).enumerated().map { index, part in
      index > 0 && part.isEmpty ? first : NumberFormat(section: part)
    }
  }

  /// The format that applies to a number.
  func format(for number: Double) -> NumberFormat {
    if number < 0, sections.count > 1 { return sections[1] }
    if number == 0, sections.count > 2, case .number = sections[2] { return sections[2] }
    return sections.first ?? .general
  }

  /// Whether the section for negative numbers says itself how they are marked: by a minus, or by brackets.
  func writesSignItself(for number: Double) -> Bool { number < 0 && sections.count > 1 }
}
