extension Line {
  /// The lines of a piece of text as a person typed it: split at line breaks, white space folded, list markers taken
  /// off, empty lines left out.
  ///
  /// - Parameters:
  ///   - text: as it stands in the file.
  ///   - bold: whether all of the text is bold.
  /// - Returns: at least one line where anything visible stands in the text.
  public static func written(_ text: String, bold: Bool = false) -> [Line] {
    var lines: [Line] = []
    for piece in text.unicodeScalars.split(whereSeparator: isLineBreak) {
      if let line = Line(folding: piece, bold: bold) { lines.append(line) }
    }
    return lines
  }

  /// One line with its white space folded and its list marker taken off; nil where nothing is left.
  public init?(folding scalars: some Sequence<Unicode.Scalar>, bold: Bool = false) {
    let text = Line.folded(scalars)
    guard !text.isEmpty else { return nil }
    if let (marker, rest) = ListMarker.split(text) {
      self.init(rest, marker: marker, bold: bold)
    } else {
      self.init(text, bold: bold)
    }
  }

  /// Trimmed, with runs of white space as one space, and without the characters that show as nothing.
  public static func folded(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(scalars.underestimatedCount)
    var pendingSpace = false
    for scalar in scalars {
      if scalar.isASCII ? isASCIISpace(scalar) : scalar.properties.isWhitespace {
        pendingSpace = !text.isEmpty
      } else if !showsNothing(scalar) {
        if pendingSpace { text.append(UInt8(ascii: " ")) }
        pendingSpace = false
        if scalar.isASCII { text.append(UInt8(scalar.value)) } else { text += UTF8.encode(scalar) ?? .init() }
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Line feed, carriage return, Word's vertical tab and form feed, and Unicode's line and paragraph separators.
  private static func isLineBreak(_ scalar: Unicode.Scalar) -> Bool {
    (0x0A...0x0D).contains(scalar.value) || scalar.value == 0x85 || scalar.value == 0x2028 || scalar.value == 0x2029
  }

  private static func isASCIISpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 32 || (9...13).contains(scalar.value)
  }

  /// Control characters, soft hyphens, zero-width spaces, word joiners and byte order marks.
  private static func showsNothing(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<32, 0x7F..<0xA0, 0xAD, 0x200B, 0x2060, 0xFEFF: true
    default: false
    }
  }
}
