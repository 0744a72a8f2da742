import Plans

extension ParagraphText {
  /// Adds text with its bold stretches, each line break beginning a new line.
  mutating func append(_ text: RichText, isBold: Bool) throws(Refusal) {
    for run in text.runs {
      for (index, piece) in run.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        if index > 0 { breakLine() }
        try append(String(piece), bold: run.bold ?? isBold, fill: nil)
      }
    }
  }
}

extension ProseParagraph {
  /// Gives the paragraph its lines, its kind and its mark.
  mutating func finish(
    _ text: ParagraphText, role: ProseRole, mark: ODTNumbering.Mark?, state: ODTState
  ) throws(Refusal) {
    guard !text.isEmpty else {
      if let mark, !mark.isBullet { loneNumber = mark.text }
      return
    }
    switch role {
    case .heading(let level): kind = .heading(level)
    case .title: kind = .heading(1)
    case .body, .contents: if let mark, mark.text != nil { kind = .listItem(depth: mark.depth) }
    }
    var isHeading = false
    if case .heading = role { isHeading = true }
    lines = text.lines(joined: isHeading, keepingMarkers: mark?.text != nil && mark?.isBullet == false)
    if kind == .body, role != .contents { parts = text.parts }
    if let mark, let shown = mark.text { self.mark(shown, isBullet: mark.isBullet) }
    for line in lines { try state.take(line: line) }
  }
}
