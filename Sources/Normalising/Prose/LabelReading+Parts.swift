import Plans
import Vocabularies

/// Lines in which labels of terms stand one behind another: "Checkpoint 1 (Dec): 55% Checkpoint 2 (Mar): 60%", as a row
/// over a table's width holds them where the export has lost its lines.
extension LabelReading {
  /// Words that such a label has at most: "Target for the end of the spring term".
  private static let wordsOfTermLabel = 8
  /// Capitals that are looked at in one line; a longer one is prose.
  private static let mostCapitals = 40

  /// The line's parts, each with its label; nil where fewer than two labels of terms stand in it, or it begins with none.
  func parted(_ line: Line) -> [Line]? {
    if let barred = barred(line) { return barred }
    guard line.text.utf8.count <= 1000, line.text.utf8.count(where: { $0 == 0x3A }) >= 2 else { return nil }
    let words = WrittenWords(line.text)
    guard words.tokens.prefix(LabelReading.wordsOfTermLabel).contains(where: { $0.key == ":" }) else { return nil }
    var starts: [Int] = []
    var looked = 0
    var labelled = 0
    for place in words.tokens.indices where words.tokens[place].isCapitalised && looked < LabelReading.mostCapitals {
      guard place >= labelled else { continue }
      looked += 1
      let end = min(words.tokens.count, place + LabelReading.wordsOfTermLabel)
      if let colon = words.tokens[place..<end].firstIndex(where: { $0.key == ":" }), colon > place,
        isTermLabel(words.text(of: place..<colon))
      {
        starts.append(words.tokens[place].start)
        labelled = colon
      } else if starts.isEmpty {
        return nil
      }
    }
    guard starts.count >= 2, starts[0] == words.tokens.first?.start else { return nil }
    let ends = starts.dropFirst() + [words.scalars.count]
    return zip(starts, ends).map { Line(words.text(from: $0, to: $1)) }
  }

  /// "Curriculum and teaching | Led by: Vice Principal | Link governor: Dr P. Chowdhury | Answers KI1": labels with their values
  /// between bars, as slides and letterheads have them; nil where fewer than two parts are such.
  private func barred(_ line: Line) -> [Line]? {
    guard line.text.utf8.count <= 400, line.text.contains(" | ") else { return nil }
    let parts = line.text.split(separator: " | ").map { Line(String($0)) }
    guard (2...8).contains(parts.count) else { return nil }
    let labelled = parts.count { part in
      guard part.text.contains(":"), let found = label(of: part, isHeading: false) else { return false }
      return found.line != nil && found.confidence >= 0.9
    }
    return labelled >= 2 ? parts : nil
  }
}
