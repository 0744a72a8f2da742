import Plans

/// An action that ends before it starts.
///
/// One of its two dates is wrong, and until it is put right nobody can be held to either. A span that the reader
/// refused for the same reason ("July – September" of one year) counts too.
struct ActionEndsBeforeStart: ItemCheck {
  static let id = "actionEndsBeforeStart"

  func findings(in items: PlanItems, _ context: CheckingContext) -> Findings {
    let plan = items.plan
    let dated = items.actions.compactMap { action -> Finding? in
      guard let start = action.item.start, let end = action.item.end, end < start else { return nil }
      return Finding(
        check: Self.id, severity: .mustFix, location: action.location, text: action.item.text,
        message: "This action ends (\(end.written)) before it starts (\(start.written)). Put the wrong date right.")
    }
    let refused = plan.notes.filter { $0.code == "date.endsBeforeStart" }.map { note in
      Finding(
        check: Self.id, severity: .mustFix, location: note.location ?? SourceLocation("the plan"),
        text: note.wordsQuoted ?? note.text,
        message: "These dates end before they start. Put the wrong one right, or add the year.")
    }
    return Findings(dated + refused)
  }
}

extension ReadingNote {
  /// What stands between the note's first quotation marks: the plan's own words.
  var wordsQuoted: String? {
    guard let start = text.firstIndex(of: "“"), let end = text[start...].firstIndex(of: "”") else { return nil }
    return String(text[text.index(after: start)..<end])
  }
}
