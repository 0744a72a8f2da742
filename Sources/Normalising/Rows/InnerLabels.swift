import Plans
import Vocabularies

/// Parts one line where labels stand within it: "By end of Term 2: 70% … By end of Term 4: 82% … Monitoring: learning
/// walks". A PDF's cell is one run of words, and cells of Word hold such runs too.
struct InnerLabels: Sendable {
  let phrases: PhraseBook

  /// A part of a line, and what the label before it announces; nil where none stands, or a date does.
  struct Part: Hashable, Sendable {
    var field: HeadingField?
    var line: Line
  }

  private static let announced: Set<HeadingField> = [.monitoring, .progress, .outcome, .resource]
  /// Capitals that are looked at in one line; a longer one is prose.
  private static let most = 60

  /// The line's parts in its order, one where no label stands within it.
  func parts(of line: Line) -> [Part] {
    guard line.text.count(where: { $0 == ":" }) >= 1, line.text.utf8.count <= 2000 else {
      return [Part(line: line)]
    }
    let words = WrittenWords(line.text)
    var starts: [(place: Int, text: Int, field: HeadingField?)] = []
    var looked = 0
    // What stands before this is the words of a label: "30th October 2026" of "By 30th October 2026:".
    var labelled = 0
    for place in words.tokens.indices where words.tokens[place].isCapitalised && looked < InnerLabels.most {
      looked += 1
      let start = words.tokens[place].start
      guard start >= labelled else { continue }
      if let label = label(at: place, in: words) {
        starts.append((start, label.text, label.field))
        labelled = label.text
      } else if phrases.dates.leading(words.text(from: start, to: words.scalars.count))?.reading.end != nil {
        if place > 0 { starts.append((start, start, nil)) }
        labelled = words.tokens[place...].first { $0.key == ":" }?.end ?? words.tokens[place].end
      }
    }
    guard !starts.isEmpty else { return [Part(line: line)] }
    var parts: [Part] = []
    if starts[0].place > 0 {
      parts.append(Part(line: Line(words.text(from: 0, to: starts[0].place), marker: line.marker)))
    }
    for (index, start) in starts.enumerated() {
      let end = index + 1 < starts.count ? starts[index + 1].place : words.scalars.count
      let text = words.text(from: start.text, to: end)
      if !text.isEmpty { parts.append(Part(field: start.field, line: Line(text))) }
    }
    return parts
  }

  /// "Monitoring:" as up to three words on file and a colon.
  private func label(at place: Int, in words: WrittenWords) -> (field: HeadingField, text: Int)? {
    let colon = words.tokens[place..<min(words.tokens.count, place + 4)].firstIndex { $0.key == ":" }
    guard let colon, colon > place, let field = phrases.headings.exact(words.text(of: place..<colon)),
      InnerLabels.announced.contains(field)
    else { return nil }
    return (field, words.tokens[colon].end)
  }
}
