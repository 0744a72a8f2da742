import Plans
import Vocabularies

/// Lists within lists, as web pages have them: an item in bold over a list of its own is that list's label.
struct NestedLists {
  private let headings: HeadingVocabulary

  init(_ phrases: PhraseBook) { headings = phrases.headings }

  /// The blocks with such items as paragraphs, in their places: "To do" over "Core boards in all rooms".
  func opened(_ blocks: [Block]) -> [Block] {
    blocks.indices.map { index in
      guard case .listItem(let depth, let line, let location) = blocks[index], index + 1 < blocks.count,
        case .listItem(let next, _, _) = blocks[index + 1], next > depth, isLabel(line)
      else { return blocks[index] }
      return .paragraph(Line(line.text, bold: true), location)
    }
  }

  private func isLabel(_ line: Line) -> Bool {
    guard line.text.utf8.count <= 60, line.text.split(separator: " ").count <= 9 else { return false }
    // "Writing" over its actions may be what a plan is about; in bold it heads them.
    return line.bold || headings.exact(line.text) != nil
  }
}
