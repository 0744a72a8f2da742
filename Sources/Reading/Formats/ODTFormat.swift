import Plans

/// OpenDocument's texts: headings by outline level and style, paragraphs, lists with the numbers that LibreOffice would
/// show, and tables as grids.
///
/// The body is streamed piece by piece. Tracked changes are read as accepted. What is hidden or was deleted is left out
/// and counted in a note.
struct ODTFormat {
  var limits: ReadingLimits

  /// Reads the text of an opened package; refuses one that is damaged, passes a limit, or shows no text.
  func read(_ package: ODFPackage) throws(Refusal) -> Document {
    let state = ODTState(styles: package.styles, limits: limits)
    var placing = ProsePlacing(limits: limits)
    try ODTFlow(package.content, state: state).eachPiece { piece throws(Refusal) in try placing.add(piece) }
    placing.end()
    guard !placing.blocks.isEmpty else { throw .noText(leftOut: state.leftOut) }

    var seen: Set<String> = []
    let headers = furniture(package.styles.pages.flatMap(\.headers), named: "page header", seen: &seen)
    let footers = furniture(package.styles.pages.flatMap(\.footers), named: "page footer", seen: &seen)
    let say = ProseNotes(.odt)
    let comments = state.comments.map { say.comment($0.text, by: $0.author, at: placing.comments[$0.id]) }
    return Document(
      kind: .odt,
      blocks: headers + placing.blocks + notes(state.footnotes, named: "footnote")
        + notes(state.endnotes, named: "endnote") + footers,
      notes: say.notes(on: state.leftOut) + comments)
  }

  /// What stands at the head or the foot of pages, each text once.
  private func furniture(_ paragraphs: [RichText], named name: String, seen: inout Set<String>) -> [Block] {
    paragraphs.filter { PageFurnitureText.saysMore($0.text) }.flatMap { $0.lines(cellIsBold: false) }
      .filter { seen.insert($0.text).inserted }.map { .pageFurniture($0, SourceLocation(name)) }
  }

  private func notes(_ notes: [[Line]], named name: String) -> [Block] {
    notes.enumerated().flatMap { index, lines in
      lines.map { .paragraph($0, SourceLocation("\(name) \(index + 1)")) }
    }
  }
}
