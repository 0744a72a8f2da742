import Plans

/// Lines that a person set in columns by tab stops, as small schools do who draw no table: "What we will do⇥Who⇥When⇥Cost" over
/// "Moderate writing⇥Mrs Garrod⇥w/b 1 March⇥£220".
struct TabbedLines {
  private(set) var paragraphs: [ProseParagraph] = []

  /// Whether a paragraph may be one of them: a line of the body with a tab between its parts.
  static func holds(_ paragraph: ProseParagraph) -> Bool { paragraph.kind == .body && paragraph.parts.count >= 2 }

  mutating func add(_ paragraph: ProseParagraph) { paragraphs.append(paragraph) }

  /// Whether they are the rows of a table: at least three lines, none wider than the first, or two of three columns or more whose first
  /// alone is in bold. No list of pages, no labels with colons, no first column of two that is wider than a label, and no more cells
  /// than the limit.
  func areTable(of limit: Int) -> Bool {
    guard let width = paragraphs.first?.parts.count, paragraphs.count * width <= limit,
      paragraphs.allSatisfy({ $0.parts.count <= width })
    else { return false }
    // "Our vision⇥2" is a line of a contents list.
    let pages = paragraphs.count { $0.parts.last?.text.allSatisfy(\.isNumber) ?? false }
    guard pages * 2 <= paragraphs.count, !paragraphs[0].parts.contains(where: { $0.text.contains(":") }) else {
      return false
    }
    // Two lines may be an address or signatures, unless the first stands out as a head does.
    let isHeaded =
      paragraphs[0].parts.allSatisfy(\.bold) && !(paragraphs.dropFirst().allSatisfy { $0.parts.allSatisfy(\.bold) })
    if width >= 3 { return paragraphs.count >= 3 || isHeaded && paragraphs.count >= 2 }
    return paragraphs.count >= 3 && paragraphs.allSatisfy { $0.parts[0].text.utf8.count <= 40 }
  }

  /// The lines as a table, whose cells stand where their paragraphs do.
  func table(_ places: [SourceLocation]) -> Table? {
    guard let width = paragraphs.first?.parts.count, let first = places.first, places.count == paragraphs.count else {
      return nil
    }
    let rows = zip(paragraphs, places).map { paragraph, place in
      (0..<width).map { column in
        var cell = Cell(location: place)
        if column < paragraph.parts.count { cell.lines = [paragraph.parts[column]] }
        return cell
      }
    }
    return Table(rows: rows, headerRows: 0, location: first)
  }

  /// "Leader: Mrs Garrod⇥Governor: Mrs Lister": labels, each with its value, which stand beside one another in one line.
  static func areLabelled(_ paragraph: ProseParagraph) -> Bool {
    paragraph.parts.allSatisfy { part in
      guard let colon = part.text.firstIndex(of: ":") else { return false }
      return colon > part.text.startIndex && part.text.index(after: colon) < part.text.endIndex
        && part.text[..<colon].utf8.count <= 40
    }
  }
}
