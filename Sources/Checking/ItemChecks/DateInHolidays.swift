import Plans
import Vocabularies

/// An action or a milestone on a day of the school holidays.
///
/// Only a day that the plan names itself counts: "by July" ends in the holiday by the calendar alone. A weekday just
/// before term may be a training day. Schools may set term dates of their own, so it is a note.
struct DateInHolidays: ItemCheck {
  static let id = "dateInHolidays"

  func findings(in items: PlanItems, _ context: CheckingContext) -> Findings {
    let actions = items.actions.compactMap { action -> Finding? in
      guard
        let day = [action.item.end, action.item.start].compactMap({ $0 }).first(where: { day in
          isHoliday(day, context) && isNamed(day, in: action.item.dateText, context)
        })
      else { return nil }
      return finding(day, action.location, action.item.text)
    }
    let milestones = items.milestones.compactMap { milestone -> Finding? in
      guard let day = milestone.item.due, isHoliday(day, context), isNamed(day, in: milestone.item.dueText, context)
      else { return nil }
      return finding(day, milestone.location, milestone.item.text)
    }
    return Findings((actions + milestones).filter { !isAboutResults($0.text) })
  }

  private func isHoliday(_ day: Day, _ context: CheckingContext) -> Bool {
    guard context.termDates.isHoliday(day) else { return false }
    return day.weekday > 5 || context.termDates.isHoliday(day.adding(days: 1))
  }

  /// Whether the plan names the day, and not a month or a term that ends on it.
  private func isNamed(_ day: Day, in written: String?, _ context: CheckingContext) -> Bool {
    guard let written, !written.isEmpty else {
      return day.day != 1 && day.day != Day.length(ofMonth: day.month, year: day.year)
    }
    return WrittenDays(written, dateWords: context.vocabularies.dateWords).days.contains {
      $0.day == day.day && $0.month == day.month
    }
  }

  /// Examination results come in August.
  private func isAboutResults(_ text: String) -> Bool {
    WrittenWords(text).tokens.contains { ["result", "enrol", "enrolled", "enrolment"].contains($0.key) }
  }

  private func finding(_ day: Day, _ location: SourceLocation, _ text: String) -> Finding {
    Finding(
      check: Self.id, severity: .note, location: location, text: text,
      message: "\(day.written) is in the school holidays. Is that meant? If not, choose a day in term.")
  }
}
