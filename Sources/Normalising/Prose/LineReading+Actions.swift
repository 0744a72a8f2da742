import Plans
import Vocabularies

/// Lists of actions, each with labels of its own below it: who, when, what it costs.
extension LineReading {
  /// "1.2 Train teachers" below "Who: Maths lead" and "By when: Autumn 1" goes on with the list that "1.1" began.
  ///
  /// - Returns: whether the line is the next action.
  mutating func readNextAction(
    _ line: Line, _ form: Form, before following: Following, at location: SourceLocation, into draft: inout PlanDraft
  ) -> Bool {
    if beginsNumbered(line, form, before: following, in: draft) {
      leaveLabel()
      beginAction(line, under: "Actions", at: location, into: &draft)
      draft.explain(
        line.text, at: location, as: "action", because: "a number, and labels of who and when below it", confidence: 0.8
      )
      return true
    }
    guard let last = listed, form == .paragraph || form == .listItem, isLabelledOfAction, !labelsItself(line),
      labels.goesOn(line, from: last.action)
        || form == .paragraph && following.isOfAction && isPlain(line, last.action)
    else { return false }
    leaveLabel()
    beginAction(line, under: last.label, at: location, into: &draft)
    return true
  }

  /// "A1.1 Write a sentence progression" above "Responsibility: Headteacher   Timescale: by 9th October": the first of a list of
  /// actions that no label announces.
  private func beginsNumbered(_ line: Line, _ form: Form, before following: Following, in draft: PlanDraft) -> Bool {
    guard form == .paragraph, following == .whoAndWhen, !line.bold, openField == nil || isLabelledOfAction,
      // "1.1 Develop middle leaders" below "1. Leaders" is a priority by itself.
      draft.priority != nil, draft.pending.allSatisfy({ $0.level > draft.priorityLevel }),
      labels.label(of: line, isHeading: false) == nil
    else { return false }
    let (ref, text) = labels.references.split(line)
    return ref.map { $0.contains(where: \.isNumber) && $0.contains(".") } ?? false && text.contains(" ")
  }

  /// "Action 2: Train all TAs. Who: Deputy head. When: Autumn 2." says all of itself in its own line.
  private func labelsItself(_ line: Line) -> Bool {
    guard let label = labels.label(of: line, isHeading: false), label.field == .action, let rest = label.line else {
      return false
    }
    return FurtherLabels(headings: labels.headings).split(.action, rest).count > 1
  }

  /// Reads the title of a card as an action of the priority above it.
  ///
  /// - Returns: false where no priority stands above, so that the title may be one.
  mutating func readCard(_ block: Block, into draft: inout PlanDraft) -> Bool {
    guard draft.priority != nil || !draft.pending.isEmpty else { return false }
    switch block {
    case .heading(_, let line, let location), .paragraph(let line, let location):
      leaveLabel()
      draft.isInProse = true
      beginAction(line, under: "Actions", at: location, into: &draft)
      draft.explain(
        line.text, at: location, as: "action", because: "labels of who and when stand below it", confidence: 0.7)
      return true
    default: return false
    }
  }

  /// "Ruth Amory · by end of Autumn · £640 for books" in a line of its own below an action of a list: who, when and what it takes.
  ///
  /// - Returns: whether the line says nothing else.
  mutating func readDetails(_ line: Line, _ form: Form, at location: SourceLocation, into draft: inout PlanDraft)
    -> Bool
  {
    guard form == .paragraph, line.marker == nil, openField == .action, !draft.labelledActions.isEmpty,
      let parts = LineReading.details(line.text, draft.phrases)
    else { return false }
    for (field, text) in parts where !draft.putOfLastAction(Line(text), under: field, at: location) {
      draft.unmap(text, at: location)
    }
    return true
  }

  /// People, a date and perhaps what it takes, between dots or bars; nil where a line is more than that.
  private static func details(_ text: String, _ phrases: PhraseBook) -> [(HeadingField, String)]? {
    guard text.utf8.count <= 200,
      let divider = (["·", "•", "|"] as [Character]).first(where: text.contains)
    else { return nil }
    let parts = text.split(separator: divider).map { Line.folded($0.unicodeScalars) }.filter { !$0.isEmpty }
    // "Lead: SENDCo | Deadline: Spring 1 | Cost: £640" has labels of its own.
    guard (2...4).contains(parts.count), !parts.contains(where: { $0.contains(": ") }) else { return nil }
    var found: [(HeadingField, String)] = []
    for part in parts {
      if !found.contains(where: { $0.0 == .date }), phrases.dates.read(part) != nil {
        found.append((.date, part))
      } else if found.isEmpty, phrases.people.isList(part) {
        found.append((.lead, part))
      } else if phrases.ratings.rag(word: part)?.rag != nil {
        found.append((.rag, part))
      } else if phrases.people.isList(part) || part.contains("%") {
        return nil
      } else {
        found.append((.resource, part))
      }
    }
    return found.first?.0 == .lead && found.contains { $0.0 == .date } && found.count { $0.0 == .resource } <= 1
      ? found : nil
  }

  /// Whether neither of two lines has a number, a mark or a label: the second stands above labels of its own.
  private func isPlain(_ line: Line, _ last: Line) -> Bool {
    [line, last].allSatisfy { $0.marker == nil && !$0.bold && labels.references.split($0).ref == nil }
      && labels.label(of: line, isHeading: false) == nil
  }

  /// Whether no list is open but one of what labels say of an action.
  private var isLabelledOfAction: Bool { openField.map { PlanDraft.ofActions.contains($0) } ?? true }
}

extension LabelReading {
  /// Whether a line is marked as the one that follows another in a list: by the next number, or by the same bullet.
  fileprivate func goesOn(_ line: Line, from last: Line) -> Bool {
    if let before = references.split(last).ref, let ref = references.split(line).ref {
      return LabelReading.follows(ref, before)
    }
    guard let mark = last.marker, let own = line.marker, label(of: line, isHeading: false) == nil else { return false }
    return last.automatic && line.automatic || mark == own
      || LabelReading.follows(own.filter(\.isAlphanumeric), mark.filter(\.isAlphanumeric))
  }

  /// "R1.2" follows "R1.1", and "1b" follows "1a".
  static func follows(_ ref: String, _ before: String) -> Bool {
    let digits = before.reversed().prefix(while: \.isNumber).count
    if digits > 0, let number = Int(before.suffix(digits)) {
      return number < .max && ref == before.dropLast(digits) + String(number + 1)
    }
    guard let last = before.unicodeScalars.last, last.isASCII, last.properties.isAlphabetic, last != "z", last != "Z",
      let next = Unicode.Scalar(last.value + 1)
    else { return false }
    return ref == before.dropLast() + String(next)
  }
}

extension Character {
  fileprivate var isAlphanumeric: Bool { isLetter || isNumber }
}
