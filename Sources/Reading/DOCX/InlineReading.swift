import Plans

/// What stands in the lines of a paragraph: runs of one look, and what encloses them.
extension StoryReading {
  /// Reads what stands in a line: runs, and what encloses them.
  func readInline(
    _ element: WordElement, _ context: ParagraphContext, _ text: inout ParagraphText, _ paragraph: inout ProseParagraph,
    _ anchored: inout [ProsePiece]
  ) throws(Refusal) {
    switch element {
    case .run: try readRun(context, &text, &paragraph, &anchored)
    case .text: try show(try part.text(), RunLook(context, RunProperties(), state.styles), &text)
    case .deletion, .movedAway: try readDeletion()
    case .control:
      try readControl { element throws(Refusal) in try readInline(element, context, &text, &paragraph, &anchored) }
    case .alternateContent:
      try readAlternative { () throws(Refusal) in
        try part.eachChild { element throws(Refusal) in
          try readInline(element, context, &text, &paragraph, &anchored)
        }
      }
    case .textBox: anchored += try boxed()
    case .paragraph: try readParagraph(into: &anchored)
    case .commentReference: if let id = part.attribute("id") { paragraph.comments.append(id) }
    case .footnoteReference, .endnoteReference: state.refer(to: element, id: part.attribute("id"))
    case .diagram: anchored += try diagram()
    case .chart: state.leftOut.drawings += 1
    case .altChunk, .subDoc, .embeddedObject: state.leftOut.embedded += 1
    case .runProperties, .instruction, .deletedText, .phoneticGuide, .controlProperties, .paragraphProperties: break
    default:
      try part.eachChild { element throws(Refusal) in try readInline(element, context, &text, &paragraph, &anchored) }
    }
  }

  private func readRun(
    _ context: ParagraphContext, _ text: inout ParagraphText, _ paragraph: inout ProseParagraph,
    _ anchored: inout [ProsePiece]
  ) throws(Refusal) {
    var look = RunLook(context, RunProperties(), state.styles)
    try part.eachChild { element throws(Refusal) in
      switch element {
      case .runProperties: look = RunLook(context, try RunProperties(part), state.styles)
      case .text: try show(try part.text(), look, &text)
      case .tab, .ptab: try show("\t", look, &text)
      case .noBreakHyphen: try show("-", look, &text)
      case .br, .cr: if fields.showsText, prompts == 0, !look.isHidden { text.breakLine() }
      case .sym:
        guard let code = part.attribute("char").flatMap({ UInt32($0, radix: 16) }), let sign = Unicode.Scalar(code)
        else { return }
        var symbolLook = look
        symbolLook.symbols = SymbolFont(named: part.attribute("font"))
        try show(String(Character(sign)), symbolLook, &text)
      case .fieldCharacter: try readFieldCharacter(look, &text)
      case .instruction: fields.instruct(try part.text())
      default: try readInline(element, context, &text, &paragraph, &anchored)
      }
    }
  }

  private func readFieldCharacter(_ look: RunLook, _ text: inout ParagraphText) throws(Refusal) {
    switch part.attribute("fldCharType") {
    case "begin":
      var formText: String?
      try part.eachChild { element throws(Refusal) in
        if element == .formField { formText = try FormField(part).shown }
      }
      fields.begin(formText: formText)
    case "separate": fields.separate()
    case "end": if let formText = fields.end() { try show(formText, look, &text) }
    default: break
    }
  }

  /// Adds text to the paragraph, where it shows.
  private func show(_ given: String, _ look: RunLook, _ text: inout ParagraphText) throws(Refusal) {
    guard fields.showsText else { return }
    guard prompts == 0 else {
      promptHeldWords = promptHeldWords || given.hasInk
      return
    }
    guard !look.isHidden else {
      if given.hasInk { state.leftOut.hidden += 1 }
      return
    }
    try text.append(
      look.symbols?.shown(given) ?? given, bold: look.isBold, fill: look.fill, isPageNumber: fields.isPageNumber)
  }
}
