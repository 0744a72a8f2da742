import Plans
import Vocabularies

/// An action with no date: neither a day nor words for one, or words such as "TBC".
///
/// Inspectors ask for "clear actions with specific dates" (guidance on improvement planning, June 2015). "Ongoing" and
/// "termly" are a note: they say how often, not by when. Words that the reader could make nothing of are left to the
/// reader's own note.
struct ActionWithoutDate: ItemCheck {
  static let id = "actionWithoutDate"

  func findings(in items: PlanItems, _ context: CheckingContext) -> Findings {
    let words = context.vocabularies.dateWords.table
    return Findings(
      items.actions.compactMap { action in
        guard action.item.end == nil else { return nil }
        guard let written = action.item.dateText,
          written.unicodeScalars.contains(where: \.properties.isAlphabetic)
            || written.utf8.contains(where: { (48...57).contains($0) })
        else {
          return finding(
            action, action.item.start == nil ? .shouldFix : .note,
            action.item.start == nil
              ? "No date says by when this action is to be done. Give it an end date."
              : "This action has a start and no end. Say by when it is to be done.")
        }
        let meanings = words.matches(in: written).map(\.meaning)
        if meanings.contains(.undecided) {
          return finding(
            action, .shouldFix, "\(written.quoted(upTo: 40)) is no date yet. Say by when this is to be done.")
        }
        guard meanings.contains(.recurring) || action.item.start != nil else { return nil }
        return finding(
          action, .note, "\(written.quoted(upTo: 40)) does not say by when this is to be done. Add an end date.")
      })
  }

  private func finding(_ action: PlacedItem<Action>, _ severity: Severity, _ message: String) -> Finding {
    Finding(
      check: Self.id, severity: severity, location: action.location, text: action.item.text, message: message)
  }
}
