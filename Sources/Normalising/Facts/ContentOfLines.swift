import Plans
import Vocabularies

/// Tells by what lines say of what they are, where no heading does.
struct ContentOfLines: Sendable {
  let phrases: PhraseBook

  /// So many lines tell what all of them are.
  private static let sample = 60

  /// The field that most of the lines speak for, and why; nil where they do not say.
  ///
  /// - Parameters:
  ///   - lines: what stands under a label, in all places where it does.
  ///   - isBeforeTable: whether the actions follow, so that what was is the reason for them, and not what came of them.
  ///   - isSingle: whether one line stands in each place.
  /// - Returns: the field, and in words what the lines are.
  func field(
    of lines: [Line], isBeforeTable: Bool, isSingle: Bool = false
  ) -> (field: HeadingField, because: String)? {
    let texts = lines.prefix(ContentOfLines.sample).map(\.text).filter {
      $0.contains(where: \.isLetter) || $0.contains(where: \.isNumber)
    }
    guard !texts.isEmpty else { return nil }
    func most(_ holds: (String) -> Bool) -> Bool { texts.count(where: holds) * 2 >= texts.count }
    func all(_ holds: (String) -> Bool) -> Bool { texts.count(where: holds) * 5 >= texts.count * 4 }
    if all({ phrases.isFrameworkSection($0) }) { return (.area, "sections of an inspection framework") }
    // "KI1" and "AFI2" are written as initials are, and are no people.
    if all({ $0.utf8.count <= 40 && !phrases.references.addresses(in: $0).isEmpty && !$0.contains(" to ") }) {
      return (.addresses, "codes of what is answered")
    }
    if texts.count >= 2, all({ isCodeOfIssue($0) }) { return (.addresses, "codes of what is answered") }
    if all({ isOfGrade($0) }) { return (.gradeDescriptor, "what an inspection grade asks for") }
    // "Little Wandle (Phonics)" is written as a name with a post is: one of the lines must surely be somebody.
    if all({ $0.utf8.count <= 60 && (phrases.people.namesAlone($0) || isNameWithPost($0)) }),
      texts.contains(where: { !phrases.people.found(in: $0).isEmpty || !isNameWithPost($0) })
    {
      let govern = most { phrases.people.mentionsGovernors($0) }
      return (govern ? .governor : .lead, govern ? "governors" : "people")
    }
    if most({ phrases.dates.leading($0)?.reading.end != nil }) {
      return most(isDiary) ? (.progress, "days and what had been done") : (.milestone, "lines that begin with a date")
    }
    if most(isAction) { return (.action, "lines that end with who and when") }
    if texts.count >= 2, most(isDoneBySomebody) { return (.action, "lines that end with who does it") }
    let length = texts.reduce(0) { $0 + $1.split(separator: " ").count } / texts.count
    if isBeforeTable, length >= 8, most({ says(.rationale, $0) }) {
      return (.rationale, "sentences of how things were")
    }
    if most({ !phrases.targets.targets(in: $0).isEmpty }), !most({ says(.progress, $0) }) {
      return (.outcome, "lines with numbers aimed at")
    }
    if most({ phrases.resources.amount(in: $0) != nil }) || phrases.resources.score(texts) >= 0.6 {
      return (.resource, "sums and what is needed")
    }
    if most({ says(.monitoring, $0) && !phrases.people.found(in: $0, subject: true).isEmpty }) {
      return (.monitoring, "lines of who checks what")
    }
    if !isBeforeTable, most({ beginsWithPerson($0) && !says(.progress, $0) }) {
      return (.monitoring, "lines that begin with who does it")
    }
    if !isBeforeTable, most({ says(.progress, $0) || says(.rationale, $0) }) {
      return (.progress, "lines of what has been done")
    }
    if isBeforeTable, most({ says(.rationale, $0) || says(.progress, $0) }) {
      return (.rationale, "lines of how things were")
    }
    if isBeforeTable, lines.count == 1 || most({ LineForms.promises($0) || isWanted($0) }) {
      return (.objective, "lines of what is wanted")
    }
    if !isBeforeTable, most(isWanted) {
      // One sentence in each place, and no number: what the priority wants, and no list of what will show it.
      let isAim = isSingle && !texts.contains { !phrases.targets.targets(in: $0).isEmpty }
      return isAim ? (.objective, "a sentence of what is wanted") : (.outcome, "lines of what will be")
    }
    return nil
  }

  /// "Strong standard: teachers check understanding precisely": a grade, and what it asks for.
  private func isOfGrade(_ text: String) -> Bool {
    let ends = [text.firstIndex(of: ":"), text.range(of: " – ")?.lowerBound].compactMap(\.self)
    return ends.contains { phrases.grades.table.meaning(of: String(text[..<$0]))?.sort == .grade }
  }

