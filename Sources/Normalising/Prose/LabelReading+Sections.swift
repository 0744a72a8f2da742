import Plans
import Vocabularies

/// Labels of a form's or a document's parts: with a letter, with a number, or near enough to a listed heading.
extension LabelReading {
  /// "B. Actions", "D. Progress review": a part of a form, with its letter.
  func lettered(_ line: Line, _ words: WrittenWords) -> LabelledText? {
    guard words.tokens.count >= 3, words.tokens.count <= 10, line.marker == nil, words.tokens[0].isCapitals,
      words.tokens[0].key.utf8.count == 1, [".", ")", ":"].contains(words.tokens[1].key)
    else { return nil }
    let rest = words.text(of: 2..<words.tokens.count)
    guard var found = whole(Line(rest, bold: line.bold), WrittenWords(rest), isHeading: true), found.confidence >= 0.75
    else { return nil }
    found.label = line.text
    return found
  }

  /// "2  Implementation", "3. Termly milestones", "Annex A: Measurable outcomes": a part of a form, with its number.
  func counted(_ line: Line, _ words: WrittenWords) -> LabelledText? {
    var rest = line.text
    if let part = partOfDocument(words) {
      rest = part
    } else if line.marker == nil {
      guard let first = words.tokens.first, let number = first.number, (1...20).contains(number) else { return nil }
      let start = words.tokens.count > 1 && [".", ")", ":"].contains(words.tokens[1].key) ? 2 : 1
      guard start < words.tokens.count else { return nil }
      rest = words.text(of: start..<words.tokens.count)
    } else if line.marker?.contains(where: \.isNumber) != true {
      return nil
    }
    if let near = nearNumbered(line, rest) { return near }
    guard rest.split(separator: " ").count <= 8, let match = headings.match(rest), match.confidence >= 0.9,
      LabelReading.lists.contains(match.field) || match.field == .action,
      // "2 Training" may be what a plan is about.
      match.field != .resource || rest.contains(" ")
    else { return nil }
    return LabelledText(
      field: match.field, label: line.text, line: nil, confidence: 0.95, because: match.because + ", with a number")
  }

  /// "Part 1 What the inspection report said the school must do": a part whose words are near to listed ones.
  private func nearNumbered(_ line: Line, _ rest: String) -> LabelledText? {
    guard rest != line.text, var found = near(rest), found.field == .keyIssues || found.field == .evidence else {
      return nil
    }
    found.label = line.text
    return found
  }

  /// "Progress, faculty meeting of 10 November" as a heading: what was seen, and when.
  func withOccasion(_ line: Line, _ phrases: DatePhrase) -> LabelledText? {
    guard line.text.utf8.count <= 80, let comma = line.text.firstIndex(of: ","),
      headings.exact(String(line.text[..<comma])) == .progress,
      let found = phrases.found(in: String(line.text[line.text.index(after: comma)...])), found.reading.end != nil
    else { return nil }
    return LabelledText(
      field: .progress, label: line.text, line: nil, confidence: 0.95, because: "heading map, with its occasion",
      when: found.words)
  }

  /// What stands behind "Annex A:" or "Appendix 2 –"; nil where a text begins with neither.
  private func partOfDocument(_ words: WrittenWords) -> String? {
    guard words.tokens.count >= 4, ["annex", "appendix", "part", "section"].contains(words.tokens[0].key),
      words.tokens[1].key.utf8.count <= 2
    else { return nil }
    if [":", "-", "."].contains(words.tokens[2].key) { return words.text(of: 3..<words.tokens.count) }
    // "Part 1   What the inspection report said".
    return words.tokens[1].number != nil && words.tokens[2].isCapitalised
      ? words.text(of: 2..<words.tokens.count) : nil
  }

  /// A heading that is very near to listed ones, for what a list or a paragraph below it holds: "Areas for improvement from the
  /// last Catholic Schools Inspection".
  func near(_ text: String) -> LabelledText? {
    guard text.utf8.count <= 100, headings.match(text).map({ $0.confidence < 0.75 }) ?? true,
      let match = headings.near(text), match.confidence >= 0.6, LabelReading.lists.contains(match.field)
    else { return nil }
    return LabelledText(field: match.field, label: text, line: nil, confidence: 0.9, because: match.because)
  }
}
