import Plans

/// Streams one story of a document: its body, or a header, a footnote or a comment.
final class StoryReading {
  let part: WordPart
  let state: WordReadingState
  var fields = FieldNesting()
  /// How many content controls that show a prompt enclose the place at hand.
  private(set) var prompts = 0
  var promptHeldWords = false
  /// The table's own boldness for the cell at hand.
  var cellBold: Bool?
  /// Words of a paragraph whose end was deleted: they stand at the beginning of the next.
  var carried: ParagraphText?

  init(_ part: WordPart, state: WordReadingState) {
    self.part = part
    self.state = state
  }

  /// Reads what stands one below another in the element just begun.
  func pieces() throws(Refusal) -> [ProsePiece] {
    var pieces: [ProsePiece] = []
    try read(into: &pieces)
    return pieces + (try rest())
  }

  /// What is left of a paragraph whose end was deleted, where no other follows it.
  func rest() throws(Refusal) -> [ProsePiece] {
    guard let text = carried else { return [] }
    carried = nil
    let open = OpenParagraph(style: state.styles.paragraphStyle(nil), cellBold: cellBold, text: text)
    return try finished(open).map { [.paragraph($0)] } ?? []
  }

  /// Reads on in the element just begun and hands out each piece of it, so that a long document is never held whole.
  func eachPiece(_ take: (ProsePiece) throws(Refusal) -> Void) throws(Refusal) {
    try part.eachChild { element throws(Refusal) in
      var pieces: [ProsePiece] = []
      try readBlock(element, into: &pieces)
      for piece in pieces { try take(piece) }
    }
    for piece in try rest() { try take(piece) }
  }

  private func read(into pieces: inout [ProsePiece]) throws(Refusal) {
    try part.eachChild { element throws(Refusal) in try readBlock(element, into: &pieces) }
  }

  /// Reads the element just begun, which stands below others.
  func readBlock(_ element: WordElement, into pieces: inout [ProsePiece]) throws(Refusal) {
    switch element {
    case .paragraph: try readParagraph(into: &pieces)
    case .table:
      // Words cannot be carried into a table, nor over one.
      pieces += try rest()
      if let table = try TableReading(self).table() { pieces.append(.table(table)) }
    case .control: try readControl { element throws(Refusal) in try readBlock(element, into: &pieces) }
    case .deletion, .movedAway: try readDeletion()
    case .sectionProperties: try readSection()
    case .altChunk, .subDoc: state.leftOut.embedded += 1
    case .alternateContent: try readAlternative { () throws(Refusal) in try read(into: &pieces) }
    case .paragraphProperties, .runProperties, .cellProperties, .controlProperties, .instruction: break
    case .run, .text, .textBox:
      // Words outside a paragraph, which no writer should leave, are a paragraph all the same.
      let open = OpenParagraph(style: state.styles.paragraphStyle(nil), cellBold: cellBold)
      try readInline(element, of: open)
      if let paragraph = try finished(open) { pieces.append(.paragraph(paragraph)) }
      pieces += open.anchored
    default: try read(into: &pieces)
    }
  }

  /// Reads a content control; where it shows only a prompt (“Click here to enter text”), that is left out.
  func readControl(_ body: (WordElement) throws(Refusal) -> Void) throws(Refusal) {
    var showsPrompt = false
    try part.eachChild { element throws(Refusal) in
      switch element {
      case .controlProperties:
        try part.eachChild { element throws(Refusal) in
          if element == .showsPlaceholder { showsPrompt = part.isOn }
        }
      case .controlContent:
        if showsPrompt { prompts += 1 }
        try part.eachChild(body)
        if showsPrompt { prompts -= 1 }
      default: break
      }
    }
    if showsPrompt, promptHeldWords {
      state.leftOut.placeholders += 1
      promptHeldWords = false
    }
  }

  /// Reads one of the two ways in which a thing is given: the newer, or the older where it is alone.
  func readAlternative(_ body: () throws(Refusal) -> Void) throws(Refusal) {
    var wasRead = false
    try part.eachChild { element throws(Refusal) in
      guard !wasRead, element == .choice || element == .fallback else { return }
      wasRead = true
      try body()
    }
  }

  /// Passes over what was deleted or moved away with changes tracked.
  func readDeletion() throws(Refusal) {
    if try part.skip() { state.leftOut.deleted += 1 }
  }

  func readSection() throws(Refusal) {
    var first: [(WordElement, String?)] = []
    var hasFirstPage = false
    try part.eachChild { element throws(Refusal) in
      switch element {
      case .headerReference, .footerReference:
        if part.attribute("type") == "first" {
          first.append((element, part.attribute("id")))
        } else {
          state.refer(to: element, id: part.attribute("id"))
        }
      case .hasFirstPage: hasFirstPage = part.isOn
      default: break
      }
    }
    if hasFirstPage { for (element, id) in first { state.refer(to: element, id: id) } }
  }
}
