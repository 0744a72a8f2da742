import Plans

/// Paragraphs: what they are, and their lines.
extension StoryReading {
  func readParagraph(into pieces: inout [ProsePiece]) throws(Refusal) {
    var properties = ParagraphProperties()
    var context = ParagraphContext(state, properties, cellBold)
    var text = carried ?? ParagraphText()
    carried = nil
    var paragraph = ProseParagraph()
    var anchored: [ProsePiece] = []
    try part.eachChild { element throws(Refusal) in
      if element == .paragraphProperties {
        properties = try ParagraphProperties(part) { () throws(Refusal) in try readSection() }
        context = ParagraphContext(state, properties, cellBold)
      } else {
        try readInline(element, context, &text, &paragraph, &anchored)
      }
    }
    fields.endParagraph()
    if properties.mark.isDeleted {
      carried = text
    } else if let made = try finished(text, properties, paragraph) {
      pieces.append(.paragraph(made))
    }
    pieces += anchored
  }

  /// Makes a paragraph of its text; nil where nothing of it shows.
  func finished(
    _ text: ParagraphText, _ properties: ParagraphProperties, _ begun: ProseParagraph = ProseParagraph()
  ) throws(Refusal) -> ProseParagraph? {
    let isEmpty = text.isEmpty
    let style = state.styles.paragraphStyle(properties.style)
    if isEmpty, properties.mark.hidden ?? style.hidden ?? false { return nil }
    let mark = state.numbering.mark(of: properties)
    var paragraph = begun
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
