import Plans

/// Streams what stands one below another in a text: its body, a cell, a note, a text box.
final class ODTFlow {
  let xml: XMLStream
  let state: ODTState
  /// How many contents lists and indexes enclose the place at hand: they repeat headings and hold none.
  private var indexes = 0

  init(_ xml: XMLStream, state: ODTState) {
    self.xml = xml
    self.state = state
  }

  /// Reads all of the element just begun and hands out each piece of it, so that a long text is never held whole.
  func eachPiece(_ take: (ProsePiece) throws(Refusal) -> Void) throws(Refusal) {
    try xml.eachChild { () throws(Refusal) in
      var pieces: [ProsePiece] = []
      try readBlock(into: &pieces)
      for piece in pieces { try take(piece) }
    }
  }

  /// The pieces of a cell, a note or a text box, in which the lists around it do not count.
  func pieces() throws(Refusal) -> [ProsePiece] {
    let outer = (state.numbering.suspend(), indexes)
    defer {
      state.numbering.resume(outer.0)
      indexes = outer.1
    }
    indexes = 0
    var pieces: [ProsePiece] = []
    try read(into: &pieces)
    return pieces
  }

  private func read(into pieces: inout [ProsePiece]) throws(Refusal) {
    try xml.eachChild { () throws(Refusal) in try readBlock(into: &pieces) }
  }

  /// Reads the element just begun, which stands below others.
  private func readBlock(into pieces: inout [ProsePiece]) throws(Refusal) {
    let name = xml.name
    if xml.prefix == "draw" { return try readDrawing(into: &pieces) }
    switch name {
    case "p", "h": try readParagraph(into: &pieces)
    case "list": try readList(into: &pieces)
    case "numbered-paragraph":
      state.numbering.begin(xml)
      state.numbering.beginItem(xml, isHeader: false)
      try read(into: &pieces)
      state.numbering.end()
    case "table": if let table = try ODTTable(self).table() { pieces.append(.table(table)) }
    case "section":
      let isHidden =
        xml.attribute("text:display") == "none" || xml.attribute("text:is-hidden") == "true"
        || state.styles.isHidden(xml.attribute("text:style-name"), .section)
      if isHidden { try skipHidden() } else { try read(into: &pieces) }
    case "table-of-content", "alphabetical-index", "illustration-index", "table-index", "object-index", "user-index",
      "bibliography":
      indexes += 1
      try read(into: &pieces)
      indexes -= 1
    case "tracked-changes": try readChanges()
    case "annotation":
      var paragraph = ProseParagraph()
      try readComment(of: &paragraph)
      pieces.append(.paragraph(paragraph))
    case "index-body", "index-title", "text-box", "title-page": try read(into: &pieces)
    // How contents lists are made, declarations, forms, and what scripts do: none of it is shown.
    default: try xml.skipElement()
    }
  }

  private func readList(into pieces: inout [ProsePiece]) throws(Refusal) {
    state.numbering.begin(xml)
    try xml.eachChild { () throws(Refusal) in
      switch xml.name {
      case "list-item", "list-header":
        state.numbering.beginItem(xml, isHeader: xml.name == "list-header")
        try read(into: &pieces)
      default: try xml.skipElement()
      }
    }
    state.numbering.end()
  }

  /// Goes past what is set not to be shown.
  func skipHidden() throws(Refusal) { state.leftOut.hidden += try ODFText.countHidden(xml) }

  /// The words that were deleted with changes tracked stand here; those inserted stand in the text.
  private func readChanges() throws(Refusal) {
    try xml.eachChild { () throws(Refusal) in
      if try ODFText.countHidden(xml) > 0 { state.leftOut.deleted += 1 }
    }
  }

  // A picture's description is for those who do not see it; a chart's words stand in a part of its own.
  private func readDrawing(into pieces: inout [ProsePiece]) throws(Refusal) {
    if xml.name == "object" || xml.name == "object-ole" { state.leftOut.drawings += 1 }
    guard !ODFText.isNoText(xml) else { return try xml.skipElement() }
    let outer = state.numbering.suspend()
    defer { state.numbering.resume(outer) }
    try xml.eachChild { () throws(Refusal) in
      if ODFText.isNoText(xml), xml.prefix != "draw" { try xml.skipElement() } else { try readBlock(into: &pieces) }
    }
  }

  private func readParagraph(into pieces: inout [ProsePiece]) throws(Refusal) {
    let style = xml.attribute("text:style-name")
    let look = state.look(of: style)
    if look.isHidden { return try skipHidden() }
    let role = indexes > 0 ? .body : outlineLevel.map { .heading(min($0, 6)) } ?? look.role
    let mark = mark(style: style, role: role)
    var paragraph = ProseParagraph()
    var anchored: [ProsePiece] = []
    let read = try ODFText.paragraph(xml, styles: state.styles, fill: look.fill) {
      () throws(Refusal) in
      switch xml.name {
      case "note": try readNote()
      case "annotation": try readComment(of: &paragraph)
      default: try readDrawing(into: &anchored)
      }
    }
    state.leftOut.hidden += read.hiddenPieces
    if read.isHidden {
      state.leftOut.hidden += 1
    } else {
      var text = ParagraphText()
      try text.append(read.text, isBold: look.isBold)
      paragraph.fill = read.fill
      try paragraph.finish(text, role: role, mark: mark, state: state)
    }
    if !paragraph.lines.isEmpty || paragraph.loneNumber != nil || !paragraph.comments.isEmpty {
      pieces.append(.paragraph(paragraph))
    }
    pieces += anchored
  }

  /// The level of the heading that the stream stands at, from 1; nil at a paragraph.
  private var outlineLevel: Int? {
    guard xml.name == "h" else { return nil }
    return max(xml.attribute("text:outline-level").flatMap { Int($0) } ?? 1, 1)
  }

  private func mark(style: String?, role: ProseRole) -> ODTNumbering.Mark? {
    if let mark = state.numbering.mark(paragraphStyle: style) { return mark }
    guard let level = outlineLevel, case .heading = role, xml.attribute("text:is-list-header") != "true" else {
      return nil
    }
    return state.numbering.mark(
      headingLevel: level - 1, start: xml.attribute("text:start-value").flatMap { Int($0) })
  }

  private func readNote() throws(Refusal) {
    let isEndnote = xml.attribute("text:note-class") == "endnote"
    try xml.eachChild { () throws(Refusal) in
      guard xml.name == "note-body" else { return try xml.skipElement() }
      state.add(note: try pieces().lines, isEndnote: isEndnote)
    }
  }

  private func readComment(of paragraph: inout ProseParagraph) throws(Refusal) {
    var author: String?
    var text: [String] = []
    try xml.eachChild { () throws(Refusal) in
      switch xml.name {
      case "creator":
        let name = Line.folded(try ODFText.plain(xml).unicodeScalars)
        author = name.isEmpty ? nil : name
      case "p", "h":
        text.append(
          try ODFText.paragraph(xml, styles: state.styles) { () throws(Refusal) in try xml.skipElement() }.text.text)
      case "list": text += try ODFText.paragraphs(in: xml, styles: state.styles).map(\.text)
      default: try xml.skipElement()
      }
    }
    if let id = try state.add(comment: text.joined(separator: " "), by: author) { paragraph.comments.append(id) }
  }
}
