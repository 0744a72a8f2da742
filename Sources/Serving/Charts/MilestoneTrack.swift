import Plans
import Storing

/// A school's milestones over the academic year, with a line where the page's day is.
///
/// A disc is a milestone that passed with progress recorded, a square one that passed with none, a ring one to come.
struct MilestoneTrack: Sendable {
  let days: [MilestoneDay]
  let start: Day
  let end: Day
  let today: Day

  static let width = 150
  static let height = 18
  static let margin = 6

  var svg: String {
    var text =
      "<svg class=\"track\" viewBox=\"0 0 \(Self.width) \(Self.height)\" width=\"\(Self.width)\" height=\"\(Self.height)\" role=\"img\" aria-label=\"\(SafeHTML.escaped(words))\">"
    text += "<line x1=\"0\" y1=\"9\" x2=\"\(Self.width)\" y2=\"9\" stroke=\"#8a969f\" stroke-width=\"1.5\"/>"
    if start <= today, today <= end {
      text += "<path d=\"M\(x(today)) 0v18\" stroke=\"#14202b\" stroke-width=\"1.5\"/>"
    }
    for day in days where start <= day.day && day.day <= end {
      text += "<g><title>\(SafeHTML.escaped("\(day.day.words): \(Self.words(day, today: today))"))</title>"
      text += shape(day) + "</g>"
    }
    return text + "</svg>"
  }

  /// The track in words.
  var words: String {
    let all = days.reduce(0) { $0 + $1.count }
    guard all > 0 else { return "No milestone has a date in this academic year." }
    let passed = days.filter { $0.day < today }
    let past = passed.reduce(0) { $0 + $1.count }
    let silent = passed.reduce(0) { $0 + $1.withoutProgress }
    var words = "\(CountWords.count(all, "milestone")): \(past) passed"
    if silent > 0 { words += " (\(silent) of them with no progress recorded)" }
    return words + ", \(all - past) to come."
  }

  private static func words(_ day: MilestoneDay, today: Day) -> String {
    let count = CountWords.count(day.count, "milestone")
    guard day.day < today else { return "\(count) to come" }
    return day.withoutProgress == 0
      ? "\(count), progress recorded" : "\(count), \(day.withoutProgress) with no progress recorded"
  }

  private func shape(_ day: MilestoneDay) -> String {
    let x = x(day.day)
    guard day.day < today else {
      return "<circle cx=\"\(x)\" cy=\"9\" r=\"4.5\" fill=\"#fff\" stroke=\"#1d6f42\" stroke-width=\"2\"/>"
    }
    return day.withoutProgress == 0
      ? "<circle cx=\"\(x)\" cy=\"9\" r=\"5.5\" fill=\"#1d6f42\"/>"
      : "<rect x=\"\(x - 5)\" y=\"4\" width=\"10\" height=\"10\" fill=\"#fff\" stroke=\"#a4262c\" stroke-width=\"2.4\"/>"
  }

  private func x(_ day: Day) -> Int {
    let length = max(1, start.days(until: end))
    return Self.margin + start.days(until: day) * (Self.width - 2 * Self.margin) / length
  }
}
