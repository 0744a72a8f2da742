import Plans

/// Paragraphs: what they are, and their lines.
extension StoryReading {
  func readParagraph(into pieces: inout [ProsePiece]) throws(Refusal) {
    let open = OpenParagraph(
      style: state.styles.paragraphStyle(nil), cellBold: cellBold, text: carried ?? ParagraphText())
    carried = nil
    try part.eachChild { element throws(Refusal) in
      if element == .paragraphProperties {
        open.properties = try ParagraphProperties(part) { () throws(Refusal) in try readSection() }
        open.style = state.styles.paragraphStyle(open.properties.style)
      } else {
        try readInline(element, of: open)
      }
    }
    fields.endParagraph()
    if open.properties.mark.isDeleted {
      carried = open.text
    } else if let paragraph = try finished(open) {
      pieces.append(.paragraph(paragraph))
    }
    pieces += open.anchored
  }

  /// Closes a paragraph; nil where nothing of it shows.
  func finished(_ open: OpenParagraph) throws(Refusal) -> ProseParagraph? {
    let (text, properties, style) = (open.text, open.properties, open.style)
    let isEmpty = text.isEmpty
    if isEmpty, properties.mark.hidden ?? style.hidden ?? false { return nil }
    let mark = state.numbering.mark(of: properties)
    var paragraph = ProseParagraph()
    paragraph.comments = open.comments
    paragraph.fill = text.fill
    paragraph.isPageNumber = text.isPageNumber
    if isEmpty {
      if let mark, !mark.isBullet { paragraph.loneNumber = mark.text }
      return paragraph.loneNumber == nil && paragraph.comments.isEmpty ? nil : paragraph
    }
    switch (style.role, properties.outlineLevel) {
    case (.contents, _): break
    case (_, let level?): if (0...8).contains(level) { paragraph.kind = .heading(min(level + 1, 6)) }
    case (.heading(let level), _): paragraph.kind = .heading(level)
    case (.title, _): paragraph.kind = .heading(1)
    case (.body, _): break
    }
    let isHeading = paragraph.kind != .body
    if !isHeading, let mark, mark.text != nil { paragraph.kind = .listItem(depth: mark.depth) }
    paragraph.lines = text.lines(
      joined: isHeading && style.role != .title, keepingMarkers: mark?.text != nil && mark?.isBullet == false)
    if paragraph.kind == .body, style.role != .contents { paragraph.parts = text.parts }
    if let mark, let shown = mark.text { paragraph.mark(shown, isBullet: mark.isBullet) }
    for line in paragraph.lines { try state.takeText(line.text) }
    return paragraph
  }

  /// The pieces of a text box, whose fields and cells are its own.
  func boxed() throws(Refusal) -> [ProsePiece] {
    let outer = (fields, cellBold, carried)
    (fields, cellBold, carried) = (FieldNesting(), nil, nil)
    defer { (fields, cellBold, carried) = outer }
    return try pieces()
  }
}
