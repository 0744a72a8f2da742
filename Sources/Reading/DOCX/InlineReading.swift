import Plans

/// What stands in the lines of a paragraph: runs of one look, and what encloses them.
extension StoryReading {
  /// Reads what stands in a line: runs, and what encloses them.
  func readInline(_ element: WordElement, of open: OpenParagraph) throws(Refusal) {
    switch element {
    case .run: try readRun(of: open)
    case .text: try show(try part.text(), RunLook(RunProperties(), in: open, styles: state.styles), in: open)
    case .deletion, .movedAway: try readDeletion()
    case .control:
      try readControl { element throws(Refusal) in try readInline(element, of: open) }
    case .alternateContent:
      try readAlternative { () throws(Refusal) in
        try part.eachChild { element throws(Refusal) in
          try readInline(element, of: open)
        }
      }
    case .textBox: open.anchored += try boxed()
    case .paragraph:
      var inner: [ProsePiece] = []
      try readParagraph(into: &inner)
      open.anchored += inner
    case .commentReference: if let id = part.attribute("id") { open.comments.append(id) }
    case .footnoteReference, .endnoteReference: state.refer(to: element, id: part.attribute("id"))
    case .diagram: open.anchored += try diagram()
    case .chart: state.leftOut.drawings += 1
    case .altChunk, .subDoc, .embeddedObject: state.leftOut.embedded += 1
    case .runProperties, .instruction, .deletedText, .phoneticGuide, .controlProperties, .paragraphProperties: break
    default:
      try part.eachChild { element throws(Refusal) in try readInline(element, of: open) }
    }
  }

  private func readRun(of open: OpenParagraph) throws(Refusal) {
    var look = RunLook(RunProperties(), in: open, styles: state.styles)
    try part.eachChild { element throws(Refusal) in
      switch element {
      case .runProperties: look = RunLook(try RunProperties(part), in: open, styles: state.styles)
      case .text: try show(try part.text(), look, in: open)
      case .tab, .ptab: try show("\t", look, in: open)
      case .noBreakHyphen: try show("-", look, in: open)
      case .br, .cr: if fields.showsText, prompts == 0, !look.isHidden { open.text.breakLine() }
      case .sym:
        guard let code = part.attribute("char").flatMap({ UInt32($0, radix: 16) }), let sign = Unicode.Scalar(code)
        else { return }
        var symbolLook = look
        symbolLook.symbols = SymbolFont(named: part.attribute("font"))
        try show(String(Character(sign)), symbolLook, in: open)
      case .fieldCharacter: try readFieldCharacter(look, in: open)
      case .instruction: fields.instruct(try part.text())
      default: try readInline(element, of: open)
      }
    }
  }

  private func readFieldCharacter(_ look: RunLook, in open: OpenParagraph) throws(Refusal) {
    switch part.attribute("fldCharType") {
    case "begin":
      var formText: String?
      try part.eachChild { element throws(Refusal) in
        if element == .formField { formText = try FormField(part).shown }
      }
      fields.begin(formText: formText)
    case "separate": fields.separate()
    case "end": if let formText = fields.end() { try show(formText, look, in: open) }
    default: break
    }
  }

  /// Adds text to the paragraph, where it shows.
  private func show(_ given: String, _ look: RunLook, in open: OpenParagraph) throws(Refusal) {
    guard fields.showsText else { return }
    guard prompts == 0 else {
      promptHeldWords = promptHeldWords || given.hasInk
      return
    }
    guard !look.isHidden else {
      if given.hasInk { state.leftOut.hidden += 1 }
      return
    }
    try open.text.append(
      look.symbols?.shown(given) ?? given, bold: look.isBold, fill: look.fill, isPageNumber: fields.isPageNumber)
  }
}
