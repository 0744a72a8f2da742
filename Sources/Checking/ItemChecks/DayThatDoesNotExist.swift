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
      guard let written, let day = impossible(in: written, of: plan, resolved, context) else { return }
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

  /// The first day of the words that no calendar has.
  private func impossible(in written: String, of plan: Plan, _ resolved: Day?, _ context: CheckingContext) -> String? {
    WrittenDays(written, dateWords: context.vocabularies.dateWords).days.first { day in
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
