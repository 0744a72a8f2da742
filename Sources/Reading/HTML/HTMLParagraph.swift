import Plans

/// A paragraph as it is gathered from the pieces of text that a page gives.
struct HTMLParagraph {
  private struct Part {
    var text = String.UnicodeScalarView()
    var hasBold = false
    var hasPlain = false
    /// Trimming is for `Line`; here white space is only kept from growing.
    var endsInSpace = true
  }

  private var parts: [Part] = []
  private var marker = String.UnicodeScalarView()
  private var bytes = 0
  /// What holds for it: where its first word stands.
  private(set) var context: HTMLContext?

  /// Adds text.
  ///
  /// - Throws: `Refusal` where the paragraph is longer than a cell may be.
  mutating func add(_ text: some Sequence<Unicode.Scalar>, _ context: HTMLContext) throws(Refusal) {
    if parts.isEmpty { parts.append(Part()) }
    for scalar in text {
      if context.keepsLines, scalar == "\n" {
        try breakLine()
      } else if scalar.properties.isWhitespace {
        guard !parts[parts.count - 1].endsInSpace else { continue }
        parts[parts.count - 1].text.append(" ")
        parts[parts.count - 1].endsInSpace = true
      } else {
        if self.context == nil { self.context = context }
        parts[parts.count - 1].text.append(scalar)
        parts[parts.count - 1].endsInSpace = false
        if context.isBold {
          parts[parts.count - 1].hasBold = true
        } else {
          parts[parts.count - 1].hasPlain = true
        }
        try count(scalar.utf8.count)
      }
    }
  }

  /// Begins a new line within the paragraph.
  mutating func breakLine() throws(Refusal) {
    parts.append(Part())
    try count(1)
  }

  /// Adds to the number or bullet that Word wrote as text.
  mutating func addMarker(_ text: some Sequence<Unicode.Scalar>) {
    guard marker.count < 64 else { return }
    marker.append(contentsOf: text.lazy.prefix(64))
  }

  private mutating func count(_ more: Int) throws(Refusal) {
    bytes += more
    guard bytes <= TextAllowance.cell else { throw .cellTooLong("a paragraph", limit: TextAllowance.cell) }
  }

  /// Its lines, empty ones left out.
  var lines: [Line] {
    parts.compactMap { Line(folding: $0.text, bold: $0.hasBold && !$0.hasPlain) }
  }

  /// The marker that Word wrote; a bullet in the fonts Symbol and Wingdings as what it looks like.
  var writtenMarker: String? {
    let text = Line.folded(marker)
    switch text {
    case "": return nil
    case "·", "\u{F0B7}": return "•"
    case "§", "\u{F0A7}": return "▪"
    case "o": return "◦"
    default: return text
    }
  }
}
