import Plans
import Vocabularies

/// Labels that stand in boxes side by side, and labels behind the number of a part.
extension LabelSightings {
  /// "**Fuel** // • Tablets £3,960 | **Checking the map** // • Visits by NK": boxes side by side, each a bold label over what it says.
  mutating func takeHeadedCells(_ cells: [Cell]) -> Bool {
    guard (1...4).contains(cells.count),
      cells.allSatisfy({ cell in
        cell.lines.count >= 2 && cell.lines[0].bold && cell.lines[0].marker == nil
          && cell.lines.contains { !$0.bold }
          && (LabelSightings.isLabelLike(cell.lines[0].text) || dates.read(cell.lines[0].text) != nil)
      })
    else { return false }
    for cell in cells {
      var label = cell.lines[0]
      var values: [Line] = []
      for line in cell.lines.dropFirst() {
        if line.bold, line.marker == nil, LabelSightings.isLabelLike(line.text), !values.isEmpty {
          begin(label, .above, values: values)
          (label, values) = (line, [])
        } else {
          values.append(line)
        }
      }
      begin(label, .above, values: values)
    }
    open = nil
    return true
  }

  /// "1 How we arrived at this plan" as a heading, without its number; nil where none stands before it.
  static func withoutNumber(_ text: String) -> String? {
    var words = text.split(separator: " ", maxSplits: 1)
    if words.count == 2, ["part", "section"].contains(words[0].lowercased()) {
      words = words[1].split(separator: " ", maxSplits: 1)
    }
    guard words.count == 2, words[0].utf8.count <= 3, let first = words[0].first, first.isNumber,
      words[0].allSatisfy({ $0.isNumber || ".):".contains($0) }), words[1].first?.isUppercase == true
    else { return nil }
    return String(words[1])
  }
}
