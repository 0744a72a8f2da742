import Plans

/// The headers and footers of pages: lines near the upper or lower edge that stand at the same place on several pages,
/// in the same words but for numbers.
struct PDFFurniture {
  /// How much of a page's height from its edges is looked at.
  private static let margin = 0.13

  private struct Key: Hashable {
    var text: String
    var place: Int
  }

  /// Takes them out of the pages.
  ///
  /// - Returns: each distinct text once, with the page that it first stands on.
  static func take(from pages: inout [PDFPage]) -> [(line: Line, page: Int)] {
    guard pages.count > 1 else { return takePageNumber(from: &pages) }
    let found = pages.map(edgeLines)
    var counts: [Key: Set<Int>] = [:]
    for (page, lines) in found.enumerated() {
      for line in lines { for key in keys(line) { counts[key, default: []].insert(page) } }
    }
    var furniture: [(Line, Int)] = []
    var known: Set<String> = []
    for (page, lines) in found.enumerated() {
      let isRepeated = lines.map { line in keys(line).contains { counts[$0, default: []].count > 1 } }
      // A header may stand below the title of each page's part, on all of three pages or more. On some alone it is what
      // those pages say: "Link governor: Mrs Hocking", below the titles of two priorities.
      let own = lines.indices.filter { !isRepeated[$0] }.map { lines[$0] }
      for (index, line) in lines.enumerated() where isRepeated[index] {
        let isOnEach = keys(line).contains { counts[$0, default: []].count == pages.count }
        guard
          isOnEach && pages.count > 2 || !own.contains(where: { isNearerEdge($0, than: line, in: pages[page]) })
        else { continue }
        // "On the way" at the head of all pages but the first, with its list right below it, heads that list.
        guard isOnEach || !isFlush(line, in: pages[page]) else { continue }
        remove(line, from: &pages[page])
        if known.insert(pattern(line.text)).inserted, let text = Line(folding: line.text.unicodeScalars) {
          furniture.append((text, page + 1))
        }
      }
    }
    return furniture + takePageNumber(from: &pages)
  }

  /// Whether a line near the upper edge stands as close to the next one as the lines of a text do, in type that is no
  /// smaller.
  private static func isFlush(_ line: PDFTextLine, in page: PDFPage) -> Bool {
    guard line.box.midY < page.height / 2 else { return false }
    let next = page.words.lazy.filter { $0.box.minY > line.box.midY }.map(\.box).min { $0.minY < $1.minY }
    return next.map { $0.minY - line.box.maxY < 0.5 * line.box.height && line.box.height > 0.95 * $0.height } ?? false
  }

  /// Whether a line stands between another and the edge of the page that it is near.
  private static func isNearerEdge(_ line: PDFTextLine, than other: PDFTextLine, in page: PDFPage) -> Bool {
    other.box.midY < page.height / 2
      ? line.box.maxY <= other.box.minY
      : line.box.minY >= other.box.maxY
        && line.box.midY > page.height / 2
  }

  /// "Page 1 of 1", "3": nothing else stands alone so low on a page.
  private static func takePageNumber(from pages: inout [PDFPage]) -> [(line: Line, page: Int)] {
    var furniture: [(Line, Int)] = []
    for page in pages.indices {
      for line in edgeLines(pages[page]) where line.box.minY > pages[page].height * 0.9 {
        let words = line.text.lowercased().split(separator: " ")
        guard words.contains(where: { Int($0) != nil }),
          words.allSatisfy({ Int($0) != nil || ["page", "of", "|", "-", "–", "/"].contains($0) })
        else { continue }
        remove(line, from: &pages[page])
        if furniture.isEmpty, let text = Line(folding: line.text.unicodeScalars) { furniture.append((text, page + 1)) }
      }
    }
    return furniture
  }

  private static func edgeLines(_ page: PDFPage) -> [PDFTextLine] {
    let edge = page.height * margin
    // A table's header that is shown again on each page is the table's. One that lies in the margin is a letterhead.
    let tables = PDFRuling(page).grids().map(\.box).filter { $0.maxY > edge && $0.minY < page.height - edge }
    let near = page.words.filter { word in
      (word.box.maxY < edge || word.box.minY > page.height - edge) && !tables.contains { $0.holds(middleOf: word.box) }
    }
    return PDFTextLine.lines(near)
  }

  /// A place is a band of four points; a line on the edge of two counts in both.
  private static func keys(_ line: PDFTextLine) -> [Key] {
    let text = pattern(line.text)
    let place = Int((line.box.midY / 4).rounded(.down))
    return [Key(text: text, place: place), Key(text: text, place: place + 1)]
  }

  /// Its words with every number as the same sign.
  private static func pattern(_ text: String) -> String {
    var pattern = ""
    for character in text {
      if character.isASCII, character.isNumber {
        if pattern.last != "#" { pattern.append("#") }
      } else {
        pattern.append(character)
      }
    }
    return pattern
  }

  private static func remove(_ line: PDFTextLine, from page: inout PDFPage) {
    page.words.removeAll { word in line.words.contains { $0.box == word.box && $0.text == word.text } }
  }
}
