import Plans
import Vocabularies

/// A date on a day that does not exist, such as 31 June.
///
/// Nobody can be held to it, and no calendar reminds anyone. The day is read from the plan's own words for when, of
/// actions, milestones and progress; the year is the one written, else the plan's.
struct DayThatDoesNotExist: ItemCheck {
  static let id = "dayThatDoesNotExist"

  func findings(in items: PlanItems, _ context: CheckingContext) -> Findings {
    let plan = items.plan
    var found: [Finding] = []
    var seen: Set<String> = []
    func look(_ written: String?, resolved: Day?, at location: SourceLocation, _ text: String) {
      guard let written, !isAll(of: written, resolved),
        let day = impossible(items.readings.days(in: written, context), of: plan, resolved)
      else {
        return
      }
      seen.insert(written)
      found.append(finding(location, text, day))
    }
    for action in items.actions {
      look(action.item.dateText, resolved: action.item.end, at: action.location, action.item.text)
    }
    for milestone in items.milestones {
      look(milestone.item.dueText, resolved: milestone.item.due, at: milestone.location, milestone.item.text)
    }
    for (index, priority) in plan.priorities.enumerated() {
      for progress in priority.progress {
        look(
          progress.dateText, resolved: progress.date,
          at: progress.location ?? priority.location ?? SourceLocation("priority \(index + 1)"), progress.text)
      }
    }
    // What the reader met elsewhere, as in a heading of a column.
    for note in plan.notes where note.code == "date.noSuchDay" {
      let words = note.wordsQuoted ?? note.text
      guard seen.insert(words).inserted else { continue }
      found.append(finding(note.location ?? SourceLocation("the plan"), words, words))
    }
    return Findings(found)
  }

  /// Whether the words name no day but the one that the reader took them for, as most do: "by 14 December 2026" and
  /// "14/12/26" have no numbers of one or two digits but that day's.
  private func isAll(of written: String, _ resolved: Day?) -> Bool {
    guard let resolved else { return false }
    let expected = [resolved.day, resolved.month, resolved.year % 100]
    var (numbers, number, digits) = (0, 0, 0)
    func isExpected() -> Bool { digits > 2 || numbers < expected.count && number == expected[numbers] }
    for byte in written.utf8 {
      if (48...57).contains(byte) {
        digits += 1
        number = digits > 2 ? 0 : number * 10 + Int(byte) - 48
      } else if digits > 0 {
        guard isExpected() else { return false }
        if digits <= 2 { numbers += 1 }
        (number, digits) = (0, 0)
      }
    }
    if digits > 0 {
      guard isExpected() else { return false }
      if digits <= 2 { numbers += 1 }
    }
    return numbers > 1 || numbers == 1 && names(resolved, in: written)
  }

  /// Whether the only month that the words name is that of a day.
  private func names(_ day: Day, in written: String) -> Bool {
    let months = written.lowercased().split { !$0.isLetter }.filter { MonthNames.all.contains(String($0)) }
    return months.count == 1 && months[0].prefix(3) == MonthNames.full[day.month - 1].prefix(3)
  }

  /// The first day of the words that no calendar has.
  private func impossible(_ days: [WrittenDays.Written], of plan: Plan, _ resolved: Day?) -> String? {
    days.first { day in
      // Where the reader took "10/23/26" the American way, it is a day.
      day.day(in: plan.academicYear) == nil && (resolved == nil || day.month <= 12)
    }?.words
  }

  private func finding(_ location: SourceLocation, _ text: String, _ day: String) -> Finding {
    Finding(
      check: Self.id, severity: .mustFix, location: location, text: text,
      message: "There is no such day as \(day.quoted(upTo: 40)). Put the date right.")
  }
}
