/// A sender's name for a file, made fit to show: never used to open anything.
enum FileNameWords {
  static let limit = 200

  /// The last component, without control characters, at most 200 scalars; nil where nothing is left.
  static func shown(_ name: String?) -> String? {
    guard let name else { return nil }
    let last = name.unicodeScalars.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last ?? ""
    var shown = String.UnicodeScalarView()
    for scalar in last where !isControl(scalar) {
      guard shown.count < limit else { break }
      shown.append(scalar)
    }
    let text = String(shown)
    return text.allSatisfy(\.isWhitespace) ? nil : text
  }

  /// Line ends and the marks that turn the direction of writing would let a name pass for another.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}