  /// "N2", "NS3": capitals and a number, which are no term, year or key stage.
  private func isCodeOfIssue(_ text: String) -> Bool {
    let letters = text.prefix { $0.isLetter && $0.isUppercase }
    let digits = text.dropFirst(letters.count)
    return (1...3).contains(letters.count) && (1...2).contains(digits.count) && digits.allSatisfy(\.isNumber)
      && !ReferenceLabel.others.contains(letters.lowercased()) && phrases.dates.read(text) == nil
  }

  /// "9 October: phonics training done": a day on which something had come about, and nothing that is aimed at by then.
  private func isDiary(_ text: String) -> Bool {
    guard let leading = phrases.dates.leading(text) else { return false }
    let first = leading.label.split(separator: " ").first?.lowercased() ?? ""
    return !["by", "end", "at", "before"].contains(first) && says(.progress, leading.rest)
  }

  /// Whether lines may be people by their first names alone: "Denise", "Jo B".
  func areNames(_ lines: [Line]) -> Bool {
    !lines.isEmpty
      && lines.allSatisfy { line in
        let words = line.text.split(separator: " ")
        return (1...4).contains(words.count)
          && words.allSatisfy { $0.first?.isUppercase == true || $0 == "&" || $0 == "and" }
          && !line.text.contains(where: \.isNumber)
      }
  }

  /// The field of cells that stand in one column, to the right of the actions.
  func fieldOfColumn(_ cells: [String]) -> (field: HeadingField, because: String)? {
    let texts = cells.filter { $0.contains(where: \.isLetter) }
    guard texts.count >= 2 else { return nil }
    let found: [(HeadingField, Double, String)] = [
      (.outcome, phrases.targets.score(texts), "hold numbers aimed at"),
      (.monitoring, PhraseShare.of(texts) { says(.monitoring, $0) || beginsWithPerson($0) }, "say who checks what"),
      (.progress, PhraseShare.of(texts) { says(.progress, $0) }, "say what has been done"),
      (.resource, phrases.resources.score(texts), "say what is needed"),
    ]
    guard let best = found.max(by: { $0.1 < $1.1 }), best.1 >= 0.5 else { return nil }
    return (best.0, best.2)
  }

  private func says(_ field: HeadingField, _ text: String) -> Bool {
    phrases.headings.contents(of: text).contains(field)
  }

  /// "PJ sits in on a lesson in each phase".
  private func beginsWithPerson(_ text: String) -> Bool {
    guard let first = phrases.people.found(in: text, subject: true).first, text.hasPrefix(first) else { return false }
    let rest = text.dropFirst(first.count).drop { $0 == " " }
    return rest.first?.isLowercase == true && text.split(separator: " ").count >= 4 && !LineForms.promises(text)
      && phrases.resources.amount(in: text) == nil
  }

  /// "Buy the books (English lead, by Easter)".
  private func isAction(_ text: String) -> Bool {
    guard let open = text.lastIndex(of: "("), text.hasSuffix(")"), open > text.startIndex else { return false }
    let parts = WhoAndWhen(phrases: phrases).parts(of: Line(String(text[text.index(after: open)...].dropLast())))
    return parts.who != nil && parts.when != nil
  }

  /// "Dean Abara (Transitions)", "Mrs S. Idowu (Head of Primary)": a name and, in brackets, what its bearer is.
  private func isNameWithPost(_ text: String) -> Bool {
    guard text.hasSuffix(")"), let open = text.firstIndex(of: "("), open > text.startIndex else { return false }
    let name = text[..<open].split(separator: " ")
    return (2...4).contains(name.count) && name.allSatisfy { $0.first?.isUppercase == true }
      && !text.contains(where: \.isNumber)
  }

  /// "Screen every child by half term (Nursery teacher)", "Buy rekenreks – £220 (SBM)": somebody in brackets or behind a
  /// dash, and nothing that is checked, aimed at or done already.
  private func isDoneBySomebody(_ text: String) -> Bool {
    let ends = text.hasSuffix(")") ? text.lastIndex(of: "(") : text.range(of: " – ").map(\.lowerBound)
    guard let ends, ends > text.startIndex, !isNameWithPost(text), !says(.monitoring, text), !says(.progress, text),
      phrases.targets.targets(in: text).isEmpty
    else { return false }
    return !phrases.people.found(in: String(text[ends...])).isEmpty
  }

  /// "Every pupil …", "Teachers to …", "All staff know …".
  private func isWanted(_ text: String) -> Bool {
    let words = WrittenWords(String(text.prefix(80))).tokens.prefix(8).map(\.key)
    return ["every", "all", "to", "more", "fewer", "each"].contains(words.first ?? "") || words.contains("will")
      || words.dropFirst().prefix(3).contains("to")
  }
}
