import Plans

/// Word's documents: headings by style and outline level, paragraphs, lists with the numbers that Word would show, and
/// tables as grids.
///
/// The body is streamed piece by piece. Tracked changes are read as accepted. Hidden text, prompts of unfilled fields
/// and what was deleted is left out and counted in a note.
struct DOCXFormat {
  var limits: ReadingLimits

  /// Reads the document whose main part has this name; refuses one that is damaged, passes a limit, or shows no text.
  func read(_ archive: ZipArchive, document main: String) throws(Refusal) -> Document {
    let relationships = try Relationships(of: archive, from: main)
    var styles = WordStyles()
    if let part = relationships.first(ofKind: "styles"), archive.has(part) {
      styles = try WordStyles(try archive.part(part), depth: limits.depth)
    }
    var lists = ListDefinitions()
    if let part = relationships.first(ofKind: "numbering"), archive.has(part) {
      lists = try ListDefinitions(try archive.part(part), depth: limits.depth)
    }
    let state = WordReadingState(styles: styles, lists: lists, limits: limits)
    state.diagrams = WordDiagrams(archive: archive, relationships: relationships, depth: limits.depth)
    let placing = try body(try archive.part(main), state: state)
    // The other stories have relationships of their own.
    state.diagrams = nil

    let stories = WordStories(archive: archive, relationships: relationships, state: state, depth: limits.depth)
    var seen: Set<String> = []
    let headers = try stories.furniture(state.headers, named: "page header", seen: &seen)
    let footnotes = try stories.notes(state.footnotes, kind: "footnotes", named: "footnote")
    let endnotes = try stories.notes(state.endnotes, kind: "endnotes", named: "endnote")
    let footers = try stories.furniture(state.footers, named: "page footer", seen: &seen)
    let comments = try stories.comments(at: placing.comments)

    let hasMacros = relationships.first(ofKind: "vbaProject") != nil
    let blocks = headers + placing.blocks + footnotes + endnotes + footers
    guard !placing.blocks.isEmpty else { throw hasMacros ? .onlyMacros : .noText(leftOut: state.leftOut) }
    return Document(
      kind: .docx, blocks: blocks,
      notes: (hasMacros ? [ProseNotes.macros] : []) + ProseNotes(.docx).notes(on: state.leftOut) + comments)
  }

  private func body(_ zipPart: ZipPart, state: WordReadingState) throws(Refusal) -> ProsePlacing {
    let part = try WordPart(zipPart, depth: limits.depth)
    guard try part.root() == .document else { throw .damaged("its part \(zipPart.name) is not a Word document") }
    var placing = ProsePlacing(limits: limits)
    let story = StoryReading(part, state: state)
    try part.eachChild { element throws(Refusal) in
      guard element == .body else { return }
      try story.eachPiece { piece throws(Refusal) in try placing.add(piece) }
      placing.end()
    }
    return placing
  }
}

extension Refusal {
  static let onlyMacros = Refusal(
    code: "kind.macros", reason: "The document holds macros and no text.",
    instead: "Macros are never run: save the plan itself as “Word Document (.docx)” and send that.")

  static func noText(leftOut: ProseLeftOut) -> Refusal {
    let what = leftOut.deleted + leftOut.hidden > 0 ? " but what is hidden or deleted" : ""
    return Refusal(
      code: "file.noText", reason: "The document has no text in it\(what), or only pictures of text.",
      instead: "Send the document that the plan was written in, not a scan or a photograph of it.")
  }
}
