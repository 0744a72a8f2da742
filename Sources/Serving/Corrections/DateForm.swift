import Plans
import Storing

/// “This date is …”: a day in three fields, as people write one, or that the words are no date.
struct DateForm: Sendable {
  let date: MisreadDate

  /// - Throws: `Problem` where there is no such day, or the item is no longer read so.
  init(_ fields: FormFields, asked: ShownVersion) throws(Problem) {
    guard let item = fields.text("item").flatMap({ PlanItem.named($0, in: asked.version.plan) }),
      let words = item.dateText
    else { throw .readOtherwise }
    let start = try Self.day(fields, "start")
    let end = try Self.day(fields, "end")
    let isNone = fields.text("none") != nil
    guard isNone || end != nil else {
      throw .correction(
        "date", "The form gives no day.", do: "Give the day, month and year, or say that it is no date.")
    }
    guard !isNone || (end == nil && start == nil) else {
      throw .correction(
        "date", "The form gives a day and says that there is none.", do: "Leave the one or the other out.")
    }
    if let start, let end, end < start {
      throw .correction("date", "The end lies before the start.", do: "Give both again.")
    }
    date = MisreadDate(
      words: words, item: fields.text("which") == "all" ? nil : item.text, start: start, end: end,
      academicYear: asked.version.identity.academicYear)
  }

  /// - Returns: nil where all three fields are blank.
  private static func day(_ fields: FormFields, _ name: String) throws(Problem) -> Day? {
    let texts = ["Day", "Month", "Year"].map { fields.text(name + $0) }
    guard texts.contains(where: { $0 != nil }) else { return nil }
    let numbers = texts.compactMap { $0.flatMap { Int($0) } }
    guard numbers.count == 3, let day = Day(year: numbers[2], month: numbers[1], day: numbers[0]) else {
      throw .correction(
        "date", "“\(texts.map { CountWords.shortened($0 ?? "–", to: 10) }.joined(separator: " "))” is no day.",
        do: "Give it in numbers, such as 23 10 2026.")
    }
    guard AcademicYear(containing: day) != nil else {
      throw .correction("date", "No plan reaches to the year \(numbers[2]).", do: "Give the year in four figures.")
    }
    return day
  }
}
