import Plans

/// The stories of a document that stand in parts of their own: page headers and footers, footnotes, comments.
struct WordStories {
  private static let commentLimit = 1000

  let archive: ZipArchive
  let relationships: Relationships
  let state: WordReadingState
  let depth: Int

  /// What stands at the head or the foot of pages, each text once; the numbers of pages alone are left out.
  func furniture(_ references: [String], named name: String, seen: inout Set<String>) throws(Refusal) -> [Block] {
    var blocks: [Block] = []
    for reference in references {
      guard let target = relationships[reference], archive.has(target.part) else { continue }
      let part = try WordPart(try archive.part(target.part), depth: depth)
      _ = try part.root()
      for piece in try StoryReading(part, state: state).pieces() {
        if case .paragraph(let paragraph) = piece, paragraph.isPageNumber { continue }
        for line in [piece].lines where seen.insert(line.text).inserted {
          blocks.append(.pageFurniture(line, SourceLocation(name)))
        }
      }
    }
    return blocks
  }

  /// The footnotes or endnotes that the text refers to, in its order. The kind is that of their part, such as
  /// `footnotes`, and the name that of one of them.
  func notes(_ references: [String], kind: String, named name: String) throws(Refusal) -> [Block] {
    guard !references.isEmpty, let target = relationships.first(ofKind: kind), archive.has(target) else { return [] }
    var numbers: [String: Int] = [:]
    for (index, reference) in references.enumerated() { numbers[reference] = index }
    var lines: [[Line]] = Array(repeating: [], count: references.count)
    let part = try WordPart(try archive.part(target), depth: depth)
    _ = try part.root()
    try part.eachChild { element throws(Refusal) in
      guard element == .footnote || element == .endnote, let index = part.attribute("id").flatMap({ numbers[$0] })
      else { return }
      lines[index] = try StoryReading(part, state: state).pieces().lines
    }
    return lines.enumerated().flatMap { index, lines in
      lines.map { .paragraph($0, SourceLocation("\(name) \(index + 1)")) }
    }
  }

  /// The comments as reading notes, each where it is anchored.
  func comments(at places: [String: SourceLocation]) throws(Refusal) -> [ReadingNote] {
    guard let target = relationships.first(ofKind: "comments"), archive.has(target) else { return [] }
    var notes: [ReadingNote] = []
    let part = try WordPart(try archive.part(target), depth: depth)
    _ = try part.root()
    try part.eachChild { element throws(Refusal) in
      guard element == .comment else { return }
      guard notes.count < WordStories.commentLimit else {
        state.leftOut.commentsBeyondLimit += 1
        return
      }
      let author = part.attribute("author").flatMap { $0.hasInk ? Line.folded($0.unicodeScalars) : nil }
      let place = part.attribute("id").flatMap { places[$0] }
      let text = try StoryReading(part, state: state).pieces().lines.map(\.text).joined(separator: " ")
      if !text.isEmpty { notes.append(ProseNotes(.docx).comment(text, by: author, at: place)) }
    }
    return notes
  }
}
